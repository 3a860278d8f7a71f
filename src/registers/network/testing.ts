import { BlockList } from 'node:net';
import { sql } from 'kysely';
import type { Tx } from '../../db/kysely.ts';
import type { TestDatabase } from '../../db/testing.ts';
import { type Database, type Entered, openDatabase } from '../../db/transaction.ts';
import { testRoom } from '../../files/testing-room.ts';
import { actorOf } from '../../identity/actor.ts';
import { newToken, tokenHash } from '../../identity/token.ts';
import { NOBODY } from '../../journal/write.ts';
import type { Org, Role } from '../../kernel/actor.ts';
import type { Lang } from '../../kernel/bilingual.ts';
import { newId } from '../../kernel/ids.ts';
import { paths } from '../../ui/paths.ts';
import { formOf } from '../../web/form.ts';
import type { Slots, Visit } from '../../web/visit.ts';

/** A fictional organisation whose network tests fill. */
export const ORG: Org = {
  id: 11,
  slug: 'essai-reseau',
  name: { fr: 'Essai du réseau (fictif)', en: 'Network trial (fictional)' },
  shortName: { fr: 'Essai', en: 'Trial' },
  theme: 'ministere',
  fictional: true,
  fiscalStart: 4,
  timeZone: 'America/Toronto',
};
export const NOW = Temporal.Instant.from('2026-11-20T15:00:00Z');

export async function openNetwork(database: TestDatabase): Promise<Database> {
  const db = openDatabase(database.url, 4);
  await db.asOwner(async (tx) => {
    await sql`insert into organisation (id, slug, name_fr, name_en, short_name_fr, short_name_en, theme, fictional, fiscal_start, time_zone)
      values (${ORG.id}, ${ORG.slug}, ${ORG.name.fr}, ${ORG.name.en}, ${ORG.shortName.fr}, ${ORG.shortName.en}, ${ORG.theme}, true, 4, ${ORG.timeZone})`.execute(
      tx,
    );
    // The process remembers an organisation's key: the same one in every database of a suite.
    await sql`insert into subject_key (org, subject, key) values (${ORG.id}, ${NOBODY}, ${Buffer.alloc(32, 11)})`.execute(tx);
  });
  return db;
}

/** Makes a member with one role; answers with the digest of the token of his or her session. */
export async function signedIn(db: Database, role: Role): Promise<string> {
  const token = tokenHash(newToken());
  const account = newId();
  await db.asOwner(async (tx) => {
    await sql`insert into account (id, email, name) values (${account}, ${`${account}@example.org`}, 'Personne fictive')`.execute(tx);
    await sql`insert into membership (org, id, account, role, since) values (${ORG.id}, ${newId()}, ${account}, ${role}, '2020-01-01')`.execute(
      tx,
    );
    await sql`insert into session (id, account, token_hash, expires_at) values (${newId()}, ${account}, ${token}, now() + interval '1 day')`.execute(
      tx,
    );
  });
  return token;
}

export interface Asked {
  /** null: the public. */
  readonly token: string | null;
  readonly lang?: Lang;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly form?: Readonly<Record<string, string>>;
  readonly key?: string;
}

const listed = (values: Readonly<Record<string, string>> = {}) =>
  formOf(Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value]])));

/** One request: a visit in a transaction of its own, as the server makes it. */
export async function request<T>(db: Database, asked: Asked, work: (visit: Visit) => Promise<T>): Promise<T> {
  const { token, lang = 'fr', key } = asked;
  const fresh = newId();
  const entrance = { org: ORG.slug, token, writes: token !== null, ...(key ? { idempotency: { key, record: fresh } } : {}) };
  const answer = (tx: Tx, entered: Entered): Promise<T> =>
    work({
      tx,
      actor: actorOf(ORG, entered, lang),
      org: ORG,
      lang,
      now: NOW,
      today: '2026-11-20',
      paths: paths(ORG, lang),
      path: '/essai-reseau/reseau',
      params: asked.params ?? {},
      query: listed(asked.query),
      form: listed(asked.form),
      fresh,
      done: entered.done,
      uploads: [],
      newest: entered.measures,
      slots: SLOTS,
      client: { agent: '', address: '', session: null, token: null, step: null, identity: null, origin: '' },
      installation: {
        site: 'https://chancery.example',
        mailLeaves: false,
        mailboxes: [],
        files: testRoom(),
        webhooksInside: new BlockList(),
        providers: [],
        secretsKey: Buffer.alloc(32),
        state: async () => [],
      },
    });
  return token === null ? db.visit(ORG.slug, answer) : db.enter(entrance, answer);
}

// The slots that the pages of this register ask for.
const SLOTS = { recordHref: () => '/essai-reseau/bureau', savedViews: async () => null } as Partial<Slots> as Slots;
