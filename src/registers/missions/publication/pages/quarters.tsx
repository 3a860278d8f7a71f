import { sum } from '../../../../kernel/money.ts';
import type { Quarter } from '../../../../kernel/quarter.ts';
import { type Column, DataTable, Sub } from '../../../../ui/components/DataTable.tsx';
import { EmptyState } from '../../../../ui/components/EmptyState.tsx';
import { Facets } from '../../../../ui/components/Facets.tsx';
import { PageHead } from '../../../../ui/components/PageHead.tsx';
import { StateChip } from '../../../../ui/components/Tag.tsx';
import { Day } from '../../../../ui/components/When.tsx';
import { formatCents, formatNumber } from '../../../../ui/typography.ts';
import { deskPage, type Reply } from '../../../../web/reply.ts';
import { type Visit, words } from '../../../../web/visit.ts';
import { STANDING_WORDS, WORDS } from '../messages.ts';
import { centsOf } from '../rules/part.ts';
import { quartersSince } from '../rules/ready.ts';
import { firstDay } from '../store.ts';
import { type QuarterView, quarterViews } from '../view.ts';
import { daysOfQuarter, quarterWords } from '../words.ts';

const TONES = { running: 'neutral', open: 'open', soon: 'warn', late: 'bad', published: 'ok', differs: 'warn' } as const satisfies Record<
  QuarterView['standing'],
  string
>;

export const StandingOf = ({ visit, standing }: { visit: Visit; standing: QuarterView['standing'] }) => (
  <StateChip tone={TONES[standing]}>{words(visit, STANDING_WORDS[standing])}</StateChip>
);

/** Quarters shown unless a fiscal year is asked for: two years. */
const SHOWN = 8;

/** The quarters, each with where it stands and what it lacks. */
export async function quartersDesk(visit: Visit): Promise<Reply> {
  const { tx, org, today, paths } = visit;
  const w = words.bind(null, visit);
  const first = await firstDay(tx, org.id);
  const all: readonly Quarter[] = first === null ? [] : quartersSince(first < today ? first : today, today, org.fiscalStart);
  const asked = visit.query.get('exercice');
  const years = [...new Set(all.map(({ fiscalYear }) => fiscalYear))];
  const year = years.find((one) => one === asked);
  const views = await quarterViews(visit, year === undefined ? all.slice(0, SHOWN) : all.filter(({ fiscalYear }) => fiscalYear === year));
  return deskPage({
    title: w(WORDS.publication),
    current: 'missions',
    crumbs: [{ label: w(WORDS.missions), href: paths.deskRegister('missions') }, { label: w(WORDS.publication) }],
    body: (
      <>
        <PageHead title={w(WORDS.publication)} intro={w(WORDS.intro)} />
        {all.length === 0 ? (
          <EmptyState title={w(WORDS.none)}>{w(WORDS.noneYet)}</EmptyState>
        ) : (
          <>
            <Facets
              label={w(WORDS.year)}
              facets={[
                {
                  label: w({ fr: 'Derniers trimestres', en: 'Latest quarters' }),
                  href: paths.deskMissionQuarters(),
                  current: year === undefined,
                },
                ...years.map((one) => ({ label: one, href: paths.deskMissionQuarters({ exercice: one }), current: one === year })),
              ]}
            />
            <DataTable
              caption={w(WORDS.quarters)}
              hideCaption
              compact
              rows={views}
              rowKey={({ quarter }) => quarter.key}
              columns={columns(visit)}
            />
          </>
        )}
      </>
    ),
  });
}

function columns(visit: Visit): readonly Column<QuarterView>[] {
  const { lang, paths } = visit;
  const w = words.bind(null, visit);
  return [
    {
      id: 'quarter',
      label: w(WORDS.quarter),
      head: true,
      cell: ({ quarter }) => (
        <>
          <a href={paths.deskMissionQuarter(quarter.key)}>{quarterWords(quarter, lang)}</a>
          <Sub>{daysOfQuarter(quarter, lang)}</Sub>
        </>
      ),
    },
    { id: 'state', label: w(WORDS.state), cell: ({ standing }) => <StandingOf visit={visit} standing={standing} /> },
    {
      id: 'missions',
      label: w(WORDS.missions),
      end: true,
      cell: ({ parts, editions }) => (parts.length === 0 && editions.length > 0 ? w(WORDS.nothing) : formatNumber(parts.length, lang)),
    },
    { id: 'cost', label: w(WORDS.cost), end: true, nowrap: true, cell: ({ parts }) => formatCents(sum(parts.map(centsOf)), lang) },
    {
      id: 'lacks',
      label: w(WORDS.lacks),
      end: true,
      cell: ({ obstacles }) => formatNumber(sum(obstacles.map((one) => one.obstacles.length)), lang),
    },
    {
      id: 'due',
      label: w(WORDS.due),
      nowrap: true,
      cell: ({ due }) => (due ? <Day iso={due} short /> : <span class="muted">{w(WORDS.noTerm)}</span>),
    },
    {
      id: 'published',
      label: w(WORDS.publishedOn),
      nowrap: true,
      cell: ({ editions: [latest] }) =>
        latest ? (
          <div>
            <Day iso={dayOf(visit, latest.publishedAt)} short />
            {latest.edition > 1 && <Sub>{`${w(WORDS.edition)} ${latest.edition}`}</Sub>}
          </div>
        ) : (
          '–'
        ),
    },
  ];
}

/** The day of a moment, where the organisation is. */
export const dayOf = ({ org }: Pick<Visit, 'org'>, at: Temporal.Instant): string =>
  at.toZonedDateTimeISO(org.timeZone).toPlainDate().toString();
