import type { VNode } from 'preact';
import { memberNames } from '../../identity/members.ts';
import { type Bilingual, say } from '../../kernel/bilingual.ts';
import type { Visit } from '../../web/visit.ts';
import { ATTACHMENT_FIELDS } from '../attachments/messages.ts';
import { loadComments } from '../comments.ts';
import { type HistoryEntry, loadHistory } from '../history.ts';
import { loadLinks } from '../links.ts';
import { loadVocabulary } from '../vocabulary.ts';
import { attachmentWord } from './AboutFields.tsx';
import { recordAttachments } from './Attachments.tsx';
import { Comments, Links } from './Discussion.tsx';
import { HistoryList } from './HistoryList.tsx';
import { VERBS, WORDS } from './messages.ts';
import { recordReaders } from './readers.tsx';

interface TrailOptions {
  readonly record: string;
  /** Page of the record, to come back to. */
  readonly back: string;
  /** Words of the register's own verbs and fields. */
  readonly verbs: Readonly<Record<string, Bilingual>>;
  readonly fields: Readonly<Record<string, Bilingual>>;
  /** The word of a value in the history, where it is a code or an id. */
  readonly value: (field: string, value: unknown) => string | undefined;
  /** The history, where the page read it already. */
  readonly entries?: readonly HistoryEntry[];
}

/** What follows the body and the key facts of every record: attachments, comments, links, history. */
export async function recordTrail(visit: Visit, { record, back, verbs, fields, value, entries }: TrailOptions): Promise<VNode> {
  const { tx, org, lang, paths, fresh } = visit;
  const names = await memberNames(tx);
  const shared = { record, back, lang, timeZone: org.timeZone, paths, names, fresh };
  const vocabulary = await loadVocabulary(tx, org.id);
  const hrefOf = (register: string, id: string): string => visit.slots.recordHref(visit, register, id);
  return (
    <div class="record__more">
      {await recordReaders(visit, record, names)}
      {await recordAttachments(visit, record, names)}
      <Comments {...shared} comments={await loadComments(tx, org.id, record)} />
      <Links {...shared} links={await loadLinks(tx, org.id, record)} hrefOf={hrefOf} />
      <section class="stack" id="historique">
        <h2>{say(WORDS.history, lang)}</h2>
        <HistoryList
          entries={entries ?? (await loadHistory(tx, org.id, record))}
          lang={lang}
          timeZone={org.timeZone}
          names={names}
          verbs={{ ...VERBS, ...verbs }}
          fields={{ reader: WORDS.reader, ...ATTACHMENT_FIELDS, ...fields }}
          value={(field, raw) => attachmentWord(vocabulary, field, raw)?.[lang] ?? value(field, raw)}
        />
      </section>
    </div>
  );
}
