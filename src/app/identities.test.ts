import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { faultsOfHtml } from '../ui/testing-html.ts';
import { newSubject, type TestProvider } from './testing-provider.ts';
import { HOME, ORG, OTHER, openProviderWorld, PASSWORD, RULES, START } from './testing-provider-world.ts';
import { addPerson, submit, visit } from './testing-site.ts';

const world = await openProviderWorld();
const { clock, idp, site, providers, browser, person, linked, rows, rolesOf, lastSignIn } = world;
afterAll(() => world.close());
beforeEach(() => world.next());

describe('whoever has no account', () => {
  it('gets one with the roles that groups give, in every organisation of a rule, and none among real ones for a fictional address', async () => {
    const who = browser();
    const page = await who.get(`${HOME}/connexion?suite=${HOME}/bureau/actions`);
    expect(page.html).toContain('Continuer avec Fournisseur fictif');
    expect(await faultsOfHtml(page.html)).toEqual([]);
    const back = await who.signIn(`${START}?suite=${HOME}/bureau/actions`);
    expect(back).toMatchObject({ status: 303, location: `${HOME}/bureau/actions` });
    expect(await who.desk()).toBe(200);
    expect(await rolesOf()).toEqual([
      { org: ORG.id, role: 'officer', provider: 'essai' },
      { org: OTHER.id, role: 'officer', provider: 'essai' },
    ]);
    expect(await lastSignIn()).toEqual({ method: 'oidc:essai', outcome: 'opened' });
    expect(
      await rows(
        sql`select org, verb from journal_entry where verb = 'groupGivesRole' and subject = (select id from account where email = ${idp.holder.email}) order by org`,
      ),
    ).toEqual([
      { org: ORG.id, verb: 'groupGivesRole' },
      { org: OTHER.id, verb: 'groupGivesRole' },
    ]);
  });

  it.each([
    ['groups that no rule names', { groups: ['inconnus', 'agent'] }],
    ['no group', { groups: [] }],
    ['an address that is not verified', { email_verified: false }],
    ['no address', { email: undefined }],
  ])('gets none with %s', async (_what, change) => {
    const { email } = idp.holder;
    idp.holder = { ...idp.holder, ...change } as TestProvider['holder'];
    const who = browser();
    expect(await who.told(await who.signIn())).toContain('aucun compte n’est lié');
    expect(who.jar.has('chancery_session')).toBe(false);
    expect(await rows(sql`select id from account where email = ${email}`)).toEqual([]);
    expect(await lastSignIn()).toEqual({ method: 'oidc:essai', outcome: 'wrong' });
  });

  it('is spoken to in English where the visit began in English', async () => {
    const who = browser();
    expect((await who.signIn(`/en${START}`)).location).toBe(`/en${HOME}/bureau`);
    idp.holder = { ...idp.holder, sub: newSubject(), email: 'autre@exemple.invalid', groups: [] };
    const stranger = browser();
    const html = await stranger.told(await stranger.signIn(`/en${START}`));
    expect(html).toContain('Fictional provider recognises you');
    expect(html).toContain('Continue with Fictional provider');
  });
});

describe('whoever has an account', () => {
  it('links an identity with the password, and comes in with it from then on', async () => {
    const account = await person();
    const who = browser(account.token);
    expect((await who.get(`${HOME}/bureau/compte`)).html).toContain('Identités liées');
    const page = await who.get(`${HOME}/identites`);
    expect(page.html).toContain('Lier une identité de Fournisseur fictif');
    expect(await faultsOfHtml(page.html)).toEqual([]);
    expect((await who.signIn(`${START}?lier=oui`)).location).toBe(`${HOME}/identites`);
    const asked = await who.get(`${HOME}/identites`);
    expect(asked.html).toContain(idp.holder.email);
    expect(await faultsOfHtml(asked.html)).toEqual([]);
    expect((await who.post(`${HOME}/identites`, {})).status).toBe(422);
    expect((await who.post(`${HOME}/identites`, { present: 'faux' })).html).toContain('pas votre mot de passe');
    expect((await who.post(`${HOME}/identites`, { present: PASSWORD })).status).toBe(303);
    expect((await who.get(`${HOME}/identites`)).html).toContain('jamais utilisée');
    const later = browser();
    expect((await later.signIn()).location).toBe(`${HOME}/bureau`);
    expect((await later.get(`${HOME}/bureau/compte`)).html).toContain(account.email);
    // The officer's role that a person gave is not the groups'.
    expect((await rolesOf(account.email)).map(({ org, provider }) => [org, provider])).toEqual([
      [ORG.id, null],
      [OTHER.id, 'essai'],
    ]);
  });

  it('is not linked by its address alone, but by signing in once and accepting', async () => {
    const account = await person(idp.holder.email);
    const who = browser();
    const html = await who.told(await who.signIn());
    expect(html).toContain('aucun compte n’est lié');
    expect(html).toContain('Votre identité de Fournisseur fictif attend');
    expect((await rolesOf()).map(({ org }) => org)).toEqual([ORG.id]);
    const wanted = `${HOME}/bureau/actions`;
    const opened = await who.post(`${HOME}/connexion`, { email: account.email, password: PASSWORD, suite: wanted });
    expect(opened.location).toContain(`${HOME}/identites?suite=`);
    expect(await rows(sql`select id from linked_identity where account = ${account.account}`)).toEqual([]);
    expect((await who.post(`${HOME}/identites`, { present: PASSWORD, suite: wanted })).location).toBe(wanted);
    expect(who.jar.has('chancery_identity')).toBe(false);
    expect((await browser().signIn()).location).toBe(`${HOME}/bureau`);
  });

  it('may say that the identity is somebody else’s: nothing is linked', async () => {
    const account = await person();
    const who = browser();
    await who.signIn(`${START}?suite=${HOME}/bureau`);
    const kept = who.jar.get('chancery_identity') ?? '';
    // Without a rule for its groups nobody gets an account: this holder's address is new, so one was made.
    expect(kept).toBe('');
    idp.holder = { ...idp.holder, sub: newSubject(), groups: [] };
    await who.signIn();
    await who.post(`${HOME}/connexion`, { email: account.email, password: PASSWORD });
    const waiting = who.jar.get('chancery_identity') ?? '';
    expect((await who.post(`${HOME}/identites`, { answer: 'non' })).status).toBe(303);
    who.jar.set('chancery_identity', waiting);
    expect((await who.post(`${HOME}/identites`, { present: PASSWORD })).status).toBe(422);
    expect(await rows(sql`select id from linked_identity where account = ${account.account}`)).toEqual([]);
  });

  it('is linked by its address where the settings trust the provider for that domain, and not for another', async () => {
    providers[0] = idp.known({ roles: RULES, trustedDomains: ['exemple.invalid'] });
    const account = await person(idp.holder.email);
    const who = browser();
    expect((await who.signIn()).location).toBe(`${HOME}/bureau`);
    expect((await who.get(`${HOME}/bureau/compte`)).html).toContain(account.email);
    const email = `ailleurs-${newSubject()}@sous.exemple.invalid`;
    await person(email);
    for (const change of [{ email }, { email_verified: false }]) {
      idp.holder = { ...idp.holder, sub: newSubject(), ...change };
      const other = browser();
      expect(await other.told(await other.signIn())).toContain('aucun compte n’est lié');
    }
  });

  it('cannot link the identity of another, nor two of one provider', async () => {
    await linked();
    const second = await person(`deuxieme-${newSubject()}@exemple.invalid`);
    const who = browser(second.token);
    expect(await who.told(await who.signIn(`${START}?lier=oui`))).toContain('déjà liée à un compte');
    idp.holder = { ...idp.holder, sub: newSubject(), email: `autre-${newSubject()}@exemple.invalid` };
    await who.signIn(`${START}?lier=oui`);
    await who.post(`${HOME}/identites`, { present: PASSWORD });
    idp.holder = { ...idp.holder, sub: newSubject() };
    await who.signIn(`${START}?lier=oui`);
    expect((await who.post(`${HOME}/identites`, { present: PASSWORD })).html).toContain('en a déjà une');
  });

  it('unlinks with the password: roles of the groups and sessions that it opened end, this one stays', async () => {
    const { who, account, identity } = await linked();
    const other = browser();
    await other.signIn();
    expect(await other.desk()).toBe(200);
    const remove = `${HOME}/identites/${identity}/retrait`;
    expect((await browser((await person(`tiers-${newSubject()}@exemple.invalid`)).token).post(remove, { present: PASSWORD })).status).toBe(
      404,
    );
    const page = await who.get(remove);
    expect(await faultsOfHtml(page.html)).toEqual([]);
    expect((await who.post(remove, { present: 'faux' })).status).toBe(422);
    expect((await who.post(remove, { present: PASSWORD })).location).toContain('fait=retrait');
    expect(await other.desk()).toBe(303);
    expect(await who.desk()).toBe(200);
    expect(await rolesOf(account.email)).toEqual([{ org: ORG.id, role: 'officer', provider: null }]);
    idp.holder = { ...idp.holder, groups: [] };
    const again = browser();
    expect(await again.told(await again.signIn())).toContain('aucun compte n’est lié');
  });

  it('that is closed opens nothing, and its roles do not move', async () => {
    const { account } = await linked();
    await site.db.asOwner((tx) =>
      sql`update account set disabled_at = ${clock.now}::timestamptz where id = ${account.account}`.execute(tx),
    );
    idp.holder = { ...idp.holder, groups: ['agents', 'chefs'] };
    const who = browser();
    expect(await who.told(await who.signIn())).toContain('Ce compte est fermé');
    expect(await rolesOf(account.email)).toHaveLength(2);
    expect(await who.desk()).toBe(303);
  });
});

describe('groups', () => {
  it('gained and lost are followed at each sign-in, and a role says that they gave it', async () => {
    await browser().signIn();
    idp.holder = { ...idp.holder, groups: ['chefs', 'inconnus'] };
    const who = browser();
    await who.signIn();
    expect(await rolesOf()).toEqual([{ org: ORG.id, role: 'manager', provider: 'essai' }]);
    const verbs = sql`select verb from journal_entry where org = ${ORG.id} and subject = (select id from account where email = ${idp.holder.email}) and verb like 'group%' order by at, verb`;
    expect(await rows(verbs)).toEqual([{ verb: 'groupGivesRole' }, { verb: 'groupEndsRole' }, { verb: 'groupGivesRole' }]);
    const admin = await addPerson(site.db, ORG, ['administrator'], { now: clock.now });
    const [account] = await rows(sql<{ id: string }>`select id from account where email = ${idp.holder.email}`);
    const member = await visit(site, `${HOME}/bureau/administration/comptes/${account?.id}`, admin.token);
    expect(member.html).toContain('Donné par un groupe de Fournisseur fictif');
    expect(await faultsOfHtml(member.html)).toEqual([]);
    idp.holder = { ...idp.holder, groups: [] };
    const none = browser();
    expect((await none.signIn()).location).toBe(`${HOME}/connexion`);
    expect(await rolesOf()).toEqual([]);
    expect(await none.desk()).toBe(403);
  });
});

describe('an administrator', () => {
  it('sees the identities of a member and unlinks them: their roles and all sessions end', async () => {
    const { account } = await linked();
    idp.holder = { ...idp.holder, groups: ['chefs'] };
    const who = browser();
    await who.signIn();
    const admin = await addPerson(site.db, ORG, ['administrator'], { now: clock.now });
    const member = `${HOME}/bureau/administration/comptes/${account.account}`;
    expect((await visit(site, member, admin.token)).html).toContain('Identités liées');
    expect((await visit(site, `${member}/depart`, admin.token)).html).toContain('fermez le compte');
    expect((await submit(site, `${member}/identites`, {}, admin.token)).status).toBe(303);
    expect(await rows(sql`select id from linked_identity where account = ${account.account}`)).toEqual([]);
    expect(await rolesOf(account.email)).toEqual([{ org: ORG.id, role: 'officer', provider: null }]);
    expect(await who.desk()).toBe(303);
    expect((await visit(site, member, admin.token)).html).not.toContain('Identités liées');
  });

  it('unlinks nothing of somebody who works elsewhere too', async () => {
    const { account } = await linked();
    const admin = await addPerson(site.db, ORG, ['administrator'], { now: clock.now });
    const refused = await submit(site, `${HOME}/bureau/administration/comptes/${account.account}/identites`, {}, admin.token);
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(await rolesOf(account.email)).toHaveLength(2);
    expect(await rows(sql`select id from linked_identity where account = ${account.account}`)).toHaveLength(1);
  });
});
