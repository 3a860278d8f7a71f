import { say } from '../../kernel/bilingual.ts';
import { withQuery } from '../../ui/paths.ts';
import { type Visit, words } from '../../web/visit.ts';
import { enterableYears } from '../readings/actions.ts';
import { mayEnter } from '../readings/policy.ts';
import { Answer } from './Answer.tsx';
import { Breakdowns } from './Breakdowns.tsx';
import type { BehindFigure } from './behind.ts';
import { IndicatorCitation } from './Citation.tsx';
import { Elsewhere } from './Elsewhere.tsx';
import { HowCounted } from './HowCounted.tsx';
import { hasCurve, YearCurve, YearsChart } from './IndicatorCharts.tsx';
import { TEXT } from './indicator-messages.ts';
import type { IndicatorView } from './indicator-view.ts';
import { WORDS } from './messages.ts';
import { nodesAbove } from './outline.ts';
import { YearTabs } from './PlanHead.tsx';
import { Readings, readingsFor } from './Readings.tsx';
import { Records } from './Records.tsx';
import { nodeName } from './Synoptic.tsx';

interface Props {
  readonly visit: Visit;
  readonly view: IndicatorView;
  /** On the desk: records link to the desk, readings can be entered. */
  readonly inside: boolean;
}

export const IndicatorBody = ({ visit, view, inside }: Props) => {
  const { lang, paths, today } = visit;
  const { stored, results, one, result, year, behind } = view;
  const { indicator } = one;
  const hrefOf = (label: string): string =>
    inside ? paths.deskIndicator(stored.id, indicator.no, label) : paths.indicator(stored.id, indicator.no, label);
  const page = (query: Readonly<Record<string, string>>): string => withQuery(hrefOf(year.label), query);
  const file = (query: Readonly<Record<string, string>>): string =>
    (inside ? paths.deskRecordsTable : paths.recordsTable)(stored.id, indicator.no, { exercice: year.label, ...query });
  const entered = readingsFor(results.readings, stored.id, indicator);
  const years = enterableYears(stored, indicator, today);
  const enterHref =
    inside && mayEnter(visit.actor) && years.length > 0
      ? paths.newReading(stored.id, indicator.no, {
          exercice: years.some(({ label }) => label === year.label) ? year.label : years.at(-1)?.label,
        })
      : null;
  const above = nodesAbove(stored.plan, indicator.objective).at(-1);
  const figureHref = (inside ? paths.deskFigure : paths.figure)(stored.id, indicator.no, { exercice: year.label });
  const parts = { visit, one, result, results };
  const hasReadings = entered.length > 0 || years.length > 0;
  return (
    <>
      <header class="indhead">
        <div>
          <p class="eyebrow">
            {[`${words(visit, WORDS.indicator)} ${indicator.no}`, above && `${nodeName(above, lang)}, ${say(above.label, lang)}`]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <h1>{say(indicator.label, lang)}</h1>
        </div>
        <YearTabs years={results.years} current={year} today={today} lang={lang} hrefOf={hrefOf} />
      </header>
      <Answer {...parts} frozenHref={figureHref} quote={!inside && <IndicatorCitation visit={visit} view={view} />} />
      <div class="indbody">
        <Contents {...parts} behind={behind} hasReadings={hasReadings} hasElsewhere={view.elsewhere.length > 0} />
        <div class="indbody__main">
          <YearCurve {...parts} />
          <YearsChart {...parts} />
          {behind && (
            <Breakdowns
              visit={visit}
              indicator={indicator}
              behind={behind}
              hrefOf={(name, value) => `${page({ [name]: value })}#enregistrements`}
              all={(inside ? paths.deskBreakdown : paths.breakdown)(stored.id, indicator.no, { exercice: year.label })}
            />
          )}
          <HowCounted visit={visit} indicator={indicator} result={result} vocabulary={view.vocabulary} />
          {behind && (
            <Records
              visit={visit}
              behind={behind}
              here={page}
              file={file}
              inside={inside}
              frozenHref={result.frozen ? figureHref : null}
              onceEach={partyWord(visit, behind)}
            />
          )}
          {hasReadings && (
            <Readings
              visit={visit}
              indicator={indicator}
              entered={entered}
              enterHref={enterHref}
              filesHref={inside ? paths.newReading(stored.id, indicator.no) : null}
            />
          )}
          <Elsewhere results={view.elsewhere} lang={lang} />
        </div>
      </div>
    </>
  );
};

/** What a distinct measure counts once a year: « bénéficiaire »; null for the others. */
function partyWord({ slots, lang }: Visit, { measure }: BehindFigure): string | null {
  if (measure.distinct === undefined) return null;
  const kind = slots.kinds.get(measure.kind);
  return (measure.distinct === 'party' ? kind?.party?.[lang] : kind?.facets[measure.distinct]?.label[lang]) ?? measure.distinct;
}

type ContentsProps = Parameters<typeof hasCurve>[0] & {
  readonly visit: Visit;
  readonly behind: BehindFigure | null;
  readonly hasReadings: boolean;
  readonly hasElsewhere: boolean;
};

const Contents = ({ visit, behind, hasReadings, hasElsewhere, ...parts }: ContentsProps) => {
  const links = [
    ...(hasCurve(parts) ? [{ id: 'annee', label: TEXT.theYear }] : []),
    ...(hasCurve(parts) ? [{ id: 'exercices', label: TEXT.years }] : []),
    ...(behind && behind.splits.length > 0 ? [{ id: 'repartition', label: TEXT.split }] : []),
    { id: 'formule', label: TEXT.how },
    ...(behind ? [{ id: 'enregistrements', label: TEXT.recordsShort }] : []),
    ...(hasReadings ? [{ id: 'lectures', label: TEXT.readings }] : []),
    ...(hasElsewhere ? [{ id: 'ailleurs', label: WORDS.elsewhere }] : []),
  ];
  return (
    <nav class="toc" aria-label={words(visit, TEXT.onThisPage)}>
      <ul>
        {links.map(({ id, label }) => (
          <li key={id}>
            <a href={`#${id}`}>{words(visit, label)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
};
