import { isId } from '../../../../kernel/ids.ts';
import { sum } from '../../../../kernel/money.ts';
import { DataTable } from '../../../../ui/components/DataTable.tsx';
import { Facts } from '../../../../ui/components/Facts.tsx';
import { Day } from '../../../../ui/components/When.tsx';
import { formatCents } from '../../../../ui/typography.ts';
import { countryName } from '../../../../web/countries.ts';
import { notFound, portalPage, type Reply } from '../../../../web/reply.ts';
import { typedLang, type Visit, words } from '../../../../web/visit.ts';
import { COLUMN_WORDS, WORDS } from '../messages.ts';
import { PAGE_WORDS } from '../page-messages.ts';
import { bodiesOf, centsByGroup, centsOf, ownCentsOf, type PublishedPart, type Traveller } from '../rules/part.ts';
import { latestOf, loadEditions, type PlacedPart, partsInForce } from '../store.ts';
import { quarterOfKey } from '../words.ts';
import { MissionCitation } from './MissionCitation.tsx';

/** A mission as its quarters published it: who, where, why, its parts and their sum. */
export async function missionPortal(visit: Visit): Promise<Reply> {
  const { tx, org, paths, params, lang } = visit;
  const id = params.id ?? '';
  const parts = isId(id) ? (await partsInForce(tx, org.id, id)).toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1)) : [];
  // The quarter of the end says the most: the report is there.
  const latest = parts.at(-1)?.part;
  if (!latest) return notFound;
  const [edition] = latestOf(await loadEditions(tx, org.id, parts.at(-1)?.quarter));
  const w = words.bind(null, visit);
  return portalPage({
    title: latest.purpose,
    current: 'missions',
    shared: true,
    description: latest.purpose,
    crumbs: [{ label: w(WORDS.home), href: paths.home() }, { label: w(WORDS.missions), href: paths.missions() }, { label: latest.number }],
    body: (
      <div class="wrap section stack">
        <p class="eyebrow num">{latest.number}</p>
        <h1 lang={typedLang(visit)}>{latest.purpose}</h1>
        <p class="lead">
          <Day iso={latest.from} />
          {latest.until !== latest.from && (
            <>
              {' – '}
              <Day iso={latest.until} />
            </>
          )}
        </p>
        <Facts
          long
          facts={[
            { label: w(COLUMN_WORDS.principals), value: <People visit={visit} all={latest.principals} /> },
            {
              label: w(PAGE_WORDS.itinerary),
              value: latest.stops.map(({ city, country }) => `${city} (${countryName(country, lang)})`).join(', '),
            },
            {
              label: w(PAGE_WORDS.companions),
              value: latest.companions.length > 0 ? <People visit={visit} all={latest.companions} /> : w(WORDS.nobody),
            },
            { label: w(PAGE_WORDS.consolidated), value: <strong>{formatCents(latest.consolidated, lang)}</strong> },
          ]}
        />
        {edition && <MissionCitation visit={visit} parts={parts} latest={latest} edition={edition} />}
        <Parts visit={visit} parts={parts} latest={latest} />
        <Payers visit={visit} parts={parts} />
        <section class="stack-s" id="rapport">
          <h2>{w(PAGE_WORDS.report)}</h2>
          {latest.report !== '' ? (
            <p class="prewrap prose" lang={typedLang(visit)}>
              {latest.report}
            </p>
          ) : (
            <p class="muted">{w(latest.reportFile ? WORDS.reportFile : latest.abroad ? PAGE_WORDS.reportToCome : WORDS.notApplicable)}</p>
          )}
        </section>
      </div>
    ),
  });
}

const People = ({ visit, all }: { visit: Visit; all: readonly Traveller[] }) => (
  <>
    {all.map(({ name, office }) => (
      <div key={name}>
        {name}, <span lang={typedLang(visit)}>{office}</span>
      </div>
    ))}
  </>
);

interface Props {
  readonly visit: Visit;
  readonly parts: readonly PlacedPart[];
}

const GROUP_COLUMNS = ['transport', 'companions', 'stay', 'other', 'abroad'] as const;

const Parts = ({ visit, parts, latest }: Props & { latest: PublishedPart }) => {
  const { lang, org, paths } = visit;
  const w = words.bind(null, visit);
  const total = sum(parts.map(({ part }) => centsOf(part)));
  const rest = latest.consolidated - total;
  return (
    <section class="stack">
      <h2>{w(PAGE_WORDS.parts)}</h2>
      <DataTable
        caption={w(PAGE_WORDS.parts)}
        hideCaption
        compact
        rows={parts}
        rowKey={({ quarter }) => quarter}
        columns={[
          {
            id: 'quarter',
            label: w(WORDS.quarter),
            head: true,
            nowrap: true,
            cell: ({ quarter }) => <a href={paths.missionQuarter(quarter)}>{quarterOfKey(quarter, org.fiscalStart, lang)}</a>,
          },
          ...GROUP_COLUMNS.map((group) => ({
            id: group,
            label: w(COLUMN_WORDS[group]),
            end: true,
            cell: ({ part }: PlacedPart) => formatCents(centsByGroup([part])[group], lang),
          })),
          {
            id: 'total',
            label: w(WORDS.part),
            end: true,
            tint: true,
            cell: ({ part }) => <strong>{formatCents(centsOf(part), lang)}</strong>,
          },
        ]}
      />
      <Facts
        facts={[
          { label: w(PAGE_WORDS.sum), value: formatCents(total, lang) },
          { label: w(PAGE_WORDS.consolidated), value: <strong>{formatCents(latest.consolidated, lang)}</strong> },
          { label: w(PAGE_WORDS.rest), value: rest > 0 ? formatCents(rest, lang) : '' },
        ]}
      />
      <p class="help">{w(PAGE_WORDS.partsRule)}</p>
    </section>
  );
};

const Payers = ({ visit, parts }: Props) => {
  const { lang, org } = visit;
  const w = words.bind(null, visit);
  const others = [
    ...Map.groupBy(
      parts.flatMap(({ part }) => bodiesOf(part)),
      ({ name }) => name,
    ),
  ].map(([name, some]) => ({
    name,
    cents: sum(some.map(({ cents }) => cents)),
  }));
  const rows = [{ name: org.name[lang], cents: sum(parts.map(({ part }) => ownCentsOf(part))) }, ...others];
  return (
    <section class="stack">
      <h2>{w(PAGE_WORDS.whoPays)}</h2>
      <DataTable
        caption={w(PAGE_WORDS.whoPays)}
        hideCaption
        compact
        rows={rows}
        rowKey={({ name }) => name}
        columns={[
          { id: 'body', label: w(PAGE_WORDS.body), head: true, cell: ({ name }) => name },
          { id: 'cost', label: w(WORDS.cost), end: true, cell: ({ cents }) => formatCents(cents, lang) },
        ]}
      />
    </section>
  );
};
