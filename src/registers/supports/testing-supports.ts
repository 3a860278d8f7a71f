import { sql } from 'kysely';
import type { Tx } from '../../db/kysely.ts';
import type { Database } from '../../db/transaction.ts';
import type { Org } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';

/** A contact as the register of contacts would leave it; its audience is the organisation unless said. */
export async function insertContact(tx: Tx, org: Org, name: string, partyKind: string | null, audience = 'org'): Promise<string> {
  const id = newId();
  const kind = partyKind === null || partyKind === 'artist' ? 'person' : 'body';
  await sql`insert into record (org, id, register, number, title, title_key, visibility, audience, state, on_day)
    values (${org.id}, ${id}, 'contacts', ${id}, ${name}, ${name}, ${audience === 'org' ? 'organisation' : 'named'}, ${audience}, 'active', '2026-01-01')`.execute(
    tx,
  );
  await sql`insert into contact (org, id, audience, kind, name, name_key, party_kind)
    values (${org.id}, ${id}, ${audience}, ${kind}, ${name}, ${name}, ${partyKind})`.execute(tx);
  return id;
}

export const addContact = (db: Database, org: Org, name: string, partyKind: string | null, audience?: string): Promise<string> =>
  db.asOwner((tx) => insertContact(tx, org, name, partyKind, audience));

/** A post as the register of the network would leave it. */
export async function addPost(db: Database, org: Org, name: string, country: string, timeZone: string): Promise<string> {
  const id = newId();
  await db.asOwner(async (tx) => {
    await sql`insert into unit (org, id, kind, name_fr, name_en) values (${org.id}, ${id}, 'post', ${name}, ${name})`.execute(tx);
    await sql`insert into record (org, id, register, number, title, title_key, visibility, audience, state, on_day)
      values (${org.id}, ${id}, 'network', ${id}, ${name}, ${name}, 'public', 'public', 'active', '2026-01-01')`.execute(tx);
    await sql`insert into post (org, id, audience, city_fr, city_en, country, time_zone)
      values (${org.id}, ${id}, 'public', ${name}, ${name}, ${country}, ${timeZone})`.execute(tx);
    await sql`insert into post_period (org, id, post, audience, place, status, name_fr, name_en, certainty)
      values (${org.id}, ${newId()}, ${id}, 'public', 1, 'active', ${name}, ${name}, 'documented')`.execute(tx);
  });
  return id;
}

export async function addWords(db: Database, org: Org, list: string, codes: readonly string[]): Promise<void> {
  await db.asOwner(async (tx) => {
    for (const code of codes)
      await sql`insert into vocabulary (org, list, code, label_fr, label_en) values (${org.id}, ${list}, ${code}, ${`${code} (fr)`}, ${`${code} (en)`})`.execute(
        tx,
      );
  });
}
