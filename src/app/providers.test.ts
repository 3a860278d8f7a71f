import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { totpCode } from '../identity/totp.ts';
import { openSecret } from '../identity/totp-secrets.ts';
import { faultsOfHtml } from '../ui/testing-html.ts';
import { HOME, ORG, ORIGIN, openProviderWorld, RETURN, RULES, START } from './testing-provider-world.ts';
import { addPerson, TEST_SECRETS_KEY, visit } from './testing-site.ts';

const world = await openProviderWorld();
const { clock, idp, site, providers, browser, rows, rolesOf, lastSignIn } = world;
afterAll(() => world.close());
beforeEach(() => world.next());

describe('an answer', () => {
  it('serves once: neither it nor its code opens anything a second time', async () => {
    const who = browser();
    const back = await who.out();
    const step = who.jar.get('chancery_step') ?? '';
    expect((await who.get(back)).status).toBe(303);
    const before = idp.exchanges;
    const thief = browser();
    thief.jar.set('chancery_step', step);
    expect(await thief.told(await thief.get(back))).toContain('ne correspond pas à cette demande');
    expect(idp.exchanges).toBe(before);
    // The same code in a visit of one's own.
    await thief.get(START);
    expect((await thief.get(back)).location).toContain('providerInvalid');
    expect(await thief.desk()).toBe(303);
  });

  it('is refused with another state, from another visit or browser, and after ten minutes', async () => {
    const who = browser();
    const back = await who.out();
    expect((await browser().get(back)).location).toContain('providerInvalid');
    expect((await who.get(back.replace(/state=[^&]*/, 'state=autre'))).location).toContain('providerInvalid');
    const late = await who.out();
    clock.now = clock.now.add({ minutes: 10 });
    expect((await who.get(late)).location).toContain('providerInvalid');
    expect(await who.desk()).toBe(303);
  });

  it.each([
    ['another nonce', { nonce: 'autre' }],
    ['another issuer', { iss: 'https://ailleurs.invalid' }],
    ['another audience', { aud: 'autre' }],
    ['an end that has passed', { exp: 1_700_000_000, iat: 1_699_990_000 }],
    ['another person than userinfo', { sub: 'autre' }],
  ])('is refused with %s in the ID token', async (_what, said) => {
    idp.lie = (claims) => ({ ...claims, ...said });
    const who = browser();
    expect((await who.signIn()).location).toContain('refus=providerInvalid');
    expect(await who.desk()).toBe(303);
    expect(await lastSignIn()).toEqual({ method: 'oidc:essai', outcome: 'wrong' });
  });

  it('that says no is told as such', async () => {
    const who = browser();
    const state = new URL((await who.get(START)).location).searchParams.get('state');
    const html = await who.told(await who.get(`${RETURN}?error=access_denied&state=${state}&iss=${encodeURIComponent(idp.issuer)}`));
    expect(html).toContain('n’a pas confirmé votre identité');
  });

  it.each(['https://ailleurs.invalid/', '//ailleurs.invalid', '/autre-organisation', '/\\ailleurs.invalid'])(
    'leads to no other site: %s',
    async (suite) => {
      expect((await browser().signIn(`${START}?suite=${encodeURIComponent(suite)}`)).location).toBe(`${HOME}/bureau`);
    },
  );

  it('is taken where userinfo is signed, and refused where its signature is not right', async () => {
    providers[0] = idp.known({ roles: RULES, clientId: 'chancery-signed', userinfoSignedResponseAlg: 'RS256' });
    expect((await browser().signIn()).location).toBe(`${HOME}/bureau`);
    idp.holder = { ...idp.holder, groups: [] };
    idp.garble = (jwt) => {
      const [head, body = '', signature] = jwt.split('.');
      const claims: object = JSON.parse(Buffer.from(body, 'base64url').toString());
      return [head, Buffer.from(JSON.stringify({ ...claims, groups: ['chefs'] })).toString('base64url'), signature].join('.');
    };
    expect((await browser().signIn()).location).toContain('providerInvalid');
    expect((await rolesOf()).map(({ role }) => role)).toEqual(['officer', 'officer']);
  });

  it('is taken by a client without a secret', async () => {
    providers[0] = idp.known({ roles: RULES, clientId: 'chancery-public', clientSecret: undefined });
    expect((await browser().signIn()).location).toBe(`${HOME}/bureau`);
  });
});

describe('a second factor', () => {
  const strong = { roles: RULES, acrValues: ['deux-facteurs'] };
  it('is asked of the provider, and its word is enough where a role asks for one', async () => {
    await site.db.asOwner((tx) => sql`insert into second_factor_rule (org, role) values (${ORG.id}, 'officer')`.execute(tx));
    providers[0] = idp.known(strong);
    idp.acr = 'deux-facteurs';
    const who = browser();
    expect(new URL((await who.get(START)).location).searchParams.get('acr_values')).toBe('deux-facteurs');
    await who.signIn();
    expect(await who.desk()).toBe(200);
    idp.acr = undefined;
    const weak = browser();
    await weak.signIn();
    expect((await weak.get(`${HOME}/bureau`)).location).toContain('second-facteur');
    // Whoever has no password sets codes up within minutes of signing in.
    await weak.post(`${HOME}/second-facteur`, {});
    const [totp] = await rows(
      sql<{
        account: string;
        secret: Buffer;
      }>`select t.account, t.secret from totp t join account a on a.id = t.account where a.email = ${idp.holder.email}`,
    );
    const code = totpCode(
      (totp && openSecret(TEST_SECRETS_KEY, totp.account, totp.secret)) ?? Buffer.alloc(20),
      clock.now.add({ seconds: 1 }),
    );
    expect((await weak.post(`${HOME}/second-facteur/confirmation`, { code })).status).toBe(200);
    expect(await weak.desk()).toBe(200);
    const again = browser();
    expect((await again.signIn()).location).toBe(`${HOME}/connexion/code`);
    await site.db.asOwner((tx) => sql`delete from second_factor_rule where org = ${ORG.id}`.execute(tx));
  });

  it('of an account without a password changes nothing in a session of more than ten minutes', async () => {
    const who = browser();
    await who.signIn();
    expect((await who.get(`${HOME}/mot-de-passe`)).html).toContain('n’a pas de mot de passe');
    const [row] = await rows(
      sql<{ id: string }>`select i.id from linked_identity i join account a on a.id = i.account where a.email = ${idp.holder.email}`,
    );
    const remove = `${HOME}/identites/${row?.id}/retrait`;
    expect((await who.post(remove, {})).html).toContain('votre seul moyen');
    clock.now = clock.now.add({ minutes: 10 });
    expect((await who.post(remove, {})).html).toContain('plus de dix minutes');
  });
});

describe('a provider', () => {
  it('that is down or hangs is told on a page, and the rest of the site goes on', async () => {
    const who = browser();
    idp.hangs = true;
    const pages = Array.from({ length: 12 }, () => who.get(START));
    // More than there are connections to the database: none of them waits with one.
    expect((await who.get(`${HOME}/connexion`)).status).toBe(200);
    const [first] = await Promise.all(pages);
    const html = await who.told(first ?? (await who.get(START)));
    expect(html).toContain('Fournisseur fictif ne répond pas');
    expect(await faultsOfHtml(html)).toEqual([]);
    idp.hangs = false;
    const back = await who.out();
    idp.hangs = true;
    expect(await who.told(await who.get(back))).toContain('ne répond pas');
    // What it said of itself was forgotten: nobody is sent to a provider that is not there.
    expect((await who.get(START)).location).toContain('providerDown');
    idp.hangs = false;
    providers[0] = idp.known({ issuer: 'http://127.0.0.1:9' });
    expect((await who.get(START)).location).toContain('providerDown');
    expect((await who.get(`${HOME}/connexion/fournisseur/autre`)).status).toBe(404);
  });

  it('has a line on the page of the state: it answers, or what to do', async () => {
    const admin = await addPerson(site.db, ORG, ['administrator'], { now: clock.now });
    const state = async () => (await visit(site, `${HOME}/bureau/administration/etat`, admin.token)).html;
    expect(await state()).toMatch(/Identités\u00a0: Fournisseur fictif.*?En ordre.*?répond/);
    idp.hangs = true;
    expect(await state()).toMatch(/Identités\u00a0: Fournisseur fictif.*?À corriger.*?ne répond pas.*?OIDC_PROVIDERS/);
  });

  it('is left too, by a link, where it has a place for that', async () => {
    const who = browser();
    await who.signIn();
    const out = await who.post(`${HOME}/deconnexion`, {});
    expect(out.location).toBe(`${HOME}/deconnexion/essai`);
    expect(await who.desk()).toBe(303);
    const page = await who.get(out.location);
    expect(page.html).toContain('Quitter aussi Fournisseur fictif');
    expect(await faultsOfHtml(page.html)).toEqual([]);
    const left = new URL((await who.get(`${HOME}/deconnexion/essai/suite`)).location);
    expect(left.origin).toBe(idp.issuer);
    expect(Object.fromEntries(left.searchParams)).toEqual({ client_id: 'chancery', post_logout_redirect_uri: `${ORIGIN}${HOME}` });
    expect((await fetch(left)).status).toBe(200);
    providers[0] = idp.known({ issuer: 'http://127.0.0.1:9' });
    const nowhere = await who.get(`${HOME}/deconnexion/essai/suite`);
    expect((await who.get(nowhere.location)).html).toContain('fermez toutes les fenêtres');
  });

  it('that is no longer trusted with leaving is not offered', async () => {
    providers[0] = idp.known({ roles: RULES, logout: false });
    const who = browser();
    await who.signIn();
    expect((await who.post(`${HOME}/deconnexion`, {})).location).toBe(HOME);
  });
});
