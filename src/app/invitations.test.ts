import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { addOrganisation, addUnit, trialOrg } from '../keep/testing-visit.ts';
import { faultsOfHtml } from '../ui/testing-html.ts';
import { addPerson, makeReal, NOW, openSite, type Person, type Site, submit, visit } from './testing-site.ts';

const ORG = trialOrg(71, 'essai-invite');
const OTHER = trialOrg(72, 'essai-voisin');
const REAL = trialOrg(73, 'essai-vrai');
const ACCOUNTS = '/essai-invite/bureau/administration/comptes';
const PASSWORD = 'quatre mots sans rapport';
const clock = { now: NOW };

let database: TestDatabase;
let site: Site;
let second: Site;
let admin: Person;
let unit: string;
let number = 0;

beforeAll(async () => {
  database = await testDatabase();
  site = await openSite(database, clock);
  second = await openSite(database, clock);
  for (const org of [ORG, OTHER, REAL]) await addOrganisation(site.db, org);
  await makeReal(site.db, REAL);
  unit = await addUnit(site.db, ORG, 'Direction fictive');
  admin = await addPerson(site.db, ORG, ['administrator'], { name: 'Alix Fictive', now: NOW });
});
afterAll(async () => {
  await site.close();
  await second.close();
  await database.close();
});
beforeEach(() => {
  clock.now = NOW;
  number += 1;
});

const address = () => `personne${number}@exemple.invalid`;
const form = (more: Record<string, string> = {}) => ({ name: 'Nadia Fictive', email: address(), lang: 'fr', roles: 'officer', ...more });
const invite = (more: Record<string, string> = {}) => submit(site, `${ACCOUNTS}/nouveau`, form(more), admin.token);
const linkIn = (html: string) => /<p class="secret">https:\/\/chancery\.example([^<]+)</.exec(html)?.[1] ?? '';
const newcomer = { name: 'Nadia Fictive', password: PASSWORD, again: PASSWORD };
const verbs = async () =>
  (
    await site.db.asOwner((tx) => sql<{ verb: string }>`select verb from journal_entry where org = ${ORG.id} order by at, id`.execute(tx))
  ).rows.map(({ verb }) => verb);
/** Address of an act on this test's invitation, as the list offers it. */
const actOf = async (noun: string) => {
  const { id } = await site.db.asOwner((tx) =>
    tx.selectFrom('invitation').select('id').where('email', '=', address()).where('endedAt', 'is', null).executeTakeFirstOrThrow(),
  );
  const { html } = await visit(site, ACCOUNTS, admin.token);
  return new RegExp(`action="([^"]*/invitations/${id}/${noun})"`).exec(html)?.[1] ?? '';
};

describe('an invitation', () => {
  it('without a server of mail is a link, shown once; by it a newcomer opens the account and comes in', async () => {
    const sent = await invite({ unit, _key: `cle-invite-${number}` });
    const link = linkIn(sent.html);
    expect(link).toMatch(/^\/essai-invite\/invitation\/[\w-]{43}$/);
    expect((await invite({ unit, _key: `cle-invite-${number}` })).location).toBe(ACCOUNTS);
    expect((await visit(site, ACCOUNTS, admin.token)).html).toContain('Invitations en attente');
    // Programs that look at mail open links: that uses nothing up.
    for (let n = 0; n < 3; n++) expect((await visit(second, link)).status).toBe(200);
    const { html } = await visit(site, link);
    expect(html).toContain('Affaires internationales');
    expect(html).toContain('Direction fictive');
    expect((await submit(site, link, { ...newcomer, again: 'autre' })).html).toContain('diffèrent');
    expect((await submit(site, link, { ...newcomer, password: 'court', again: 'court' })).status).toBe(422);
    const opened = await submit(site, link, newcomer);
    expect(opened).toMatchObject({ status: 303, location: '/essai-invite/bureau/premiers-pas' });
    expect((await visit(second, '/essai-invite/bureau', opened.session ?? '')).status).toBe(200);
    expect((await verbs()).slice(-2)).toEqual(['invite', 'acceptInvitation']);
    // Once.
    expect((await submit(second, link, newcomer)).status).toBe(404);
    expect((await visit(second, link)).status).toBe(404);
    expect((await submit(site, '/essai-invite/connexion', { email: address(), password: PASSWORD })).status).toBe(303);
  });

  it('of two who use it at once lets one in', async () => {
    const link = linkIn((await invite()).html);
    const answers = await Promise.all([submit(site, link, newcomer), submit(second, link, newcomer)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 404]);
  });

  it('holds seven days', async () => {
    const link = linkIn((await invite()).html);
    clock.now = NOW.add({ hours: 24 * 7 });
    expect((await submit(site, link, newcomer)).status).toBe(404);
    clock.now = clock.now.subtract({ seconds: 1 });
    expect((await submit(site, link, newcomer)).status).toBe(303);
  });

  it('sent again has a new link, and the one before opens nothing', async () => {
    const first = linkIn((await invite()).html);
    const again = await submit(site, await actOf('envoi'), {}, admin.token);
    expect((await visit(site, first)).status).toBe(404);
    expect((await visit(site, linkIn(again.html))).status).toBe(200);
  });

  it('withdrawn opens nothing, and the address may be invited anew', async () => {
    const link = linkIn((await invite()).html);
    expect((await invite()).html).toContain('déjà invitée');
    expect((await submit(site, await actOf('retrait'), {}, admin.token)).status).toBe(303);
    expect((await submit(site, link, newcomer)).status).toBe(404);
    expect((await invite()).status).toBe(200);
  });

  it('does nothing at the door of another organisation', async () => {
    const link = linkIn((await invite()).html);
    expect((await visit(site, link.replace('essai-invite', 'essai-voisin'))).status).toBe(404);
    expect((await submit(site, link.replace('essai-invite', 'essai-voisin'), newcomer)).status).toBe(404);
  });

  it.each([
    [{ email: 'pas une adresse' }, 'Écrivez une adresse comme'],
    [{ name: '' }, 'Remplissez ce champ.'],
    [{ roles: 'king' }, 'Choisissez une valeur de la liste.'],
    [{ email: 'quelquun@example.org' }, 'n’ouvre de compte qu’à des adresses fictives'],
    [{ unit: '00000000-0000-4000-8000-000000000000' }, 'Choisissez une valeur de la liste.'],
  ])('is refused with words, and keeps what was typed: %o', async (more, said) => {
    const before = await verbs();
    const { status, html } = await invite(more);
    expect({ status, said: html.includes(said) }).toEqual({ status: 422, said: true });
    expect(html).toContain('name' in more ? address() : 'Nadia Fictive');
    expect(await verbs()).toEqual(before);
  });

  it('of a demonstration never reaches a real organisation, nor the other way round', async () => {
    const chief = await addPerson(site.db, REAL, ['administrator'], { now: NOW });
    const ask = (email: string) => submit(site, '/essai-vrai/bureau/administration/comptes/nouveau', form({ email }), chief.token);
    expect((await ask('nadia@exemple.invalid')).html).toContain('Cette adresse est fictive');
    expect(linkIn((await ask('nadia@example.org')).html)).not.toBe('');
  });
});

describe('of somebody who has an account', () => {
  it('nothing is given before the holder accepts, and nobody else can', async () => {
    const holder = await addPerson(site.db, OTHER, ['officer'], { email: address(), password: PASSWORD, now: NOW });
    const wrong = await addPerson(site.db, OTHER, ['officer'], { now: NOW });
    const link = linkIn((await invite()).html);
    expect((await visit(site, '/essai-invite/bureau', holder.token)).status).toBe(403);
    const out = await visit(site, link);
    expect(out.html).toContain('Cette adresse a déjà un compte');
    // Nobody takes the account over by its invitation.
    expect((await submit(site, link, newcomer)).status).toBe(403);
    expect((await visit(site, link, wrong.token)).html).toContain('avec un autre compte');
    expect((await submit(site, link, newcomer, wrong.token)).status).toBe(403);
    expect((await visit(site, '/essai-invite/bureau', wrong.token)).status).toBe(403);
    const back = await submit(site, '/essai-invite/connexion', { email: holder.email, password: PASSWORD, suite: link });
    expect(back.location).toBe('/essai-invite/connexion');
    expect((await submit(site, link, {}, holder.token)).location).toBe('/essai-invite/bureau/premiers-pas');
    expect((await visit(second, '/essai-invite/bureau', holder.token)).status).toBe(200);
    expect((await submit(site, '/essai-voisin/connexion', { email: holder.email, password: PASSWORD })).status).toBe(303);
    expect((await invite()).html).toContain('est déjà membre');
  });
});

describe('with a server of mail', () => {
  it('the link is in the letter alone, in the language of the person', async () => {
    const chief = await addPerson(site.db, REAL, ['administrator'], { now: NOW });
    const sending = await openSite(database, clock, { mailLeaves: true });
    const answer = await submit(
      sending,
      '/essai-vrai/bureau/administration/comptes/nouveau',
      form({ email: `p${number}@example.org`, lang: 'en' }),
      chief.token,
    );
    await sending.close();
    expect(answer).toMatchObject({ status: 303, location: '/essai-vrai/bureau/administration/comptes?fait=invitation' });
    const { rows } = await site.db.asOwner((tx) =>
      sql<{ subject: string; content: { action: { href: string } }; confidential: boolean }>`
        select subject, content, confidential from mail where recipient = ${`p${number}@example.org`}`.execute(tx),
    );
    expect(rows[0]).toMatchObject({ subject: 'Invitation – Fictional organisation', confidential: true });
    expect((await visit(site, rows[0]?.content.action.href ?? '')).html).toContain('Open your account');
  });
});

it.each(['', '/en'])('the pages are valid HTML: %s', async (lang) => {
  const answer = await submit(site, `${lang}${ACCOUNTS}/nouveau`, form({ email: `html${lang.length}@exemple.invalid` }), admin.token);
  const link = linkIn(answer.html);
  const pages = [answer.html, (await visit(site, `${lang}${ACCOUNTS}`, admin.token)).html];
  for (const token of [undefined, admin.token]) pages.push((await visit(site, link, token)).html);
  pages.push((await submit(site, link, {})).html, (await visit(site, `${lang}/essai-invite/invitation/rien`)).html);
  for (const html of pages) expect(await faultsOfHtml(html)).toEqual([]);
});
