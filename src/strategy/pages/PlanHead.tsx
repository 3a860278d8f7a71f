import { type Lang, say } from '../../kernel/bilingual.ts';
import type { FiscalYear } from '../../kernel/fiscal.ts';
import { Icon } from '../../ui/components/Icon.tsx';
import { Tabs } from '../../ui/components/Tabs.tsx';
import { VerdictIcon } from '../../ui/components/VerdictChip.tsx';
import { VerdictTiles } from '../../ui/components/VerdictTiles.tsx';
import { formatDate, formatList, plural } from '../../ui/typography.ts';
import type { Plan } from '../plans/plan.ts';
import type { PlanResults, YearResult } from '../plans/results.ts';
import { TALLY, WORDS } from './messages.ts';
import { LOOK_IDS, type LookId, lookId, lookOf } from './verdict-look.tsx';

/** Mission, vision, values, as the plan words them. */
export const Statements = ({ plan, lang }: { plan: Plan; lang: Lang }) => {
  const { mission, vision, values } = plan.statements;
  const shown = [
    ...(mission ? [{ term: WORDS.mission, text: say(mission, lang) }] : []),
    ...(vision ? [{ term: WORDS.vision, text: say(vision, lang) }] : []),
    ...(values.length > 0
      ? [
          {
            term: WORDS.values,
            text: `${listed(
              values.map((one) => say(one, lang)),
              lang,
            )}`,
          },
        ]
      : []),
  ];
  if (shown.length === 0) return null;
  return (
    <dl class="mvv">
      {shown.map(({ term, text }) => (
        <div key={text}>
          <dt>{say(term, lang)}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
};

/** « Sens de l’État, excellence et solidarité »: after the first, a value loses its capital in a list. */
const listed = (values: readonly string[], lang: Lang): string =>
  formatList(
    values.map((value, index) => (index === 0 ? value : value.charAt(0).toLowerCase() + value.slice(1))),
    lang,
  );

/** The years of the plan as links; the running one says so. */
export const YearTabs = ({
  years,
  current,
  today,
  lang,
  hrefOf,
}: {
  years: readonly FiscalYear[];
  current: FiscalYear;
  today: string;
  lang: Lang;
  hrefOf: (year: string) => string;
}) => (
  <Tabs
    label={say(WORDS.fiscalYear, lang)}
    tabs={years.map((year) => ({
      label: year.label,
      href: hrefOf(year.label),
      current: year.label === current.label,
      note: today < year.first ? say(WORDS.ahead, lang) : today <= year.last ? say(WORDS.running, lang) : undefined,
    }))}
  />
);

/** The best first: the cockpit puts what is at risk first, the public page what is done. */
const STRIP: readonly LookId[] = [
  ...LOOK_IDS.slice(4, 7).toReversed(),
  ...LOOK_IDS.slice(0, 3).toReversed(),
  ...LOOK_IDS.filter((id, place) => id === 'noForecast' || place > 6),
];

/** One tile an indicator, how many have each verdict, and how firm the figures are. */
export const VerdictStrip = ({
  results,
  year,
  lang,
  timeZone,
  hrefOf,
}: {
  results: PlanResults;
  year: FiscalYear;
  lang: Lang;
  timeZone: string;
  hrefOf: (no: string) => string;
}) => {
  const shown = results.indicators.flatMap(({ indicator, years }) =>
    years.filter((one) => one.year.label === year.label).map((result) => ({ no: indicator.no, result })),
  );
  return (
    <div class="tally">
      <div>
        <VerdictTiles
          label={say(WORDS.verdictsEach, lang)}
          tiles={shown.map(({ no, result }) => ({ no, href: hrefOf(no), ...lookOf(result) }))}
        />
        <VerdictCounts results={shown.map(({ result }) => result)} lang={lang} />
      </div>
      <p>
        <Icon name={results.closings.get(year.label)?.publishedAt ? 'circle-check' : year.last < results.today ? 'clock-9' : 'info'} />
        <span>{firmness(year, results, timeZone, lang)}</span>
      </p>
    </div>
  );
};

/** How many indicators of a year have each verdict, the best first. */
export const VerdictCounts = ({ results, lang }: { results: readonly YearResult[]; lang: Lang }) => (
  <ul class="tally__list">
    {STRIP.flatMap((id) => {
      const [first, ...rest] = results.filter((result) => lookId(result) === id);
      return first ? (
        <li key={id}>
          <VerdictIcon {...lookOf(first)} silent />
          <b>{rest.length + 1}</b> {tallyWords(id, rest.length + 1, lang)}
        </li>
      ) : (
        []
      );
    })}
  </ul>
);

const tallyWords = (id: string, count: number, lang: Lang): string => {
  const words = TALLY[id];
  return words ? plural(count, lang, say(words.one, lang), say(words.other, lang)) : id;
};

/** How firm the figures of a year are: provisional while it runs, open to corrections until it is approved, published by somebody. */
export function firmness(
  year: FiscalYear,
  { today, closings }: Pick<PlanResults, 'today' | 'closings'>,
  timeZone: string,
  lang: Lang,
): string {
  const closing = closings.get(year.label);
  const on = (at: Temporal.Instant) => formatDate(at.toZonedDateTimeISO(timeZone).toPlainDate().toString(), lang);
  if (closing?.publishedAt) {
    return say(WORDS.publishedBy, lang)
      .replace('{day}', on(closing.publishedAt))
      .replace('{name}', closing.signer)
      .replace('{function}', closing.signerFunction);
  }
  if (closing?.approvedAt) return say(WORDS.approvedOnly, lang).replace('{day}', on(closing.approvedAt)).replace('{name}', closing.signer);
  if (today < year.first) return say(WORDS.yearToCome, lang).replace('{first}', formatDate(year.first, lang));
  if (today > year.last) return say(WORDS.notApproved, lang);
  return say(WORDS.provisional, lang).replace('{day}', formatDate(today, lang)).replace('{last}', formatDate(year.last, lang));
}
