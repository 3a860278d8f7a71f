import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { ensureBootKey } from '../identity/boot-key.ts';
import { addOrganisation, trialOrg } from '../keep/testing-visit.ts';
import { faultsOfHtml } from '../ui/testing-html.ts';
import { addPerson, makeReal, NOW, openSite, type Person, type Site, submit, visit, withoutKeys } from './testing-site.ts';

const ORG = trialOrg(31, 'essai-porte');
const OTHER = trialOrg(32, 'essai-voisin');
const REAL = trialOrg(33, 'essai-vrai');
const PASSWORD = 'quatre mots sans rapport';
const clock = { now: NOW };

let database: TestDatabase;
let site: Site;
let second: Site;
let person: Person;
let number = 0;

beforeAll(async () => {
  database = await testDatabase();
  site = await openSite(database, clock);
  second = await openSite(database, clock);
  for (const org of [ORG, OTHER, REAL]) await addOrganisation(site.db, org);
  await makeReal(site.db, REAL);
});
afterAll(async () => {
  await site.close();
  await second.close();
  await database.close();
});
beforeEach(async () => {
  number += 1;
  // Each test an hour and an address of its own: failed attempts of one do not throttle the next.
  clock.now = NOW.add({ hours: number });
  person = await addPerson(site.db, ORG, ['officer'], { email: `personne${number}@exemple.invalid`, password: PASSWORD, now: clock.now });
});

it('answers a form that it cannot read with a page, as every failure', async () => {
  const answer = await site.app.inject({
    method: 'POST',
    url: `/${ORG.slug}/connexion`,
    headers: { 'content-type': 'text/plain' },
    body: 'x',
  });
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([415, 'text/html; charset=utf-8']);
  expect(answer.body).toContain('<h1>');
});

const signIn = (email: string, password: string, more: Record<string, string> = {}, at = site) =>
  submit(at, '/essai-porte/connexion', { email, password, ...more });

describe('signing in', () => {
  it('opens a session of fourteen days and leads to the desk', async () => {
    const answer = await signIn(person.email.toUpperCase(), PASSWORD);
    expect(answer).toMatchObject({ status: 303, location: '/essai-porte/bureau' });
    expect((await visit(second, '/essai-porte/bureau', answer.session ?? '')).status).toBe(200);
    const { rows } = await site.db.asOwner((tx) =>
      sql<{
        days: number;
      }>`select extract(day from expires_at - created_at)::int as days from session where account = ${person.account} order by created_at desc limit 1`.execute(
        tx,
      ),
    );
    expect(rows[0]?.days).toBe(14);
  });

  it('goes back to the page that asked, in its language, and to no other site', async () => {
    const asked = await visit(site, '/en/essai-porte/bureau/recherche?q=a%20b');
    expect(asked).toMatchObject({
      status: 303,
      location: '/en/essai-porte/connexion?suite=%2Fessai-porte%2Fbureau%2Frecherche%3Fq%3Da%2520b',
    });
    const back = await submit(site, '/en/essai-porte/connexion', {
      email: person.email,
      password: PASSWORD,
      suite: '/essai-porte/bureau/recherche?q=a%20b',
    });
    expect(back.location).toBe('/en/essai-porte/bureau/recherche?q=a%20b');
    for (const suite of [
      'https://ailleurs.invalid/',
      '//ailleurs.invalid',
      '/\\ailleurs.invalid',
      '/essai-porte/..//ailleurs.invalid',
      '/essai-voisin/bureau',
      '/essai-porte/connexion',
      '/essai-portee',
      'javascript:alert(1)',
    ]) {
      expect((await signIn(person.email, PASSWORD, { suite })).location).toBe('/essai-porte/bureau');
    }
  });

  it('says the same of a wrong password, an unknown address and a closed account', async () => {
    const closed = await addPerson(site.db, ORG, ['officer'], {
      email: `ferme${number}@exemple.invalid`,
      password: PASSWORD,
      now: clock.now,
    });
    await site.db.asOwner((tx) => tx.updateTable('account').set({ disabledAt: NOW }).where('id', '=', closed.account).execute());
    const told = [];
    for (const [email, password] of [
      [person.email, 'un autre mot'],
      ['inconnue@exemple.invalid', PASSWORD],
      [closed.email, PASSWORD],
    ] as const) {
      const { status, html, session } = await signIn(email, password);
      expect({ status, session }).toEqual({ status: 422, session: null });
      expect(html).not.toContain(password);
      told.push(withoutKeys(html.replaceAll(email, '')));
    }
    expect(told[0]).toContain('L’adresse ou le mot de passe ne convient pas.');
    expect(new Set(told).size).toBe(1);
  });

  it('throttles an account after eight failures, in every process, and says until when', async () => {
    for (let n = 0; n < 8; n++) expect((await signIn(person.email, 'essai raté', {}, n % 2 === 0 ? site : second)).status).toBe(422);
    const refused = await signIn(person.email, PASSWORD, {}, second);
    expect(refused.status).toBe(429);
    // 15 minutes after the failures, and a minute more, by the clock of the organisation.
    const { hour, minute } = clock.now.add({ minutes: 16 }).toZonedDateTimeISO('America/Toronto');
    expect(refused.html.replaceAll('\u00a0', ' ')).toContain(`Recommencez à partir de ${hour} h ${minute}`);
    clock.now = clock.now.add({ minutes: 16 });
    expect((await signIn(person.email, PASSWORD)).status).toBe(303);
  });

  it('throttles an address of the network that tries many accounts, and a good account does not clear it', async () => {
    await site.db.asOwner(async (tx) => {
      await sql`truncate machinery.sign_in_attempt`.execute(tx);
    });
    for (let n = 0; n < 60; n++) {
      await site.db.asOwner((tx) =>
        sql`insert into machinery.sign_in_attempt (key, at) values (encode(sha256('address:127.0.0.1'), 'hex'), ${clock.now})`.execute(tx),
      );
      if (n === 58) expect((await signIn(person.email, PASSWORD)).status).toBe(303);
    }
    expect((await signIn(person.email, PASSWORD)).status).toBe(429);
  });

  it('keeps no address and no password in what it counts', async () => {
    await signIn('mon mot de passe secret', 'x');
    const { rows } = await site.db.asOwner((tx) => sql<{ key: string }>`select key from machinery.sign_in_attempt`.execute(tx));
    expect(rows.every(({ key }) => /^[0-9a-f]{64}$/.test(key))).toBe(true);
  });

  it('is refused from another site, whatever the browser says', async () => {
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://ailleurs.invalid' },
      { origin: 'null' },
    ]) {
      const answer = await submit(site, '/essai-porte/connexion', { email: person.email, password: PASSWORD }, undefined, headers);
      expect(answer).toMatchObject({ status: 403, session: null });
    }
  });

  it('of somebody without a role here leads to the desks that are open', async () => {
    const neighbour = await addPerson(site.db, OTHER, ['officer'], {
      email: `voisin${number}@exemple.invalid`,
      password: PASSWORD,
      now: clock.now,
    });
    const answer = await signIn(neighbour.email, PASSWORD);
    expect(answer.location).toBe('/essai-porte/connexion');
    const { html } = await visit(site, answer.location, answer.session ?? '');
    expect(html).toContain('href="/essai-voisin/bureau"');
    expect(html).not.toContain('href="/essai-porte/bureau"');
  });
});

describe('a session', () => {
  it('ends with signing out', async () => {
    const { session } = await signIn(person.email, PASSWORD);
    const out = await submit(site, '/essai-porte/deconnexion', {}, session ?? '');
    expect(out).toMatchObject({ status: 303, session: '' });
    expect((await visit(second, '/essai-porte/bureau', session ?? '')).location).toContain('/connexion');
  });

  it('that is revoked is refused at the next request of every process', async () => {
    const other = (await signIn(person.email, PASSWORD)).session ?? '';
    expect((await visit(second, '/essai-porte/bureau', other)).status).toBe(200);
    const { html } = await visit(site, '/essai-porte/bureau/compte', person.token);
    expect(html.match(/seances\/[0-9a-f-]{36}\/fin/g)).toHaveLength(2);
    const ended = await submit(site, '/essai-porte/bureau/compte/seances/autres/fin', {}, person.token);
    expect(ended.status).toBe(303);
    expect((await visit(second, '/essai-porte/bureau', other)).status).toBe(303);
    expect((await visit(second, '/essai-porte/bureau', person.token)).status).toBe(200);
  });

  it('of somebody else cannot be ended', async () => {
    const stranger = await addPerson(site.db, ORG, ['officer'], { now: clock.now });
    const { rows } = await site.db.asOwner((tx) =>
      sql<{ id: string }>`select id from session where account = ${stranger.account}`.execute(tx),
    );
    expect((await submit(site, `/essai-porte/bureau/compte/seances/${rows[0]?.id}/fin`, {}, person.token)).status).toBe(404);
    expect((await visit(site, '/essai-porte/bureau', stranger.token)).status).toBe(200);
  });

  it('whose role has ended is refused at the next request', async () => {
    expect((await visit(second, '/essai-porte/bureau', person.token)).status).toBe(200);
    await site.db.asOwner((tx) =>
      tx.updateTable('membership').set({ until: '2099-11-20' }).where('account', '=', person.account).execute(),
    );
    expect((await visit(second, '/essai-porte/bureau', person.token)).status).toBe(403);
  });
});

describe('changing the password', () => {
  const change = (form: Record<string, string>) => submit(site, '/essai-porte/mot-de-passe', form, person.token);

  it('asks for the present one, ends the other sessions and is written in the journal', async () => {
    const other = (await signIn(person.email, PASSWORD)).session ?? '';
    const fresh = 'cinq autres mots bien choisis';
    expect((await change({ present: 'pas celui-là', password: fresh, again: fresh })).html).toContain(
      'Ce n’est pas votre mot de passe actuel.',
    );
    const done = await change({ present: PASSWORD, password: fresh, again: fresh });
    expect(done).toMatchObject({ status: 303, location: '/essai-porte/bureau/compte?fait=mot-de-passe' });
    expect((await visit(site, '/essai-porte/bureau', other)).status).toBe(303);
    expect((await visit(site, '/essai-porte/bureau', person.token)).status).toBe(200);
    expect((await signIn(person.email, PASSWORD)).status).toBe(422);
    expect((await signIn(person.email, fresh)).status).toBe(303);
    const { rows } = await site.db.asOwner((tx) =>
      sql<{ verb: string }>`select verb from journal_entry where record = ${person.account}`.execute(tx),
    );
    expect(rows).toEqual([{ verb: 'changePassword' }]);
  });

  it.each([
    ['court', 'court', 'il en faut au moins 12'],
    ['aaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaa', 'se devine trop aisément'],
    ['quatre mots et un de plus', 'quatre mots', 'Les deux mots de passe diffèrent'],
    [PASSWORD, PASSWORD, 'le mot de passe actuel'],
  ])('refuses « %s » with words', async (password, again, said) => {
    const answer = await change({ present: PASSWORD, password, again });
    expect(answer.status).toBe(422);
    expect(answer.html).toContain(said);
  });

  it('is no way to guess the password of an open session', async () => {
    for (let n = 0; n < 8; n++) await change({ present: 'raté', password: PASSWORD, again: PASSWORD });
    expect(
      (await change({ present: PASSWORD, password: 'cinq autres mots bien choisis', again: 'cinq autres mots bien choisis' })).status,
    ).toBe(429);
  });

  it('asks to sign in first', async () => {
    expect((await submit(site, '/essai-porte/mot-de-passe', {})).location).toBe(
      '/essai-porte/connexion?suite=%2Fessai-porte%2Fmot-de-passe',
    );
  });
});

describe('the key of the first start', () => {
  const form = { name: 'Première Administratrice', email: 'premiere@example.org', password: PASSWORD, again: PASSWORD };

  it('is made once and used once', async () => {
    const keys = await Promise.all([site.db.asOwner((tx) => ensureBootKey(tx)), second.db.asOwner((tx) => ensureBootKey(tx))]);
    const [key = ''] = keys.filter((one) => one !== null);
    expect(keys.filter((one) => one === null)).toHaveLength(1);
    expect(key).toMatch(/^([a-z0-9]{4}-){4}[a-z0-9]{4}$/);

    expect((await visit(site, '/essai-porte/premiere-cle')).status).toBe(404);
    expect((await visit(site, '/essai-vrai/premiere-cle')).status).toBe(200);
    const use = (more: Record<string, string>) => submit(site, '/essai-vrai/premiere-cle', { ...form, ...more });
    expect((await use({ key: 'aaaa-aaaa-aaaa-aaaa-aaaa' })).html).toContain('Cette clé n’est pas celle');
    expect((await use({ key, password: 'court', again: 'court' })).status).toBe(422);
    // Whoever knows the password of that account would become administrator.
    const known = await addPerson(site.db, ORG, ['officer'], { email: 'connue@example.org', password: PASSWORD, now: clock.now });
    expect((await use({ key, email: known.email })).html).toContain('a déjà un compte');
    expect((await use({ key, email: 'fictive@exemple.invalid' })).html).toContain('Cette adresse est fictive');

    const made = await use({ key: key.toUpperCase() });
    expect(made).toMatchObject({ status: 303, location: '/essai-vrai/bureau/administration' });
    expect((await visit(second, made.location, made.session ?? '')).status).toBe(200);
    expect((await visit(site, '/essai-porte/bureau/administration', made.session ?? '')).status).toBe(403);

    expect((await use({ key, email: 'seconde@example.org' })).status).toBe(404);
    expect(await site.db.asOwner((tx) => ensureBootKey(tx))).toBe(null);
    const { rows } = await site.db.asOwner((tx) =>
      sql<{ org: number; verb: string }>`select org, verb from journal_entry where verb = 'firstAdministrator'`.execute(tx),
    );
    expect(rows).toEqual([{ org: REAL.id, verb: 'firstAdministrator' }]);
  });
});

describe.each(['', '/en'])('pages of the door, %s', (lang) => {
  it('are valid HTML', async () => {
    expect(await faultsOfHtml((await visit(site, `${lang}/essai-porte/connexion?suite=/essai-porte/bureau`)).html)).toEqual([]);
    expect(await faultsOfHtml((await submit(site, `${lang}/essai-porte/connexion`, { email: '', password: '' })).html)).toEqual([]);
    expect(await faultsOfHtml((await visit(site, `${lang}/essai-porte/connexion`, person.token)).html)).toEqual([]);
    expect(await faultsOfHtml((await visit(site, `${lang}/essai-porte/mot-de-passe`, person.token)).html)).toEqual([]);
    expect(await faultsOfHtml((await submit(site, `${lang}/essai-porte/mot-de-passe`, {}, person.token)).html)).toEqual([]);
    expect(await faultsOfHtml((await visit(site, `${lang}/essai-vrai/premiere-cle`)).html)).toEqual([]);
    expect(await faultsOfHtml((await visit(site, `${lang}/essai-porte/bureau/compte`, person.token)).html)).toEqual([]);
  });
});
