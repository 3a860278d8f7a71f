import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../db/testing.ts';
import type { Database } from '../../db/transaction.ts';
import { addMember, addOrganisation, addUnit, openTrials, request, type Someone, trialOrg } from '../../keep/testing-visit.ts';
import { recordAgreement } from './actions.ts';
import { dueAgreements } from './due.ts';
import { type AgreementFields, historyFields } from './fields.ts';
import { addObligation } from './hanging.ts';
import { writeAgreementNotices } from './notices.ts';
import { addLists, fictional, MINISTRY } from './testing-agreements.ts';

const ORG = trialOrg(36, 'essai-echeances');
let suite: TestDatabase;
let db: Database;
let unit: string;
let officer: Someone;
let other: Someone;
let planner: Someone;

beforeAll(async () => {
  suite = await testDatabase();
  db = openTrials(suite);
  await addOrganisation(db, ORG);
  unit = await addUnit(db, ORG, 'Unité fictive');
  officer = await addMember(db, ORG, 'officer', unit);
  other = await addMember(db, ORG, 'officer', await addUnit(db, ORG, 'Autre unité fictive'));
  planner = await addMember(db, ORG, 'planner', unit);
  await addLists(db, ORG, MINISTRY);
});
afterAll(async () => {
  await db.close();
  await suite.close();
});

const HISTORY = historyFields.parse({ state: 'inForce', signedOn: '2020-01-01', inForceOn: '2020-01-01', source: 'Fictive' });
async function inForce(change: Partial<AgreementFields>): Promise<string> {
  const made = await request(db, planner, {}, (visit) => recordAgreement(visit, fictional({ unit, ...change }), HISTORY));
  if (!made.ok) throw new Error(JSON.stringify(made.refusals));
  return made.value;
}
const tell = (day: string): Promise<number> =>
  db.asOwner((tx) => writeAgreementNotices(tx, ORG, Temporal.Instant.from(`${day}T15:00:00Z`)));
/** Letters waiting: the accounts that they go to, with what they say of each term. */
async function letters(): Promise<readonly string[]> {
  const rows = await db.asOwner((tx) =>
    tx.selectFrom('mail').select(['recipient', 'content']).where('org', '=', ORG.id).orderBy('recipient').execute(),
  );
  await db.asOwner((tx) => tx.deleteFrom('mail').where('org', '=', ORG.id).execute());
  const nameOf = (address: string): string =>
    Object.entries({ officer, other, planner }).find(([, { account }]) => address.startsWith(account))?.[0] ?? address;
  // The content of a letter is JSON that `queueMail` wrote.
  return rows
    .flatMap(({ recipient, content }) =>
      (content as { items: { text: string }[] }).items.map(({ text }) => `${nameOf(recipient)}: ${text}`.replaceAll('\u00a0', ' ')),
    )
    .sort();
}
const day = async (who: Someone): Promise<string> =>
  request(db, who, {}, async (visit) => {
    const due = await dueAgreements(visit);
    return (due?.items ?? []).map(({ href, what }) => `${href} ${what}`).join('\n');
  });

test('a term is told months ahead, again when it is near, and when it has passed; each once', async () => {
  const id = await inForce({ endsOn: '2027-05-01' });
  expect(await tell('2026-10-31')).toBe(0);
  expect(await tell('2026-11-02')).toBe(2);
  const said = (await letters()).join('\n');
  expect(said).toContain('officer: E-');
  expect(said).toContain('Terme de l’entente, le 1er mai 2027 : à préparer');
  expect(said).not.toContain('other:');
  expect(await tell('2026-11-03')).toBe(0);
  expect(await tell('2027-04-20')).toBe(2);
  expect((await letters()).join('\n')).toContain('bientôt');
  expect(await tell('2027-05-02')).toBe(2);
  expect((await letters()).join('\n')).toContain('dépassée');
  expect(await day(officer)).toContain(id);
  expect(await day(other)).toBe('');
});

test('whoever answers for an obligation is told of it, in another unit too', async () => {
  const id = await inForce({});
  await request(db, planner, {}, (visit) =>
    addObligation(visit, id, { title: 'Rapport fictif', owner: other.account, dueOn: '2026-12-15' }),
  );
  await tell('2026-11-20');
  expect((await letters()).filter((line) => line.includes('Rapport fictif'))).toEqual([expect.stringMatching(/^other: .*à préparer$/)]);
  expect(await day(other)).toContain('Rapport fictif');
});

test('nobody is told of what may not be read', async () => {
  await tell('2026-11-20');
  await letters();
  await inForce({ endsOn: '2026-11-25', visibility: 'named' });
  await tell('2026-11-20');
  expect((await letters()).map((line) => line.split(':')[0])).toEqual(['planner']);
});
