import { sql } from 'kysely';
import type { Tx } from '../../../db/kysely.ts';
import type { Listed } from '../shared/store.ts';
import type { Accreditation } from './rules.ts';

const COLUMNS = sql`r.id, r.number, r.title, r.visibility, r.unit, r.state, r.on_day as "on",
  a.function, a.class, a.kind, a.country, a.seat, a.arrived, a.exequatur, a.until, a.contact, a.note, a.reason`;

/** Everybody who may belong to the corps on a day; `inForce` of rules.ts says who does. */
export async function loadCorps(tx: Tx, org: number, day: string): Promise<readonly Listed<Accreditation>[]> {
  const { rows } = await sql<Listed<Accreditation>>`
    select ${COLUMNS} from record r join accreditation a on a.org = r.org and a.id = r.id
     where r.org = ${org} and r.register = 'accreditations' and r.state in ('accredited', 'ended')
       and r.on_day <= ${day}::date and (a.until is null or a.until >= ${day}::date)
     order by r.title_key, r.id limit 5000`.execute(tx);
  return rows;
}

/** Accreditations of today whose end is known and falls within these days, the next first. */
export async function endingSoon(
  tx: Tx,
  org: number,
  first: string,
  last: string,
  most: number,
): Promise<readonly Listed<Accreditation>[]> {
  const { rows } = await sql<Listed<Accreditation>>`
    select ${COLUMNS} from record r join accreditation a on a.org = r.org and a.id = r.id
     where r.org = ${org} and r.register = 'accreditations' and r.state = 'accredited' and a.until between ${first}::date and ${last}::date
     order by a.until, r.id limit ${most}`.execute(tx);
  return rows;
}
