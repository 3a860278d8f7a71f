import type { ComponentChildren } from 'preact';
import { type Bilingual, say } from '../../kernel/bilingual.ts';
import { type Fact, type FactKind, matches } from '../../kernel/fact.ts';
import { loadVocabulary } from '../../records/vocabulary.ts';
import { CountsFor, type CountsForLine } from '../../ui/components/CountsFor.tsx';
import { countryName } from '../../web/countries.ts';
import { type Visit, words } from '../../web/visit.ts';
import { measuresFor } from '../indicators/evaluate.ts';
import { drawn } from '../pages/Bullet.tsx';
import { drawnGoal, drawnValue, figureOf, inPercent } from '../pages/figure.ts';
import { targetLines } from '../pages/target-words.ts';
import { planYears } from '../plans/plan.ts';
import { type IndicatorResults, planResults, type YearResult } from '../plans/results.ts';
import { findPlansOn, type StoredPlan } from '../plans/store.ts';
import { failing, whyNot } from './why-not.ts';

const TEXT = {
  title: { fr: 'Compte pour', en: 'Counts toward' },
  year: { fr: 'Exercice {year}', en: 'Fiscal year {year}' },
  target: { fr: 'cible\u00a0: {target}', en: 'target: {target}' },
  inShare: { fr: 'Compte dans la part, qui est de {n}', en: 'Counts in the share, which is {n}' },
  among: { fr: 'Compte parmi {n}', en: 'Counts among {n}' },
  firstOfYear: { fr: '{n}, et 1 de plus si c’est la première fois de l’exercice', en: '{n}, and 1 more if it is the first time this year' },
  otherYear: { fr: 'Aucune cible dans ce plan', en: 'No target in this plan' },
} as const satisfies Record<string, Bilingual>;

type NameOf = (facet: string, code: string) => Bilingual | undefined;

/**
 * The figures that these facts count toward, with what each is now and becomes, and those of the same kind of facts that they do not,
 * with the condition that fails. Null when there is no fact, or no plan of that year rests on such facts.
 */
export async function countsToward(visit: Visit, facts: readonly Fact[]): Promise<ComponentChildren> {
  const { tx, org, slots, lang } = visit;
  const [fact] = facts;
  const kind = fact && slots.kinds.get(fact.kind);
  if (!fact || !kind) return null;
  const plans = await findPlansOn(tx, org.id, [fact.on]);
  const vocabulary = await loadVocabulary(tx, org.id);
  const nameOf: NameOf = (facet, code) =>
    facet === 'country' ? { fr: countryName(code, 'fr'), en: countryName(code, 'en') } : vocabulary[facet]?.get(code);
  const lines: CountsForLine[] = [];
  let label = '';
  for (const plan of plans) {
    const found = await linesOf(visit, plan, fact, kind, nameOf);
    lines.push(...found.lines);
    // A plan that rests on no such facts has no year to say.
    if (found.lines.length > 0) label = found.year;
  }
  if (lines.length === 0) return null;
  const ordered = [...lines.filter(({ counts }) => counts), ...lines.filter(({ counts }) => !counts)];
  return <CountsFor title={words(visit, TEXT.title)} intro={say(TEXT.year, lang).replace('{year}', label)} lines={ordered} />;
}

/** One line for each indicator of the plan that rests on such facts: an organisation has one or two plans that run. */
async function linesOf(
  visit: Visit,
  { id, plan }: StoredPlan,
  fact: Fact,
  kind: FactKind,
  nameOf: NameOf,
): Promise<{ readonly lines: readonly CountsForLine[]; readonly year: string }> {
  const year = planYears(plan).find(({ first, last }) => first <= fact.on && fact.on <= last);
  const indicators = plan.indicators.filter((indicator) =>
    measuresFor(indicator.formula, indicator.targets[year?.label ?? ''] ?? { kind: 'none', wording: [] }).some(
      (measure) => measure.kind === fact.kind,
    ),
  );
  if (!year || indicators.length === 0) return { lines: [], year: '' };
  const { tx, org, today, slots } = visit;
  const results = await planResults(tx, org.id, { ...plan, indicators }, { today, kinds: slots.kinds, year: year.label });
  const lines = results.indicators.flatMap((one) => one.years.map((result) => lineOf(visit, id, one, result, fact, kind, nameOf)));
  return { lines, year: year.label };
}

function lineOf(
  visit: Visit,
  plan: string,
  { indicator }: IndicatorResults,
  result: YearResult,
  fact: Fact,
  kind: FactKind,
  nameOf: NameOf,
): CountsForLine {
  const { lang, paths } = visit;
  const measures = measuresFor(indicator.formula, result.target).filter((measure) => measure.kind === fact.kind);
  const counting = measures.find((measure) => matches(measure, fact));
  const shown = { no: indicator.no, label: say(indicator.label, lang), href: paths.deskIndicator(plan, indicator.no, result.year.label) };
  if (counting) return { ...shown, counts: true, words: becomes(visit, result, fact, counting.distinct !== undefined) };
  const [measure] = measures;
  const facet = measure ? failing(measure, fact) : null;
  return { ...shown, counts: false, words: measure && facet ? whyNot(facet, measure, fact, kind, nameOf, lang) : '–' };
}

/** « 2 402 → 2 403 · cible : + 20 %, soit 3 168 »; of a record that is already kept, the figure that it is part of. */
function becomes(visit: Visit, result: YearResult, fact: Fact, once: boolean): ComponentChildren {
  const { lang, today } = visit;
  const goal = drawnGoal(result);
  // What a mean asks of this year alone is a matter for the cockpit.
  const aim =
    goal === null || result.target.kind === 'planAverage' ? targetLines(result.target, lang).text : drawn(goal, inPercent(result), lang);
  const target = aim === '–' ? '' : ` · ${words(visit, TEXT.target).replace('{target}', aim)}`;
  const now = figureOf(result, today, lang).text;
  const value = drawnValue(result);
  // A record that has an address is kept already, and counted.
  if (visit.params.id !== undefined) return words(visit, inPercent(result) ? TEXT.inShare : TEXT.among).replace('{n}', now) + target;
  if (once) return words(visit, TEXT.firstOfYear).replace('{n}', now) + target;
  const next = nextOf(result, fact, value);
  return (
    <>
      {now}
      {next !== null && (
        <>
          {' → '}
          <b>{drawn(next, inPercent(result), lang)}</b>
        </>
      )}
      <span class="muted">{target}</span>
    </>
  );
}

function nextOf({ outcome }: YearResult, fact: Fact, value: number | null): number | null {
  if (outcome.kind === 'ratio') return ((outcome.num + (fact.met ? 1 : 0)) / (outcome.den + 1)) * 100;
  if (value === null) return null;
  return value + (fact.amount ?? 1);
}
