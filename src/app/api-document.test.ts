import { createConfig, lintFromString } from '@redocly/openapi-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { addOrganisation, trialOrg } from '../keep/testing-visit.ts';
import { LANGS } from '../kernel/bilingual.ts';
import { exampleOf, openApi } from '../web/api/openapi.ts';
import { answered, bodySchema } from '../web/api/schemas.ts';
import { SCOPES } from '../web/api/scopes.ts';
import { API_ROUTES } from './testing-api.ts';
import { NOW, openSite, type Site } from './testing-site.ts';

const ORG = trialOrg(73, 'essai-description');
let database: TestDatabase;
let site: Site;

beforeAll(async () => {
  database = await testDatabase();
  site = await openSite(database, { now: NOW });
  await addOrganisation(site.db, ORG);
});
afterAll(async () => {
  await site.close();
  await database.close();
});

describe.each(LANGS)('the description in %s', (lang) => {
  test('has neither an error nor a warning for a public linter', async () => {
    const { body } = await site.app.inject({ url: lang === 'fr' ? '/api/openapi.json' : '/en/api/openapi.json' });
    const config = await createConfig({ extends: ['recommended'] });
    const problems = await lintFromString({ source: body, absoluteRef: 'openapi.json', config });
    expect(problems.map(({ ruleId, message, location }) => `${ruleId} ${location[0]?.pointer} ${message}`)).toEqual([]);
  });
  test('says every field and parameter in words', () => {
    const document = openApi(API_ROUTES, ORG.slug, lang);
    const silent: string[] = [];
    const look = (name: string, value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('properties' in value && typeof value.properties === 'object' && value.properties !== null)
        for (const [field, one] of Object.entries(value.properties))
          if (typeof one?.description !== 'string') silent.push(`${name}.${field}`);
    };
    for (const [name, schema] of Object.entries(document.components.schemas)) if (name !== 'Problem') look(name, schema);
    expect(silent).toEqual([]);
  });
});

test('examples are what their schemas allow', () => {
  const wrong: string[] = [];
  for (const { operation, response, body, example } of API_ROUTES) {
    const answer = answered(response.schema).strict().safeParse(exampleOf(example.response));
    if (!answer.success) wrong.push(`${operation}: ${answer.error.message}`);
    const sent = body && (body.merge ? body.schema.partial() : body.schema).strict().safeParse(example.request ?? {});
    if (sent && !sent.success) wrong.push(`${operation}: ${sent.error.message}`);
  }
  expect(wrong).toEqual([]);
});

test('an operation has a name of its own, a scope that a key can have, and every parameter of its path', () => {
  expect(new Set(API_ROUTES.map(({ operation }) => operation)).size).toBe(API_ROUTES.length);
  expect(API_ROUTES.filter(({ resource, access }) => !SCOPES.includes(`${resource}:${access}`))).toEqual([]);
  const named = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  expect(API_ROUTES.filter(({ path, params }) => named(path).join() !== Object.keys(params).join())).toEqual([]);
  // A change that keeps what it does not name cannot have fields that are compulsory.
  expect(API_ROUTES.filter((route) => route.body?.merge && bodySchema(route, 'fr')?.required)).toEqual([]);
});
