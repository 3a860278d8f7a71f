import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../db/testing.ts';
import { addOrganisation, trialOrg } from '../../keep/testing-visit.ts';
import { NOW, openSite, type Site } from '../testing-site.ts';

let database: TestDatabase;
let site: Site;

beforeAll(async () => {
  database = await testDatabase();
  site = await openSite(database, { now: NOW });
  await addOrganisation(site.db, trialOrg(79, 'essai-erreurs'));
});
afterAll(async () => {
  await site.close();
  await database.close();
});

const FORM = 'application/x-www-form-urlencoded';
const post = async (url: string, type: string, payload: string) => {
  const { statusCode, headers } = await site.app.inject({ method: 'POST', url, headers: { 'content-type': type }, payload });
  return `${statusCode} ${headers['content-type']}`;
};

test('a page answers a request that never reached it with a page; a program is answered with a problem', async () => {
  const large = `a=${'x'.repeat(2_000_000)}`;
  expect(await post('/essai-erreurs/bureau/actions', FORM, large)).toBe('413 text/html; charset=utf-8');
  expect(await post('/essai-erreurs/bureau/actions', 'text/plain', 'a')).toBe('415 text/html; charset=utf-8');
  expect(await post('/nulle/part', FORM, 'a=1')).toBe('404 text/html; charset=utf-8');
  expect(await post('/api/v1/essai-erreurs/actions', 'application/json', large)).toBe('413 application/problem+json; charset=utf-8');
  expect(await post('/api/v1/essai-erreurs/actions', FORM, 'a=1')).toBe('415 application/problem+json; charset=utf-8');
  expect(await post('/api/v1/nulle/part', 'application/json', '{}')).toBe('404 application/problem+json; charset=utf-8');
});

test('a failure is logged by its route: the secret of an address stays out of the log', async () => {
  const lines: string[] = [];
  const failing = await openSite(database, { now: NOW }, {}, undefined, { write: (line) => void lines.push(line) });
  await failing.db.close();
  const { statusCode } = await failing.app.inject('/essai-erreurs/agendas/secret-fictif.ics');
  await failing.app.close();
  expect(statusCode).toBeGreaterThanOrEqual(500);
  expect(lines.join('')).toContain('"route":"/:org/agendas/:token"');
  expect(lines.join('')).not.toContain('secret-fictif');
});
