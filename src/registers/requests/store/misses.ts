import { sql } from 'kysely';
import type { Tx } from '../../../db/kysely.ts';
import { REGISTERS } from '../rules.ts';

export interface Miss {
  readonly record: string;
  readonly number: string;
  readonly title: string;
  /** Of the person. */
  readonly lang: 'fr' | 'en';
  readonly standard: string;
  /** `validFrom` of the edition of the standard. */
  readonly edition: string;
  readonly run: number;
  readonly due: string;
  /** ISO day; null: not ended yet. */
  readonly stopped: string | null;
  readonly unit: string | null;
  readonly assignee: string | null;
}

/** The last row of a page. */
export type MissKey = Pick<Miss, 'due' | 'record' | 'standard'>;

/** Terms that were missed and whose reason nobody has said, the oldest due day first, a page by key. */
export async function unexplained(
  tx: Tx,
  org: number,
  asked: {
    readonly kind: keyof typeof REGISTERS;
    readonly assignee: string | null;
    readonly today: string;
    readonly after: MissKey | null;
  },
  most: number,
): Promise<readonly Miss[]> {
  const { kind, assignee, today, after } = asked;
  const { rows } = await sql<Miss>`
    select c.record, r.number, r.title, q.lang, c.standard, c.edition, c.run, c.due, c.stopped, r.unit, q.assignee
      from clock c join record r on r.org = c.org and r.id = c.record join request q on q.org = c.org and q.id = c.record
     where c.org = ${org} and c.register = ${REGISTERS[kind]} and c.outcome in ('running', 'late') and c.miss is null and c.due < ${today}::date
       ${assignee === null ? sql`` : sql`and q.assignee = ${assignee}::uuid`}
       ${after ? sql`and (c.due, c.record, c.standard) > (${after.due}::date, ${after.record}::uuid, ${after.standard})` : sql``}
     order by c.due, c.record, c.standard, c.run limit ${most}`.execute(tx);
  return rows;
}
