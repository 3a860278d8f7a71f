import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { addOrganisation, addUnit, trialOrg } from '../keep/testing-visit.ts';
import { newId } from '../kernel/ids.ts';
import { searchable, sortKey } from '../kernel/text.ts';
import { faultsOfHtml } from '../ui/testing-html.ts';
import { addPerson, NOW, openSite, type Person, type Site, submit, visit } from './testing-site.ts';

const ORG = trialOrg(51, 'essai-journee');
const DESK = '/essai-journee/bureau';
const clock = { now: NOW };
let elsewhere: string;

let database: TestDatabase;
let site: Site;
let officer: Person;
let colleague: Person;
let planner: Person;
let auditor: Person;
let unit: string;

interface Planned {
  readonly title: string;
  readonly on: string;
  readonly state?: string;
  readonly unit?: string | null;
  readonly by?: string | null;
  readonly audience?: string;
}

/** An action as the register of actions leaves it: spine and row. */
async function plan({ title, on, state = 'planned', unit: of = unit, by = null, audience = 'org' }: Planned): Promise<string> {
  const id = newId();
  const visibility = audience === 'public' ? 'public' : 'organisation';
  await site.db.asOwner(async (tx) => {
    await sql`insert into record (org, id, register, number, title, title_key, visibility, audience, unit, state, on_day, created_by, created_at, document)
      values (${ORG.id}, ${id}, 'actions', ${`A-2099-${id.slice(-6)}`}, ${title}, ${sortKey(title)}, ${visibility}, ${audience}, ${of}, ${state}, ${on}, ${by}, ${NOW}, search_document(${searchable(title)}, ''))`.execute(
      tx,
    );
    await sql`insert into action (org, id, audience, kind, stream, role, led_by) values (${ORG.id}, ${id}, ${audience}, 'promotion', 'influence', 'led', 'ministry')`.execute(
      tx,
    );
  });
  return id;
}

beforeAll(async () => {
  database = await testDatabase();
  site = await openSite(database, clock);
  await addOrganisation(site.db, ORG);
  unit = await addUnit(site.db, ORG, 'Poste fictif');
  elsewhere = await addUnit(site.db, ORG, 'Autre poste fictif');
  officer = await addPerson(site.db, ORG, ['officer'], { name: 'Odile Fictive', unit, now: NOW });
  colleague = await addPerson(site.db, ORG, ['officer'], { unit: elsewhere, now: NOW });
  planner = await addPerson(site.db, ORG, ['planner'], { now: NOW });
  auditor = await addPerson(site.db, ORG, ['auditor'], { now: NOW });
});
afterAll(async () => {
  await site.close();
  await database.close();
});

describe('« Ma journée »', () => {
  it('teaches when there is nothing yet, and offers nothing that the reader may not do', async () => {
    const mine = (await visit(site, DESK, officer.token)).html;
    expect(mine).toContain('Rien ne vous attend');
    expect(mine).toContain('Planifier une action');
    expect(mine).toContain('Rien d’urgent ne vous attend.');
    expect(mine).toMatch(/<form class="quick[^>]*action="\/essai-journee\/bureau\/actions\/nouvelle"/);
    const read = (await visit(site, DESK, auditor.token)).html;
    expect(read).toContain('Votre rôle est de lire');
    expect(read).not.toContain('/bureau/actions/nouvelle');
  });

  it('shows what is due by lane, the days to come and what one recorded, of one’s own units', async () => {
    await plan({ title: 'Rencontre passée', on: '2099-11-18' });
    await plan({ title: 'Rencontre du jour', on: '2099-11-20' });
    await plan({ title: 'Rencontre de jeudi', on: '2099-11-26' });
    await plan({ title: 'Rencontre trop loin', on: '2099-12-20' });
    await plan({ title: 'Rencontre annulée', on: '2099-11-20', state: 'cancelled' });
    await plan({ title: 'Action tenue par moi', on: '2099-11-10', state: 'held', by: officer.account });
    const { html } = await visit(site, DESK, officer.token);
    const section = (id: string) => new RegExp(`<section aria-labelledby="${id}">.*?</section>`, 's').exec(html)?.[0] ?? '';
    expect(section('lane-late')).toContain('Rencontre passée');
    expect(section('lane-today')).toContain('Rencontre du jour');
    expect(section('agenda')).toContain('Rencontre de jeudi');
    expect(section('agenda')).not.toContain('Rencontre du jour');
    expect(html).toContain('1 en retard, 1 aujourd’hui.');
    expect(html).toContain('Action tenue par moi');
    expect(html).not.toContain('Rencontre trop loin');
    expect(html).not.toContain('Rencontre annulée');
    expect((await visit(site, DESK, colleague.token)).html).not.toContain('Rencontre du jour');
    expect((await visit(site, DESK, planner.token)).html).toContain('Rencontre du jour');
    const read = (await visit(site, DESK, auditor.token)).html;
    expect(read).toContain('Rencontre du jour');
    expect(read).not.toContain('/tenue"');
  });

  it('tells what others changed on one’s records since the visit before, and nothing of what they hide', async () => {
    const mine = await plan({ title: 'Mienne et changée', on: '2099-11-10', state: 'held', by: officer.account });
    const hidden = await plan({ title: 'Mienne et cachée', on: '2099-11-10', state: 'held', by: officer.account });
    clock.now = NOW.add({ hours: 20 });
    await visit(site, DESK, officer.token);
    const comment = (id: string) => submit(site, `${DESK}/fiches/${id}/commentaires`, { body: 'Vu.' }, planner.token);
    await comment(mine);
    await comment(hidden);
    await site.db.asOwner((tx) => sql`update record set audience = ${`unit:${elsewhere}`} where id = ${hidden}`.execute(tx));
    const now = (await visit(site, DESK, officer.token)).html;
    expect(now).toContain('Depuis votre dernière visite');
    expect(now).toMatch(/Mienne et changée.*a commenté/s);
    expect(now).not.toContain('Mienne et cachée');
    clock.now = NOW.add({ hours: 44 });
    expect((await visit(site, DESK, officer.token)).html).not.toContain('Depuis votre dernière visite');
    clock.now = NOW;
  });

  it('confirms with one click that an action was held', async () => {
    const id = await plan({ title: 'Promotion à confirmer', on: '2099-11-19' });
    const { html } = await visit(site, DESK, officer.token);
    expect(html).toContain(`action="/essai-journee/bureau/actions/${id}/tenue"`);
    expect((await submit(site, `${DESK}/actions/${id}/tenue`, {}, officer.token)).status).toBe(303);
    expect((await visit(site, DESK, officer.token)).html).not.toContain(`${id}/tenue`);
  });
});

describe('search', () => {
  it('tells what can be searched, finds without accents, and says when nothing matches', async () => {
    expect((await visit(site, `${DESK}/recherche`, officer.token)).html).toContain('Que cherchez-vous?');
    await plan({ title: 'Hydroélectricité à Montréal', on: '2099-11-01', state: 'held' });
    const found = (await visit(site, `${DESK}/recherche?q=hydroelec`, officer.token)).html;
    expect(found).toContain('Hydroélectricité à Montréal');
    expect(found).toContain('registre=actions');
    expect((await visit(site, `${DESK}/recherche?q=hydroelec&registre=contacts`, officer.token)).html).toContain(
      'Cherchez dans tous les registres',
    );
    const none = (await visit(site, `${DESK}/recherche?q=<script>`, officer.token)).html;
    expect(none).toContain('Rien ne répond');
    expect(none).not.toContain('<script>alert');
    expect((await visit(site, `${DESK}/recherche?q=a&page=-3&registre=zzz`, officer.token)).status).toBe(200);
  });

  it('goes on page by page', async () => {
    for (let n = 0; n < 25; n++) await plan({ title: `Vitrine ${n}`, on: '2099-11-02', state: 'held' });
    const first = (await visit(site, `${DESK}/recherche?q=vitrine`, officer.token)).html;
    expect(first.match(/>Vitrine \d+</g)).toHaveLength(20);
    expect(first).toContain('Résultats 1 à 20');
    expect((await visit(site, `${DESK}/recherche?q=vitrine&page=2`, officer.token)).html.match(/>Vitrine \d+</g)).toHaveLength(5);
  });

  it('shows the public what is published and was held, nothing else', async () => {
    await plan({ title: 'Festival publié', on: '2099-11-03', state: 'held', audience: 'public' });
    await plan({ title: 'Festival secret', on: '2099-11-03', state: 'held' });
    await plan({ title: 'Festival seulement prévu', on: '2099-12-03', audience: 'public' });
    const { html, status } = await visit(site, '/essai-journee/recherche?q=festival');
    expect(status).toBe(200);
    expect(html).toContain('Festival publié');
    expect(html).not.toContain('Festival secret');
    expect(html).not.toContain('Festival seulement prévu');
    expect((await visit(site, '/essai-journee/recherche?q=secret')).html).toContain('Ce qui n’est pas publié ne paraît pas ici.');
  });
});

describe.each(['', '/en'])('pages of the day and of the search, %s', (lang) => {
  it('are valid HTML', async () => {
    for (const url of [DESK, `${DESK}/recherche`, `${DESK}/recherche?q=vitrine`, `${DESK}/recherche?q=rien`]) {
      const answer = await visit(site, `${lang}${url}`, officer.token);
      expect({ url, status: answer.status, errors: await faultsOfHtml(answer.html) }).toEqual({ url, status: 200, errors: [] });
    }
    for (const url of ['/essai-journee/recherche', '/essai-journee/recherche?q=festival', '/essai-journee/recherche?q=rien']) {
      const answer = await visit(site, `${lang}${url}`);
      expect({ url, status: answer.status, errors: await faultsOfHtml(answer.html) }).toEqual({ url, status: 200, errors: [] });
    }
  });
});
