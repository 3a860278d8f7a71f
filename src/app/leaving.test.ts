import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { deleteExpired } from '../identity/expire.ts';
import { SIGN_IN_DAYS } from '../identity/sign-in-journal.ts';
import { addOrganisation, trialOrg } from '../keep/testing-visit.ts';
import { faultsOfHtml } from '../ui/testing-html.ts';
import { addPerson, NOW, openSite, type Person, type Site, submit, visit } from './testing-site.ts';

const ORG = trialOrg(81, 'essai-depart');
const OTHER = trialOrg(82, 'essai-voisin');
const ADMIN = '/essai-depart/bureau/administration';
const PASSWORD = 'quatre mots sans rapport';
const clock = { now: NOW };

let database: TestDatabase;
let site: Site;
let second: Site;
let admin: Person;

beforeAll(async () => {
  database = await testDatabase();
  site = await openSite(database, clock);
  second = await openSite(database, clock);
  for (const org of [ORG, OTHER]) await addOrganisation(site.db, org);
  admin = await addPerson(site.db, ORG, ['administrator'], { name: 'Alix Fictive', now: NOW });
});
afterAll(async () => {
  await site.close();
  await second.close();
  await database.close();
});

const leavingOf = ({ account }: Person) => `${ADMIN}/comptes/${account}/depart`;
/** What the application's role may do as an administrator of the organisation. */
const replaceReader = (actor: string, former: string, next: string) =>
  site.db.asAccount(ORG.slug, actor, (tx) => sql`select replace_reader(${former}::uuid, ${next}::uuid)`.execute(tx));
const record = async (person: Person, title: string): Promise<string> => {
  const form = {
    kind: 'promotion',
    state: 'planned',
    on: '2099-11-20',
    title,
    stream: 'economic',
    role: 'led',
    ledBy: 'ministry',
    visibility: 'named',
  };
  const made = await submit(site, '/essai-depart/bureau/actions', form, person.token);
  expect(made.status).toBe(303);
  return /[0-9a-f-]{36}/.exec(made.location)?.[0] ?? '';
};

describe('leaving', () => {
  it('ends roles and sessions in every process, and hands over what the person answers for, in one act', async () => {
    const leaver = await addPerson(site.db, ORG, ['officer', 'planner'], { name: 'Partante Fictive', password: PASSWORD, now: NOW });
    const heir = await addPerson(site.db, ORG, ['officer'], { name: 'Suivante Fictive', now: NOW });
    const other = (await submit(site, '/essai-depart/connexion', { email: leaver.email, password: PASSWORD })).session ?? '';
    const id = await record(leaver, 'Fiche réservée à une seule personne');
    await site.db.asOwner(async (tx) => {
      await sql`insert into plan (org, id, title_fr, title_en, edition, first, last, undated, published, audience, document, digest, loaded_at)
        values (${ORG.id}, 'essai', 'Essai', 'Trial', '1', '2099-04-01', '2100-03-31', false, false, 'org', '{}', '', ${NOW})`.execute(tx);
      await sql`insert into indicator_duty (org, plan, indicator, owner) values (${ORG.id}, 'essai', '3', ${leaver.account})`.execute(tx);
    });
    const page = await visit(site, leavingOf(leaver), admin.token);
    expect(page.html).toContain('essai, 3');
    expect(page.html).toContain('Fiches que la personne lit parce qu’elle y est nommée');
    // The administrator is no reader of that record: neither is its title told.
    expect(page.html).toContain('fiche réservée');
    expect(page.html).not.toContain('Fiche réservée à une seule personne');
    expect(await faultsOfHtml(page.html)).toEqual([]);
    for (const wrong of ['', leaver.account, '00000000-0000-4000-8000-000000000000', 'rien']) {
      const refused = await submit(site, leavingOf(leaver), { heir: wrong }, admin.token);
      expect(refused.status).toBe(422);
      expect(await faultsOfHtml(refused.html)).toEqual([]);
    }
    const oneself = await submit(site, leavingOf(leaver), { heir: admin.account }, admin.token);
    expect([oneself.status, oneself.html.includes('réservées que vous ne lisez pas')]).toEqual([422, true]);
    expect((await visit(second, `/essai-depart/bureau/actions/${id}`, admin.token)).status).toBe(404);
    // Nor by the function of the database, whoever asks it.
    await expect(replaceReader(admin.account, leaver.account, admin.account)).rejects.toThrow('insufficient');
    expect((await visit(second, `/essai-depart/bureau/actions/${id}`, heir.token)).status).toBe(404);
    expect((await visit(second, `/essai-depart/bureau/actions/${id}`, leaver.token)).status).toBe(200);

    const done = await submit(site, leavingOf(leaver), { heir: heir.account }, admin.token);
    expect(done).toMatchObject({ status: 303, location: `${ADMIN}/comptes/${leaver.account}?fait=depart` });
    for (const process of [site, second])
      for (const token of [leaver.token, other])
        expect((await visit(process, '/essai-depart/bureau', token)).location).toContain('/connexion');
    expect((await visit(second, `/essai-depart/bureau/actions/${id}`, heir.token)).status).toBe(200);
    const duty = await site.db.asOwner((tx) => tx.selectFrom('indicatorDuty').select('owner').executeTakeFirstOrThrow());
    expect(duty.owner).toBe(heir.account);
    // Its document is empty, which no page can show.
    await site.db.asOwner((tx) => sql`delete from indicator_duty`.execute(tx).then(() => sql`delete from plan`.execute(tx)));
    const again = await submit(site, '/essai-depart/connexion', { email: leaver.email, password: PASSWORD });
    expect((await visit(second, '/essai-depart/bureau', again.session ?? '')).status).toBe(403);
    const { rows } = await site.db.asOwner((tx) =>
      sql<{ verb: string }>`select verb from journal_entry where org = ${ORG.id} and record = ${leaver.account}`.execute(tx),
    );
    expect(rows).toEqual([{ verb: 'leave' }]);
  });

  it('of somebody who answers for nothing asks for nobody', async () => {
    const leaver = await addPerson(site.db, ORG, ['auditor'], { name: 'Légère Fictive', now: NOW });
    expect((await visit(site, leavingOf(leaver), admin.token)).html).toContain('d’aucune fiche');
    expect((await submit(site, leavingOf(leaver), {}, admin.token)).status).toBe(303);
    expect((await visit(site, '/essai-depart/bureau', leaver.token)).status).toBe(303);
  });

  it('hands over to whoever acts what she reads already', async () => {
    const leaver = await addPerson(site.db, ORG, ['officer'], { name: 'Lectrice Fictive', now: NOW });
    const id = await record(leaver, 'Fiche lue à deux');
    await site.db.asOwner((tx) =>
      sql`insert into named_reader (org, record, account, audience) values (${ORG.id}, ${id}, ${admin.account}, ${`named:${id}`})`.execute(
        tx,
      ),
    );
    expect((await submit(site, leavingOf(leaver), { heir: admin.account }, admin.token)).status).toBe(303);
    expect((await visit(second, `/essai-depart/bureau/actions/${id}`, admin.token)).status).toBe(200);
  });

  it('is not for oneself, nor for a member of another organisation', async () => {
    const stranger = await addPerson(site.db, OTHER, ['officer'], { now: NOW });
    expect((await submit(site, leavingOf(admin), {}, admin.token)).status).toBe(422);
    expect((await submit(site, leavingOf(stranger), {}, admin.token)).status).toBe(404);
    expect((await visit(site, '/essai-voisin/bureau', stranger.token)).status).toBe(200);
    expect((await visit(site, '/essai-depart/bureau', admin.token)).status).toBe(200);
  });

  it('ends nothing elsewhere but the sessions', async () => {
    const both = await addPerson(site.db, ORG, ['officer'], { email: 'deux@exemple.invalid', password: PASSWORD, now: NOW });
    await site.db.asOwner((tx) =>
      sql`insert into membership (org, id, account, role, since) values (${OTHER.id}, gen_random_uuid(), ${both.account}, 'officer', '2099-01-01')`.execute(
        tx,
      ),
    );
    expect((await submit(site, leavingOf(both), {}, admin.token)).status).toBe(303);
    const back = await submit(site, '/essai-voisin/connexion', { email: both.email, password: PASSWORD });
    expect((await visit(site, '/essai-voisin/bureau', back.session ?? '')).status).toBe(200);
  });
});

describe('the journal of sign-ins', () => {
  const entries = async () =>
    (
      await site.db.asOwner((tx) =>
        sql<{ account: string | null; outcome: string; address: string; all: string }>`
          select account, outcome, address, row_to_json(s)::text as all from sign_in s order by at, id`.execute(tx),
      )
    ).rows;

  it('says who came in, from where and how, and what failed; never what was typed', async () => {
    await site.db.asOwner((tx) => sql`truncate sign_in, machinery.sign_in_attempt`.execute(tx));
    const person = await addPerson(site.db, ORG, ['officer'], { name: 'Jeanne Fictive', password: PASSWORD, now: NOW });
    const signIn = (email: string, password: string) => submit(site, '/essai-depart/connexion', { email, password });
    await signIn(person.email, 'mauvais mot secret');
    await signIn('mon mot de passe par erreur', PASSWORD);
    const { session } = await signIn(person.email, PASSWORD);
    const found = await entries();
    expect(found.map(({ account, outcome }) => [account, outcome]).sort()).toEqual(
      [
        [person.account, 'wrong'],
        [null, 'wrong'],
        [person.account, 'opened'],
      ].sort(),
    );
    expect(found.map(({ all }) => all).join()).not.toMatch(/secret|par erreur|quatre mots/);
    const own = await visit(site, '/essai-depart/bureau/compte', session ?? '');
    expect(own.html).toContain('Connexions récentes');
    expect(own.html).toContain('mot de passe · Navigateur inconnu');
    const all = await visit(site, `${ADMIN}/connexions`, admin.token);
    expect(all.html).toContain('Jeanne Fictive');
    expect(all.html).toContain('Personne d’ici');
    expect((await visit(site, `${ADMIN}/connexions?issue=throttled`, admin.token)).html).toContain('Aucune connexion');
  });

  it('tells nobody’s name to another organisation, and one’s own to oneself alone', async () => {
    const strange = await addPerson(site.db, OTHER, ['administrator'], { name: 'Voisine Secrète', password: PASSWORD, now: NOW });
    await submit(site, '/essai-depart/connexion', { email: strange.email, password: PASSWORD });
    expect((await visit(site, `${ADMIN}/connexions`, admin.token)).html).not.toContain('Voisine Secrète');
    const theirs = await visit(site, '/essai-voisin/bureau/administration/connexions', strange.token);
    expect(theirs.html).not.toContain('Jeanne Fictive');
    expect((await visit(site, '/essai-voisin/bureau/compte', strange.token)).html.match(/Séance ouverte/g)).toHaveLength(1);
  });

  it('is not filled by whoever tries without end', async () => {
    const person = await addPerson(site.db, ORG, ['officer'], { password: PASSWORD, now: NOW });
    for (let n = 0; n < 12; n++) await submit(site, '/essai-depart/connexion', { email: person.email, password: 'essai raté' });
    const found = (await entries()).filter(({ account }) => account === person.account).map(({ outcome }) => outcome);
    expect(found.filter((outcome) => outcome === 'wrong')).toHaveLength(8);
    expect(found.filter((outcome) => outcome === 'throttled')).toHaveLength(1);
  });

  it('forgets after its days', async () => {
    await site.db.asOwner((tx) => deleteExpired(tx, NOW.add({ hours: 24 * SIGN_IN_DAYS - 1 })));
    expect(await entries()).not.toEqual([]);
    await site.db.asOwner((tx) => deleteExpired(tx, NOW.add({ hours: 24 * SIGN_IN_DAYS + 1 })));
    expect(await entries()).toEqual([]);
  });

  it.each(['', '/en'])('is shown in valid HTML: %s', async (lang) => {
    const token = (await addPerson(site.db, ORG, ['administrator'], { now: clock.now })).token;
    for (const path of [`${ADMIN}/connexions`, '/essai-depart/bureau/compte', leavingOf(admin)])
      expect(await faultsOfHtml((await visit(site, `${lang}${path}`, token)).html)).toEqual([]);
  });
});
