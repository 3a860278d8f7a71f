import { parseQuarter } from '../../../kernel/quarter.ts';
import { type Column, DataTable } from '../../../ui/components/DataTable.tsx';
import { formatCents, formatDate } from '../../../ui/typography.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { WORDS } from '../messages.ts';
import { partsOf, totalOf, totalsBy } from '../rules/costs.ts';
import type { Mission } from '../rules/mission.ts';

/** The days of a quarter in words: « 1er avril 2017 – 30 juin 2017 ». */
export function quarterWords({ lang, org }: Visit, key: string): string {
  const quarter = parseQuarter(key, org.fiscalStart);
  return quarter ? `${formatDate(quarter.first, lang)} – ${formatDate(quarter.last, lang)}` : key;
}

/** Each one's part, by quarter, beside the consolidated cost: nothing when one body pays in one quarter. */
export const PartsTable = ({ visit, mission }: { visit: Visit; mission: Mission }) => {
  const { lang, org } = visit;
  const w = words.bind(null, visit);
  const parts = partsOf(mission, org.fiscalStart);
  const quarters = [...new Set(parts.map(({ quarter }) => quarter))].sort();
  const bodies = [...new Set(parts.map(({ body }) => body))].sort((a, b) => (a === null ? -1 : b === null ? 1 : a < b ? -1 : 1));
  if (quarters.length * bodies.length <= 1) return null;
  const cells = totalsBy(parts, ({ body, quarter }) => `${body} ${quarter}`);
  const perBody = totalsBy(parts, ({ body }) => String(body));
  const perQuarter = totalsBy(parts, ({ quarter }) => quarter);
  const names = new Map(mission.bodies.map(({ id, name }) => [id, name]));
  const cents = (amount: number | undefined) => formatCents(amount ?? 0, lang);
  const columns: readonly Column<string>[] = [
    {
      id: 'quarter',
      label: w(WORDS.quarter),
      head: true,
      cell: (quarter) => (quarter === '' ? w(WORDS.total) : quarterWords(visit, quarter)),
    },
    ...bodies.map((body) => ({
      id: String(body),
      label: body === null ? w(WORDS.ours) : (names.get(body) ?? '–'),
      end: true,
      nowrap: true,
      cell: (quarter: string) => cents(quarter === '' ? perBody.get(String(body)) : cells.get(`${body} ${quarter}`)),
    })),
    {
      id: 'total',
      label: w(WORDS.consolidated),
      end: true,
      nowrap: true,
      cell: (quarter) => cents(quarter === '' ? totalOf(mission, 'actual') : perQuarter.get(quarter)),
    },
  ];
  return (
    <section class="stack">
      <h2>{w(WORDS.parts)}</h2>
      <DataTable caption={w(WORDS.parts)} hideCaption compact rows={[...quarters, '']} rowKey={(quarter) => quarter} columns={columns} />
      <p class="muted">{w(WORDS.partsRule)}</p>
    </section>
  );
};
