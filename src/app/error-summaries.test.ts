import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { ROLES } from '../kernel/actor.ts';
import { COMMON_REFUSALS } from '../web/refusals.ts';
import { addressOf, type Mounted, ORG, openWorld, ROUTES, type World } from './testing-access-world.ts';
import { FORMS } from './testing-forms.ts';
import { addPerson, submit } from './testing-site.ts';

let database: TestDatabase;
let world: World;

beforeAll(async () => {
  database = await testDatabase();
  world = await openWorld(database);
});
afterAll(async () => {
  await world.site.close();
  await database.close();
});

/** Words that a field alone says. */
const OF_FIELDS = ['required', 'tooLong', 'unknownChoice', 'notADate', 'notANumber', 'notAnEmail']
  .map((id) => COMMON_REFUSALS[id]?.fr.split('{')[0] ?? '')
  .filter(Boolean);
/** Forms that the page does not show in the state of these records, or whose field is not seen: a person stays a person. */
const NO_FIELD = /^POST \/(bureau\/contacts|bureau\/missions\/:id\/part|second-facteur)/;

/** What is sent by who fills nothing in, and by who fills everything in wrongly. */
const BAD = ['', '\u2014'.repeat(30_001)];

/** Lines of error summaries that lead to no field or do not say which; none on a page without a summary. */
function faults(html: string): readonly string[] {
  const summaries = html.match(/data-error-summary.*?<\/div>/gs) ?? [];
  const lines = summaries.flatMap((one) => [...one.matchAll(/<li>(?:<a href="#([^"]+)">)?([^<]*)/g)]);
  return lines.flatMap(([, id, text = '']) => {
    if (id === undefined) return OF_FIELDS.some((words) => text.startsWith(words)) ? [`« ${text} » leads nowhere`] : [];
    return html.includes(` id="${id}"`) && text.includes(' \u2013 ') ? [] : [`#${id} « ${text} »`];
  });
}

async function refusedBy({ key, path }: Mounted, value: string): Promise<readonly string[]> {
  const { site, clock, known } = world;
  const { token } = await addPerson(site.db, ORG, ROLES, { now: clock.now });
  const names = Object.keys(FORMS[key]?.(known) ?? {}).filter((name) => !name.startsWith('_'));
  const { status, html } = await submit(
    site,
    addressOf(ORG.slug, path, known),
    Object.fromEntries(names.map((name) => [name, value])),
    token,
  );
  return status === 422 ? faults(html).map((fault) => `${key}: ${fault}`) : [];
}

test('each error of a summary names its field and leads to it', { timeout: 120_000 }, async () => {
  const found: string[] = [];
  for (const route of ROUTES.filter(({ method, upload }) => method === 'POST' && !upload))
    for (const value of BAD) found.push(...(await refusedBy(route, value)));
  expect([...new Set(found)].filter((fault) => !(NO_FIELD.test(fault) && fault.endsWith('leads nowhere')))).toEqual([]);
});
