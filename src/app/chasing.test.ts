import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { addOrganisation, trialOrg } from '../keep/testing-visit.ts';
import { writeReminders } from '../strategy/index.ts';
import { load, planFile } from '../strategy/testing.ts';
import { faultsOfHtml } from '../ui/testing-html.ts';
import { KINDS } from './compose.ts';
import { addPerson, NOW, openSite, type Person, type Site, submit, visit } from './testing-site.ts';

const ORG = trialOrg(64, 'essai-suivi');
const BASE = '/essai-suivi';
const PLAN = `${BASE}/bureau/plan/demonstration`;
const clock = { now: NOW };

let database: TestDatabase;
let site: Site;
let planner: Person;
let manager: Person;
let officer: Person;

beforeAll(async () => {
  database = await testDatabase();
  site = await openSite(database, clock);
  await addOrganisation(site.db, ORG);
  await load(site.db, planFile('demo-mrif/demonstration', 2099), true, ORG);
  planner = await addPerson(site.db, ORG, ['planner'], { now: NOW, name: 'Planificatrice Fictive' });
  manager = await addPerson(site.db, ORG, ['manager'], { now: NOW, name: 'Gestionnaire Fictif' });
  officer = await addPerson(site.db, ORG, ['officer'], { now: NOW });
});
afterAll(async () => {
  await site.close();
  await database.close();
});

const words = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ');
const get = (path: string, who = planner) => visit(site, path, who.token);
const assign = (no: string, form: Record<string, string>, who = planner) => submit(site, `${PLAN}/${no}/suivi`, form, who.token);
const letters = () =>
  site.db.asOwner((tx) =>
    tx.selectFrom('mail').select(['recipient', 'subject', 'content']).where('org', '=', ORG.id).orderBy('queuedAt').execute(),
  );

describe('two years side by side', () => {
  it.each([
    '/plan/demonstration/comparaison',
    '/plan/demonstration/comparaison?de=2097-2098&a=2098-2099',
    '/plan/demonstration/2/comparaison',
    '/plan/demonstration/6/comparaison',
  ])('%s is valid in both languages, inside and outside', async (path) => {
    for (const prefix of ['', '/en']) {
      for (const address of [`${prefix}${BASE}${path}`, `${prefix}${BASE}/bureau${path}`]) {
        const answer = await get(address);
        expect(answer.status, address).toBe(200);
        expect(await faultsOfHtml(answer.html), address).toEqual([]);
        expect(answer.html).not.toMatch(/undefined|\[object|NaN|\{[a-z]+\}/);
      }
    }
  });
  it('says that a running year is not whole, and refuses years that are not of the plan', async () => {
    expect(words((await get(`${BASE}/plan/demonstration/comparaison`)).html)).toContain('2099-2100 court encore');
    expect((await get(`${BASE}/plan/demonstration/comparaison?de=1999-2000`)).status).toBe(404);
    expect((await get(`${BASE}/plan/demonstration/comparaison?a=2100-2101`)).status).toBe(404);
  });
});

describe('who answers for an indicator', () => {
  it('is said by the planner alone', async () => {
    expect((await get(`${PLAN}/3/suivi`, officer)).status).toBe(403);
    expect((await assign('3', { owner: manager.account }, officer)).status).toBe(403);
    expect((await get(`${PLAN}/3/suivi`)).status).toBe(200);
    expect((await get(`${PLAN}/99/suivi`)).status).toBe(404);
  });

  it('is refused with words, and what was typed is kept', async () => {
    const answer = await assign('3', { owner: manager.account, everyDays: 'souvent', dueDate: '31', dueMonth: '04' });
    expect(answer.status).toBe(422);
    expect(words(answer.html)).toContain('Ce mois n’a pas ce jour');
    expect(answer.html).toContain('value="souvent"');
    expect(await faultsOfHtml(answer.html)).toEqual([]);
    expect((await assign('3', { owner: '00000000-0000-7000-8000-00000000dead' })).status).toBe(422);
  });

  it('is kept, with an entry in the journal, and shown', async () => {
    expect((await assign('3', { owner: manager.account, everyDays: '30' })).status).toBe(303);
    expect((await assign('9', { owner: planner.account, dueDate: '30', dueMonth: '04' })).status).toBe(303);
    // The same again says nothing new.
    expect((await assign('3', { owner: manager.account, everyDays: '30' })).status).toBe(303);
    const entries = await site.db.asOwner((tx) =>
      tx.selectFrom('journalEntry').select('id').where('org', '=', ORG.id).where('verb', '=', 'assignIndicator').execute(),
    );
    expect(entries).toHaveLength(2);
    for (const prefix of ['', '/en']) {
      const page = await get(`${prefix}${PLAN}/suivi`, officer);
      expect(page.status).toBe(200);
      expect(await faultsOfHtml(page.html)).toEqual([]);
      expect(page.html).not.toMatch(/undefined|\[object|NaN|\{[a-z]+\}/);
    }
    const page = words((await get(`${PLAN}/suivi`)).html);
    expect(page).toContain('une donnée tous les 30 jours');
    expect(page).toContain('saisie due le 30 avril');
    // A milestone of the year before was not declared; no intervention was ever recorded in this one.
    expect(page).toContain('Jalon de 2098-2099 non déclaré, en retard depuis le 1er mai 2099');
    expect(page).toContain('Aucune donnée depuis le début de l’exercice');
  });

  it('can be chosen among those of one person', async () => {
    const page = words((await get(`${PLAN}/suivi?responsable=${manager.account}`)).html);
    expect(page).toContain('Aucune donnée depuis');
    expect(page).not.toContain('Jalon de 2098-2099');
  });

  it('sees on her day what is late, and nobody else does', async () => {
    expect(words((await get(`${BASE}/bureau`, manager)).html)).toContain('3 · Interventions en développement durable Aucune donnée depuis');
    expect(words((await get(`${BASE}/bureau`)).html)).toContain('Jalon de 2098-2099 non déclaré');
    expect(words((await get(`${BASE}/bureau`, officer)).html)).not.toContain('Aucune donnée depuis');
  });
});

describe('reminders', () => {
  const remind = (now = NOW) => site.db.asOwner((tx) => writeReminders(tx, ORG, KINDS, now));

  it('are written once, whoever runs the job, and never again', async () => {
    const written = await Promise.all([remind(), remind(), remind()]);
    expect(written.toSorted()).toEqual([0, 0, 2]);
    expect(await remind(NOW.add({ hours: 24 * 30 }))).toBe(0);
    const all = await letters();
    expect(all.map(({ recipient }) => recipient).toSorted()).toEqual([manager.email, planner.email].toSorted());
    expect(JSON.stringify(all)).toContain('jalon de 2098-2099 non déclaré');
    expect(JSON.stringify(all)).toContain(`${BASE}/bureau/plan/demonstration/9`);
  });

  it('are written of what is newly late alone', async () => {
    expect((await assign('5', { owner: planner.account, everyDays: '10' })).status).toBe(303);
    expect(await remind()).toBe(1);
    const last = (await letters()).at(-1);
    expect(last).toMatchObject({ recipient: planner.email, subject: 'Un indicateur attend une donnée' });
  });

  it('are not written to somebody who left', async () => {
    await site.db.asOwner((tx) => tx.updateTable('account').set({ disabledAt: NOW }).where('id', '=', manager.account).execute());
    expect((await assign('2', { owner: planner.account, everyDays: '10' })).status).toBe(303);
    await site.db.asOwner((tx) =>
      tx.updateTable('indicatorDuty').set({ owner: manager.account }).where('org', '=', ORG.id).where('indicator', '=', '2').execute(),
    );
    expect(await remind()).toBe(0);
    expect(words((await get(`${PLAN}/suivi`)).html)).toContain('Compte fermé');
  });
});
