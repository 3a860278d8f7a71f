import type { Quarter } from '../../../../kernel/quarter.ts';
import { DataTable, Sub } from '../../../../ui/components/DataTable.tsx';
import { StateChip } from '../../../../ui/components/Tag.tsx';
import { Day } from '../../../../ui/components/When.tsx';
import { formatCents, formatNumber } from '../../../../ui/typography.ts';
import { type Visit, words } from '../../../../web/visit.ts';
import type { Edition } from '../edition.ts';
import { STANDING_WORDS, WORDS } from '../messages.ts';
import { PAGE_WORDS } from '../page-messages.ts';
import { quartersSince } from '../rules/ready.ts';
import { daysOfQuarter, quarterWords } from '../words.ts';
import { dayOf } from './quarters.tsx';

/** Quarters shown at once. */
const SHOWN = 8;

/** Every quarter that is over since the first one published: what it published, or that it did not yet. */
export const QuarterList = ({ visit, editions, year }: { visit: Visit; editions: readonly Edition[]; year: string | undefined }) => {
  const { lang, paths, org, today } = visit;
  const w = words.bind(null, visit);
  const first = editions.at(-1)?.quarter.first ?? today;
  const found = new Map(editions.map((edition) => [edition.quarter.key, edition]));
  const all = quartersSince(first, today, org.fiscalStart).filter(
    ({ last, fiscalYear }) => last < today && (year === undefined || fiscalYear === year),
  );
  const rows = all
    .slice(0, SHOWN)
    .map((quarter): { quarter: Quarter; edition: Edition | undefined } => ({ quarter, edition: found.get(quarter.key) }));
  return (
    <section class="stack" id="trimestres">
      <h2>{w(PAGE_WORDS.quarters)}</h2>
      <DataTable
        caption={w(PAGE_WORDS.quarters)}
        hideCaption
        compact
        rows={rows}
        rowKey={({ quarter }) => quarter.key}
        columns={[
          {
            id: 'quarter',
            label: w(WORDS.quarter),
            head: true,
            cell: ({ quarter, edition }) => (
              <>
                {edition ? <a href={paths.missionQuarter(quarter.key)}>{quarterWords(quarter, lang)}</a> : quarterWords(quarter, lang)}
                <Sub>{daysOfQuarter(quarter, lang)}</Sub>
              </>
            ),
          },
          {
            id: 'state',
            label: w(WORDS.state),
            cell: ({ edition }) =>
              edition ? (
                <div>
                  <StateChip tone="ok">{w(STANDING_WORDS.published)}</StateChip>
                  {edition.edition > 1 && <Sub>{`${w(WORDS.edition)} ${edition.edition}`}</Sub>}
                </div>
              ) : (
                <StateChip tone="warn">{w(PAGE_WORDS.awaited)}</StateChip>
              ),
          },
          {
            id: 'on',
            label: w(WORDS.publishedOn),
            nowrap: true,
            cell: ({ edition }) => (edition ? <Day iso={dayOf(visit, edition.publishedAt)} short /> : '–'),
          },
          {
            id: 'missions',
            label: w(WORDS.missions),
            end: true,
            cell: ({ edition }) => (edition ? (edition.missions === 0 ? w(WORDS.nothing) : formatNumber(edition.missions, lang)) : '–'),
          },
          {
            id: 'cost',
            label: w(WORDS.cost),
            end: true,
            nowrap: true,
            cell: ({ edition }) => (edition ? formatCents(edition.cents, lang) : '–'),
          },
        ]}
      />
      {all.length > SHOWN && <p class="help">{w(PAGE_WORDS.earlier)}</p>}
    </section>
  );
};
