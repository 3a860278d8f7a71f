import { sql } from 'kysely';
import type { Tx } from '../../db/kysely.ts';
import type { EntryRow } from '../../journal/integrate.ts';
import type { Role } from '../../kernel/actor.ts';
import type { FrozenFigure } from '../plans/frozen.ts';
import type { YearState } from '../plans/rules.ts';
import type { YearAct } from './rules.ts';

/** A year of a plan as those who close it know it. */
export interface PlanYear {
  readonly state: YearState;
  readonly version: number;
  readonly submittedBy: string | null;
  /** Of the last return. */
  readonly reason: string;
  readonly cut: number | null;
  readonly entry: string | null;
}

const OPEN: PlanYear = { state: 'open', version: 0, submittedBy: null, reason: '', cut: null, entry: null };

/** The year; one that nobody wrote about yet is open, at version 0. */
export async function loadYear(tx: Tx, org: number, plan: string, year: string): Promise<PlanYear> {
  const { rows } = await sql<PlanYear>`
    select state, version, submitted_by, reason, cut, entry from plan_year where org = ${org} and plan = ${plan} and year = ${year}`.execute(
    tx,
  );
  return rows[0] ?? OPEN;
}

/** The same, made where it is not there, and locked until the transaction ends: of two acts at once the second sees what the first did. */
export async function lockYear(tx: Tx, org: number, plan: string, year: string): Promise<PlanYear> {
  await sql`insert into plan_year (org, plan, year, audience, state, version) values (${org}, ${plan}, ${year}, 'org', 'open', 0) on conflict do nothing`.execute(
    tx,
  );
  const { rows } = await sql<PlanYear>`
    select state, version, submitted_by, reason, cut, entry from plan_year where org = ${org} and plan = ${plan} and year = ${year} for update`.execute(
    tx,
  );
  return rows[0] ?? OPEN;
}

export interface Approval {
  readonly cut: number;
  readonly approvedBy: string | null;
  readonly approvedAt: Temporal.Instant;
  readonly entry: string;
  readonly signer: string;
  readonly signerFunction: string;
  readonly declaration: string;
}

/** What an act changes of a year; every act makes a new version. */
export interface YearChange extends Partial<Approval> {
  readonly state: YearState;
  readonly submittedBy?: string | null;
  readonly submittedAt?: Temporal.Instant;
  readonly reason?: string;
  readonly salt?: Buffer;
  readonly publishedAt?: Temporal.Instant;
}

export async function updateYear(tx: Tx, org: number, plan: string, year: string, change: YearChange): Promise<void> {
  await tx
    .updateTable('planYear')
    .set({ ...change, audience: change.state === 'published' ? 'public' : 'org', version: sql<number>`version + 1` })
    .where('org', '=', org)
    .where('plan', '=', plan)
    .where('year', '=', year)
    .execute();
}

/** A change that is none of the year's states, such as an explanation: what was read before is no longer the latest. */
export async function touchYear(tx: Tx, org: number, plan: string, year: string): Promise<void> {
  await sql`update plan_year set version = version + 1 where org = ${org} and plan = ${plan} and year = ${year}`.execute(tx);
}

export interface Act {
  readonly id: string;
  readonly act: YearAct;
  readonly account: string | null;
  readonly at: Temporal.Instant;
  readonly note: string;
}

export async function insertAct(tx: Tx, org: number, plan: string, year: string, act: Act & { readonly entry: string }): Promise<void> {
  await tx
    .insertInto('planYearAct')
    .values({ org, plan, year, ...act })
    .execute();
}

/** What was done with the year, the latest first. */
export async function loadActs(tx: Tx, org: number, plan: string, year: string): Promise<readonly Act[]> {
  const { rows } = await sql<Act>`
    select id, act, account, at, note from plan_year_act where org = ${org} and plan = ${plan} and year = ${year} order by at desc, id desc limit 100`.execute(
    tx,
  );
  return rows;
}

/** Explanations of a year by number of indicator, those that the actor may see. */
export async function loadExplanations(tx: Tx, org: number, plan: string, year: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx
    .selectFrom('explanation')
    .select(['indicator', 'body'])
    .where('org', '=', org)
    .where('plan', '=', plan)
    .where('year', '=', year)
    .execute();
  return new Map(rows.map(({ indicator, body }) => [indicator, body]));
}

export async function saveExplanation(
  tx: Tx,
  org: number,
  place: { readonly plan: string; readonly year: string; readonly indicator: string },
  body: string,
  by: string | null,
  at: Temporal.Instant,
): Promise<void> {
  await tx
    .insertInto('explanation')
    .values({ org, ...place, audience: 'org', body, writtenBy: by, writtenAt: at })
    .onConflict((conflict) => conflict.columns(['org', 'plan', 'year', 'indicator']).doUpdateSet({ body, writtenBy: by, writtenAt: at }))
    .execute();
}

export async function insertFigure(tx: Tx, org: number, plan: string, figure: FrozenFigure): Promise<void> {
  const { definition, outcome, verdict, uses, ...row } = figure;
  await tx
    .insertInto('frozenFigure')
    .values({
      org,
      plan,
      audience: 'org',
      ...row,
      definition: JSON.stringify(definition),
      outcome: JSON.stringify(outcome),
      verdict: JSON.stringify(verdict),
      uses: JSON.stringify(uses),
    })
    .execute();
}

/** Shows figures and explanations of a year to the public. */
export async function publishYearRows(tx: Tx, org: number, plan: string, year: string): Promise<void> {
  await sql`update frozen_figure set audience = 'public' where org = ${org} and plan = ${plan} and year = ${year}`.execute(tx);
  await sql`update explanation set audience = 'public' where org = ${org} and plan = ${plan} and year = ${year}`.execute(tx);
}

/** May somebody else than this account approve here? People whose account is closed do not count. */
export async function someoneElse(tx: Tx, org: number, roles: readonly Role[], than: string | null): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from membership m join members() p on p.account = m.account and not p.disabled
      where m.org = ${org} and m.role = any (${[...roles]}::text[]) and m.until is null and m.account is distinct from ${than}::uuid) as found`.execute(
    tx,
  );
  return rows[0]?.found ?? false;
}

/** The sealed values of an entry and their key, for whom may open them. */
export async function loadSealed(tx: Tx, org: number, entry: string): Promise<{ readonly sealed: Buffer; readonly key: Buffer } | null> {
  const { rows } = await sql<{ sealed: Buffer; key: Buffer }>`
    select e.sealed, k.key from journal_entry e join subject_key k on k.org = e.org and k.subject = e.subject
     where e.org = ${org} and e.id = ${entry}`.execute(tx);
  return rows[0] ?? null;
}

/** The salt of the entry of the approval, once the year is published. */
export async function loadOpening(tx: Tx, org: number, plan: string, year: string): Promise<Buffer | null> {
  const row = await tx
    .selectFrom('planYear')
    .select('salt')
    .where('org', '=', org)
    .where('plan', '=', plan)
    .where('year', '=', year)
    .executeTakeFirst();
  return row?.salt ?? null;
}

/** The first signed checkpoint that covers a position of the journal, as its note; null when none does yet. */
export async function checkpointAt(tx: Tx, org: number, position: number): Promise<string | null> {
  const { rows } = await sql<{ note: string }>`
    select note from journal_checkpoint where org = ${org} and position >= ${position}::bigint order by position, shard limit 1`.execute(
    tx,
  );
  return rows[0]?.note ?? null;
}

/** The journal entry that approved a published year, with its place in the tree; null before the year is published. */
export async function loadApproval(
  tx: Tx,
  plan: string,
  year: string,
): Promise<(EntryRow & { readonly shard: string; readonly index: number }) | null> {
  const { rows } = await sql<EntryRow & { shard: string; index: number }>`select * from read_approval(${plan}, ${year})`.execute(tx);
  return rows[0] ?? null;
}

export interface ClosedYear extends Pick<PlanYear, 'state' | 'submittedBy'> {
  readonly plan: string;
  readonly year: string;
}

/** Where the years of these plans stand that somebody wrote about. */
export async function closedYears(tx: Tx, org: number, plans: readonly string[]): Promise<readonly ClosedYear[]> {
  if (plans.length === 0) return [];
  const { rows } = await sql<ClosedYear>`
    select plan, year, state, submitted_by from plan_year where org = ${org} and plan = any (${[...plans]}::text[])`.execute(tx);
  return rows;
}
