import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { addOrganisation, trialOrg } from '../keep/testing-visit.ts';
import { faultsOfHtml } from '../ui/testing-html.ts';
import { addPerson, NOW, openSite, type Person, type Site, submit, visit } from './testing-site.ts';

const ORG = trialOrg(95, 'essai-lien');
const OTHER = trialOrg(96, 'essai-voisin');
const ADMIN = '/essai-lien/bureau/administration/comptes';
const clock = { now: NOW };
let database: TestDatabase;
let site: Site;
let second: Site;
let admin: Person;
let partner: Person;
let number = 0;

beforeAll(async () => {
  database = await testDatabase();
  site = await openSite(database, clock, { mailLeaves: true });
  second = await openSite(database, clock);
  for (const org of [ORG, OTHER]) await addOrganisation(site.db, org);
  admin = await addPerson(site.db, ORG, ['administrator'], { now: NOW });
});
afterAll(async () => {
  await site.close();
  await second.close();
  await database.close();
});
beforeEach(async () => {
  number += 1;
  // Each test an hour of its own: what one asks for does not throttle the next.
  clock.now = NOW.add({ hours: number });
  partner = await addPerson(site.db, ORG, ['partner'], { email: `partenaire${number}@exemple.invalid`, now: clock.now });
});

const allow = (who: Person, allowed = true) => submit(site, `${ADMIN}/${who.account}/lien`, { allowed: String(allowed) }, admin.token);
const ask = (email: string, at = site) => submit(at, '/essai-lien/lien', { email });
/** Addresses of the links that were written to somebody, latest last. */
const linksOf = async ({ email }: Person): Promise<readonly string[]> =>
  (
    await site.db.asOwner((tx) =>
      sql<{ href: string; confidential: boolean }>`
        select content -> 'action' ->> 'href' as href, confidential from mail where recipient = ${email} order by queued_at, id`.execute(
        tx,
      ),
    )
  ).rows.map(({ href, confidential }) => {
    expect(confidential).toBe(true);
    return href;
  });
const give = (who: Person, role: string, org = ORG) =>
  site.db.asOwner((tx) =>
    sql`insert into membership (org, id, account, role, since) values (${org.id}, gen_random_uuid(), ${who.account}, ${role}, '2099-01-01')`.execute(
      tx,
    ),
  );

describe('a link', () => {
  it('opens a session, once, by a button: what opens it alone uses nothing up', async () => {
    expect((await allow(partner)).status).toBe(303);
    expect((await ask(partner.email.toUpperCase())).status).toBe(200);
    const [link = ''] = await linksOf(partner);
    expect(link).toMatch(/^\/essai-lien\/lien\/[\w-]{43}$/);
    for (let n = 0; n < 3; n++) expect(await visit(second, link)).toMatchObject({ status: 200, session: null });
    expect((await submit(site, link.replace('essai-lien', 'essai-voisin'), {})).status).toBe(404);
    const answers = await Promise.all([submit(site, link, {}), submit(second, link, {})]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 404]);
    const session = answers.find(({ status }) => status === 303)?.session ?? '';
    expect((await visit(second, '/essai-lien/bureau', session)).status).toBe(200);
    expect((await submit(site, link, {})).html).toContain('n’est plus valable');
  });

  it('holds fifteen minutes', async () => {
    await allow(partner);
    await ask(partner.email);
    const [link = ''] = await linksOf(partner);
    clock.now = clock.now.add({ minutes: 15 });
    expect((await submit(site, link, {})).status).toBe(404);
  });

  it('replaces the one before', async () => {
    await allow(partner);
    await ask(partner.email);
    await ask(partner.email);
    const [first = '', next = ''] = await linksOf(partner);
    expect((await submit(site, first, {})).status).toBe(404);
    expect((await submit(site, next, {})).status).toBe(303);
  });

  it('is no longer good once it is no longer allowed, the account is closed, or the partner is more than that', async () => {
    for (const spoil of [
      () => allow(partner, false),
      () => site.db.asOwner((tx) => tx.updateTable('account').set({ disabledAt: clock.now }).where('id', '=', partner.account).execute()),
      () => give(partner, 'administrator', OTHER),
      () =>
        site.db.asOwner((tx) => tx.updateTable('membership').set({ until: '2099-11-20' }).where('account', '=', partner.account).execute()),
    ]) {
      number += 1;
      clock.now = NOW.add({ hours: number });
      partner = await addPerson(site.db, ORG, ['partner'], { email: `partenaire${number}@exemple.invalid`, now: clock.now });
      await allow(partner);
      await ask(partner.email);
      await spoil();
      expect((await submit(site, (await linksOf(partner))[0] ?? '', {})).status).toBe(404);
    }
  });
});

describe('asking', () => {
  it('is answered alike for a partner who may, one who may not, staff, a stranger and nobody', async () => {
    const may = await addPerson(site.db, ORG, ['partner'], { now: clock.now });
    await allow(may);
    const staff = await addPerson(site.db, ORG, ['officer'], { now: clock.now });
    const both = await addPerson(site.db, ORG, ['partner'], { now: clock.now });
    await allow(both);
    await give(both, 'officer', OTHER);
    const elsewhere = await addPerson(site.db, OTHER, ['partner'], { now: clock.now });
    const told = new Set<string>();
    for (const email of [may.email, partner.email, staff.email, both.email, elsewhere.email, 'personne@exemple.invalid']) {
      const { status, html } = await ask(email);
      expect(status).toBe(200);
      told.add(html);
    }
    expect(told.size).toBe(1);
    expect(await linksOf(may)).toHaveLength(1);
    for (const who of [partner, staff, both, elsewhere]) expect(await linksOf(who)).toEqual([]);
  });

  it('is throttled, in every process, whether or not the address is known', async () => {
    await allow(partner);
    for (const email of [partner.email, `inconnue${number}@exemple.invalid`]) {
      for (let n = 0; n < 3; n++) expect((await ask(email, n % 2 === 0 ? site : second)).status).toBe(200);
      const refused = await ask(email, second);
      expect(refused.status).toBe(429);
      expect(refused.html).toContain('Recommencez à partir de');
    }
    expect(await linksOf(partner)).toHaveLength(3);
    clock.now = clock.now.add({ minutes: 16 });
    expect((await ask(partner.email)).status).toBe(200);
  });

  it('takes an address and nothing else', async () => {
    for (const email of ['', 'pas une adresse', 'a@b.quebec\r\nBcc: c@d.quebec']) expect((await ask(email)).status).toBe(422);
  });
});

it('only partners may be let in by link, and only administrators let them', async () => {
  const staff = await addPerson(site.db, ORG, ['officer'], { now: clock.now });
  expect((await allow(staff)).html).toContain('réservé à qui n’est que partenaire');
  expect((await visit(site, `${ADMIN}/${partner.account}`, admin.token)).html).toContain('Autoriser le lien');
  expect((await visit(site, `${ADMIN}/${staff.account}`, admin.token)).html).not.toContain('Autoriser le lien');
  const direct = await site.db.enter({ org: ORG.slug, token: null }, (tx) =>
    sql<{ done: boolean }>`select set_by_link(${partner.account}::uuid, true) as done`.execute(tx),
  );
  expect(direct.rows).toEqual([{ done: false }]);
});

it.each(['', '/en'])('the pages are valid HTML: %s', async (lang) => {
  const pages = [
    await visit(site, `${lang}/essai-lien/lien`),
    await visit(second, `${lang}/essai-lien/lien/rien`),
    await submit(site, `${lang}/essai-lien/lien`, { email: '' }),
    await submit(site, `${lang}/essai-lien/lien`, { email: 'x@exemple.invalid' }),
    await submit(site, `${lang}/essai-lien/lien/rien`, {}),
    await visit(site, `${lang}${ADMIN}/${partner.account}`, admin.token),
  ];
  for (const { html } of pages) expect(await faultsOfHtml(html)).toEqual([]);
});
