import { BlockList } from 'node:net';
import { sql } from 'kysely';
import type { TestDatabase } from '../db/testing.ts';
import { type Database, openDatabase } from '../db/transaction.ts';
import { testRoom } from '../files/testing-room.ts';
import { actorOf } from '../identity/actor.ts';
import { newToken, tokenHash } from '../identity/token.ts';
import { NOBODY } from '../journal/write.ts';
import type { Org, Role } from '../kernel/actor.ts';
import { type Lang, same } from '../kernel/bilingual.ts';
import type { FactKind, Measure } from '../kernel/fact.ts';
import { newId } from '../kernel/ids.ts';
import { backfill, internMeasures } from '../ledger/measures.ts';
import { NO_ASSETS } from '../ui/assets.ts';
import { paths } from '../ui/paths.ts';
import { renderFragment } from '../ui/render.tsx';
import { formOf } from '../web/form.ts';
import type { Reply } from '../web/reply.ts';
import type { Slots, Visit } from '../web/visit.ts';

/** A Friday, noon in Québec, when it is already Saturday in Tokyo. */
export const NOW = Temporal.Instant.from('2026-11-20T17:00:00Z');
export const TODAY = '2026-11-20';

/** A fictional organisation of the ministry's kind. */
export const trialOrg = (id: number, slug: string): Org => ({
  id,
  slug,
  name: { fr: 'Organisation fictive', en: 'Fictional organisation' },
  shortName: { fr: 'Fictive', en: 'Fictional' },
  theme: 'ministere',
  fictional: true,
  fiscalStart: 4,
  timeZone: 'America/Toronto',
});

export const openTrials = (database: TestDatabase): Database => openDatabase(database.url, 4);

export async function addOrganisation(db: Database, org: Org): Promise<void> {
  await db.asOwner(async (tx) => {
    await sql`insert into organisation (id, slug, name_fr, name_en, short_name_fr, short_name_en, theme, fictional, fiscal_start, time_zone)
      values (${org.id}, ${org.slug}, ${org.name.fr}, ${org.name.en}, ${org.shortName.fr}, ${org.shortName.en}, ${org.theme}, true, ${org.fiscalStart}, ${org.timeZone})`.execute(
      tx,
    );
    // The process remembers an organisation's key: the same one in every database of a suite.
    await sql`insert into subject_key (org, subject, key) values (${org.id}, ${NOBODY}, ${Buffer.alloc(32, org.id)})`.execute(tx);
  });
}

export async function addUnit(db: Database, org: Org, name: string): Promise<string> {
  const id = newId();
  await db.asOwner((tx) =>
    sql`insert into unit (org, id, kind, name_fr, name_en) values (${org.id}, ${id}, 'service', ${name}, ${name})`.execute(tx),
  );
  return id;
}

export interface Someone {
  readonly org: Org;
  readonly account: string;
  /** Digest of the token of the session. */
  readonly token: string;
}

/** Somebody with a session and, unless `role` is null, one role in the organisation. */
export async function addMember(db: Database, org: Org, role: Role | null, unit: string | null = null): Promise<Someone> {
  const token = tokenHash(newToken());
  const account = newId();
  await db.asOwner(async (tx) => {
    await sql`insert into account (id, email, name) values (${account}, ${`${account}@example.org`}, 'Personne fictive')`.execute(tx);
    if (role)
      await sql`insert into membership (org, id, account, role, unit, since) values (${org.id}, ${newId()}, ${account}, ${role}, ${unit}, '2020-01-01')`.execute(
        tx,
      );
    await sql`insert into session (id, account, token_hash, expires_at) values (${newId()}, ${account}, ${token}, now() + interval '1 day')`.execute(
      tx,
    );
  });
  return { org, account, token };
}

/** Makes measures known and counts what was posted before. */
export async function addMeasures(db: Database, org: Org, kind: FactKind, measures: readonly Measure[]): Promise<void> {
  const added = await db.asOwner((tx) => internMeasures(tx, org.id, measures, new Map([[kind.id, kind]]), false));
  for (const id of added) await db.asOwner((tx) => backfill(tx, org.id, id));
}

type Values = Readonly<Record<string, string | readonly string[]>>;

export interface Asked {
  readonly lang?: Lang;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Values;
  readonly form?: Values;
  /** The key of the form. */
  readonly key?: string;
  readonly slots?: Partial<Slots>;
}

const listed = (values: Values = {}) =>
  formOf(Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? [value] : value])));

const SLOTS: Slots = {
  importers: new Map(),
  kinds: new Map(),
  charges: [],
  commands: () => [],
  savedViews: async () => null,
  myViews: async () => null,
  countsToward: async () => null,
  objectives: async () => [],
  createContact: async () => '',
  receiver: null,
  recordHref: () => '/',
  signInHelp: async () => null,
  registerWord: (register) => same(register),
  verbWord: (_register, verb) => same(verb),
  searchable: () => [],
  summaries: new Map(),
  planning: [],
  publicHref: () => null,
  atRisk: async () => null,
  firstSteps: async () => null,
  noticeChoices: async () => null,
  concerned: async () => [],
  due: async () => [],
  ahead: async () => [],
  news: async () => [],
};

class Undone extends Error {
  readonly result: unknown;
  constructor(result: unknown) {
    super('undone');
    this.result = result;
  }
}

/** A decision that refuses, a page of refusals, a form shown again: what the server undoes. */
const isRefusal = (result: unknown): boolean =>
  typeof result === 'object' &&
  result !== null &&
  (('ok' in result && result.ok === false) ||
    ('kind' in result && result.kind === 'refused') ||
    ('status' in result && Number(result.status) >= 400));

/** One request as the server makes it: a transaction of its own, undone when what it answers is a refusal. */
export async function request<T>(db: Database, who: Someone, asked: Asked, work: (visit: Visit) => Promise<T>): Promise<T> {
  const { org, token } = who;
  const { lang = 'fr', key } = asked;
  const fresh = newId();
  const entrance = { org: org.slug, token, writes: true, ...(key ? { idempotency: { key, record: fresh } } : {}) };
  try {
    return await db.enter(entrance, async (tx, entered) => {
      const result = await work({
        tx,
        actor: actorOf(org, entered, lang),
        org,
        lang,
        now: NOW,
        today: TODAY,
        paths: paths(org, lang),
        path: `/${org.slug}/bureau`,
        params: asked.params ?? {},
        query: listed(asked.query),
        form: listed(asked.form),
        fresh,
        uploads: [],
        done: entered.done,
        newest: entered.measures,
        slots: { ...SLOTS, ...asked.slots },
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
      if (isRefusal(result)) throw new Undone(result);
      return result;
    });
  } catch (error) {
    // What `work` returned, carried past the rollback.
    if (error instanceof Undone) return error.result as T;
    throw error;
  }
}

/** The HTML of a page or a fragment, without its layout; '' for anything else. */
export const htmlOf = (reply: Reply, lang: Lang = 'fr'): string =>
  reply.kind === 'page' || reply.kind === 'fragment' ? renderFragment(reply.body, { lang, assets: NO_ASSETS }) : '';

/** Where a form went, or what refused it: for comparing with one string. */
export function outcomeOf(reply: Reply): string {
  if (reply.kind === 'redirect') return 'redirect';
  if (reply.kind === 'refused') return `refused ${reply.refusals.map(({ id }) => id).join(' ')}`;
  return reply.kind === 'page' ? `page ${reply.status ?? 200}` : reply.kind;
}
