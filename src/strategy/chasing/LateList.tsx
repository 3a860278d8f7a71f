import { say } from '../../kernel/bilingual.ts';
import { type Visit, words } from '../../web/visit.ts';
import { mayEnter } from '../readings/policy.ts';
import { WORDS } from './messages.ts';
import { type Late, lateWords } from './reminders.ts';

/** What is late, each with the next step: enter the value, or look at the figure. */
export const LateList = ({ visit, late }: { visit: Visit; late: readonly Late[] }) => {
  const { lang, paths, today } = visit;
  return (
    <ul class="rows rows--plain" data-rows>
      {late.map((one) => {
        const byHand = one.kind !== 'stale' && mayEnter(visit.actor);
        const href = byHand
          ? paths.newReading(one.plan, one.indicator, { exercice: one.year })
          : paths.deskIndicator(one.plan, one.indicator, one.year ?? undefined);
        return (
          <li key={`${one.plan} ${one.indicator} ${one.kind} ${one.since}`}>
            <div class="rows__main">
              <a href={href}>
                {one.indicator} · {say(one.label, lang)}
                <span class="sr"> · {words(visit, byHand ? WORDS.enter : WORDS.see)}</span>
              </a>
              <p>{lateWords(one, today, lang)}</p>
            </div>
          </li>
        );
      })}
    </ul>
  );
};
