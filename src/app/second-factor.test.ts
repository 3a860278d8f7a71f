import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { tokenHash } from '../identity/token.ts';
import { totpCode } from '../identity/totp.ts';
import { openSecret, sealSecrets } from '../identity/totp-secrets.ts';
import { addOrganisation, trialOrg } from '../keep/testing-visit.ts';
import { faultsOfHtml } from '../ui/testing-html.ts';
import { addPerson, NOW, openSite, type Person, type Site, submit, TEST_SECRETS_KEY, visit } from './testing-site.ts';

const ORG = trialOrg(97, 'essai-facteur');
const OTHER = trialOrg(98, 'essai-voisin');
const PASSWORD = 'quatre mots sans rapport';
const HOME = '/essai-facteur';
const clock = { now: NOW };
let database: TestDatabase;
let site: Site;
let person: Person;
let admin: Person;
let number = 0;

beforeAll(async () => {
  database = await testDatabase();
  site = await openSite(database, clock);
  for (const org of [ORG, OTHER]) await addOrganisation(site.db, org);
});
afterAll(async () => {
  await site.close();
  await database.close();
});
beforeEach(async () => {
  number += 1;
  // Each test an hour of its own: failed attempts of one do not throttle the next.
  clock.now = NOW.add({ hours: number });
  person = await addPerson(site.db, ORG, ['officer'], { email: `personne${number}@exemple.invalid`, password: PASSWORD, now: clock.now });
  admin = await addPerson(site.db, ORG, ['administrator'], { now: clock.now });
});

const secretOf = async ({ account }: Person): Promise<Buffer> => {
  const row = await site.db.asOwner((tx) => tx.selectFrom('totp').select('secret').where('account', '=', account).executeTakeFirst());
  return (row && openSecret(TEST_SECRETS_KEY, account, row.secret)) ?? Buffer.alloc(20);
};
const codeNow = async (who: Person): Promise<string> => totpCode(await secretOf(who), clock.now);
/** Half a minute later: the application shows another code. */
const wait = () => {
  clock.now = clock.now.add({ seconds: 30 });
};
const act = (noun: string, form: Record<string, string>, token = person.token) =>
  submit(site, `${HOME}/second-facteur${noun}`, form, token);
const listed = (html: string): string[] => [...html.matchAll(/<code>([a-z0-9-]{14})<\/code>/g)].map(([, code = '']) => code);

/** Turns the second factor on and answers with the recovery codes. */
async function enrol(): Promise<string[]> {
  await act('', {});
  const on = await act('/confirmation', { code: await codeNow(person), present: PASSWORD });
  expect(on.status).toBe(200);
  wait();
  return listed(on.html);
}

/** Asks with the cookie of a step under way, as a browser does. */
async function sent(method: 'GET' | 'POST', url: string, form: Record<string, string>, step = '') {
  const answer = await site.app.inject({
    method,
    url,
    headers: { cookie: `chancery_step=${step}`, 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    ...(method === 'POST' ? { payload: new URLSearchParams(form).toString() } : {}),
  });
  const cookies = [answer.headers['set-cookie'] ?? []].flat();
  const cookie = (name: string) => cookies.find((one) => one.startsWith(`${name}=`))?.split(/[=;]/)[1] ?? null;
  return {
    status: answer.statusCode,
    location: String(answer.headers.location ?? ''),
    html: answer.body,
    session: cookie('chancery_session'),
    step: cookie('chancery_step'),
  };
}
const byPassword = (more: Record<string, string> = {}) => {
  // Each a second later: what is the latest sign-in is then certain.
  clock.now = clock.now.add({ seconds: 1 });
  return sent('POST', `${HOME}/connexion`, { email: person.email, password: PASSWORD, ...more });
};
const byCode = (step: string | null, code: string) => sent('POST', `${HOME}/connexion/code`, { code, suite: '' }, step ?? '');
const lastSignIn = async () =>
  (
    await site.db.asOwner((tx) =>
      sql<{ method: string; outcome: string }>`
        select method, outcome from sign_in where account = ${person.account} order by at desc, id desc limit 1`.execute(tx),
    )
  ).rows[0];
const verbs = async (): Promise<string[]> =>
  (
    await site.db.asOwner((tx) =>
      tx.selectFrom('journalEntry').select('verb').where('record', '=', person.account).orderBy('at').orderBy('id').execute(),
    )
  ).map(({ verb }) => verb);

describe('turning the second factor on', () => {
  it('shows a square and the secret, asks for a code and the password, and gives ten codes once', async () => {
    expect((await visit(site, `${HOME}/second-facteur`, person.token)).html).not.toContain('<code>');
    expect((await act('', {})).location).toBe(`${HOME}/second-facteur`);
    const page = await visit(site, `${HOME}/second-facteur`, person.token);
    expect(page.html).toContain('role="img"');
    expect(await faultsOfHtml(page.html)).toEqual([]);
    const good = await codeNow(person);
    expect(await act('/confirmation', { code: '000000', present: PASSWORD })).toMatchObject({ status: 422 });
    expect((await act('/confirmation', { code: good, present: 'un autre' })).html).toContain('Ce n’est pas votre mot de passe actuel');
    expect((await byPassword()).session).not.toBeNull();
    const on = await act('/confirmation', { code: good, present: PASSWORD });
    const codes = listed(on.html);
    expect(new Set(codes).size).toBe(10);
    expect(await faultsOfHtml(on.html)).toEqual([]);
    const after = await visit(site, `${HOME}/second-facteur`, person.token);
    expect(await faultsOfHtml(after.html)).toEqual([]);
    expect(after.html).toContain('Codes de secours inutilisés : 10');
    for (const code of codes) expect(after.html).not.toContain(code);
    expect((await visit(site, `${HOME}/bureau/compte`, person.token)).html).toContain('Changer le second facteur');
    const { rows } = await site.db.asOwner((tx) => sql<{ said: string }>`select hash as said from recovery_code`.execute(tx));
    for (const { said } of rows) expect(said).toMatch(/^[0-9a-f]{64}$/);
    expect(await verbs()).toEqual(['secondFactorOn']);
  });

  it('ends the other sessions at once', async () => {
    const other = (await byPassword()).session ?? '';
    expect((await visit(site, `${HOME}/bureau`, other)).status).toBe(200);
    await enrol();
    expect((await visit(site, `${HOME}/bureau`, other)).status).toBe(303);
    expect((await visit(site, `${HOME}/bureau`, person.token)).status).toBe(200);
  });

  it('is for whoever is signed in', async () => {
    expect((await visit(site, `${HOME}/second-facteur`)).location).toContain('/connexion');
    for (const noun of ['', '/confirmation', '/changement']) expect((await act(noun, {}, '')).location).toContain('/connexion');
  });
});

describe('signing in with it', () => {
  it('asks for a code after the password, and opens nothing before', async () => {
    await enrol();
    const first = await byPassword({ suite: `${HOME}/bureau/compte` });
    expect(first).toMatchObject({ status: 303, session: null });
    expect(first.location).toContain('/connexion/code?suite=');
    expect((await visit(site, `${HOME}/bureau`, first.step ?? '')).status).toBe(303);
    const page = await sent('GET', `${HOME}/connexion/code`, {}, first.step ?? '');
    expect(page.status).toBe(200);
    expect(await faultsOfHtml(page.html)).toEqual([]);
    const opened = await byCode(first.step, await codeNow(person));
    expect(opened).toMatchObject({ status: 303, location: `${HOME}/bureau`, step: '' });
    expect((await visit(site, `${HOME}/bureau`, opened.session ?? '')).status).toBe(200);
    expect(await lastSignIn()).toEqual({ method: 'password+totp', outcome: 'opened' });
    expect((await byCode(first.step, await codeNow(person))).status).toBe(422);
  });

  it('takes a code once, and each recovery code once', async () => {
    const [one = '', two = ''] = await enrol();
    const code = await codeNow(person);
    expect((await byCode((await byPassword()).step, code)).status).toBe(303);
    const again = await byCode((await byPassword()).step, code);
    expect(again.status).toBe(422);
    expect(again.html).toContain('a déjà servi');
    expect((await byCode((await byPassword()).step, one.toUpperCase().replaceAll('-', ' '))).status).toBe(303);
    expect(await lastSignIn()).toEqual({ method: 'password+recovery', outcome: 'opened' });
    expect((await byCode((await byPassword()).step, one)).status).toBe(422);
    expect((await byCode((await byPassword()).step, two)).status).toBe(303);
  });

  it('of two answers with one code at once, one opens', async () => {
    await enrol();
    const steps = [(await byPassword()).step, (await byPassword()).step];
    const code = await codeNow(person);
    const answers = await Promise.all(steps.map((step) => byCode(step, code)));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422]);
  });

  it('is throttled by account: after five wrong codes, the right one waits too', async () => {
    await enrol();
    for (let n = 0; n < 5; n++) expect((await byCode((await byPassword()).step, '000000')).status).toBe(422);
    const { step } = await byPassword();
    clock.now = clock.now.add({ seconds: 1 });
    expect((await byCode(step, await codeNow(person))).status).toBe(429);
    expect(await lastSignIn()).toMatchObject({ method: 'password+totp', outcome: 'throttled' });
    clock.now = clock.now.add({ minutes: 16 });
    expect((await byCode((await byPassword()).step, await codeNow(person))).status).toBe(303);
  });

  it('gives the step ten minutes, and none after a new password or a closed account', async () => {
    await enrol();
    const late = (await byPassword()).step;
    clock.now = clock.now.add({ minutes: 10 });
    expect((await byCode(late, await codeNow(person))).html).toContain('a expiré');
    expect((await sent('GET', `${HOME}/connexion/code`, {}, late ?? '')).status).toBe(303);
    const { step } = await byPassword();
    const members = `${HOME}/bureau/administration/comptes/${person.account}`;
    expect((await submit(site, `${members}/fermeture`, {}, admin.token)).status).toBe(303);
    expect((await submit(site, `${members}/ouverture`, {}, admin.token)).status).toBe(303);
    expect((await byCode(step, await codeNow(person))).status).toBe(422);
  });

  it('says of a wrong password and of an unknown address the same as before', async () => {
    await enrol();
    const wrong = await sent('POST', `${HOME}/connexion`, { email: person.email, password: 'faux' });
    const unknown = await sent('POST', `${HOME}/connexion`, { email: 'personne@exemple.invalid', password: 'faux' });
    expect(wrong.status).toBe(422);
    expect(wrong.html.replaceAll(person.email, '')).toBe(unknown.html.replaceAll('personne@exemple.invalid', ''));
  });
});

describe('changing it', () => {
  it('wants the password and a code, and replaces the recovery codes', async () => {
    const [old = ''] = await enrol();
    expect((await act('/changement', { what: 'codes', code: await codeNow(person), present: 'faux' })).status).toBe(422);
    expect((await act('/changement', { what: 'codes', code: '000000', present: PASSWORD })).status).toBe(422);
    const fresh = listed((await act('/changement', { what: 'codes', code: await codeNow(person), present: PASSWORD })).html);
    expect(fresh).toHaveLength(10);
    expect((await byCode((await byPassword()).step, old)).status).toBe(422);
    expect((await byCode((await byPassword()).step, fresh[0] ?? '')).status).toBe(303);
  });

  it('turns it off, and the password is enough again', async () => {
    await enrol();
    const code = await codeNow(person);
    expect((await act('/changement', { what: 'off', code: '000000', present: PASSWORD })).status).toBe(422);
    expect((await act('/changement', { what: 'off', code, present: PASSWORD })).location).toContain('fait=facteur');
    expect((await byPassword()).session).not.toBeNull();
    expect(await verbs()).toEqual(['secondFactorOn', 'secondFactorOff']);
  });
});

describe('an organisation that asks for it', () => {
  const RULES = `${HOME}/bureau/administration/second-facteur`;
  afterAll(async () => {
    await submit(site, RULES, {}, admin.token);
  });

  it('leads whoever lacks it to enrolment before any page of the desk, and lets go on afterwards', async () => {
    expect((await visit(site, `${HOME}/bureau`, person.token)).status).toBe(200);
    expect(await faultsOfHtml((await visit(site, RULES, admin.token)).html)).toEqual([]);
    expect((await submit(site, RULES, { roles: 'officer' }, admin.token)).status).toBe(303);
    expect((await submit(site, RULES, { roles: 'roi' }, admin.token)).status).toBe(422);
    const led = await visit(site, `${HOME}/bureau/actions`, person.token);
    expect(led).toMatchObject({ status: 303, location: `${HOME}/second-facteur?suite=${encodeURIComponent(`${HOME}/bureau/actions`)}` });
    expect((await submit(site, `${HOME}/bureau/compte`, { name: 'X', lang: 'fr' }, person.token)).location).toContain('second-facteur');
    expect((await visit(site, led.location, person.token)).html).toContain('Votre rôle demande');
    expect((await visit(site, `${HOME}/bureau`, admin.token)).status).toBe(200);
    await enrol();
    expect((await visit(site, `${HOME}/bureau/actions`, person.token)).status).toBe(200);
    const opened = await byCode((await byPassword()).step, await codeNow(person));
    expect((await visit(site, `${HOME}/bureau`, opened.session ?? '')).status).toBe(200);
    wait();
    await act('/changement', { what: 'off', code: await codeNow(person), present: PASSWORD });
    expect((await visit(site, `${HOME}/bureau`, person.token)).location).toContain('second-facteur');
  });
});

describe('an administrator', () => {
  it('sees who has it, and resets it: sessions end, and the journal says so', async () => {
    await enrol();
    const list = `${HOME}/bureau/administration/comptes`;
    const member = `${list}/${person.account}`;
    expect((await visit(site, member, admin.token)).html).toContain('Réinitialiser le second facteur');
    expect((await visit(site, `${list}/${admin.account}`, admin.token)).html).not.toContain('Réinitialiser');
    expect((await submit(site, `${member}/second-facteur`, {}, admin.token)).status).toBe(303);
    expect((await visit(site, `${HOME}/bureau`, person.token)).location).toContain('/connexion');
    expect((await byPassword()).session).not.toBeNull();
    expect((await verbs()).at(-1)).toBe('resetSecondFactor');
  });

  it('does not for somebody who works elsewhere too, nor for members of another organisation', async () => {
    await enrol();
    const stranger = await addPerson(site.db, OTHER, ['administrator'], { now: clock.now });
    expect(
      (await submit(site, `/essai-voisin/bureau/administration/comptes/${person.account}/second-facteur`, {}, stranger.token)).status,
    ).toBe(404);
    await site.db.asOwner((tx) =>
      sql`insert into membership (org, id, account, role, since) values (${OTHER.id}, gen_random_uuid(), ${person.account}, 'officer', '2020-01-01')`.execute(
        tx,
      ),
    );
    const answer = await submit(site, `${HOME}/bureau/administration/comptes/${person.account}/second-facteur`, {}, admin.token);
    expect(answer.html).toContain('travaille aussi pour une autre organisation');
    expect((await byPassword()).session).toBeNull();
  });
});

describe('the database', () => {
  const kept = async (): Promise<Buffer> =>
    (await site.db.asOwner((tx) => tx.selectFrom('totp').select('secret').where('account', '=', person.account).executeTakeFirstOrThrow()))
      .secret;

  it('holds no secret that a code can be computed from, not even another account’s', async () => {
    await enrol();
    const sealed = await kept();
    const secret = await secretOf(person);
    expect(sealed.includes(secret) || sealed.includes(secret.toString('hex'))).toBe(false);
    expect(openSecret(Buffer.alloc(32), person.account, sealed)).toBeNull();
    expect(openSecret(TEST_SECRETS_KEY, admin.account, sealed)).toBeNull();
  });

  it('has secrets that were kept before there was a key sealed at the start, and says when the key is another', async () => {
    await enrol();
    const secret = await secretOf(person);
    await site.db.asOwner((tx) => tx.updateTable('totp').set({ secret }).where('account', '=', person.account).execute());
    const start = (key: Buffer) => site.db.asOwner((tx) => sealSecrets(tx, key));
    expect(await start(TEST_SECRETS_KEY)).toBe(true);
    expect((await kept()).length).toBeGreaterThan(20);
    expect(await secretOf(person)).toEqual(secret);
    expect(await start(Buffer.alloc(32))).toBe(false);
    expect(await secretOf(person)).toEqual(secret);
  });

  it('without its key takes no code and says so; a recovery code still opens', async () => {
    const [recovery = ''] = await enrol();
    const other = await openSite(database, clock, { secretsKey: Buffer.alloc(32) });
    const { step } = await byPassword();
    const give = (code: string) =>
      other.app.inject({
        method: 'POST',
        url: `${HOME}/connexion/code`,
        headers: { cookie: `chancery_step=${step}`, 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
        payload: new URLSearchParams({ code }).toString(),
      });
    const refused = await give(await codeNow(person));
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('la clé de l’installation n’est plus celle d’avant');
    expect((await give(recovery)).statusCode).toBe(303);
    await other.close();
  });

  it('shows secrets and recovery codes to nobody but their holder', async () => {
    await enrol();
    const seen = (token: string) =>
      site.db.enter({ org: ORG.slug, token: tokenHash(token) }, async (tx) => [
        (await tx.selectFrom('totp').select('account').execute()).length,
        (await tx.selectFrom('recoveryCode').select('account').execute()).length,
      ]);
    expect(await seen(person.token)).toEqual([1, 10]);
    expect(await seen(admin.token)).toEqual([0, 0]);
    for (const table of ['machinery.sign_in_step', 'totp', 'recovery_code'])
      await expect(site.db.visit(ORG.slug, (tx) => sql`select 1 from ${sql.raw(table)}`.execute(tx))).rejects.toThrow(/permission denied/);
  });
});
