import { sql } from 'kysely';
import type { Tx } from '../../../db/kysely.ts';
import { SIGNED_STATES } from '../states/rules.ts';

/** What the public is told of an agreement: that it was signed, came into force, was renewed. */
export type ToldAct = 'signed' | 'inForce' | 'renewed';

export interface ToldAgreement {
  readonly id: string;
  readonly act: ToldAct;
  /** ISO day of the act. */
  readonly on: string;
  readonly title: string;
  readonly titleEn: string;
  readonly official: string | null;
  readonly nature: string;
  readonly inForceOn: string | null;
}

/** The latest acts on published agreements until an ISO day, newest first. Coming into force on the day of signature is told with it. */
export async function listActsTold(tx: Tx, org: number, until: string, most: number): Promise<readonly ToldAgreement[]> {
  const { rows } = await sql<ToldAgreement>`
    select a.id, t.act, t.on_day as "on", r.title, a.title_en, a.official, a.nature, a.in_force_on
      from agreement a join record r on r.org = a.org and r.id = a.id
      cross join lateral (values ('signed', a.signed_on), ('inForce', nullif(a.in_force_on, a.signed_on)), ('renewed', a.renewed_on)) t (act, on_day)
     where a.org = ${org} and a.audience = 'public' and r.state = any (${[...SIGNED_STATES]}::text[]) and t.on_day <= ${until}::date
     order by t.on_day desc, a.id, t.act limit ${most}`.execute(tx);
  return rows;
}
