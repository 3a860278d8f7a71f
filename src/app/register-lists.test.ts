import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { formFor, make, ORG, openWorld, type World } from './testing-access-world.ts';
import { addPerson, NOW, type Person, visit } from './testing-site.ts';

let database: TestDatabase;
let world: World;
let officer: Person;
let metLastYear = '';

beforeAll(async () => {
  database = await testDatabase();
  world = await openWorld(database);
  officer = await addPerson(world.site.db, ORG, ['planner'], { now: NOW });
  const person = (family: string) => made('contacts', { kind: 'person', given: 'Aiko', family });
  const action = { ...formFor('actions', world.known), state: 'held', kind: 'meeting' };
  metLastYear = await person('Rencontrée');
  await person('Inconnue');
  await made('actions', { ...action, on: '2098-06-02', title: 'Entretien inventé sur le bois', participants: metLastYear });
  await made('actions', { ...action, on: '2099-06-02', title: 'Salon inventé du bois', kind: 'promotion' });
});
afterAll(async () => {
  await world.site.close();
  await database.close();
});

const made = (word: string, form: Readonly<Record<string, string>>) =>
  make(world.site, ORG, word, { visibility: 'organisation', ...form }, officer.token);
const list = async (path: string) => (await visit(world.site, `/${ORG.slug}/bureau/${path}`, officer.token)).html;
const titles = (html: string) => [...html.matchAll(/<th scope="row"[^>]*><a [^>]*>([^<]*)</g)].map(([, title]) => title);
/** The counts beside the choices, in their order. */
const counts = (html: string) => [...html.matchAll(/aria-current="true">([^<]*)<b>(\d+)</g)].map(([, , n]) => Number(n));

test('a list is held to the words and to the fiscal year asked for, with the counts of its choices', async () => {
  expect(titles(await list('actions?q=inventé+bois'))).toEqual(['Salon inventé du bois', 'Entretien inventé sur le bois']);
  const year = await list('actions?q=bois&exercice=2098-2099');
  expect(titles(year)).toEqual(['Entretien inventé sur le bois']);
  expect(counts(year)).toEqual([1]);
  // Each choice says what it would show, whatever is chosen.
  expect(await list('actions?q=bois&genre=promotion')).toMatch(/Rencontre <b>1<\/b>.*Promotion <b>1<\/b>/s);
});

test('files hold what the list shows', async () => {
  const csv = await list('actions/liste.csv?q=bois&exercice=2098-2099');
  expect(csv).toContain('Entretien inventé');
  expect(csv).not.toContain('Salon inventé');
});

test('the people met in a year are found among the contacts', async () => {
  expect(titles(await list('contacts?exercice=2098-2099'))).toEqual(['Aiko Rencontrée']);
  expect(titles(await list('contacts?exercice=2097-2098'))).toEqual([]);
});

test.each(['actions', 'contacts', 'soutiens', 'missions', 'ententes', 'visites', 'invitations', 'accreditations', 'cadeaux'])(
  'a list of %s that filters leave empty leads back to all of them',
  async (word) => {
    const html = await list(`${word}?q=zzzzzz&exercice=2090-2091`);
    expect(titles(html)).toEqual([]);
    expect(html).toContain(`href="/${ORG.slug}/bureau/${word}">Retirer les filtres`);
    expect(html).toContain('value="zzzzzz"');
  },
);
