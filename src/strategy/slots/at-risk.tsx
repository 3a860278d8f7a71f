import type { ComponentChildren } from 'preact';
import { type Bilingual, say } from '../../kernel/bilingual.ts';
import { Sub } from '../../ui/components/DataTable.tsx';
import { LinkGo } from '../../ui/components/LinkGo.tsx';
import { type Visit, words } from '../../web/visit.ts';
import { chosen, type Row, rowsOf } from '../pages/cockpit-rows.ts';
import { chanceWords, lookId, ResultChip, whyNone } from '../pages/verdict-look.tsx';
import { planYears } from '../plans/plan.ts';
import { planResults } from '../plans/results.ts';
import { runningPlan } from './running-plan.ts';

const TEXT = {
  all: { fr: 'Tous les indicateurs', en: 'All indicators' },
} as const satisfies Record<string, Bilingual>;

const MOST = 5;

/** Indicators of the running year that may be missed, the least likely first; null when there is none. */
export async function atRisk(visit: Visit): Promise<ComponentChildren> {
  const { tx, org, lang, today, slots, paths } = visit;
  const stored = await runningPlan(visit);
  const year = stored && planYears(stored.plan).find(({ first, last }) => first <= today && today <= last);
  if (!stored || !year) return null;
  const results = await planResults(tx, org.id, stored.plan, { today, kinds: slots.kinds, year: year.label });
  const rows = chosen(stored.plan, rowsOf(results, year), { objective: '', owner: '', order: '' }).filter(
    ({ result }) => lookId(result) === 'atRisk' || awaitsReading(result),
  );
  if (rows.length === 0) return null;
  return (
    <>
      <ul class="stack-s">
        {rows.slice(0, MOST).map(({ indicator, result }) => (
          <li key={indicator.no}>
            <p>
              <a href={paths.deskIndicator(stored.id, indicator.no)}>
                {indicator.no} · {say(indicator.label, lang)}
              </a>
            </p>
            <p>
              <ResultChip result={result} lang={lang} /> <Sub>{chanceWords(result, lang) || whyNone(result, slots.kinds, lang)}</Sub>
            </p>
          </li>
        ))}
      </ul>
      <p>
        <LinkGo href={paths.cockpit(stored.id)}>{words(visit, TEXT.all)}</LinkGo>
      </p>
    </>
  );
}

const awaitsReading = ({ outcome, target }: Row['result']): boolean =>
  target.kind !== 'none' && outcome.kind === 'missing' && outcome.reason.id === 'noReading';
