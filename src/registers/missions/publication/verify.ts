import type { Tx } from '../../../db/kysely.ts';
import { canonical, type Json } from '../../../journal/canonical.ts';
import { holds } from '../../../journal/held.ts';
import type { Org } from '../../../kernel/actor.ts';
import type { Difference } from '../../../kernel/difference.ts';
import { quarterOf } from '../../../kernel/quarter.ts';
import { type Edition, nextEdition } from './edition.ts';
import { centsOf, ownCentsOf } from './rules/part.ts';
import { loadEditions } from './store.ts';
import { entriesWithoutEdition, loadEditionEntries, loadStoredParts, type StoredPart } from './store-verify.ts';

/** What can be wrong with what was published of missions. */
export const EDITION_FAULTS = ['editionChanged', 'editionUncommitted', 'editionMissing', 'partChanged'] as const;
export type EditionDifference = Difference<(typeof EDITION_FAULTS)[number]>;

interface Read {
  readonly edition: Edition;
  readonly parts: readonly StoredPart[];
  /** Its parts have its digest. */
  readonly whole: boolean;
}

/** Each published edition made again from its parts and from the edition before it, and with what its entry in the journal committed to. */
export async function* verifyEditions(tx: Tx, org: Org): AsyncGenerator<EditionDifference> {
  const entries = new Map((await loadEditionEntries(tx, org.id)).map((entry) => [`${entry.quarter} ${entry.edition}`, entry]));
  let before: Read | null = null;
  for (const edition of (await loadEditions(tx, org.id)).toReversed()) {
    const { quarter, edition: number } = edition;
    const row = { table: 'mission_edition', key: `${quarter.key} edition ${number}` };
    const parts = await loadStoredParts(tx, org.id, quarter.key, number);
    const earlier: Read | null = before?.edition.quarter.key === quarter.key ? before : null;
    const made = madeAgain(org, earlier, edition, parts);
    const whole = made.digest === edition.digest;
    // The digest says the most: where it differs, it is told alone.
    const differing = whole ? namesOf(made, edition, earlier) : (['digest'] as const);
    if (differing.length > 0)
      yield { what: 'editionChanged', ...row, expected: said(picked(made, differing)), found: said(picked(edition, differing)) };
    for (const [place, part] of parts.entries()) yield* verifyPart(row.key, place, part);
    const entry = entries.get(`${quarter.key} ${number}`);
    if (!entry?.same || !holds(entry, committed(edition)))
      yield { what: 'editionUncommitted', ...row, ...(entry ? { expected: entry.entry } : {}) };
    before = { edition, parts, whole };
  }
  for (const id of await entriesWithoutEdition(tx, org.id)) yield { what: 'editionMissing', table: 'mission_edition', key: `entry ${id}` };
}

type Made = ReturnType<typeof nextEdition>;

const madeAgain = (org: Org, before: Read | null, { quarter, motive }: Edition, parts: readonly StoredPart[]): Made =>
  nextEdition(
    org.slug,
    quarterOf(`${quarter.key}-01`, org.fiscalStart),
    before && { edition: before.edition, parts: before.parts.map(({ part }) => part) },
    parts.map(({ part }) => part),
    motive,
  );

const DERIVED = ['quarter', 'edition', 'missions', 'cents', 'ownCents', 'previous', 'changes'] as const satisfies readonly (keyof Made)[];

/** What is not as it was made. The changes against an edition that was itself altered say nothing of this one. */
const namesOf = (made: Made, stored: Made, before: Read | null): readonly (keyof Made)[] =>
  DERIVED.filter(
    (name) => (name !== 'changes' || before?.whole !== false) && said({ [name]: made[name] }) !== said({ [name]: stored[name] }),
  );

const picked = (edition: Made, names: readonly (keyof Made)[]): object => Object.fromEntries(names.map((name) => [name, edition[name]]));

function* verifyPart(edition: string, place: number, { part, ...stored }: StoredPart): Generator<EditionDifference> {
  const { mission, number, from: fromDay, until: untilDay } = part;
  const made = said({ mission, place, number, fromDay, untilDay, cents: centsOf(part), ownCents: ownCentsOf(part) });
  const found = said(stored);
  if (made !== found) yield { what: 'partChanged', table: 'mission_part', key: `${edition} ${stored.mission}`, expected: made, found };
}

/** As `publish` enters it. */
const committed = ({ quarter, edition, missions, cents, digest, motive }: Edition): Readonly<Record<string, Json>> => ({
  quarter: quarter.key,
  edition,
  missions,
  cents,
  digest,
  ...(motive === '' ? {} : { motive }),
});

/** Plain data as one text, whatever the order of its members. */
const said = (data: object): string => canonical(JSON.parse(JSON.stringify(data)) as Json);
