import { sql } from 'kysely';
import type { Tx } from '../../../db/kysely.ts';
import type { Count, Level, Question } from './rules.ts';

/** A question as it is asked; what is kept of its link is the digest. */
export interface NewQuestion {
  readonly org: number;
  readonly request: string;
  readonly audience: 'staff' | 'confidential';
  readonly category: string;
  /** ISO day. */
  readonly askedOn: string;
  readonly expiresAt: Temporal.Instant;
  readonly tokenHash: string;
}

export async function insertQuestions(tx: Tx, questions: readonly NewQuestion[]): Promise<void> {
  if (questions.length > 0)
    await tx
      .insertInto('satisfaction')
      .values([...questions])
      .execute();
}

/** Of these requests, those whose person was asked already: nobody is asked twice. */
export async function askedBefore(tx: Tx, org: number, requests: readonly string[]): Promise<ReadonlySet<string>> {
  if (requests.length === 0) return new Set();
  const rows = await tx
    .selectFrom('satisfaction')
    .select('request')
    .where('org', '=', org)
    .where('request', 'in', [...requests])
    .execute();
  return new Set(rows.map(({ request }) => request));
}

/** The question about a request, if one was asked and the actor may see it. */
export async function loadQuestion(tx: Tx, org: number, request: string): Promise<Question | null> {
  const row = await tx
    .selectFrom('satisfaction')
    .select(['expiresAt', 'level', 'answeredAt', 'comment'])
    .where('org', '=', org)
    .where('request', '=', request)
    .executeTakeFirst();
  // The check constraint holds the level to the list.
  return (row as Question | undefined) ?? null;
}

/** Opens the request of a link for the rest of the transaction; null where no question has it. */
export async function openQuestion(tx: Tx, tokenHash: string): Promise<string | null> {
  const { rows } = await sql<{ request: string | null }>`select open_satisfaction(${tokenHash}) as request`.execute(tx);
  return rows[0]?.request ?? null;
}

/** False where it was answered before: of two clicks at once, one counts. */
export async function saveAnswer(tx: Tx, org: number, request: string, level: Level, now: Temporal.Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('satisfaction')
    .set({ level, answeredAt: now })
    .where('org', '=', org)
    .where('request', '=', request)
    .where('level', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function saveComment(tx: Tx, org: number, request: string, comment: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('satisfaction')
    .set({ comment })
    .where('org', '=', org)
    .where('request', '=', request)
    .where('comment', '=', '')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** What was asked from one day to another, by month, category and answer. */
export async function countAnswers(tx: Tx, org: number, audience: string, first: string, last: string): Promise<readonly Count[]> {
  const rows = await tx
    .selectFrom('satisfaction')
    .select([sql<string>`date_trunc('month', asked_on)::date`.as('month'), 'category', 'level'])
    .select((e) => e.cast<number>(e.fn.countAll(), 'integer').as('n'))
    .where('org', '=', org)
    .where('audience', '=', audience)
    .where('askedOn', '>=', first)
    .where('askedOn', '<=', last)
    .groupBy([sql`1`, 'category', 'level'])
    .execute();
  // The check constraint holds the level to the list.
  return rows as readonly Count[];
}

export interface Remark {
  readonly request: string;
  readonly number: string;
  readonly level: Level;
  readonly comment: string;
  readonly answeredAt: Temporal.Instant;
}

/** Comments on what was asked from one day to another, the latest first. */
export async function listRemarks(
  tx: Tx,
  org: number,
  { audience, first, last, most }: { readonly audience: string; readonly first: string; readonly last: string; readonly most: number },
): Promise<readonly Remark[]> {
  const rows = await tx
    .selectFrom('satisfaction')
    .innerJoin('record', (join) => join.onRef('record.org', '=', 'satisfaction.org').onRef('record.id', '=', 'satisfaction.request'))
    .select(['satisfaction.request', 'record.number', 'satisfaction.level', 'satisfaction.comment', 'satisfaction.answeredAt'])
    .where('satisfaction.org', '=', org)
    .where('satisfaction.audience', '=', audience)
    .where('satisfaction.askedOn', '>=', first)
    .where('satisfaction.askedOn', '<=', last)
    .where('satisfaction.comment', '<>', '')
    .orderBy('satisfaction.answeredAt', 'desc')
    .limit(most)
    .execute();
  // A comment comes after an answer: the table says so.
  return rows as readonly Remark[];
}

/** A cell of what is published; an empty `cell` is all that were merged, null a number that would say too much. */
export interface PublishedCell {
  readonly fiscalYear: number;
  readonly part: 'quarter' | 'category';
  readonly cell: string;
  readonly asked: number | null;
  readonly answered: number | null;
  readonly satisfied: number | null;
}

export async function readPublished(tx: Tx, today: string): Promise<readonly PublishedCell[]> {
  const { rows } = await sql<PublishedCell>`select * from published_satisfaction(${today}::date)`.execute(tx);
  return rows;
}
