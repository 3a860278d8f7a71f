import type { ComponentChildren } from 'preact';
import { type Bilingual, say } from '../../kernel/bilingual.ts';
import type { FiscalYear } from '../../kernel/fiscal.ts';
import { LinkGo } from '../../ui/components/LinkGo.tsx';
import { type Visit, words } from '../../web/visit.ts';
import { chosen, type Row, rowsOf } from '../pages/cockpit-rows.ts';
import { chanceWords, lookId, ResultChip, whyNone } from '../pages/verdict-look.tsx';
import { planYears } from '../plans/plan.ts';
import { planResults } from '../plans/results.ts';
import type { StoredPlan } from '../plans/store.ts';
import { runningPlan } from './running-plan.ts';

const TEXT = {
  all: { fr: 'Tous les indicateurs', en: 'All indicators' },
} as const satisfies Record<string, Bilingual>;

const MOST = 5;

interface Watched {
  readonly plan: string;
  readonly today: string;
  readonly at: Temporal.Instant;
  readonly rows: readonly Row[];
}

/** Forecasts cost more than all the rest of the page, and are the same for everybody: they may be this many seconds old. */
const FRESH = 60;
const cache = new Map<number, Watched>();

async function watched(visit: Visit, stored: StoredPlan, year: FiscalYear): Promise<readonly Row[]> {
  const { tx, org, now, today, slots } = visit;
  const known = cache.get(org.id);
  const isFresh = known?.plan === stored.id && known.today === today && Temporal.Instant.compare(now, known.at.add({ seconds: FRESH })) < 0;
  if (known && isFresh) return known.rows;
  const results = await planResults(tx, org.id, stored.plan, { today, kinds: slots.kinds, year: year.label });
  const rows = chosen(stored.plan, rowsOf(results, year, new Map()), { objective: '', owner: '', order: '' })
    .filter(({ result }) => lookId(result) === 'atRisk' || awaitsReading(result))
    .slice(0, MOST);
  cache.set(org.id, { plan: stored.id, today, at: now, rows });
  return rows;
}

/** Indicators of the running year that may be missed, the least likely first; null when there is none. */
export async function atRisk(visit: Visit): Promise<ComponentChildren> {
  const { lang, today, slots, paths } = visit;
  const stored = await runningPlan(visit);
  const year = stored && planYears(stored.plan).find(({ first, last }) => first <= today && today <= last);
  if (!stored || !year) return null;
  const rows = await watched(visit, stored, year);
  if (rows.length === 0) return null;
  return (
    <div class="stack-s">
      <ul class="stack-s">
        {rows.map(({ indicator, result }) => (
          <li key={indicator.no}>
            <p>
              <a href={paths.deskIndicator(stored.id, indicator.no)}>
                {indicator.no} · {say(indicator.label, lang)}
              </a>
            </p>
            <p>
              <ResultChip result={result} lang={lang} />{' '}
              <span class="rows__note">{chanceWords(result, lang) || whyNone(result, slots.kinds, lang)}</span>
            </p>
          </li>
        ))}
      </ul>
      <p>
        <LinkGo href={paths.cockpit(stored.id)}>{words(visit, TEXT.all)}</LinkGo>
      </p>
    </div>
  );
}

const awaitsReading = ({ outcome, target }: Row['result']): boolean =>
  target.kind !== 'none' && outcome.kind === 'missing' && outcome.reason.id === 'noReading';
