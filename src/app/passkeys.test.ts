import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { totpCode } from '../identity/totp.ts';
import { openSecret } from '../identity/totp-secrets.ts';
import { addOrganisation, trialOrg } from '../keep/testing-visit.ts';
import { faultsOfHtml } from '../ui/testing-html.ts';
import { type Authenticator, authenticator } from './testing-authenticator.ts';
import { addPerson, NOW, openSite, type Person, type Site, submit, TEST_SECRETS_KEY, visit } from './testing-site.ts';

const ORG = trialOrg(99, 'essai-cle');
const PASSWORD = 'quatre mots sans rapport';
const HOME = '/essai-cle';
/** The host of a request without a network. */
const ORIGIN = 'http://localhost:80';
const clock = { now: NOW };
let database: TestDatabase;
let site: Site;
let person: Person;
let number = 0;

beforeAll(async () => {
  database = await testDatabase();
  site = await openSite(database, clock);
  await addOrganisation(site.db, ORG);
});
afterAll(async () => {
  await site.close();
  await database.close();
});
beforeEach(async () => {
  number += 1;
  clock.now = NOW.add({ hours: number });
  person = await addPerson(site.db, ORG, ['officer'], { email: `personne${number}@exemple.invalid`, password: PASSWORD, now: clock.now });
});

interface Asked {
  readonly options?: { readonly challenge: string };
  readonly refused?: string;
}
const asked = async (url: string, form: Record<string, string>, token?: string): Promise<Asked> =>
  // The shape is what this test looks at.
  JSON.parse((await submit(site, url, form, token)).html) as Asked;
const challengeOf = ({ options }: Asked): string => options?.challenge ?? '';
const toRegister = async (who = person): Promise<string> =>
  challengeOf(await asked(`${HOME}/cles-acces/defi`, { name: 'Téléphone', present: PASSWORD }, who.token));
const toSignIn = async (): Promise<string> => challengeOf(await asked(`${HOME}/connexion/cle-acces/defi`, {}));
const register = (response: string, who = person) => submit(site, `${HOME}/cles-acces`, { response, suite: '' }, who.token);
const signIn = (response: string) => submit(site, `${HOME}/connexion/cle-acces`, { response, suite: '' });

async function registered(origin = ORIGIN): Promise<Authenticator> {
  const device = authenticator(origin);
  expect((await register(device.create(await toRegister()))).status).toBe(303);
  return device;
}
const lastSignIn = async () =>
  (
    await site.db.asOwner((tx) =>
      sql<{ method: string; outcome: string }>`
        select method, outcome from sign_in where account = ${person.account} order by at desc, id desc limit 1`.execute(tx),
    )
  ).rows[0];

describe('a passkey', () => {
  it('is registered with the password, and opens the desk alone, as two factors', async () => {
    expect(await asked(`${HOME}/cles-acces/defi`, { name: 'Téléphone', present: 'faux' }, person.token)).toEqual({
      refused: 'Ce n’est pas votre mot de passe actuel. Écrivez-le de nouveau.',
    });
    expect((await asked(`${HOME}/cles-acces/defi`, { name: '', present: PASSWORD }, person.token)).options).toBeUndefined();
    const device = await registered();
    const page = await visit(site, `${HOME}/cles-acces`, person.token);
    expect(page.html).toContain('Téléphone');
    expect(page.html).toContain('jamais utilisée');
    expect(await faultsOfHtml(page.html)).toEqual([]);
    clock.now = clock.now.add({ seconds: 1 });
    const opened = await signIn(device.get(await toSignIn()));
    expect(opened).toMatchObject({ status: 303, location: `${HOME}/bureau` });
    expect((await visit(site, `${HOME}/bureau`, opened.session ?? '')).status).toBe(200);
    expect(await lastSignIn()).toEqual({ method: 'passkey', outcome: 'opened' });
    expect((await visit(site, `${HOME}/cles-acces`, person.token)).html).not.toContain('jamais utilisée');
  });

  it('answers a challenge once, within ten minutes, and no other challenge', async () => {
    const device = await registered();
    const challenge = await toSignIn();
    const answer = device.get(challenge);
    expect((await signIn(answer)).status).toBe(303);
    expect((await signIn(answer)).status).toBe(422);
    const late = await toSignIn();
    clock.now = clock.now.add({ minutes: 10 });
    expect((await signIn(device.get(late))).html).toContain('a expiré');
    expect((await signIn(device.get('bm90LWFza2Vk'))).status).toBe(422);
    expect((await signIn(device.get(await toRegister()))).status).toBe(422);
    for (const broken of ['', '{}', 'null', '{"id":"x","response":{"clientDataJSON":"bm9uZQ"}}'])
      expect((await signIn(broken)).status).toBe(422);
  });

  it('is refused from another site, of another device, without a check of its holder, and when its counter goes back', async () => {
    const device = await registered();
    for (const other of [authenticator(ORIGIN), authenticator('https://ailleurs.invalid')])
      expect((await signIn(other.get(await toSignIn()))).status).toBe(422);
    for (const other of [authenticator('https://ailleurs.invalid'), authenticator(ORIGIN, false)])
      expect((await register(other.create(await toRegister()))).status).toBe(422);
    expect((await signIn(device.get(await toSignIn(), 7))).status).toBe(303);
    clock.now = clock.now.add({ seconds: 1 });
    expect((await signIn(device.get(await toSignIn(), 7))).status).toBe(422);
    expect(await lastSignIn()).toEqual({ method: 'passkey', outcome: 'wrong' });
    expect((await signIn(device.get(await toSignIn(), 8))).status).toBe(303);
  });

  it('is registered by whoever asked, and belongs to one account', async () => {
    const other = await addPerson(site.db, ORG, ['officer'], { password: PASSWORD, now: clock.now });
    const device = authenticator(ORIGIN);
    expect((await register(device.create(await toRegister()), other)).status).toBe(422);
    expect((await register(device.create(await toRegister()))).status).toBe(303);
    expect((await register(device.create(await toRegister(other)), other)).html).toContain('déjà inscrite');
  });

  it('takes the sessions that it opened along when it is removed, and opens nothing any more', async () => {
    const device = await registered();
    const { session } = await signIn(device.get(await toSignIn()));
    const { rows } = await site.db.asOwner((tx) =>
      sql<{ id: string }>`select id from passkey where account = ${person.account}`.execute(tx),
    );
    const remove = `${HOME}/cles-acces/${rows[0]?.id}/retrait`;
    const stranger = await addPerson(site.db, ORG, ['administrator'], { now: clock.now });
    expect((await submit(site, remove, { present: PASSWORD }, stranger.token)).status).toBe(404);
    const asks = await visit(site, remove, person.token);
    expect(asks.html).toContain('Mot de passe actuel');
    expect(await faultsOfHtml(asks.html)).toEqual([]);
    // An open session alone is not enough, be it the passkey's own.
    for (const present of ['', 'faux']) expect((await submit(site, remove, { present }, session ?? '')).status).toBe(422);
    expect((await submit(site, remove, { code: '123456' }, person.token)).status).toBe(422);
    expect((await visit(site, `${HOME}/bureau`, session ?? '')).status).toBe(200);
    expect((await submit(site, remove, { present: PASSWORD }, person.token)).status).toBe(303);
    expect((await visit(site, `${HOME}/bureau`, session ?? '')).status).toBe(303);
    expect((await visit(site, `${HOME}/bureau`, person.token)).status).toBe(200);
    expect((await signIn(device.get(await toSignIn()))).status).toBe(422);
  });

  it('is removed with a one-time code too, once', async () => {
    const remove = async () => {
      await registered();
      const { rows } = await site.db.asOwner((tx) =>
        sql<{ id: string }>`select id from passkey where account = ${person.account} order by created_at desc limit 1`.execute(tx),
      );
      return `${HOME}/cles-acces/${rows[0]?.id}/retrait`;
    };
    await submit(site, `${HOME}/second-facteur`, {}, person.token);
    const codeNow = async () => {
      const row = await site.db.asOwner((tx) =>
        tx.selectFrom('totp').select('secret').where('account', '=', person.account).executeTakeFirstOrThrow(),
      );
      return totpCode(openSecret(TEST_SECRETS_KEY, person.account, row.secret) ?? Buffer.alloc(20), clock.now);
    };
    await submit(site, `${HOME}/second-facteur/confirmation`, { code: await codeNow(), present: PASSWORD }, person.token);
    const first = await remove();
    expect((await visit(site, first, person.token)).html).toContain('Ou code de l’application');
    clock.now = clock.now.add({ seconds: 30 });
    const code = await codeNow();
    expect((await submit(site, first, { code }, person.token)).status).toBe(303);
    expect((await submit(site, await remove(), { code }, person.token)).html).toContain('Ce code a déjà servi');
  });

  it('is what a role asks for, and an administrator sees and resets it', async () => {
    const admin = await addPerson(site.db, ORG, ['administrator'], { now: clock.now });
    const rules = `${HOME}/bureau/administration/second-facteur`;
    await submit(site, rules, { roles: 'officer' }, admin.token);
    expect((await visit(site, `${HOME}/bureau`, person.token)).location).toContain('second-facteur');
    const device = await registered();
    expect((await visit(site, `${HOME}/bureau`, person.token)).status).toBe(200);
    const { session } = await signIn(device.get(await toSignIn()));
    expect((await visit(site, `${HOME}/bureau`, session ?? '')).status).toBe(200);
    const { rows } = await site.db.asOwner((tx) =>
      sql<{ id: string }>`select id from passkey where account = ${person.account}`.execute(tx),
    );
    await submit(site, `${HOME}/cles-acces/${rows[0]?.id}/retrait`, { present: PASSWORD }, session ?? '');
    for (const token of [person.token, session ?? ''])
      expect((await visit(site, `${HOME}/bureau`, token)).location).toContain('second-facteur');
    const other = await registered();
    await submit(site, rules, {}, admin.token);
    const member = `${HOME}/bureau/administration/comptes/${person.account}`;
    expect((await visit(site, member, admin.token)).html).toContain('Réinitialiser le second facteur');
    await submit(site, `${member}/second-facteur`, {}, admin.token);
    expect((await visit(site, `${HOME}/bureau`, session ?? '')).status).toBe(303);
    expect((await signIn(other.get(await toSignIn()))).status).toBe(422);
  });

  it('opens nothing of a closed account', async () => {
    const device = await registered();
    await site.db.asOwner((tx) => sql`update account set disabled_at = created_at where id = ${person.account}`.execute(tx));
    expect((await signIn(device.get(await toSignIn()))).status).toBe(422);
  });
});
