import { listCalendars, openCalendars } from '../../clocks/calendars.ts';
import { loadStandards } from '../../clocks/store.ts';
import type { Tx } from '../../db/kysely.ts';
import type { Database } from '../../db/transaction.ts';
import { systemActor } from '../../identity/actor.ts';
import { hashPassword } from '../../identity/password.ts';
import { appendEntry } from '../../journal/append.ts';
import { integrate, signCheckpoints } from '../../journal/integrate.ts';
import { NOBODY, sealingKey } from '../../journal/write.ts';
import type { Org, Role } from '../../kernel/actor.ts';
import type { FactKind } from '../../kernel/fact.ts';
import { newId } from '../../kernel/ids.ts';
import { loadMeasures } from '../../ledger/measures.ts';
import { postIds } from '../../registers/network/reference.ts';
import { type OrganisationFile, readOrganisations, readVocabularies } from '../load/files.ts';
import { loadOrganisation, organisationId, stableId } from '../load/organisations.ts';
import { loadReferenceOf } from '../load/reference.ts';
import { accountsOf, DEMO_PASSWORD } from './accounts.ts';
import { batchesOf, expected } from './batches.ts';
import { closePastYear } from './closings.ts';
import { actTogether } from './colleagues.ts';
import { Numbers } from './drafts.ts';
import { assignIndicators } from './duties.ts';
import { publishQuarters } from './mission-quarters.ts';
import { enterReadings } from './readings.ts';
import { receiveMessages } from './received.ts';
import type { Terms } from './request-life.ts';
import type { Names } from './rows.ts';
import { insertRows } from './store/rows.ts';
import { analyze, countUnplaced, insertAccounts, markLoading, markReady, setSeries } from './store/state.ts';
import { templatesOf } from './texts/templates.ts';
import { type World, worldOf } from './world.ts';
import { writeAll } from './write.ts';

export interface LoadOptions {
  readonly kinds: ReadonlyMap<string, FactKind>;
  /** 1 is a demonstration; 100 makes millions of facts. */
  readonly scale: number;
  /** How much is done, from 0 to 1. */
  readonly onStep: (done: number) => void;
}

const WAIT = 100;

/** Loads one fictional organisation, which must not be there: reference data and plans first, then people and acts, then the journal is signed. */
export async function loadDemoOf(
  db: Database,
  slug: World['slug'],
  now: Temporal.Instant,
  { kinds, scale, onStep }: LoadOptions,
): Promise<void> {
  const file = (await readOrganisations()).find((one) => one.slug === slug);
  if (!file?.fictional) throw new RangeError(`${slug} is not a fictional organisation of the reference data`);
  const today = now.toZonedDateTimeISO(file.timeZone).toPlainDate().toString();
  const world = worldOf(slug, today, scale);
  await begin(db, file, world);
  const org = await loadReferenceOf(db, file, now, kinds);
  const names = await prepare(db, org, file, world, now);
  const numbers = new Numbers();
  const requestNumbers = new Numbers();
  const total = expected(world);
  let done = 0;
  const key = await db.asOwner((tx) => sealingKey(tx, org.id, NOBODY));
  const onWritten = (records: number): void => {
    done += records;
    onStep(Math.min(0.97, done / total));
  };
  await writeAll({ db, org, names, key, now, onWritten }, batchesOf(world, names, numbers, requestNumbers));
  await db.asOwner(async (tx, client) => {
    await insertRows(client, 'request_counter', countersOf(org, requestNumbers));
    await setSeries(tx, org.id, numbers.taken());
    await enterReadings(tx, org, world, now);
    await assignIndicators(tx, org, names.accounts);
    await receiveMessages(tx, org, now);
    await publishQuarters(tx, org, world, now, names.accounts);
  });
  await settle(db, org);
  await db.asOwner(analyze);
  const tools = { kinds, now, accounts: names.accounts };
  await closePastYear(db, org, world, tools);
  await actTogether(db, org, world, tools);
  await settle(db, org);
  await db.asOwner(async (tx) => {
    await signCheckpoints(tx, org, now);
    await markReady(tx, org.id);
  });
  onStep(1);
}

/** The organisation and the mark that it is being loaded come together: a load that is cut short is always recognised. */
async function begin(db: Database, file: OrganisationFile, world: World): Promise<void> {
  const vocabularies = await readVocabularies();
  await db.asOwner(async (tx) => {
    await loadOrganisation(tx, file, vocabularies);
    await markLoading(tx, { org: organisationId(file.slug), loadedOn: world.today, fiscalYear: world.running.label, scale: world.scale });
  });
}

/** Accounts, their roles and the priorities; answers with what the drafts name. */
async function prepare(db: Database, org: Org, file: OrganisationFile, world: World, now: Temporal.Instant): Promise<Names> {
  const people = accountsOf(world.slug);
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  return db.asOwner(async (tx, client) => {
    const posts = await postIds(tx, org.id);
    const units = new Map([...posts, ...file.units.map(({ id }) => [id, stableId(file.slug, 'unit', id)] as const)]);
    await insertAccounts(
      tx,
      people.map(({ id, email, name }) => ({ id, email, name, passwordHash })),
      now,
    );
    const since = world.years[0]?.first ?? world.today;
    await insertRows(
      client,
      'membership',
      people.map(({ id, role, unit }) => ({
        org: org.id,
        id: newId(),
        account: id,
        role,
        unit: unit && (units.get(unit) ?? null),
        since,
        until: null,
      })),
    );
    await insertRows(
      client,
      'priority',
      world.priorities.map((priority) => ({ org: org.id, ...priority })),
    );
    await insertRows(
      client,
      'reply_template',
      templatesOf(world.slug).map((template) => ({ org: org.id, ...template })),
    );
    await appendEntry(tx, systemActor(org), now, {
      verb: 'load',
      register: 'demonstration',
      changes: { accounts: [null, people.length], priorities: [null, world.priorities.length] },
    });
    const accounts = new Map<Role, string>(people.map(({ role, id }) => [role, id]));
    return { org: org.id, posts, units, accounts, measures: await loadMeasures(tx, org.id), terms: await termsOf(tx, org) };
  });
}

/** Standards and calendar as the reference data has just brought them. */
async function termsOf(tx: Tx, org: Org): Promise<Terms> {
  const [own] = await listCalendars(tx, org.id);
  if (!own) throw new Error('The organisation has no calendar');
  const open = await openCalendars(tx, org.id, [own]);
  const calendar = open(own.id, own.version);
  return { standards: await loadStandards(tx, org.id), calendar, calendarOf: () => calendar };
}

/** Requests and complaints are numbered without gaps: their series go on where the demonstration ends. */
const countersOf = (org: Org, numbers: Numbers) =>
  [...numbers.taken()].map(([name, last]) => {
    const [series, year] = name.split('-');
    return { org: org.id, series, year, last };
  });

/** Every entry has its place. Somebody else's transaction may make it wait a moment. */
async function settle(db: Database, org: Org): Promise<void> {
  for (;;) {
    await db.asOwner((tx) => integrate(tx, org));
    if ((await db.asOwner((tx) => countUnplaced(tx, org.id))) === 0) return;
    await new Promise((resolve) => setTimeout(resolve, WAIT));
  }
}
