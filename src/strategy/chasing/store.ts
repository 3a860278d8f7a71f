import { sql } from 'kysely';
import type { Tx } from '../../db/kysely.ts';
import type { Lang } from '../../kernel/bilingual.ts';
import type { Duty, Overdue } from './rules.ts';

export interface StoredDuty extends Duty {
  readonly plan: string;
  readonly indicator: string;
}

const COLUMNS = ['plan', 'indicator', 'owner', 'everyDays', 'dueDay'] as const;

/** What is expected of the indicators of these plans. */
export async function loadDuties(tx: Tx, org: number, plans: readonly string[]): Promise<readonly StoredDuty[]> {
  if (plans.length === 0) return [];
  return tx.selectFrom('indicatorDuty').select(COLUMNS).where('org', '=', org).where('plan', 'in', plans).execute();
}

/** Those that one account answers for. */
export async function dutiesOf(tx: Tx, org: number, account: string): Promise<readonly StoredDuty[]> {
  return tx.selectFrom('indicatorDuty').select(COLUMNS).where('org', '=', org).where('owner', '=', account).execute();
}

export async function saveDuty(tx: Tx, org: number, { plan, indicator, owner, everyDays, dueDay }: StoredDuty): Promise<void> {
  await tx
    .insertInto('indicatorDuty')
    .values({ org, plan, indicator, owner, everyDays, dueDay })
    .onConflict((conflict) => conflict.columns(['org', 'plan', 'indicator']).doUpdateSet({ owner, everyDays, dueDay }))
    .execute();
}

/** Names another owner in the place of one. Answers with how many indicators that were. */
export async function replaceOwner(tx: Tx, org: number, from: string, to: string): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('indicatorDuty')
    .set({ owner: to })
    .where('org', '=', org)
    .where('owner', '=', from)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Somebody who works in the organisation now. */
export interface Owner {
  readonly account: string;
  readonly name: string;
  readonly email: string;
  readonly lang: Lang;
}

/** Of these accounts, those that are open and have a role in the organisation. Run as owner: a job writes to them. */
export async function reachable(tx: Tx, org: number, accounts: readonly string[]): Promise<readonly Owner[]> {
  const { rows } = await sql<Owner>`
    select a.id as account, a.name, a.email, a.lang from account a
     where a.id = any (${[...accounts]}::uuid[]) and a.disabled_at is null
       and exists (select from membership m where m.org = ${org} and m.account = a.id and m.until is null)`.execute(tx);
  return rows;
}

const keyOf = ({ plan, indicator, kind, since }: Pick<Overdue, 'plan' | 'indicator' | 'kind' | 'since'>): string =>
  [plan, indicator, kind, since].join(' ');

/** Marks reminders as written and answers with those that were not: of two processes, one gets each. Run as owner. */
export async function claimReminders(tx: Tx, org: number, wanted: readonly Overdue[], at: Temporal.Instant): Promise<readonly Overdue[]> {
  const rows = wanted.flatMap(({ owner, plan, indicator, kind, since }) =>
    owner === null ? [] : [{ org, account: owner, plan, indicator, kind, since, writtenAt: at }],
  );
  if (rows.length === 0) return [];
  const claimed = await tx
    .insertInto('reminder')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning(['plan', 'indicator', 'kind', 'since'])
    .execute();
  const keys = new Set(claimed.map((row) => [row.plan, row.indicator, row.kind, row.since].join(' ')));
  return wanted.filter((one) => keys.has(keyOf(one)));
}
