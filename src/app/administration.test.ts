import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { addOrganisation, addUnit, trialOrg } from '../keep/testing-visit.ts';
import { newId } from '../kernel/ids.ts';
import { faultsOfHtml } from '../ui/testing-html.ts';
import { addPerson, NOW, openSite, type Person, type Site, submit, TODAY, visit } from './testing-site.ts';

const ORG = trialOrg(41, 'essai-admin');
const OTHER = trialOrg(42, 'essai-voisin');
const ADMIN = '/essai-admin/bureau/administration';
const clock = { now: NOW };

let database: TestDatabase;
let site: Site;
let admin: Person;
let planner: Person;
let neighbour: Person;

beforeAll(async () => {
  database = await testDatabase();
  site = await openSite(database, clock);
  for (const org of [ORG, OTHER]) await addOrganisation(site.db, org);
  await addUnit(site.db, ORG, 'Direction fictive');
  admin = await addPerson(site.db, ORG, ['administrator'], { name: 'Alix Fictive', now: NOW });
  planner = await addPerson(site.db, ORG, ['planner'], { name: 'Paule Fictive', now: NOW });
  neighbour = await addPerson(site.db, OTHER, ['officer'], { name: 'Voisine Secrète', email: 'voisine@exemple.invalid', now: NOW });
  await site.db.asOwner((tx) =>
    tx
      .insertInto('vocabulary')
      .values([
        { org: ORG.id, list: 'sector', code: 'aerospatiale', labelFr: 'Aérospatiale', labelEn: 'Aerospace', place: 0 },
        { org: ORG.id, list: 'territory', code: 'europe', labelFr: 'Europe', labelEn: 'Europe', place: 0 },
      ])
      .execute(),
  );
});
afterAll(async () => {
  await site.close();
  await database.close();
});

const get = (path: string, who = admin) => visit(site, `${ADMIN}${path}`, who.token);
const send = (path: string, form: Record<string, string>, who = admin) => submit(site, `${ADMIN}${path}`, form, who.token);
const verbs = async (): Promise<readonly string[]> => {
  const { rows } = await site.db.asOwner((tx) =>
    sql<{ verb: string }>`select verb from journal_entry where org = ${ORG.id} order by at, id`.execute(tx),
  );
  return rows.map(({ verb }) => verb);
};
const lastVerb = async () => (await verbs()).at(-1);
const version = async () => Number(await site.db.publishedVersion(ORG.slug));

describe('accounts', () => {
  it('have a temporary password at need, shown once, which the person replaces within seven days', async () => {
    const someone = await addPerson(site.db, ORG, ['officer'], { name: 'Nadia Fictive', email: 'nadia@exemple.invalid', now: NOW });
    const given = await send(`/comptes/${someone.account}/mot-de-passe`, { _key: 'cle-temporaire-1' });
    const password = /<p class="secret">([^<]+)</.exec(given.html)?.[1] ?? '';
    expect(password).toMatch(/^([a-z0-9]{4}-){3}[a-z0-9]{4}$/);
    expect(await lastVerb()).toBe('temporaryPassword');
    // The same form sent again shows no password.
    const again = await send(`/comptes/${someone.account}/mot-de-passe`, { _key: 'cle-temporaire-1' });
    expect(again).toMatchObject({ status: 303, location: `${ADMIN}/comptes/${someone.account}` });

    clock.now = NOW.add({ hours: 24 * 7 });
    const late = await submit(site, '/essai-admin/connexion', { email: someone.email, password });
    expect(late.status).toBe(422);
    expect(late.html).toContain('Ce mot de passe temporaire n’est plus valable');
    clock.now = NOW;
    const opened = await submit(site, '/essai-admin/connexion', { email: someone.email, password });
    expect(opened).toMatchObject({ status: 303, location: '/essai-admin/mot-de-passe' });
    const own = 'mots choisis par Nadja seule';
    const changed = await submit(site, '/essai-admin/mot-de-passe', { present: password, password: own, again: own }, opened.session ?? '');
    expect(changed.status).toBe(303);
    clock.now = NOW.add({ hours: 24 * 30 });
    expect((await submit(site, '/essai-admin/connexion', { email: someone.email, password: own })).location).toBe('/essai-admin/bureau');
    clock.now = NOW;
  });

  it('of a person known elsewhere keep their password, and stay out of reach', async () => {
    const hash = () =>
      site.db.asOwner((tx) =>
        tx.selectFrom('account').select(['passwordHash', 'name']).where('id', '=', neighbour.account).executeTakeFirst(),
      );
    const before = await hash();
    await site.db.asOwner((tx) =>
      tx
        .insertInto('membership')
        .values({ org: ORG.id, id: newId(), account: neighbour.account, role: 'officer', since: '2099-01-01' })
        .execute(),
    );
    for (const noun of ['mot-de-passe', 'fermeture']) {
      const { status, html } = await send(`/comptes/${neighbour.account}/${noun}`, {});
      expect({ status, said: html.includes('travaille aussi pour une autre organisation') }).toEqual({ status: 422, said: true });
    }
    expect(await hash()).toEqual(before);
    await site.db.asOwner((tx) => tx.deleteFrom('membership').where('org', '=', ORG.id).where('account', '=', neighbour.account).execute());
  });

  it('of another organisation do not exist here, nor in the database', async () => {
    expect((await get('/comptes')).html).not.toContain('Voisine Secrète');
    expect((await get(`/comptes/${neighbour.account}`)).status).toBe(404);
    expect((await send(`/comptes/${neighbour.account}/seances`, {})).status).toBe(404);
    const seen = await site.db.enter({ org: ORG.slug, token: await tokenOf(admin) }, async (tx) => ({
      accounts: await tx.selectFrom('account').select('id').execute(),
      sessions: await tx.selectFrom('session').select('account').execute(),
    }));
    expect(seen.accounts).toEqual([{ id: admin.account }]);
    expect(new Set(seen.sessions.map(({ account }) => account))).toEqual(new Set([admin.account]));
  });

  it('have roles that are given and end at once', async () => {
    const someone = await addPerson(site.db, ORG, ['officer'], { name: 'Odile Fictive', now: NOW });
    expect((await visit(site, ADMIN, someone.token)).status).toBe(403);
    expect((await send(`/comptes/${someone.account}/roles`, { role: 'planner' })).status).toBe(303);
    expect((await visit(site, ADMIN, someone.token)).status).toBe(200);
    expect((await send(`/comptes/${someone.account}/roles`, { role: 'planner' })).html).toContain('a déjà ce rôle');
    const { html } = await get(`/comptes/${someone.account}`);
    const ends = [...html.matchAll(/action="([^"]*\/roles\/[0-9a-f-]{36}\/fin)"/g)].map(([, action]) => action ?? '');
    for (const action of ends) expect((await submit(site, action, {}, admin.token)).status).toBe(303);
    expect((await visit(site, '/essai-admin/bureau', someone.token)).status).toBe(403);
    // Who has no role any more is not given one: the person is invited, and accepts.
    const late = await send(`/comptes/${someone.account}/roles`, { role: 'planner' });
    expect({ status: late.status, said: late.html.includes('invitez-la de nouveau') }).toEqual({ status: 422, said: true });
  });

  it('keep one administrator, who does not shut themselves out', async () => {
    const { html } = await get(`/comptes/${admin.account}`);
    const [, action = ''] = /action="([^"]*\/roles\/[0-9a-f-]{36}\/fin)"/.exec(html) ?? [];
    const last = await submit(site, action, {}, admin.token);
    expect({ status: last.status, said: last.html.includes('C’est la dernière personne à l’administration') }).toEqual({
      status: 422,
      said: true,
    });
    expect((await send(`/comptes/${admin.account}/fermeture`, {})).status).toBe(422);
    expect((await get('')).status).toBe(200);
  });

  it('of two administrators who end each other’s role at once, one stays', async () => {
    const other = await addPerson(site.db, ORG, ['administrator'], { name: 'Autre Fictive', now: NOW });
    const roleOf = async (account: string) => {
      const { html } = await get(`/comptes/${account}`);
      return /action="([^"]*\/roles\/[0-9a-f-]{36}\/fin)"/.exec(html)?.[1] ?? '';
    };
    const [mine, theirs] = [await roleOf(admin.account), await roleOf(other.account)];
    const answers = await Promise.all([submit(site, theirs, {}, admin.token), submit(site, mine, {}, other.token)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 403]);
    if (answers[1]?.status === 303) admin = other;
    expect((await get('')).status).toBe(200);
  });

  it('are closed at once, and opened again', async () => {
    const someone = await addPerson(site.db, ORG, ['officer'], { name: 'Fermée Fictive', password: 'mots de passe de Claude', now: NOW });
    expect((await send(`/comptes/${someone.account}/fermeture`, {})).status).toBe(303);
    expect((await visit(site, '/essai-admin/bureau', someone.token)).status).toBe(303);
    expect((await submit(site, '/essai-admin/connexion', { email: someone.email, password: 'mots de passe de Claude' })).status).toBe(422);
    expect((await send(`/comptes/${someone.account}/ouverture`, {})).status).toBe(303);
    const back = await submit(site, '/essai-admin/connexion', { email: someone.email, password: 'mots de passe de Claude' });
    expect(back.status).toBe(303);
    expect((await send(`/comptes/${someone.account}/seances`, {})).status).toBe(303);
    expect((await visit(site, '/essai-admin/bureau', back.session ?? '')).status).toBe(303);
    const given = await send(`/comptes/${someone.account}/mot-de-passe`, { _key: 'cle-mot-de-passe' });
    const password = /<p class="secret">([^<]+)</.exec(given.html)?.[1] ?? '';
    expect((await submit(site, '/essai-admin/connexion', { email: someone.email, password })).location).toBe('/essai-admin/mot-de-passe');
  });

  it('are found by name without accents, fifty a page', async () => {
    expect((await get('/comptes?q=fermee')).html).toContain('Fermée Fictive');
    expect((await get('/comptes?q=zzz')).html).toContain('Aucun compte ne répond');
    for (let n = 10; n < 62; n++) await addPerson(site.db, ORG, ['officer'], { name: `Zoé Page ${n}`, now: NOW });
    const first = await get('/comptes?q=zoe+page');
    expect(first.html.match(/Zoé Page/g)).toHaveLength(50);
    const [, next = ''] = /href="([^"]*apres=[^"]*)"/.exec(first.html) ?? [];
    const rest = await visit(site, next.replaceAll('&amp;', '&'), admin.token);
    expect(rest.html.match(/Zoé Page \d+/g)).toEqual(['Zoé Page 60', 'Zoé Page 61']);
  });
});

/** Digest of a person's token, as the database keeps it. */
async function tokenOf(person: Person): Promise<string> {
  const row = await site.db.asOwner((tx) =>
    tx.selectFrom('session').select('tokenHash').where('account', '=', person.account).executeTakeFirstOrThrow(),
  );
  return row.tokenHash;
}

describe('units', () => {
  it('are added once and closed', async () => {
    const form = { kind: 'service', nameFr: 'Service des essais', nameEn: 'Trial service' };
    expect((await send('/unites', { ...form, _key: 'cle-unite-1' })).status).toBe(303);
    expect((await send('/unites', { ...form, _key: 'cle-unite-1' })).status).toBe(303);
    expect((await send('/unites', form)).html).toContain('Une unité ouverte porte déjà ce nom.');
    const { html } = await get('/unites');
    expect(html.match(/Service des essais/g)?.length).toBe(2); // its row, and the name that the button reads aloud
    const row = await site.db.asOwner((tx) =>
      tx.selectFrom('unit').select('id').where('nameFr', '=', form.nameFr).executeTakeFirstOrThrow(),
    );
    expect((await send(`/unites/${row.id}/fermeture`, {})).status).toBe(303);
    expect(await lastVerb()).toBe('closeUnit');
    expect((await send('/unites/pas-une-unite/fermeture', {})).status).toBe(404);
  });
});

describe('priorities', () => {
  it('are kept by planners, dated and sourced, and change what is published', async () => {
    const before = await version();
    const form = { what: 'territory:FR', since: '2099-04-01', source: 'Décision fictive du 1er avril' };
    expect((await send('/priorites', form, planner)).status).toBe(303);
    expect((await send('/priorites', { what: 'sector:aerospatiale', since: TODAY, source: 'Plan fictif' }, planner)).status).toBe(303);
    expect(await version()).toBe(before + 2);
    expect((await send('/priorites', form, planner)).html).toContain('C’est déjà une priorité dans cette période');
    expect((await send('/priorites', { ...form, until: '2098-01-01' }, planner)).html).toContain('La fin précède le début');
    expect((await send('/priorites', { ...form, what: 'territory:ZZ' }, planner)).status).toBe(422);
    expect((await send('/priorites', { ...form, what: 'sector:FR' }, planner)).status).toBe(422);
    const { html } = await get('/priorites', planner);
    expect(html).toContain('garde les priorités de son jour');
    const [, end = ''] = /href="([^"]*\/fin)"/.exec(html) ?? [];
    expect((await submit(site, end, { until: '2099-03-01' }, planner.token)).status).toBe(422);
    expect((await submit(site, end, { until: '2099-12-31' }, planner.token)).status).toBe(303);
    expect(await lastVerb()).toBe('endPriority');
    expect((await get('/comptes', planner)).status).toBe(403);
  });
});

describe('word lists', () => {
  it('gain words and other words for the same code', async () => {
    const before = await version();
    expect((await send('/vocabulaires/sector', { labelFr: 'Énergies propres', labelEn: 'Clean energy' })).status).toBe(303);
    expect((await send('/vocabulaires/sector', { labelFr: 'energies PROPRES', labelEn: 'Twice' })).html).toContain(
      'Ce mot est déjà dans la liste.',
    );
    expect((await send('/vocabulaires/sector/energies-propres', { labelFr: 'Énergie', labelEn: 'Energy' })).status).toBe(303);
    expect(await version()).toBe(before + 2);
    const { html } = await get('/vocabulaires/sector');
    expect(html).toContain('<code>energies-propres</code>');
    expect(html).not.toContain('Énergies propres');
    expect((await get('/vocabulaires/actionKind')).status).toBe(404);
    expect((await get('/vocabulaires/sector/inconnu')).status).toBe(404);
  });
});

describe('the journal', () => {
  it('says who did what, page by page, with its latest checkpoint', async () => {
    await site.db.asOwner((tx) =>
      sql`insert into journal_checkpoint (org, shard, size, position, root, note, key, at) values (${ORG.id}, '2099-2100', 3, 3, '\\x00', 'note signée', ${Buffer.alloc(32)}, ${NOW})`.execute(
        tx,
      ),
    );
    const { html } = await get('/journal');
    expect(html).toContain('a donné un rôle');
    expect(html).toContain('note signée');
    expect(html).toContain('chancery verify');
    expect((await get('/journal?avant=n’importe quoi')).status).toBe(200);
    for (let n = 0; n < 55; n++) {
      await site.db.asOwner((tx) =>
        sql`insert into journal_entry (org, id, at, verb, register, subject, sealed) values (${ORG.id}, gen_random_uuid(), ${NOW.add({ hours: 1 })}, 'addUnit', 'units', gen_random_uuid(), '')`.execute(
          tx,
        ),
      );
    }
    const first = await get('/journal');
    expect(first.html.match(/<tr role="row"><td/g)).toHaveLength(50);
    const [, next = ''] = /href="([^"]*avant=[^"]*)"/.exec(first.html) ?? [];
    expect((await visit(site, next.replaceAll('&amp;', '&'), admin.token)).html).toContain('a donné un rôle');
  });
});

describe.each(['', '/en'])('pages of the administration, %s', (lang) => {
  it('are valid HTML', async () => {
    const pages = [
      '',
      '/comptes',
      '/comptes/nouveau',
      `/comptes/${planner.account}`,
      `/comptes/${admin.account}`,
      '/unites',
      '/priorites',
      '/vocabulaires',
      '/vocabulaires/sector',
      '/vocabulaires/initiative',
      '/vocabulaires/sector/aerospatiale',
      '/journal',
    ];
    const { html } = await get('/priorites');
    const [, end = ''] = /href="([^"]*\/fin)"/.exec(html) ?? [];
    for (const url of [...pages.map((page) => `${ADMIN}${page}`), end]) {
      const answer = await visit(site, `${lang}${url}`, admin.token);
      expect({ url, status: answer.status, errors: await faultsOfHtml(answer.html) }).toEqual({ url, status: 200, errors: [] });
    }
    for (const page of ['/comptes/nouveau', `/comptes/${planner.account}/roles`, '/unites', '/priorites', '/vocabulaires/sector']) {
      const answer = await submit(site, `${lang}${ADMIN}${page}`, {}, admin.token);
      expect({ page, status: answer.status, errors: await faultsOfHtml(answer.html) }).toEqual({ page, status: 422, errors: [] });
    }
  });
});
