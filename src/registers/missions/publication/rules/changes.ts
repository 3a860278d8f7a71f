import { GROUP_IDS } from '../../rules/categories.ts';
import { bodiesOf, centsByGroup, centsOf, type PublishedPart, type Traveller } from './part.ts';

/** What a correction changed of one mission: cents for amounts, texts otherwise, null where there was nothing. */
export interface PartChange {
  readonly mission: string;
  readonly number: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly fields: readonly { readonly field: string; readonly before: string | number | null; readonly after: string | number | null }[];
}

/** What differs between two editions of a quarter, mission by mission; none where the reader would see no difference. */
export function changesBetween(before: readonly PublishedPart[], after: readonly PublishedPart[]): readonly PartChange[] {
  const was = new Map(before.map((part) => [part.mission, part]));
  const is = new Map(after.map((part) => [part.mission, part]));
  const changed = after.flatMap((part): readonly PartChange[] => {
    const old = was.get(part.mission);
    const fields = fieldsThatDiffer(old ?? null, part);
    if (fields.length === 0) return [];
    return [{ mission: part.mission, number: part.number, kind: old ? 'changed' : 'added', fields }];
  });
  const removed = before
    .filter((part) => !is.has(part.mission))
    .map((part): PartChange => ({ mission: part.mission, number: part.number, kind: 'removed', fields: fieldsThatDiffer(part, null) }));
  return [...changed, ...removed];
}

function fieldsThatDiffer(before: PublishedPart | null, after: PublishedPart | null): PartChange['fields'] {
  const [old, now] = [before && said(before), after && said(after)];
  const names = [...new Set([...Object.keys(old ?? {}), ...Object.keys(now ?? {})])];
  return names
    .map((field) => ({ field, before: old?.[field] ?? null, after: now?.[field] ?? null }))
    .filter((one) => one.before !== one.after && !(isNothing(one.before) && isNothing(one.after)));
}

const isNothing = (value: string | number | null): boolean => value === null || value === '' || value === 0;

const people = (all: readonly Traveller[]): string => all.map(({ name, office }) => `${name}, ${office}`).join('; ');

/** A part as a reader compares it: one text or amount a column. */
function said(part: PublishedPart): Readonly<Record<string, string | number>> {
  const groups = centsByGroup([part]);
  return {
    principals: people(part.principals),
    dates: `${part.from} – ${part.until}`,
    cities: part.stops.map(({ city, country }) => `${city} (${country})`).join('; '),
    purpose: part.purpose,
    companionsNames: people(part.companions),
    ...Object.fromEntries(GROUP_IDS.map((group) => [group, groups[group]])),
    descriptions: [...new Set(part.lines.flatMap(({ description }) => (description === '' ? [] : [description])))].sort().join('; '),
    bodies: bodiesOf(part)
      .map(({ name, cents }) => `${name}\u00a0: ${dollars(cents)}`)
      .join('; '),
    report: part.reportFile ? `${part.report} [+]`.trim() : part.report,
    total: centsOf(part),
  };
}

/** Plain, as it stands in a list of changes of either language. */
const dollars = (cents: number): string => `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}\u00a0$`;
