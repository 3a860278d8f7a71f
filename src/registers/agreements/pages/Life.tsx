import type { ComponentChildren } from 'preact';
import { Day } from '../../../ui/components/When.tsx';
import { type Visit, words } from '../../../web/visit.ts';
import { DONE_WORDS } from '../messages/moves.ts';
import { WORDS } from '../messages.ts';
import type { Agreement } from '../rules.ts';
import type { LifeEvent } from '../store/agreement.ts';

interface Props {
  readonly visit: Visit;
  readonly agreement: Agreement;
  readonly events: readonly LifeEvent[];
  readonly names: ReadonlyMap<string, string>;
  readonly children?: ComponentChildren;
}

/** What is known of a life that went before its file here: days without an act. */
const HISTORY = [
  ['signedOn', 'sign'],
  ['tabledOn', 'table'],
  ['approvedOn', 'approve'],
  ['endorsedOn', 'endorse'],
  ['inForceOn', 'enterForce'],
  ['endedOn', 'end'],
  ['denouncedOn', 'denounce'],
] as const;

/** The life of the agreement, earliest first. */
export const Life = ({ visit, agreement, events, names, children }: Props) => {
  const w = words.bind(null, visit);
  const known = HISTORY.flatMap(([field, act]) => {
    const on = agreement[field];
    return on === null || events.some((event) => event.act === act)
      ? []
      : [{ id: act, act, on, until: null, reference: '', note: '', account: null }];
  });
  const all = [...events, ...known].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  if (all.length === 0) return null;
  return (
    <section class="stack-s">
      <h2>{w(WORDS.life)}</h2>
      <ol class="rows rows--plain">
        {all.map((event) => (
          <li key={event.id}>
            <div class="rows__main">
              <strong>{event.act in DONE_WORDS ? w(DONE_WORDS[event.act as keyof typeof DONE_WORDS]) : event.act}</strong>
              <p>
                <Day iso={event.on} />
                {event.until && (
                  <>
                    {' '}
                    · {w(WORDS.newEnd)} <Day iso={event.until} />
                  </>
                )}
                {event.reference && <> · {event.reference}</>}
                {event.account && names.has(event.account) && <> · {names.get(event.account)}</>}
              </p>
              {event.note && <p class="prewrap">{event.note}</p>}
            </div>
          </li>
        ))}
      </ol>
      {children}
    </section>
  );
};
