import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { writeNoticeLetters } from '../desk/notices/letters.ts';
import { addUnit, trialOrg } from '../keep/testing-visit.ts';
import { newId } from '../kernel/ids.ts';
import { sortKey } from '../kernel/text.ts';
import { deleteOldNotices } from '../records/notices/jobs.ts';
import { faultsOfHtml } from '../ui/testing-html.ts';
import { COMPLAINT, givenBy, openIntake, recordOf, sendIntake } from './testing-requests.ts';
import { addPerson, NOW, type Person, type Site, submit, visit } from './testing-site.ts';

const ORG = trialOrg(57, 'essai-avertir');
const DESK = '/essai-avertir/bureau';
const REQUEST = {
  kind: 'request',
  category: 'renseignements',
  channel: 'telephone',
  receivedOn: '2099-11-20',
  lang: 'fr',
  subject: 'Objet fictif',
  body: 'Message fictif',
};
const clock = { now: NOW };

let database: TestDatabase;
let site: Site;
let officer: Person;
let colleague: Person;
let agent: Person;
let elsewhere: string;

/** A record of the officer's, as a register leaves it. */
async function record(title: string, audience = 'org'): Promise<string> {
  const id = newId();
  const seen = audience === 'named' ? `named:${id}` : audience;
  const visibility = audience === 'named' ? 'named' : 'organisation';
  await site.db.asOwner(async (tx) => {
    await sql`insert into record (org, id, register, number, title, title_key, visibility, audience, unit, state, on_day, created_by, created_at, document)
      values (${ORG.id}, ${id}, 'actions', ${`A-2099-${id.slice(-6)}`}, ${title}, ${sortKey(title)}, ${visibility}, ${seen}, null, 'held', '2099-11-01', ${officer.account}, ${NOW}, ''::tsvector)`.execute(
      tx,
    );
    await sql`insert into action (org, id, audience, kind, stream, role, led_by) values (${ORG.id}, ${id}, ${seen}, 'promotion', 'influence', 'led', 'ministry')`.execute(
      tx,
    );
    if (audience === 'named')
      await sql`insert into named_reader (org, record, account, audience) values (${ORG.id}, ${id}, ${officer.account}, ${seen})`.execute(
        tx,
      );
  });
  return id;
}
const comment = (id: string, by: Person) => submit(site, `${DESK}/fiches/${id}/commentaires`, { body: 'Vu.' }, by.token);
const page = async (who: Person, query = '') => (await visit(site, `${DESK}/avis${query}`, who.token)).html;
const unread = async (who: Person): Promise<number> => Number(/class="bell__n"[^>]*>(\d+)</.exec(await page(who))?.[1] ?? 0);
const choose = (who: Person, choices: Record<string, string>) => submit(site, `${DESK}/avis/choix`, choices, who.token);

beforeAll(async () => {
  database = await testDatabase();
  site = await openIntake(database, ORG, clock);
  elsewhere = await addUnit(site.db, ORG, 'Autre poste fictif');
  officer = await addPerson(site.db, ORG, ['officer'], { name: 'Odile Fictive', now: NOW });
  colleague = await addPerson(site.db, ORG, ['officer', 'agent'], { name: 'Colin Fictif', now: NOW });
  agent = await addPerson(site.db, ORG, ['agent'], { name: 'Alix Fictive', now: NOW });
});
beforeEach(async () => {
  clock.now = NOW;
  await site.db.asOwner(async (tx) => {
    for (const table of ['notice', 'notice_choice', 'mail']) await sql`delete from ${sql.table(table)} where org = ${ORG.id}`.execute(tx);
  });
});
afterAll(async () => {
  await site.close();
  await database.close();
});

describe('notices', () => {
  it('tell whoever recorded of a comment, once until it is read, and lead to the record; never whoever wrote it', async () => {
    const id = await record('Rencontre commentée');
    await comment(id, colleague);
    await comment(id, colleague);
    expect(await unread(officer)).toBe(1);
    expect(await unread(colleague)).toBe(0);
    const html = await page(officer);
    expect(html).toContain('Colin Fictif a commenté');
    expect(html).toContain('2 fois');
    const href = /href="(\/essai-avertir\/bureau\/avis\/[0-9a-f-]{36})"/.exec(html)?.[1] ?? '';
    expect((await visit(site, href, colleague.token)).status).toBe(404);
    const opened = await visit(site, href, officer.token);
    expect([opened.status, opened.location]).toEqual([303, `${DESK}/actions/${id}`]);
    expect(await unread(officer)).toBe(0);
    expect(await page(officer, '?vue=tous')).toContain('Rencontre commentée');
    // Those who spoke before are told too.
    await comment(id, officer);
    expect(await page(colleague)).toContain('Odile Fictive a commenté');
  });

  it('say nothing of a record that one may no longer read', async () => {
    const id = await record('Titre devenu secret');
    await comment(id, colleague);
    const href = /href="(\/essai-avertir\/bureau\/avis\/[0-9a-f-]{36})"/.exec(await page(officer))?.[1] ?? '';
    await site.db.asOwner((tx) => sql`update record set audience = ${`unit:${elsewhere}`} where id = ${id}`.execute(tx));
    expect(await unread(officer)).toBe(0);
    for (const query of ['', '?vue=tous']) expect(await page(officer, query)).not.toContain('Titre devenu secret');
    expect((await visit(site, href, officer.token)).status).toBe(404);
  });

  it('tell of a record shared by name, and of a request given to somebody', async () => {
    const id = await record('Fiche partagée', 'named');
    await submit(site, `${DESK}/fiches/${id}/lecteurs`, { account: colleague.account }, officer.token);
    expect(await page(colleague)).toMatch(/Odile Fictive vous a donné à lire.*Fiche partagée/s);
    const filed = await submit(site, `${DESK}/demandes`, REQUEST, agent.token);
    const request = String(filed.location).split('/').at(-1) ?? '';
    await submit(site, `${DESK}/demandes/${request}/attribution`, { assignee: colleague.account }, agent.token);
    expect(await page(colleague)).toMatch(/Alix Fictive vous a attribué.*Objet fictif/s);
    // Given again to whoever has it, it is no news; what is said of it is.
    await submit(site, `${DESK}/avis/lecture`, {}, colleague.token);
    await submit(site, `${DESK}/demandes/${request}/attribution`, { assignee: colleague.account }, agent.token);
    expect(await unread(colleague)).toBe(0);
    await comment(request, agent);
    expect(await page(colleague)).toContain('Alix Fictive a commenté');
  });

  it('tell whoever holds a request that the person wrote, completed or withdrew it, and that a colleague reopened it', async () => {
    const given = givenBy(await sendIntake(site, ORG, NOW));
    const { id } = await recordOf(site, given);
    const act = (noun: string, fields: Record<string, string>, who = agent) =>
      submit(site, `${DESK}/demandes/${id}/${noun}`, fields, who.token);
    const follow = async (path: string, fields: Record<string, string> = {}) =>
      expect((await submit(site, `/essai-avertir/suivi/${path}`, { ...given, ...fields })).status).toBe(200);
    // Nobody holds it yet, and nobody has written to the person.
    await follow('messages', { body: 'Précision.' });
    await act('complement', { correction: 'incomplete', body: 'Il manque la date.' });
    await follow('messages', { body: 'Le 3.', complete: 'oui' });
    expect(await page(agent)).toMatch(/La personne a complété sa demande.*Horaire du bureau fictif/s);
    await act('attribution', { assignee: colleague.account });
    await act('reponse', { how: 'email', body: 'À huit heures.' });
    await follow('messages', { body: 'Et le samedi?' });
    await follow('messages', { body: 'Merci d’avance.' });
    expect(await page(colleague)).toMatch(/La personne a écrit.*2 fois/s);
    expect(await unread(agent)).toBe(1);
    await submit(site, `${DESK}/avis/lecture`, {}, colleague.token);
    await act('reouverture', { reason: 'Question de plus' });
    expect(await page(colleague)).toContain('Alix Fictive a rouvert');
    await follow('retrait');
    expect(await page(colleague)).toContain('La personne a retiré sa demande');
    const href = /href="(\/essai-avertir\/bureau\/avis\/[0-9a-f-]{36})"/.exec(await page(colleague))?.[1] ?? '';
    expect((await visit(site, href, colleague.token)).location).toBe(`${DESK}/demandes/${id}`);
    await choose(colleague, { request: 'none' });
    await act('reouverture', { reason: 'Encore' });
    expect(await unread(colleague)).toBe(0);
  });

  it('name a complaint to the complaints officer who holds it alone', async () => {
    const officerOf = await addPerson(site.db, ORG, ['complaintsOfficer'], { name: 'Paule Fictive', now: NOW });
    const given = givenBy(await sendIntake(site, ORG, NOW, COMPLAINT));
    const { id } = await recordOf(site, given);
    await submit(site, `${DESK}/demandes/${id}/attribution`, { assignee: officerOf.account }, officerOf.token);
    await choose(officerOf, { request: 'mail' });
    const follow = (body: string) => submit(site, '/essai-avertir/suivi/messages', { ...given, body });
    await follow('Du nouveau.');
    expect(await page(officerOf)).toMatch(/La personne a écrit.*Zyxwvut fictif/s);
    await site.db.asOwner((tx) => writeNoticeLetters(tx, ORG, NOW.add({ hours: 24 })));
    const letters = await site.db.asOwner((tx) =>
      sql`select subject, content from mail where org = ${ORG.id} and once like 'notices %'`.execute(tx),
    );
    expect(JSON.stringify(letters.rows)).toContain('1 nouvelle d’une demande');
    expect(JSON.stringify(letters.rows)).not.toMatch(/Zyxwvut|PL-/);
    // Whoever is no complaints officer any more is told of nothing, even as its holder.
    await submit(site, `${DESK}/avis/lecture`, {}, officerOf.token);
    await site.db.asOwner((tx) =>
      sql`update membership set role = 'agent' where org = ${ORG.id} and account = ${officerOf.account}`.execute(tx),
    );
    await follow('Encore.');
    expect(await page(officerOf, '?vue=tous')).not.toContain('Zyxwvut');
    expect(await unread(officerOf)).toBe(0);
  });

  it('are all marked as read at once, and only one’s own', async () => {
    await comment(await record('Première'), colleague);
    await comment(await record('Seconde'), colleague);
    const theirs = await record('Commune');
    await comment(theirs, colleague);
    await comment(theirs, officer);
    expect(await unread(officer)).toBe(3);
    expect((await submit(site, `${DESK}/avis/lecture`, {}, officer.token)).status).toBe(303);
    expect(await unread(officer)).toBe(0);
    expect(await unread(colleague)).toBe(1);
  });

  it('are not written for who wants none; a letter a day, without a title, for who wants one', async () => {
    await choose(officer, { comment: 'none' });
    const id = await record('Jamais dans une lettre');
    await comment(id, colleague);
    expect(await unread(officer)).toBe(0);
    await choose(officer, { comment: 'mail' });
    expect((await visit(site, `${DESK}/compte`, officer.token)).html).toContain('value="mail" selected');
    await comment(id, colleague);
    const write = (at: Temporal.Instant) => site.db.asOwner((tx) => writeNoticeLetters(tx, ORG, at));
    const at = (hour: number, day = 20) =>
      Temporal.PlainDateTime.from({ year: 2099, month: 11, day, hour }).toZonedDateTime(ORG.timeZone).toInstant();
    expect(await write(at(5, 21))).toBe(0);
    expect((await Promise.all([write(at(8, 21)), write(at(8, 21))])).sort()).toEqual([0, 1]);
    const { rows } = await site.db.asOwner((tx) =>
      sql<{ subject: string; content: unknown }>`select subject, content from mail where org = ${ORG.id}`.execute(tx),
    );
    expect(rows.map(({ subject }) => subject)).toEqual(['Un avis vous attend']);
    expect(JSON.stringify(rows)).toContain('1 commentaire sur vos fiches');
    expect(JSON.stringify(rows)).not.toContain('Jamais dans une lettre');
    await comment(await record('Autre'), colleague);
    expect(await write(at(12, 21))).toBe(0);
    expect(await write(at(8, 22))).toBe(1);
  });

  it('go a month after they were read', async () => {
    await comment(await record('Ancienne'), colleague);
    await submit(site, `${DESK}/avis/lecture`, {}, officer.token);
    const left = () => site.db.asOwner((tx) => sql`select from notice where org = ${ORG.id}`.execute(tx));
    await site.db.asOwner((tx) => deleteOldNotices(tx, NOW.add({ hours: 24 * 29 })));
    expect((await left()).rows).toHaveLength(1);
    await site.db.asOwner((tx) => deleteOldNotices(tx, NOW.add({ hours: 24 * 31 })));
    expect((await left()).rows).toHaveLength(0);
  });

  it('are valid pages in both languages, empty and not', async () => {
    for (const filled of [false, true]) {
      if (filled) await comment(await record('À relire'), colleague);
      for (const url of [`${DESK}/avis`, `/en${DESK}/avis?vue=tous`, `${DESK}/compte`]) {
        const answer = await visit(site, url, officer.token);
        expect({ url, errors: await faultsOfHtml(answer.html) }).toEqual({ url, errors: [] });
      }
    }
  });
});
