import type { Tx } from '../../db/kysely.ts';
import { systemActor } from '../../identity/actor.ts';
import { appendEntry } from '../../journal/append.ts';
import type { Org, Role } from '../../kernel/actor.ts';
import { addDays } from '../../kernel/day.ts';
import { type Edition, nextEdition } from '../../registers/missions/publication/edition.ts';
import { type Dossier, type PublishedPart, partFor } from '../../registers/missions/publication/rules/part.ts';
import { inOrder, quartersSince } from '../../registers/missions/publication/rules/ready.ts';
import { dueOf, termFor } from '../../registers/missions/publication/rules/term.ts';
import { insertEdition, loadTerms } from '../../registers/missions/publication/store.ts';
import { Numbers } from './drafts.ts';
import { calendarOf, type MissionDraft, missionsOf, PUBLISHED_AFTER } from './missions.ts';
import type { World } from './world.ts';

const MOTIVE = 'Fictif\u00a0: une facture est arrivée après la publication.';
/** The correction comes so many days after the publication that it corrects. */
const CORRECTED_AFTER = 21;

/** Every mission of a demonstration, as its load makes them. */
export const missionsOfWorld = (world: World): readonly MissionDraft[] => {
  const numbers = new Numbers();
  return world.years.flatMap((year) => [...missionsOf(world, year, numbers)]);
};

/**
 * Publishes the quarters of the demonstration's missions that are over, up to the one that waits: one with nothing to report, and one
 * corrected afterwards. The days of the publications are invented; the journal says when all was loaded.
 */
export async function publishQuarters(
  tx: Tx,
  org: Org,
  world: World,
  now: Temporal.Instant,
  accounts: ReadonlyMap<Role, string>,
): Promise<void> {
  const { waiting, corrected, startMonth } = calendarOf(world);
  const dossiers = missionsOfWorld(world).map(({ id, number, mission }): Dossier => ({ id, number, mission }));
  const terms = await loadTerms(tx, org.id);
  const first = world.years[0]?.first ?? world.today;
  const account = accounts.get('planner') ?? null;
  for (const quarter of quartersSince(first, addDays(waiting.first, -1), startMonth).toReversed()) {
    const parts = inOrder(dossiers, quarter, startMonth).map((dossier) => partFor(dossier, quarter, startMonth));
    const term = termFor(terms, quarter);
    const publish = async (made: Omit<Edition, 'publishedAt' | 'due'>, some: readonly PublishedPart[], day: string): Promise<void> => {
      const publishedAt = Temporal.PlainDateTime.from(`${day}T10:00`).toZonedDateTime(org.timeZone).toInstant();
      const { edition, digest, cents, missions, motive } = made;
      const entry = await appendEntry(tx, systemActor(org), now, {
        verb: edition === 1 ? 'publishQuarter' : 'correctQuarter',
        register: 'missions',
        changes: {
          quarter: [null, quarter.key],
          edition: [null, edition],
          missions: [null, missions],
          cents: [null, cents],
          digest: [null, digest],
          ...(motive === '' ? {} : { motive: [null, motive] }),
        },
        published: true,
      });
      await insertEdition(tx, org.id, { ...made, publishedAt, due: term && dueOf(term, quarter) }, some, { account, entry });
    };
    const day = addDays(quarter.last, PUBLISHED_AFTER);
    const before = quarter.key === corrected.key ? withoutAnInvoice(parts) : parts;
    const edition = nextEdition(org.slug, quarter, null, before, '');
    await publish(edition, before, day);
    if (before !== parts)
      await publish(nextEdition(org.slug, quarter, { edition, parts: before }, parts, MOTIVE), parts, addDays(day, CORRECTED_AFTER));
  }
}

/** The first part without the last line of its costs: what was known before an invoice came. */
function withoutAnInvoice([first, ...others]: readonly PublishedPart[]): readonly PublishedPart[] {
  const gone = first?.lines.at(-1);
  if (!first || !gone) return others;
  return [{ ...first, lines: first.lines.slice(0, -1), consolidated: first.consolidated - gone.cents }, ...others];
}
