import { KINDS } from '../../registers/requests/rules.ts';
import { actionsOf } from './actions.ts';
import { agreementBatch } from './agreement-rows.ts';
import { agreementsOf } from './agreements.ts';
import { contactsAt, type Known, poolsOf, recipients } from './contacts.ts';
import type { Numbers } from './drafts.ts';
import { missionBatch } from './mission-rows.ts';
import { missionsOf } from './missions.ts';
import { protocolBatches } from './protocol.ts';
import { requestBatch } from './request-rows.ts';
import { requestsOf } from './requests.ts';
import { actionBatch, type Batch, contactBatch, type Names, supportBatch } from './rows.ts';
import { citySpec, ministrySpec } from './spec.ts';
import { supportsOf } from './supports.ts';
import type { World } from './world.ts';

/** Records in one entry of the journal. */
const SIZE = 500;

/** Everything invented for one organisation, batch by batch: contacts first, then the acts of each year. Nothing is kept but people met. */
export function* batchesOf(world: World, names: Names, numbers: Numbers, requestNumbers: Numbers): Generator<Batch> {
  const people = new Map<string, Known[]>();
  for (const place of world.places) {
    const known: Known[] = [];
    yield* inBatches(contactsAt(world, place, numbers, known), (drafts) => contactBatch(names, drafts));
    people.set(place.key, known);
  }
  const { companies, cultural } = poolsOf(world);
  for (const pool of [companies, cultural]) yield* inBatches(recipients(world, pool, numbers), (drafts) => contactBatch(names, drafts));
  for (const year of world.years) {
    yield* inBatches(actionsOf(world, year, numbers, people), (drafts) => actionBatch(names, drafts));
    yield* inBatches(supportsOf(world, year, numbers), (drafts) => supportBatch(names, drafts));
    yield* inBatches(missionsOf(world, year, numbers), (drafts) => missionBatch(names, drafts));
  }
  yield* inBatches(agreementsOf(world, numbers), (drafts) => agreementBatch(names, drafts));
  yield* protocolBatches(world, names, numbers);
  for (const kind of KINDS)
    yield* inBatches(requestsOf(world, kind, names.terms, requestNumbers), (drafts) => requestBatch(names, kind, drafts));
}

function* inBatches<T, B>(all: Iterable<T>, make: (some: readonly T[]) => B): Generator<B> {
  let some: T[] = [];
  for (const one of all) {
    some.push(one);
    if (some.length < SIZE) continue;
    yield make(some);
    some = [];
  }
  if (some.length > 0) yield make(some);
}

/** About how many records that makes: what the progress bar is held against. */
export function expected(world: World): number {
  const { companies, cultural } = poolsOf(world);
  const known = [companies, cultural].reduce((sum, { opening, perYear }) => sum + opening + perYear * (world.years.length - 1), 0);
  const acts = world.years.map((year) => {
    const share = year.last <= world.today ? 1 : Math.max(0, daysFrom(year.first, world.today) / 365);
    if (world.posts) {
      const spec = ministrySpec(year, world.running, world.scale);
      return share * (spec.meetings + spec.positioned + 240 * world.scale + spec.companies + spec.cultural + spec.otherSupports);
    }
    const { pillars, supports } = citySpec(year, world.running, world.scale);
    return share * (pillars.rayonne + pillars.apprend + pillars.attire + supports);
  });
  return Math.ceil(known + acts.reduce((sum, n) => sum + n, 0) + (world.posts ? 1900 : 450) * Math.sqrt(world.scale));
}

const daysFrom = (first: string, day: string): number => Temporal.PlainDate.from(first).until(day).total('days');
