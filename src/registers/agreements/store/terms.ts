import { sql } from 'kysely';
import type { Tx } from '../../../db/kysely.ts';
import type { State } from '../states/rules.ts';
import type { Obligation } from '../terms/rules.ts';

/** An agreement of which something may be due, with its open obligations. */
export interface Watched {
  readonly id: string;
  readonly number: string;
  readonly official: string | null;
  readonly title: string;
  readonly titleEn: string;
  readonly state: State;
  readonly unit: string | null;
  readonly audience: string;
  readonly endsOn: string | null;
  readonly tacit: boolean;
  readonly noticeMonths: number;
  readonly urgent: boolean;
  readonly endorsedOn: string | null;
  readonly tabledOn: string | null;
  readonly sittingResumesOn: string | null;
  readonly obligations: readonly Obligation[];
}

/** Agreements of one page or one pass of the job. */
const MOST = 2_000;
/** Days ahead of their due day from which obligations are read: as far as `termsOf` looks. */
const AHEAD = 31;

/** Living agreements whose end, tabling or obligation is due by now or to be thought of on a day. */
export async function watchedAgreements(tx: Tx, org: number, today: string): Promise<readonly Watched[]> {
  const { rows } = await sql<Omit<Watched, 'obligations'>>`
    select r.id, r.number, r.title, r.state, r.unit, r.audience, a.official, a.title_en as "titleEn", a.ends_on as "endsOn", a.tacit,
           a.notice_months as "noticeMonths", a.urgent, a.endorsed_on as "endorsedOn", a.tabled_on as "tabledOn",
           a.sitting_resumes_on as "sittingResumesOn"
      from record r join agreement a on a.org = r.org and a.id = r.id
     where r.org = ${org} and r.register = 'agreements' and r.state in ('signed', 'endorsed', 'tabled', 'inForce', 'renewed')
       and (a.ends_on <= ${today}::date + make_interval(months => a.notice_months)
            or a.urgent and a.endorsed_on is not null and a.tabled_on is null
            or exists (select from agreement_obligation o where o.org = a.org and o.agreement = a.id and o.done_on is null
                         and o.due_on <= ${today}::date + ${AHEAD}::integer))
     order by r.id limit ${MOST}`.execute(tx);
  if (rows.length === 0) return [];
  const open = await tx
    .selectFrom('agreementObligation')
    .select(['agreement', 'id', 'title', 'owner', 'dueOn', 'doneOn', 'evidence'])
    .where('org', '=', org)
    .where(
      'agreement',
      'in',
      rows.map(({ id }) => id),
    )
    .where('doneOn', 'is', null)
    .execute();
  return rows.map((row) => ({ ...row, obligations: open.filter(({ agreement }) => agreement === row.id) }));
}

/** Accounts that may read agreements shown to people named one by one, by agreement. Run as owner. */
export async function namedReaders(tx: Tx, org: number, ids: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('namedReader')
    .select(['record', 'account'])
    .where('org', '=', org)
    .where('record', 'in', [...ids])
    .execute();
  const named = new Map<string, Set<string>>();
  for (const { record, account } of rows) named.set(record, (named.get(record) ?? new Set()).add(account));
  return named;
}

/** What somebody is to be told of: the term of an agreement, and how near it is. */
export interface Mark {
  readonly agreement: string;
  readonly term: string;
  readonly about: string;
  readonly due: string;
  readonly step: string;
}

const keyOf = ({ about, term, due, step }: Omit<Mark, 'agreement'>): string => [about, term, due, step].join(' ');

/** Marks notices as written and answers with those that were not: of two processes, one gets each. Run as owner. */
export async function claimMarks<One extends Mark>(
  tx: Tx,
  org: number,
  marks: readonly One[],
  at: Temporal.Instant,
): Promise<readonly One[]> {
  if (marks.length === 0) return [];
  const rows = marks.map(({ agreement, term, about, due, step }) => ({ agreement, term, about, due, step }));
  const claimed = await sql<Omit<Mark, 'agreement'>>`
    insert into agreement_notice (org, agreement, term, about, due, step, written_at)
      select ${org}, agreement, term, about, due, step, ${at}::timestamptz
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n (agreement uuid, term text, about uuid, due date, step text)
       order by about, term
    on conflict do nothing returning about, term, due, step`.execute(tx);
  const fresh = new Set(claimed.rows.map(keyOf));
  return marks.filter((mark) => fresh.has(keyOf(mark)));
}
