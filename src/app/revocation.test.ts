import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { recordFigure } from '../db/testing-figures.ts';
import { addOrganisation, trialOrg } from '../keep/testing-visit.ts';
import { addProgram, ask, type Program } from './testing-api.ts';
import { addPerson, NOW, openSite, type Person, type Site, submit, visit } from './testing-site.ts';

const ORG = trialOrg(93, 'essai-retrait');
const DESK = `/${ORG.slug}/bureau`;
const clock = { now: NOW };

let database: TestDatabase;
/** Two processes on one database. */
let sites: readonly [Site, Site];
let administrator: Person;
let late = 0;
let requests = 0;

beforeAll(async () => {
  database = await testDatabase();
  sites = [await openSite(database, clock), await openSite(database, clock)];
  await addOrganisation(sites[0].db, ORG);
  administrator = await addPerson(sites[0].db, ORG, ['administrator'], { now: NOW });
});
afterAll(async () => {
  for (const site of sites) await site.close();
  await database.close();
});

interface Right {
  /** What may be asked, and its status as long as it may; again after what was taken away, its status then. */
  readonly use: (site: Site) => Promise<number>;
  readonly revoke: (site: Site) => Promise<{ readonly status: number }>;
  readonly refused: number;
}

const act = (path: string, site: Site, token = administrator.token, form: Readonly<Record<string, string>> = {}) =>
  submit(site, `${DESK}${path}`, form, token);
const person = (roles: Parameters<typeof addPerson>[2] = ['officer']) => addPerson(sites[0].db, ORG, roles, { now: NOW });
const page =
  (path: string, { token }: Person) =>
  async (site: Site) =>
    (await visit(site, `${DESK}${path}`, token)).status;
const idIn = async (table: 'membership' | 'session', account: string): Promise<string> =>
  (await sites[0].db.asOwner((tx) => tx.selectFrom(table).select('id').where('account', '=', account).executeTakeFirstOrThrow())).id;
const program = (): Promise<Program> => addProgram(sites[0].db, ORG, ['officer'], { now: NOW });
const reads =
  ({ key }: Program) =>
  async (site: Site) =>
    (await ask(site, 'GET', `/${ORG.slug}/contacts`, { key })).status;

/** Each right, made anew for one try. */
const RIGHTS: Readonly<Record<string, () => Promise<Right>>> = {
  'a role': async () => {
    const one = await person();
    const role = await idIn('membership', one.account);
    return {
      use: page('/contacts', one),
      revoke: (site) => act(`/administration/comptes/${one.account}/roles/${role}/fin`, site),
      refused: 403,
    };
  },
  'one of two roles': async () => {
    const one = await person(['planner']);
    await sites[0].db.asOwner((tx) =>
      tx
        .insertInto('membership')
        .values({ org: ORG.id, id: crypto.randomUUID(), account: one.account, role: 'auditor', since: '2020-01-01' })
        .execute(),
    );
    const { id } = await sites[0].db.asOwner((tx) =>
      tx.selectFrom('membership').select('id').where('account', '=', one.account).where('role', '=', 'planner').executeTakeFirstOrThrow(),
    );
    return {
      use: page('/administration', one),
      revoke: (site) => act(`/administration/comptes/${one.account}/roles/${id}/fin`, site),
      refused: 403,
    };
  },
  'a session, by its owner': async () => {
    const one = await person();
    const session = await idIn('session', one.account);
    return { use: page('/compte', one), revoke: (site) => act(`/compte/seances/${session}/fin`, site, one.token), refused: 303 };
  },
  'a session, by signing out': async () => {
    const one = await person();
    return { use: page('', one), revoke: (site) => submit(site, `/${ORG.slug}/deconnexion`, {}, one.token), refused: 303 };
  },
  'all sessions of a member': async () => {
    const one = await person();
    return { use: page('', one), revoke: (site) => act(`/administration/comptes/${one.account}/seances`, site), refused: 303 };
  },
  'an account': async () => {
    const one = await person();
    return { use: page('', one), revoke: (site) => act(`/administration/comptes/${one.account}/fermeture`, site), refused: 303 };
  },
  'a key': async () => {
    const one = await program();
    return {
      use: reads(one),
      revoke: (site) => act(`/administration/services/${one.account}/cles/${one.keyId}/revocation`, site),
      refused: 401,
    };
  },
  'the account of a program': async () => {
    const one = await program();
    return { use: reads(one), revoke: (site) => act(`/administration/services/${one.account}/fermeture`, site), refused: 401 };
  },
  'the address of a calendar': async () => {
    const one = await person();
    const { html } = await act('/compte/calendrier', sites[0], one.token);
    const feed = /\/essai-retrait\/agendas\/[\w-]{43}\.ics/.exec(html)?.[0] ?? '';
    return {
      use: async (site) => (await visit(site, feed)).status,
      revoke: (site) => act('/compte/calendrier/retrait', site, one.token),
      refused: 404,
    };
  },
  'the calendar of a closed account': async () => {
    const one = await person();
    const { html } = await act('/compte/calendrier', sites[0], one.token);
    const feed = /\/essai-retrait\/agendas\/[\w-]{43}\.ics/.exec(html)?.[0] ?? '';
    return {
      use: async (site) => (await visit(site, feed)).status,
      revoke: (site) => act(`/administration/comptes/${one.account}/fermeture`, site),
      refused: 404,
    };
  },
};

// Guarantee 17. Webhooks of a program without a role and imports of an author without one: webhooks.test.ts and imports.test.ts.
test.each(Object.entries(RIGHTS))('%s that is taken away opens nothing at the next request, on either process', async (_name, right) => {
  for (const first of [0, 1] as const) {
    const { use, revoke, refused } = await right();
    const [here, there] = [sites[first], sites[first === 0 ? 1 : 0]];
    expect([await use(here), await use(there)]).toEqual([200, 200]);
    expect((await revoke(here)).status).toBeLessThan(400);
    const after = [await use(there), await use(here)];
    requests += after.length;
    late += after.filter((status) => status !== refused).length;
    expect(after).toEqual([refused, refused]);
  }
});

test('that is how many', () =>
  recordFigure('revocation', `${Object.keys(RIGHTS).length} rights, two processes, ${requests} requests after: ${late} late`));
