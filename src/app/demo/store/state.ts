import { sql } from 'kysely';
import type { Tx } from '../../../db/kysely.ts';

/** How far the demonstration of one organisation is loaded, and as of which day. */
export interface DemoState {
  readonly org: number;
  readonly slug: string;
  readonly state: 'loading' | 'ready';
  /** ISO day. */
  readonly loadedOn: string;
  /** Label of the year that was running on that day. */
  readonly fiscalYear: string;
  readonly scale: number;
}

/** Those of the organisations that are there and fictional; one without a mark was made by a load that was cut short. */
export async function readStates(tx: Tx, slugs: readonly string[]): Promise<readonly DemoState[]> {
  const { rows } = await sql<DemoState>`
    select o.id as org, o.slug, coalesce(d.state, 'loading') as state, coalesce(d.loaded_on, '1970-01-01') as loaded_on,
           coalesce(d.fiscal_year, '') as fiscal_year, coalesce(d.scale, 1) as scale
      from organisation o left join machinery.demonstration d on d.org = o.id where o.fictional and o.slug = any (${[...slugs]}::text[]) order by o.id`.execute(
    tx,
  );
  return rows;
}

export async function markLoading(tx: Tx, { org, loadedOn, fiscalYear, scale }: Omit<DemoState, 'slug' | 'state'>): Promise<void> {
  await sql`insert into machinery.demonstration (org, state, loaded_on, fiscal_year, scale) values (${org}, 'loading', ${loadedOn}, ${fiscalYear}, ${scale})`.execute(
    tx,
  );
}

export async function markReady(tx: Tx, org: number): Promise<void> {
  await sql`update machinery.demonstration set state = 'ready' where org = ${org}`.execute(tx);
}

/** One process loads or removes at a time; held until the transaction ends. It writes nothing, so that nobody waits for it. */
export async function lockDemonstrations(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(8, 0)`.execute(tx);
}

/** Deletes a fictional organisation with all that is its own. Refused by the database for any other. */
export async function removeOrganisation(tx: Tx, org: number): Promise<void> {
  await sql`select machinery.remove_demonstration(${org})`.execute(tx);
}

/** Makes the series go on from the last number given. */
export async function setSeries(tx: Tx, org: number, taken: ReadonlyMap<string, number>): Promise<void> {
  for (const [series, last] of taken) {
    const name = `numbers.${`s${org}_${series}`.toLowerCase().replace(/[^a-z0-9]+/g, '_')}`;
    await sql`create sequence if not exists ${sql.id(...name.split('.'))}`.execute(tx);
    await sql`select setval(${name}::regclass, ${last})`.execute(tx);
  }
}

/** Entries of the journal that have no place yet. */
export async function countUnplaced(tx: Tx, org: number): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from journal_entry e where e.org = ${org} and not exists (select from journal_leaf l where l.org = e.org and l.entry = e.id)`.execute(
    tx,
  );
  return rows[0]?.n ?? 0;
}

/** Lets the planner know what there is now. */
export async function analyze(tx: Tx): Promise<void> {
  await sql`analyze record, action, action_participant, contact, contact_role, contact_influence, support, fact, counted, tally, distinct_party,
    journal_entry, journal_leaf, measure, unit, post, request, request_message, clock, satisfaction`.execute(tx);
}

/** Accounts that everybody knows the password of; one that exists already is left alone. */
export async function insertAccounts(
  tx: Tx,
  accounts: readonly { readonly id: string; readonly email: string; readonly name: string; readonly passwordHash: string }[],
  at: Temporal.Instant,
): Promise<void> {
  await tx
    .insertInto('account')
    .values(accounts.map((one) => ({ ...one, createdAt: at })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What a transaction of the loader does first: holds the organisation as any writer does, and has each reference checked at once, not piled up until the end. */
export async function beginLoading(tx: Tx, org: number): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(7, ${org})`.execute(tx);
  await sql`set constraints all immediate`.execute(tx);
}
