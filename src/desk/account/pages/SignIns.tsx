import type { SignInEntry } from '../../../identity/sign-in-journal.ts';
import { methodText, OUTCOME_WORDS } from '../../../identity/sign-in-words.ts';
import { moment } from '../../../records/pages/HistoryList.tsx';
import { StateChip } from '../../../ui/components/Tag.tsx';
import { type Visit, words } from '../../../web/visit.ts';
import { deviceOf } from '../device.ts';
import { WORDS } from '../messages.ts';

/** One's own latest sign-ins, those that failed too: somebody else may have tried. */
export const SignIns = ({ visit, entries }: { visit: Visit; entries: readonly SignInEntry[] }) => {
  const { org, lang } = visit;
  const w = words.bind(null, visit);
  if (entries.length === 0) return null;
  return (
    <section id="connexions" class="stack">
      <h2>{w(WORDS.signIns)}</h2>
      <p class="muted">{w(WORDS.signInsLead)}</p>
      <ul class="rows">
        {entries.map(({ id, at, method, outcome, agent, address }) => (
          <li key={id}>
            <div class="rows__main">
              <strong>{moment(at, org.timeZone, lang)}</strong>{' '}
              <StateChip tone={outcome === 'opened' ? 'ok' : 'bad'}>{w(OUTCOME_WORDS[outcome])}</StateChip>
              <p>
                {methodText(method, lang)} · {deviceOf(agent, lang)}
                {address && (
                  <>
                    {' '}
                    · <span class="num">{address}</span>
                  </>
                )}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
};
