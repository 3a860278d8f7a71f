import { readFileSync } from 'node:fs';
import type pg from 'pg';
import { parse } from 'yaml';
import type { Tx } from '../db/kysely.ts';
import { actIn } from '../db/system.ts';
import type { Database } from '../db/transaction.ts';
import { systemActor } from '../identity/actor.ts';
import { addMember, addOrganisation, NOW, request, type Someone, trialOrg } from '../keep/testing-visit.ts';
import type { Org } from '../kernel/actor.ts';
import type { FactKind } from '../kernel/fact.ts';
import { fiscalYear } from '../kernel/fiscal.ts';
import { backfill } from '../ledger/measures.ts';
import { recordAction } from '../registers/actions/actions.ts';
import { actionFields } from '../registers/actions/fields.ts';
import { actionsSlice } from '../registers/actions/index.ts';
import { agreementsSlice } from '../registers/agreements/index.ts';
import { missionsSlice } from '../registers/missions/index.ts';
import { supportsSlice } from '../registers/supports/index.ts';
import { FACTS_TO_COME } from './facts-to-come.ts';
import { loadPlan } from './plans/load.ts';
import { resolveYears } from './plans/relative-years.ts';

/** A fictional organisation that follows the official plans. */
export const ORG: Org = trialOrg(51, 'essai-plan');

/** Kinds of the registers that exist, then those to come. */
export const KINDS: ReadonlyMap<string, FactKind> = new Map(
  [
    ...FACTS_TO_COME,
    ...(actionsSlice.kinds ?? []),
    ...(supportsSlice.kinds ?? []),
    ...(agreementsSlice.kinds ?? []),
    ...(missionsSlice.kinds ?? []),
  ].map((kind) => [kind.id, kind]),
);

const DATA = new URL('../../data/plans/', import.meta.url);

/** A plan of data/plans, as its file says it, the running year being the one that begins in `startYear`. */
export const planFile = (name: string, startYear = 2026, startMonth = 4): unknown =>
  parse(resolveYears(readFileSync(new URL(`${name}.yaml`, DATA), 'utf8'), fiscalYear(startYear, startMonth)));

/** Loads a plan and counts its measures, as the start of the application does. */
export async function load(db: Database, data: unknown, published = true, org = ORG) {
  const loaded = await db.asOwner((tx) => loadPlan(tx, systemActor(org), data, { published }, KINDS, NOW));
  if (loaded.ok) for (const id of loaded.value.toBackfill) await db.asOwner((tx) => backfill(tx, org.id, id));
  return loaded;
}

export const OFFICIAL = ['mrif/2014-2018', 'mrif/2019-2023'] as const;

/** The organisation with the official plans, and a planner in it. */
export async function openStrategy(db: Database): Promise<Someone> {
  await addOrganisation(db, ORG);
  for (const name of OFFICIAL) await load(db, planFile(name));
  return addMember(db, ORG, 'planner');
}

/** Records an action through the register, as its form does; answers with its id. */
export async function record(db: Database, who: Someone, fields: Readonly<Record<string, unknown>>): Promise<string> {
  const read = actionFields.parse({
    kind: 'prospecting',
    stream: 'economic',
    title: 'Action fictive',
    on: '2015-06-01',
    positioning: true,
    ...fields,
  });
  const made = await request(db, who, {}, (visit) => recordAction(visit, read));
  if (!made.ok) throw new Error(JSON.stringify(made.refusals));
  return made.value;
}

/** As the system, in the organisation; `statements` counts what is sent to the database. */
export async function asSystem<T>(db: Database, work: (tx: Tx, statements: () => number) => Promise<T>): Promise<T> {
  return db.asOwner(async (tx, client) => {
    await actIn(tx, ORG.id);
    const counted = counting(client);
    try {
      return await work(tx, counted.statements);
    } finally {
      counted.restore();
    }
  });
}

function counting(client: pg.PoolClient): { readonly statements: () => number; readonly restore: () => void } {
  const own = client.query;
  let sent = 0;
  const counted = (...given: unknown[]): unknown => {
    sent += 1;
    return Reflect.apply(own, client, given);
  };
  // The overloads of `query` cannot be written again here; what is passed on is passed as it came.
  client.query = counted as typeof client.query;
  const restore = (): void => {
    client.query = own;
  };
  return { statements: () => sent, restore };
}
