import { sql } from 'kysely';
import type { Tx } from '../db/kysely.ts';
import type { Org } from '../kernel/actor.ts';
import { newId } from '../kernel/ids.ts';
import { type Content, isAddress, isOwnPath, type Letter, oneLine } from './letter.ts';

/**
 * Writes a letter in the transaction of the act that it tells of: it leaves if, and only if, that commits. Answers with its id, or null
 * when a letter with the same `once` was written before. RangeError for an address that is none, or a link that leads elsewhere.
 */
export async function queueMail(tx: Tx, org: Pick<Org, 'id'>, letter: Letter, now: Temporal.Instant): Promise<string | null> {
  const row = rowOf(letter);
  return (await insertRows(tx, org, [row], now)) === 1n ? row.id : null;
}

/** The same for many letters in one statement, each of them new: RangeError where one has a `once`. Answers with their ids, in their order. */
export async function queueMails(
  tx: Tx,
  org: Pick<Org, 'id'>,
  letters: readonly Letter[],
  now: Temporal.Instant,
): Promise<readonly string[]> {
  if (letters.some(({ once }) => once !== undefined)) throw new RangeError('A letter that is written once is queued alone');
  const rows = letters.map(rowOf);
  if (rows.length > 0) await insertRows(tx, org, rows, now);
  return rows.map(({ id }) => id);
}

function rowOf({ to, subject, paragraphs, items, action, confidential = false, once, about, audience = 'org' }: Letter) {
  if (!isAddress(to.email)) throw new RangeError('Not an address of mail');
  const hrefs = [...(items ?? []).flatMap(({ href }) => href ?? []), ...(action ? [action.href] : [])];
  if (!hrefs.every(isOwnPath)) throw new RangeError('A link of a letter begins with a slash: the address of the site is put before it');
  const content: Content = { paragraphs, ...(items ? { items } : {}), ...(action ? { action } : {}) };
  return {
    id: newId(),
    recipient: to.email,
    recipient_name: oneLine(to.name, 200),
    lang: to.lang,
    subject: oneLine(subject, 300),
    content,
    confidential,
    once: once ?? null,
    audience,
    register: about?.register ?? null,
    record: about?.record ?? null,
  };
}

/** Answers with how many there were. */
async function insertRows(
  tx: Tx,
  org: Pick<Org, 'id'>,
  rows: readonly ReturnType<typeof rowOf>[],
  now: Temporal.Instant,
): Promise<bigint | undefined> {
  const result = await sql`
    insert into mail (org, id, recipient, recipient_name, lang, subject, content, confidential, once, audience, register, record, queued_at, next_at)
      select ${org.id}, id, recipient, recipient_name, lang, subject, content, confidential, once, audience, register, record,
             ${now}::timestamptz, ${now}::timestamptz
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as m (id uuid, recipient text, recipient_name text, lang text, subject text,
          content jsonb, confidential boolean, once text, audience text, register text, record uuid)
    on conflict do nothing`.execute(tx);
  return result.numAffectedRows;
}
