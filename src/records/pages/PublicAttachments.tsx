import type { VNode } from 'preact';
import { isReadable } from '../../files/rows.ts';
import { Written } from '../../ui/components/Written.tsx';
import { type Visit, words } from '../../web/visit.ts';
import { WORDS } from '../attachments/messages.ts';
import { loadPublicAttachments } from '../attachments/shared.ts';
import { loadVocabulary, wordOf } from '../vocabulary.ts';
import { sizeOf } from './Attachments.tsx';

/** The public documents of a record, for its public page; null when it has none. */
export async function publicAttachments(visit: Visit, record: string): Promise<VNode | null> {
  const { tx, org, lang, paths } = visit;
  const found = (await loadPublicAttachments(tx, org.id, record)).filter(({ scan }) => isReadable(scan));
  if (found.length === 0) return null;
  const vocabulary = await loadVocabulary(tx, org.id);
  return (
    <section class="stack-s" id="documents">
      <h2>{words(visit, WORDS.documents)}</h2>
      <ul class="stack-s">
        {found.map(({ id, title, kind, name, bytes }) => (
          <li key={id}>
            <Written href={paths.document(id)}>{title}</Written>{' '}
            <span class="muted small">
              {kind !== 'other' && `${words(visit, wordOf(vocabulary, 'attachmentKind', kind))} · `}
              {name} · {sizeOf(bytes, lang)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
