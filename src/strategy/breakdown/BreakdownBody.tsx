import { say } from '../../kernel/bilingual.ts';
import { HBars } from '../../ui/charts/HBars.tsx';
import { ButtonLink } from '../../ui/components/Button.tsx';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { ExportMenu } from '../../ui/components/ExportMenu.tsx';
import { Notice } from '../../ui/components/Notice.tsx';
import { Tabs } from '../../ui/components/Tabs.tsx';
import { ALL_FILES } from '../../ui/paths.ts';
import { formatDate, formatPercent } from '../../ui/typography.ts';
import { words } from '../../web/visit.ts';
import { figureOf, restatedWords } from '../pages/figure.ts';
import { WORDS as COMMON } from '../pages/messages.ts';
import { YearTabs } from '../pages/PlanHead.tsx';
import { whyNone } from '../pages/verdict-look.tsx';
import { maySplit } from '../splits/policy.ts';
import { wholeOf } from '../splits/whole.ts';
import { BreakdownTable } from './BreakdownTable.tsx';
import { CrossTable } from './CrossTable.tsx';
import type { BrokenDown, By } from './load.ts';
import { WORDS } from './messages.ts';
import type { BodyProps } from './props.ts';
import { SharedOut } from './SharedOut.tsx';
import { worth } from './table.ts';

export const BreakdownBody = (props: BodyProps) => {
  const { visit, view, found, inside } = props;
  const { lang, paths, today, slots } = visit;
  const { stored, one, result, results, year } = view;
  const { indicator } = one;
  const w = words.bind(null, visit);
  const page = inside ? paths.deskBreakdown : paths.breakdown;
  const back = inside ? paths.deskIndicator : paths.indicator;
  const hrefOf = (label: string, by?: By): string => page(stored.id, indicator.no, { exercice: label, par: by ?? found?.by });
  return (
    <>
      <header class="indhead">
        <div>
          <p class="eyebrow">
            {w(COMMON.indicator)} {indicator.no} · <a href={back(stored.id, indicator.no, year.label)}>{w(WORDS.back)}</a>
          </p>
          <h1>{w(WORDS.title)}</h1>
          <p class="figcap">
            {w(WORDS.intro)
              .replace('{label}', say(indicator.label, lang))
              .replace('{first}', formatDate(found?.period.first ?? year.first, lang))
              .replace('{last}', formatDate(found?.period.last ?? year.last, lang))}
          </p>
        </div>
        <YearTabs years={results.years} current={year} today={today} lang={lang} hrefOf={(label) => hrefOf(label)} />
      </header>
      {inside && maySplit(visit.actor) && wholeOf(indicator, result) && (
        <p class="no-print indhead__act">
          <ButtonLink href={paths.splitTarget(stored.id, indicator.no, { exercice: year.label })} icon="pencil" small>
            {w(WORDS.split)}
          </ButtonLink>
        </p>
      )}
      {found ? (
        <Found {...props} found={found} hrefOf={hrefOf} />
      ) : (
        <EmptyState title={w(WORDS.noFigure)}>{whyNone(result, slots.kinds, lang) || w(WORDS.nothing)}</EmptyState>
      )}
    </>
  );
};

type FoundProps = BodyProps & { readonly found: BrokenDown; readonly hrefOf: (label: string, by?: By) => string };

const Found = (props: FoundProps) => {
  const { visit, view, found, lines, inside, hrefOf } = props;
  const { lang, paths } = visit;
  const { stored, one, year } = view;
  const w = words.bind(null, visit);
  const files = inside ? paths.deskBreakdown : paths.breakdown;
  const records = inside ? paths.deskIndicator : paths.indicator;
  // Months are no filter of the records.
  const opens = (code: string): string | undefined =>
    code === '' || found.by === 'mois'
      ? undefined
      : `${records(stored.id, one.indicator.no, year.label)}&${found.by}=${code}#enregistrements`;
  const known = lines.filter(({ cell }) => cell !== null);
  return (
    <div class="stack">
      <Tabs
        label={w(WORDS.ways)}
        tabs={found.ways.map((by) => ({ label: w(WORDS.by[by]), href: hrefOf(year.label, by), current: by === found.by }))}
      />
      {!found.table && <Notice>{w(WORDS.tooMany)}</Notice>}
      {found.table && lines.length === 0 && <EmptyState title={w(WORDS.noFigure)}>{w(WORDS.nothing)}</EmptyState>}
      {lines.length > 0 && (
        <>
          <Notice>{notesOf(props).join(' ')}</Notice>
          <SharedOut visit={visit} found={found} whole={wholeOf(one.indicator, view.result)} />
          <HBars
            bars={known.map(({ code, label, cell, rest }) => ({
              label,
              value: (cell && worth(cell, found.worth)) ?? 0,
              href: opens(code),
              rest,
            }))}
            {...(found.worth === 'share' ? { max: 100, format: (value) => formatPercent(Math.round(value * 10), 1000, lang) } : {})}
          />
          <BreakdownTable {...props} opens={opens} />
          <ExportMenu page={files(stored.id, one.indicator.no, { exercice: year.label, par: found.by })} files={ALL_FILES} />
          <CrossTable visit={visit} view={view} found={found} opens={opens} />
        </>
      )}
    </div>
  );
};

/** What the reader must know before he adds rows up. */
function notesOf({ visit, view, found }: FoundProps): readonly string[] {
  const w = words.bind(null, visit);
  const { result } = view;
  const whole = result.restated ? WORDS.sumToday : WORDS.addsUp;
  const distinct = found.measure.distinct !== undefined;
  const sums = found.by === 'mois' || found.table?.adds ? whole : distinct ? WORDS.distinct : WORDS.sets;
  return [
    result.restated
      ? w(WORDS.restated)
          .replace('{frozen}', figureOf(result, visit.today, visit.lang).text)
          .replace('{now}', restatedWords(result, visit.today, visit.lang))
      : '',
    found.worth === 'share' ? '' : w(sums),
    found.by === 'mois' && distinct ? w(WORDS.distinctMonth) : '',
    found.table?.others ? w(WORDS.merged) : '',
    found.by === 'poste' && found.shares.length > 0 ? w(WORDS.shareRule) : '',
  ].filter((text) => text !== '');
}
