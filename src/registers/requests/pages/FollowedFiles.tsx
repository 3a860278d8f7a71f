import type { ComponentChildren } from 'preact';
import { isReadable } from '../../../files/rows.ts';
import type { PersonAttachment } from '../../../records/attachments/shared.ts';
import { sizeOf } from '../../../records/pages/Attachments.tsx';
import { Button } from '../../../ui/components/Button.tsx';
import { StateChip } from '../../../ui/components/Tag.tsx';
import { Day } from '../../../ui/components/When.tsx';
import { type Visit, words } from '../../../web/visit.ts';
import { dayOf } from '../kept.ts';
import { PERSON_WORDS as WORDS } from '../messages/person.ts';

interface Props {
  readonly visit: Visit;
  readonly files: readonly PersonAttachment[];
  /** Number and code: they come with every form of the page, and never stand in an address. */
  readonly proof: ComponentChildren;
}

/** What the person sent and what was sent to her, each to be opened. */
export const FollowedFiles = ({ visit, files, proof }: Props) => {
  const w = words.bind(null, visit);
  if (files.length === 0) return null;
  return (
    <section class="stack-s" id="fichiers">
      <h2>{w(WORDS.files)}</h2>
      {files.map(({ id, name, bytes, scan, at, own }) => (
        <div key={id} class="panel">
          <p class="small">
            <strong>{w(own ? WORDS.fromYou : WORDS.fromUs)}</strong>{' '}
            <span class="muted">
              <Day iso={dayOf(visit.org, at)} /> · {sizeOf(bytes, visit.lang)}
            </span>
          </p>
          <p>{name}</p>
          {scan === 'waiting' && <StateChip tone="warn">{w(WORDS.fileWaiting)}</StateChip>}
          {scan === 'infected' && <StateChip tone="bad">{w(WORDS.fileAside)}</StateChip>}
          {isReadable(scan) && (
            <form method="post" action={visit.paths.followUpAct('fichiers')} class="inline">
              {proof}
              <input type="hidden" name="file" value={id} />
              <Button small icon="download">
                {w(WORDS.download)}
                <span class="sr"> {name}</span>
              </Button>
            </form>
          )}
        </div>
      ))}
    </section>
  );
};
