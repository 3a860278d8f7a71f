import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BY_ORGANISATION } from '../../db/classes.ts';
import { actIn } from '../../db/system.ts';
import { type TestDatabase, testDatabase } from '../../db/testing.ts';
import { type Database, openDatabase } from '../../db/transaction.ts';
import { loadOrganisations } from '../../identity/organisations.ts';
import { signIn } from '../../identity/sign-in.ts';
import type { Fact, Measure } from '../../kernel/fact.ts';
import type { FiscalYear } from '../../kernel/fiscal.ts';
import { nextNumber } from '../../records/spine.ts';
import { facts as actionFacts } from '../../registers/actions/rules.ts';
import { facts as agreementFacts } from '../../registers/agreements/rules.ts';
import { facts as missionFacts } from '../../registers/missions/rules.ts';
import { CHANNELS, STATES } from '../../registers/requests/rules.ts';
import { facts as supportFacts } from '../../registers/supports/rules.ts';
import { type PlanResults, planResults, type YearResult } from '../../strategy/plans/results.ts';
import { findPlan, loadPlans } from '../../strategy/plans/store.ts';
import { COMPOSITION, KINDS } from '../compose.ts';
import { loadReference } from '../load/reference.ts';
import type { Io } from '../terminal/io.ts';
import { verifyAll } from '../verify.ts';
import { accountsOf, DEMO_ACCOUNTS, DEMO_PASSWORD } from './accounts.ts';
import { actionsOf } from './actions.ts';
import { agreementsOf } from './agreements.ts';
import { contactsAt, type Known } from './contacts.ts';
import { demoStatus, ensureDemo, removeAsked, removeDemo } from './demo.ts';
import { Numbers } from './drafts.ts';
import { loadDemoOf } from './load.ts';
import { missionsOfWorld } from './mission-quarters.ts';
import { askRemoval } from './store/removal.ts';
import { supportsOf } from './supports.ts';
import { type World, worldOf } from './world.ts';

const TODAY = '2026-11-21';
const NOW = Temporal.Instant.from(`${TODAY}T17:00:00Z`);
const SLUGS = ['demo-mrif', 'demo-ville-quebec'] as const;
const SCALE = { 'demo-mrif': 0.04, 'demo-ville-quebec': 0.5 } as const;
const REAL = [1, 2];

const silent: Io = { out: () => undefined, err: () => undefined, live: false };

let database: TestDatabase;
let db: Database;
let before: string;

const load = (slug: World['slug']) => loadDemoOf(db, slug, NOW, { kinds: KINDS, scale: SCALE[slug], onStep: () => undefined });

async function asAdmin<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: database.adminUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Every row of these organisations in every table that has organisations, as text. */
const rowsOf = (orgs: readonly number[]): Promise<string> =>
  asAdmin(async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'org' and not a.attisdropped
        where c.relkind = 'r' and c.relnamespace in ('public'::regnamespace, 'machinery'::regnamespace) order by 1`,
    );
    const said: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ n: string; digest: string | null }>(
        `select count(*) as n, md5(string_agg(t::text, '|' order by t::text)) as digest from ${name} t where org = any ($1)`,
        [orgs],
      );
      said.push(`${name} ${rows[0]?.n} ${rows[0]?.digest ?? ''}`);
    }
    return said.join('\n');
  });

beforeAll(async () => {
  database = await testDatabase();
  db = openDatabase(database.url, 6);
  await loadReference(db, NOW, KINDS);
  before = await rowsOf(REAL);
  for (const slug of SLUGS) await load(slug);
}, 180_000);

afterAll(async () => {
  await db.close();
  await database.close();
});

const verify = (differences: unknown[]) =>
  verifyAll(db, { slices: COMPOSITION.slices, onDifference: (org, difference) => differences.push([org.slug, difference]) });

/** What the generators say happened. */
function factsOf(slug: World['slug']): readonly Fact[] {
  const world = worldOf(slug, TODAY, SCALE[slug]);
  const numbers = new Numbers();
  const people = new Map<string, Known[]>();
  for (const place of world.places) {
    const known: Known[] = [];
    for (const _ of contactsAt(world, place, numbers, known));
    people.set(place.key, known);
  }
  const missions = missionsOfWorld(world).flatMap(({ mission }) => missionFacts(mission));
  const acts = world.years.flatMap((year) => [
    ...[...actionsOf(world, year, numbers, people)].flatMap(({ action }) => actionFacts(action)),
    ...[...supportsOf(world, year, numbers)].flatMap(({ support }) => supportFacts(support)),
  ]);
  const agreements = agreementsOf(world, new Numbers()).flatMap(({ id, agreement }) => agreementFacts(id, agreement));
  return [...missions, ...agreements, ...acts];
}

/** Counted one by one, by no code of the product: the facts of a year that a measure asks for. */
function counted(facts: readonly Fact[], { kind, where, distinct }: Measure, { first, last }: FiscalYear): { n: number; met: number } {
  const found = facts.filter((fact) => {
    if (fact.kind !== kind || fact.on < first || fact.on > last) return false;
    for (const [facet, wanted] of Object.entries(where)) {
      const value = fact.facets[facet];
      const values = Array.isArray(value) ? value : [value ?? false];
      const asked = Array.isArray(wanted) ? wanted : [wanted];
      if (!values.some((one) => asked.includes(one))) return false;
    }
    return true;
  });
  const n = distinct ? new Set(found.map(({ party, facets }) => (distinct === 'party' ? party : facets[distinct]))).size : found.length;
  return { n, met: found.filter(({ met }) => met === true).length };
}

const allResults = (): Promise<readonly { readonly slug: World['slug']; readonly results: PlanResults }[]> =>
  db.asOwner(async (tx) => {
    const all: { slug: World['slug']; results: PlanResults }[] = [];
    for (const slug of SLUGS) {
      const org = (await loadOrganisations(tx)).find((one) => one.slug === slug);
      await actIn(tx, org?.id ?? 0);
      for (const { id } of await loadPlans(tx, org?.id ?? 0)) {
        const stored = await findPlan(tx, org?.id ?? 0, id);
        if (stored) all.push({ slug, results: await planResults(tx, org?.id ?? 0, stored.plan, { today: TODAY, kinds: KINDS }) });
      }
    }
    return all;
  });

const isComputable = ({ outcome }: YearResult): boolean => outcome.kind !== 'missing' || outcome.reason.id !== 'registerToCome';

describe('a loaded demonstration', () => {
  test('verify finds nothing that differs', async () => {
    const differences: unknown[] = [];
    expect(await verify(differences)).toBe(0);
    expect(differences).toEqual([]);
  });

  test('every journal entry has its place, and every shard its signed checkpoint that says it is fictional', async () => {
    const rows = await asAdmin(async (client) => (await client.query(`select note from journal_checkpoint where org in (101, 102)`)).rows);
    expect(rows.length).toBeGreaterThan(1);
    for (const { note } of rows) expect(note).toContain('fictional');
  });

  test('every indicator that these registers compute has a verdict in each closed year, and most verdicts are seen', async () => {
    const seen = new Set<string>();
    for (const { results } of await allResults()) {
      for (const { indicator, years } of results.indicators) {
        for (const year of years.filter((one) => one.year.last < TODAY && isComputable(one))) {
          seen.add(year.verdict.kind);
          const missing = year.verdict.kind === 'dataMissing' ? `${results.plan.id} ${indicator.no} ${year.year.label}` : '';
          expect(missing).toBe('');
        }
      }
    }
    expect([...seen]).toEqual(expect.arrayContaining(['achieved', 'partly', 'notAchieved', 'noTarget', 'notApplicable']));
  });

  test('the running year has forecasts, its plan says that it is a demonstration, and every figure knows how fresh it is', async () => {
    const running = (await allResults()).filter(({ results }) => results.plan.id === 'demonstration');
    expect(running.map(({ results }) => results.plan.title.fr)).toEqual([
      'Plan de démonstration (fictif)',
      'Plan de démonstration (fictif)',
    ]);
    for (const { results } of running) {
      for (const { years, freshOn } of results.indicators) {
        const now = years.find(({ year }) => year.first <= TODAY && TODAY <= year.last);
        expect(now?.verdict.kind).toBe('inProgress');
        expect(now?.forecast).not.toBeNull();
        expect(freshOn !== null && freshOn <= TODAY).toBe(true);
      }
    }
  });

  test('figures are those of the generated facts, counted one by one', async () => {
    const facts = new Map(SLUGS.map((slug) => [slug, factsOf(slug)]));
    let compared = 0;
    for (const { slug, results } of await allResults()) {
      for (const { indicator, years } of results.indicators) {
        const { formula } = indicator;
        const quantity = 'growth' in formula ? formula.growth.of : 'average' in formula ? formula.average.of : formula;
        const measure: Measure | null =
          'count' in quantity
            ? quantity.count
            : 'distinct' in quantity
              ? { kind: quantity.distinct.kind, where: quantity.distinct.where ?? {}, distinct: quantity.distinct.by }
              : 'share' in quantity
                ? { kind: quantity.share.kind, where: quantity.share.where ?? {} }
                : null;
        if (!measure) continue;
        for (const { year, outcome } of years) {
          const { n, met } = counted(facts.get(slug) ?? [], measure, year);
          const own = outcome.kind === 'average' ? outcome.own.perYear.find((one) => one.year === year.label)?.value : undefined;
          if (outcome.kind === 'count' || outcome.kind === 'growth')
            expect([indicator.no, year.label, outcome.value]).toEqual([indicator.no, year.label, n]);
          else if (outcome.kind === 'ratio') expect([outcome.num, outcome.den]).toEqual([met, n]);
          else if (own !== undefined) expect(own).toBe(n);
          else continue;
          compared += 1;
        }
      }
    }
    expect(compared).toBeGreaterThan(90);
  });

  test('numbers go on from the last one given', async () => {
    const last = await asAdmin(async (client) => {
      const { rows } = await client.query<{ n: number }>(
        `select max(substring(number from 8)::integer) as n from record where org = 101 and register = 'actions' and number like 'A-2016-%'`,
      );
      return rows[0]?.n ?? 0;
    });
    const next = await db.asOwner(async (tx) => {
      await actIn(tx, 101);
      return nextNumber(tx, 'A', '2016');
    });
    expect(next).toBe(`A-2016-${String(last + 1).padStart(4, '0')}`);
  });

  test('requests of two years: every channel and end, misses with their reasons, lanes of today, answers about satisfaction', async () => {
    const read = <T extends object>(text: string) => asAdmin(async (client) => (await client.query<T>(text)).rows);
    const seen = (column: string, table: string) =>
      read<{ v: string }>(`select distinct ${column} as v from ${table} where org = 101 order by 1`).then((rows) => rows.map(({ v }) => v));
    expect(await seen('channel', 'request')).toEqual([...CHANNELS].sort());
    expect(await seen('state', `record join request using (org, id)`)).toEqual(
      expect.arrayContaining([...STATES].filter((one) => one !== 'complete')),
    );
    expect(await seen('outcome', 'clock')).toEqual(expect.arrayContaining(['met', 'late', 'running', 'excluded', 'restarted']));
    const [clocks] = await read<{ explained: number; waiting: number; overdue: number; unexplained: number }>(`
      select count(*) filter (where outcome = 'late' and miss is not null)::integer as explained,
             count(*) filter (where outcome = 'running' and due > '${TODAY}')::integer as waiting,
             count(*) filter (where outcome = 'running' and due < '${TODAY}')::integer as overdue,
             count(*) filter (where outcome = 'late' and miss is null)::integer as unexplained
        from clock where org = 101 and register = 'requests'`);
    expect(clocks?.explained).toBeGreaterThan(3);
    expect(clocks?.waiting).toBeGreaterThan(5);
    expect(clocks?.overdue).toBeGreaterThan(1);
    const series = await read<{ series: string; first: number; last: number; n: number; counter: number }>(`
      select c.series, min(right(r.number, 4)::integer) as first, max(right(r.number, 4)::integer) as last, count(*)::integer as n, max(c.last) as counter
        from record r join request_counter c on c.org = r.org and r.number like c.series || '-' || c.year || '-%' where r.org = 101 group by c.series, c.year`);
    expect(series.length).toBeGreaterThan(3);
    for (const { first, last, n, counter } of series) expect([first, last, counter]).toEqual([1, n, n]); // no gap
    const [asked] = await read<{ asked: number; answered: number; commented: number }>(
      `select count(*)::integer as asked, count(level)::integer as answered, count(nullif(comment, ''))::integer as commented from satisfaction where org = 101`,
    );
    expect(asked?.answered).toBeGreaterThan(10);
    expect(asked?.asked).toBeGreaterThan(2 * (asked?.answered ?? 0));
    expect(asked?.commented).toBeGreaterThan(1);
    // Nothing about complaints stands where others look.
    const [open] = await read<{ n: number }>(
      `select count(*)::integer as n from record where org in (101, 102) and register = 'complaints' and (audience <> 'confidential' or document <> '')`,
    );
    expect(open?.n).toBe(0);
    const [said] = await read<{ n: number }>(
      `select count(*)::integer as n from request_message where org in (101, 102) and body !~ 'ictif|ictional'`,
    );
    expect(said?.n).toBe(0);
  });

  test('notices wait for most people, of several kinds, some of them read; none is of one\u2019s own act', async () => {
    const told = await asAdmin(
      async (client) =>
        (
          await client.query<{ org: number; said: string; unread: boolean; by: boolean }>(
            `select org, said, read_at is null as unread, by is distinct from account as by from notice where org in (101, 102)`,
          )
        ).rows,
    );
    for (const org of [101, 102]) {
      const own = told.filter((one) => one.org === org);
      expect([...new Set(own.map(({ said }) => said))].sort()).toEqual([
        'assigned',
        'comment',
        'refused',
        'shared',
        'yearApproved',
        'yearReturned',
      ]);
      expect(own.filter(({ unread }) => unread).length).toBeGreaterThan(6);
      expect(own.filter(({ unread }) => !unread).length).toBeGreaterThan(1);
    }
    expect(told.filter(({ by }) => !by)).toEqual([]);
    expect(await asAdmin(async (client) => (await client.query('select from session')).rowCount)).toBe(0);
  });

  test('one account a role, each in its own demonstration alone, opened by the published password', async () => {
    for (const slug of SLUGS) expect(new Set(accountsOf(slug).map(({ role }) => role)).size).toBe(11);
    const officer = DEMO_ACCOUNTS.find(({ org, role }) => org === 'demo-mrif' && role === 'officer');
    const opened = await db.enter({ org: 'demo-mrif', token: null }, (tx) =>
      signIn(tx, { email: officer?.email ?? '', password: DEMO_PASSWORD, agent: '', address: '' }, NOW),
    );
    expect(opened.ok).toBe(true);
    const orgs = await asAdmin(async (client) => (await client.query(`select distinct org from membership order by org`)).rows);
    expect(orgs).toEqual([{ org: 101 }, { org: 102 }]);
  });

  test('real organisations hold plans and reference data alone', async () => {
    expect(await rowsOf(REAL)).toBe(before);
    const records = await asAdmin(async (client) => (await client.query(`select distinct register from record where org in (1, 2)`)).rows);
    expect(records).toEqual([{ register: 'agreements' }, { register: 'network' }]);
  });

  test('its state says as of when, and that a year later it is out of date', async () => {
    const [now] = await demoStatus(db, NOW);
    expect(now).toMatchObject({ slug: 'demo-mrif', state: 'ready', loadedOn: TODAY, fiscalYear: '2026-2027', outdated: false });
    const later = await demoStatus(db, NOW.add({ hours: 24 * 200 }));
    expect(later.map(({ outdated }) => outdated)).toEqual([true, true]);
    const said: string[] = [];
    await ensureDemo(db, NOW.add({ hours: 24 * 200 }), { ...silent, err: (text) => said.push(text) }, KINDS);
    expect(said.join('\n')).toContain('chancery demo');
  });
});

describe('removal', () => {
  test('refuses an organisation that is not fictional', async () => {
    await expect(asAdmin((client) => client.query('select machinery.remove_demonstration(1)'))).rejects.toThrow(/not a demonstration/);
    expect(await removeDemo(db, 'mrif')).toEqual([]);
  });

  test('an administrator asks, a job removes; the other demonstration stays', async () => {
    const other = await rowsOf([101]);
    await db.asOwner((tx) => askRemoval(tx, 102, accountsOf('demo-ville-quebec')[0]?.id ?? '', NOW));
    await removeAsked(db);
    expect(await rowsOf([101])).toBe(other);
    expect((await demoStatus(db, NOW)).map(({ slug }) => slug)).toEqual(['demo-mrif']);
  });

  test('a load that was cut short is removed and loaded anew', async () => {
    await asAdmin((client) => client.query(`update machinery.demonstration set state = 'loading'`));
    const stopped = loadDemoOf(db, 'demo-ville-quebec', NOW, {
      kinds: KINDS,
      scale: 0.2,
      onStep: (done) => {
        if (done > 0.5) throw new Error('killed');
      },
    });
    await expect(stopped).rejects.toThrow('killed');
    expect((await demoStatus(db, NOW)).map(({ state }) => state)).toEqual(['loading', 'loading']);
    expect(await removeDemo(db, 'demo-ville-quebec')).toEqual(['demo-ville-quebec']);
    await load('demo-ville-quebec');
    const differences: unknown[] = [];
    await verify(differences);
    expect(differences).toEqual([]);
  });

  test('leaves nothing of the demonstrations in any table, and the real organisations as they were', async () => {
    expect(await removeDemo(db)).toEqual(['demo-mrif', 'demo-ville-quebec']);
    expect(await rowsOf(REAL)).toBe(before);
    const left = await rowsOf([101, 102]);
    for (const line of left.split('\n')) expect(line).toMatch(/ 0 $/);
    for (const table of BY_ORGANISATION) expect(left).toMatch(new RegExp(`^${table} 0 $`, 'm'));
    const others = await asAdmin(
      async (client) =>
        (
          await client.query(`select (select count(*) from account)::integer as accounts, (select count(*) from session)::integer as sessions,
          (select count(*) from pg_sequences where schemaname = 'numbers' and sequencename like 's10_%')::integer as series,
          (select count(*) from organisation where fictional)::integer as organisations`)
        ).rows[0],
    );
    expect(others).toEqual({ accounts: 0, sessions: 0, series: 0, organisations: 0 });
  });
});
