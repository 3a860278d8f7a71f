import { sql } from 'kysely';
import type { Tx } from '../../db/kysely.ts';

/** What the rows say of somebody's first steps. */
export interface StepFacts {
  /** When they were put away. */
  readonly closedAt: Temporal.Instant | null;
  readonly recorded: boolean;
  readonly chose: boolean;
  readonly calendar: boolean;
  /** One-time codes or a passkey. */
  readonly factor: boolean;
  /** One of the roles asks for a second factor. */
  readonly factorAsked: boolean;
}

/** All of it in one look, of the actor's own. */
export async function stepFacts(tx: Tx, org: number, account: string): Promise<StepFacts> {
  const { rows } = await sql<StepFacts>`
    select (select v.steps_closed_at from desk_visit v where v.org = ${org} and v.account = ${account}::uuid) as closed_at,
      exists (select from record r where r.org = ${org} and r.created_by = ${account}::uuid) as recorded,
      exists (select from notice_choice c where c.org = ${org} and c.account = ${account}::uuid) as chose,
      exists (select from calendar_feed f where f.org = ${org} and f.account = ${account}::uuid) as calendar,
      exists (select from totp t where t.account = ${account}::uuid and t.confirmed_at is not null)
        or exists (select from passkey p where p.account = ${account}::uuid) as factor,
      exists (select from second_factor_rule s join membership m on m.org = s.org and m.role = s.role
               where s.org = ${org} and m.account = ${account}::uuid and m.until is null) as factor_asked`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('A question without a table answers with one row');
  return row;
}

/** What the rows say of how far an organisation is set up. */
export interface SetUpFacts {
  readonly units: boolean;
  /** Somebody beside the actor has a role. */
  readonly colleagues: boolean;
  readonly calendar: boolean;
  readonly plan: boolean;
  readonly factorRule: boolean;
}

export async function setUpFacts(tx: Tx, org: number, account: string): Promise<SetUpFacts> {
  const { rows } = await sql<SetUpFacts>`
    select exists (select from unit u where u.org = ${org}) as units,
      exists (select from membership m where m.org = ${org} and m.account <> ${account}::uuid and m.until is null) as colleagues,
      exists (select from business_calendar b where b.org = ${org}) as calendar,
      exists (select from plan p where p.org = ${org}) as plan,
      exists (select from second_factor_rule s where s.org = ${org}) as factor_rule`.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('A question without a table answers with one row');
  return row;
}

/** Puts the first steps away, or takes them out again. */
export async function closeSteps(
  tx: Tx,
  org: number,
  account: string,
  now: Temporal.Instant,
  closedAt: Temporal.Instant | null,
): Promise<void> {
  await tx
    .insertInto('deskVisit')
    .values({ org, account, at: now, stepsClosedAt: closedAt })
    .onConflict((conflict) => conflict.columns(['org', 'account']).doUpdateSet({ stepsClosedAt: closedAt }))
    .execute();
}

/** The organisation where everything is fictional, to try things out; null: this installation has none. */
export async function fictionalOrganisation(tx: Tx): Promise<string | null> {
  const row = await tx.selectFrom('organisation').select('slug').where('fictional', '=', true).orderBy('id').limit(1).executeTakeFirst();
  return row?.slug ?? null;
}
