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
  const { to, paragraphs, items, action, confidential = false, once = null, about, audience = 'org' } = letter;
  if (!isAddress(to.email)) throw new RangeError('Not an address of mail');
  const hrefs = [...(items ?? []).flatMap(({ href }) => href ?? []), ...(action ? [action.href] : [])];
  if (!hrefs.every(isOwnPath)) throw new RangeError('A link of a letter begins with a slash: the address of the site is put before it');
  const content: Content = { paragraphs, ...(items ? { items } : {}), ...(action ? { action } : {}) };
  const id = newId();
  const result = await sql`
    insert into mail (org, id, recipient, recipient_name, lang, subject, content, confidential, once, audience, register, record, queued_at, next_at)
      values (${org.id}, ${id}, ${to.email}, ${oneLine(to.name, 200)}, ${to.lang}, ${oneLine(letter.subject, 300)}, ${JSON.stringify(content)}::jsonb,
              ${confidential}, ${once}, ${audience}, ${about?.register ?? null}, ${about?.record ?? null}, ${now}::timestamptz, ${now}::timestamptz)
    on conflict do nothing`.execute(tx);
  return result.numAffectedRows === 1n ? id : null;
}
