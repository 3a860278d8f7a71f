import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../db/testing.ts';
import type { Database } from '../../db/transaction.ts';
import { addMeasures, addMember, addOrganisation, addUnit, openTrials, request, type Someone, trialOrg } from '../../keep/testing-visit.ts';
import { type Measure, measureKey, type Replayed } from '../../kernel/fact.ts';
import { readLiveFacts, readTallies } from '../../ledger/read.ts';
import { loadHistory } from '../../records/history.ts';
import { searchRecords } from '../../records/search.ts';
import { loadSpine } from '../../records/spine.ts';
import { editAgreement, recordAgreement } from './actions.ts';
import { correctDates } from './correct.ts';
import { type AgreementFields, historyFields } from './fields.ts';
import { addObligation, addStep, discharge, removeStep, setText } from './hanging.ts';
import type { Acting } from './keeping.ts';
import { AGREEMENT_KINDS } from './kinds.ts';
import * as moves from './moves.ts';
import { replay } from './replay.ts';
import { loadAgreement, loadEvents, loadObligations, loadTexts } from './store/agreement.ts';
import { listAgreements } from './store/list.ts';
import { addLists, addPiece, CITY, fictional, MINISTRY } from './testing-agreements.ts';

const ORG = trialOrg(34, 'essai-ententes');
const TOWN = { ...trialOrg(35, 'essai-ententes-ville'), theme: 'ville' as const, fiscalStart: 1 };
const ARMS: Measure = { kind: 'agreement.step', where: { nature: 'arm', purpose: 'signature' }, distinct: 'party' };
const COUNTRIES: Measure = { kind: 'agreement.step', where: { nature: 'socialSecurity', purpose: 'conclusion' }, distinct: 'country' };
let suite: TestDatabase;
let db: Database;
let officer: Someone;
let manager: Someone;
let planner: Someone;
let auditor: Someone;
let mayor: Someone;

beforeAll(async () => {
  suite = await testDatabase();
  db = openTrials(suite);
  await addOrganisation(db, ORG);
  await addOrganisation(db, TOWN);
  officer = await addMember(db, ORG, 'officer', await addUnit(db, ORG, 'Unité fictive'));
  manager = await addMember(db, ORG, 'manager');
  planner = await addMember(db, ORG, 'planner');
  auditor = await addMember(db, ORG, 'auditor');
  mayor = await addMember(db, TOWN, 'manager');
  await addLists(db, ORG, MINISTRY);
  await addLists(db, TOWN, CITY);
  const [step] = AGREEMENT_KINDS;
  if (step) await addMeasures(db, ORG, step, [ARMS, COUNTRIES]);
});
afterAll(async () => {
  await db.close();
  await suite.close();
});

type Decided = { readonly ok: boolean; readonly refusals?: readonly { readonly id: string }[] };
const said = (decided: Decided): string => decided.refusals?.map(({ id }) => id).join(' ') ?? 'accepted';
const does = <T>(who: Someone, work: (visit: Acting) => Promise<T>): Promise<T> => request(db, who, {}, work);
async function open(change: Partial<AgreementFields> = {}, who = manager): Promise<string> {
  const made = await request(db, who, {}, (visit) => recordAgreement(visit, fictional(change)));
  if (!made.ok) throw new Error(JSON.stringify(made.refusals));
  return made.value;
}
const load = (id: string, who = manager) => does(who, ({ tx, org }) => loadAgreement(tx, org.id, id));
const stateOf = (id: string, who = manager) => does(who, async ({ tx, org }) => (await loadSpine(tx, org.id, id))?.state);

const liveFacts = (id: string) => does(manager, ({ tx }) => readLiveFacts(tx, id));
const GIVEN = { authority: 'minister', givenBy: 'Ministre fictive', on: '2026-02-01', reference: 'Arrêté fictif 1' };
const SIGNED = { signedOn: '2026-03-02', signedPlace: 'Paris', signatories: 'Fictives', note: '' };
const table = async (id: string, tabledOn: string) => {
  const tablingNote = await addPiece(db, ORG, id);
  return does(manager, (visit) => moves.table(visit, id, { tabledOn, tablingNote, note: '' }));
};
const signed = async (change: Partial<AgreementFields> = {}, who = manager, on = SIGNED.signedOn): Promise<string> => {
  const id = await open(change, who);
  const done = await does(who, async (visit) => {
    await moves.negotiate(visit, id, { note: '' });
    await moves.authorise(visit, id, GIVEN);
    return moves.sign(visit, id, { ...SIGNED, signedOn: on });
  });
  if (!done.ok) throw new Error(JSON.stringify(done.refusals));
  return id;
};

describe('from exploration to force', () => {
  test('a signature waits for the authorisation that its rule requires', async () => {
    const id = await open();
    await does(manager, (visit) => moves.negotiate(visit, id, { note: 'Mandat fictif' }));
    const refused = await does(manager, (visit) => moves.sign(visit, id, SIGNED));
    expect(refused).toMatchObject({
      ok: false,
      refusals: [{ id: 'authorisationMissing', field: 'signedOn', values: { rule: 'signing' } }],
    });
    // One given after the signature is not prior.
    await does(manager, (visit) => moves.authorise(visit, id, { ...GIVEN, on: '2026-03-03' }));
    expect(said(await does(manager, (visit) => moves.sign(visit, id, SIGNED)))).toBe('authorisationMissing');
    await does(manager, (visit) => moves.authorise(visit, id, GIVEN));
    expect(said(await does(manager, (visit) => moves.sign(visit, id, SIGNED)))).toBe('accepted');
    expect(await load(id)).toMatchObject({ official: expect.stringMatching(/^2026-\d\d$/), signedOn: '2026-03-02' });
    expect(await stateOf(id)).toBe('signed');
  });

  test('force waits for the endorsement, and does not come before the signature', async () => {
    const id = await signed();
    const force = (inForceOn: string) => does(manager, (visit) => moves.enterForce(visit, id, { inForceOn, note: '' }));
    expect(said(await force('2026-05-01'))).toBe('endorsementMissing');
    await does(manager, (visit) => moves.endorse(visit, id, { endorsedOn: '2026-04-01', endorsedReference: 'Décret fictif', note: '' }));
    expect(await force('2026-03-01')).toMatchObject({ refusals: [{ id: 'forceBeforeSigned', values: { earlier: '2026-03-02' } }] });
    expect(said(await force('2027-01-01'))).toBe('stillToCome');
    expect(said(await force('2026-05-01'))).toBe('accepted');
    expect(await stateOf(id)).toBe('inForce');
    expect((await liveFacts(id)).map(({ kind, on, party }) => [kind, on, party])).toEqual([
      ['agreement.signed', '2026-03-02', id],
      ['agreement.inForce', '2026-05-01', id],
    ]);
  });

  test('renewals are each a fact, and set the new end; denounced, it is over', async () => {
    const id = await signed({ kind: 'nonBinding' });
    await does(manager, async (visit) => {
      await moves.enterForce(visit, id, { inForceOn: '2026-03-02', endsOn: '2026-06-01', note: '' });
      await moves.renew(visit, id, { renewedOn: '2026-06-01', endsOn: '2026-09-01', reference: '', note: '' });
      await moves.renew(visit, id, { renewedOn: '2026-09-01', reference: '', note: '' });
    });
    expect(await load(id)).toMatchObject({
      endsOn: null,
      renewedOn: '2026-09-01',
      renewals: [
        { on: '2026-06-01', until: '2026-09-01' },
        { on: '2026-09-01', until: null },
      ],
    });
    expect((await liveFacts(id)).filter(({ kind }) => kind === 'agreement.renewed').map(({ on }) => on)).toEqual([
      '2026-06-01',
      '2026-09-01',
    ]);
    const earlier = { renewedOn: '2026-08-01', reference: '', note: '' };
    expect(said(await does(manager, (visit) => moves.renew(visit, id, earlier)))).toBe('renewedBeforeRenewal');
    await does(manager, (visit) => moves.denounce(visit, id, { denouncedOn: '2026-10-01', reference: 'Note', note: '' }));
    expect(said(await does(manager, (visit) => moves.renew(visit, id, { renewedOn: '2026-11-01', reference: '', note: '' })))).toBe(
      'moveImpossible',
    );
    expect((await does(manager, ({ tx, org }) => loadEvents(tx, org.id, id))).map(({ act }) => act)).toEqual([
      'authorise',
      'sign',
      'enterForce',
      'renew',
      'renew',
      'denounce',
      'negotiate',
    ]);
  });

  test('withdrawn, its facts are reversed and its number stays its own', async () => {
    const id = await signed();
    const official = (await load(id))?.official;
    expect(said(await does(manager, (visit) => moves.withdraw(visit, id, { reason: 'Fictif' })))).toBe('forbidden');
    expect(said(await does(planner, (visit) => moves.withdraw(visit, id, { reason: '' })))).toBe('reasonMissing');
    expect(said(await does(planner, (visit) => moves.withdraw(visit, id, { reason: 'Saisie par erreur' })))).toBe('accepted');
    expect(await liveFacts(id)).toEqual([]);
    expect((await load(await signed()))?.official).not.toBe(official);
    expect(said(await does(manager, (visit) => addStep(visit, id, { on: '2026-01-05', purpose: 'signature', done: 'Trop tard' })))).toBe(
      'moveImpossible',
    );
  });
});

describe('important commitments', () => {
  test('tabled, debated ten days later at the earliest, then endorsed', async () => {
    const id = await signed({ important: true });
    const endorse = () =>
      does(manager, (visit) => moves.endorse(visit, id, { endorsedOn: '2026-05-01', endorsedReference: 'Décret', note: '' }));
    const approve = (approvedOn: string, unanimous = false) =>
      does(manager, (visit) => moves.approve(visit, id, { approvedOn, unanimous, reference: '', note: '' }));
    expect(said(await endorse())).toBe('approvalMissing');
    expect(said(await approve('2026-04-20'))).toBe('moveImpossible');
    expect(await does(manager, (visit) => moves.table(visit, id, { tabledOn: '2026-04-02', note: '' }))).toMatchObject({
      refusals: [{ id: 'noteMissing', field: 'tablingNote', values: { rule: 'tabling' } }],
    });
    const elsewhere = await addPiece(db, ORG, await open());
    expect(said(await does(manager, (visit) => moves.table(visit, id, { tabledOn: '2026-04-02', tablingNote: elsewhere, note: '' })))).toBe(
      'pieceNotOnFile',
    );
    await table(id, '2026-04-02');
    expect(await approve('2026-04-11')).toMatchObject({
      refusals: [{ id: 'debateTooEarly', values: { day: '2026-04-12', rule: 'debating' } }],
    });
    expect(said(await approve('2026-04-12'))).toBe('accepted');
    expect(said(await endorse())).toBe('accepted');
  });

  test('by unanimous consent it is debated sooner', async () => {
    const id = await signed({ important: true });
    await table(id, '2026-04-02');
    const approved = { approvedOn: '2026-04-03', unanimous: true, reference: '', note: '' };
    expect(said(await does(manager, (visit) => moves.approve(visit, id, approved)))).toBe('accepted');
  });

  test('in urgency it is endorsed first; its reasons are said', async () => {
    const urgent = (change: Partial<AgreementFields>) => request(db, manager, {}, (visit) => recordAgreement(visit, fictional(change)));
    expect(said(await urgent({ important: true, urgent: true }))).toBe('urgencyReasonMissing');
    expect(said(await urgent({ urgent: true, urgencyReason: 'Fictive' }))).toBe('urgentAndNotImportant');
    const id = await signed({ important: true, urgent: true, urgencyReason: 'Fictive' });
    await does(manager, (visit) => moves.endorse(visit, id, { endorsedOn: '2026-05-01', endorsedReference: 'Décret', note: '' }));
    await does(manager, (visit) => moves.enterForce(visit, id, { inForceOn: '2026-05-02', note: '' }));
    await table(id, '2026-05-20');
    expect([await stateOf(id), (await load(id))?.tabledOn]).toEqual(['inForce', '2026-05-20']);
  });

  test('what is not important is not tabled', async () => {
    const id = await signed();
    expect(said(await does(manager, (visit) => moves.table(visit, id, { tabledOn: '2026-04-02', note: '' })))).toBe('notImportant');
  });
});

describe('a city', () => {
  test('an agreement with a foreign government needs the minister’s authorisation, one with a city none', async () => {
    const foreign = await open({}, mayor);
    await does(mayor, (visit) => moves.negotiate(visit, foreign, { note: '' }));
    // The council’s own resolution is not the minister’s authorisation.
    await does(mayor, (visit) => moves.authorise(visit, foreign, { ...GIVEN, authority: 'council' }));
    expect(await does(mayor, (visit) => moves.sign(visit, foreign, SIGNED))).toMatchObject({
      refusals: [{ id: 'authorisationMissing', values: { rule: 'foreign' } }],
    });
    const twin = await open({ parties: [{ kind: 'foreignCity', nameFr: 'Ville fictive', nameEn: '', country: 'FR' }] }, mayor);
    await does(mayor, (visit) => moves.negotiate(visit, twin, { note: '' }));
    expect(said(await does(mayor, (visit) => moves.sign(visit, twin, SIGNED)))).toBe('accepted');
  });
});

describe('numbers', () => {
  test('fifty signatures at once are numbered without a gap, each once', { timeout: 60_000 }, async () => {
    const ids: string[] = [];
    for (let n = 0; n < 50; n++) {
      const id = await open();
      await does(manager, async (visit) => {
        await moves.negotiate(visit, id, { note: '' });
        return moves.authorise(visit, id, { ...GIVEN, on: '2019-01-01' });
      });
      ids.push(id);
    }
    const at = { ...SIGNED, signedOn: '2019-06-01' };
    const done = await Promise.all(ids.map((id) => does(manager, (visit) => moves.sign(visit, id, at))));
    expect(done.every(({ ok }) => ok)).toBe(true);
    const numbers = (await Promise.all(ids.map((id) => load(id)))).map((one) => one?.official).sort();
    expect(numbers).toEqual(Array.from({ length: 50 }, (_, n) => `2019-${String(n + 1).padStart(2, '0')}`));
  });

  test('a signature that is undone leaves no gap; what was numbered before counts', async () => {
    const history = historyFields.parse({ state: 'inForce', official: '2001-07', signedOn: '2001-05-01', source: 'Registre fictif' });
    const taken = await request(db, planner, {}, (visit) => recordAgreement(visit, fictional(), history));
    expect(said(taken)).toBe('accepted');
    expect(said(await request(db, planner, {}, (visit) => recordAgreement(visit, fictional(), history)))).toBe('numberTaken');
    const id = await open();
    await does(manager, (visit) => moves.negotiate(visit, id, { note: '' }));
    await does(manager, (visit) => moves.authorise(visit, id, { ...GIVEN, on: '2001-01-01' }));
    const undone = does(manager, async (visit) => {
      await moves.sign(visit, id, { ...SIGNED, signedOn: '2001-06-01' });
      throw new Error('power cut');
    });
    await expect(undone).rejects.toThrow('power cut');
    await does(manager, (visit) => moves.sign(visit, id, { ...SIGNED, signedOn: '2001-06-01' }));
    expect((await load(id))?.official).toBe('2001-08');
  });

  test('a history is the affair of those who keep the register', async () => {
    const history = historyFields.parse({ state: 'inForce', source: 'Registre fictif' });
    expect(said(await request(db, manager, {}, (visit) => recordAgreement(visit, fictional(), history)))).toBe('forbidden');
    const wrong = historyFields.parse({
      state: 'inForce',
      official: '2001-09',
      signedOn: '2002-05-01',
      inForceOn: '2002-04-01',
      source: 'Fictive',
    });
    expect(said(await request(db, planner, {}, (visit) => recordAgreement(visit, fictional(), wrong)))).toBe(
      'forceBeforeSigned numberOfAnotherYear',
    );
    const bare = await request(db, planner, {}, (visit) => recordAgreement(visit, fictional({ nature: 'socialSecurity' }), history));
    expect(bare.ok && (await liveFacts(bare.value))).toEqual([]);
  });
});

test('days written wrong are corrected by those who keep the register, by the rules; the facts follow', async () => {
  const id = await signed({ kind: 'nonBinding' });
  await does(manager, (visit) => moves.enterForce(visit, id, { inForceOn: '2026-05-01', note: '' }));
  const correct = (fields: Parameters<typeof correctDates>[2], who = planner) => does(who, (visit) => correctDates(visit, id, fields));
  expect(said(await correct({ signedOn: '2026-04-01' }, manager))).toBe('forbidden');
  expect(said(await correct({ signedOn: '2026-05-02' }))).toBe('forceBeforeSigned');
  expect(said(await correct({ signedOn: '2025-12-01' }))).toBe('numberOfAnotherYear');
  expect(said(await correct({ endedOn: '2026-06-01' }))).toBe('notReached');
  expect(said(await correct({ signedOn: '2026-04-01', inForceOn: '2026-04-01' }))).toBe('accepted');
  expect((await liveFacts(id)).map(({ kind, on }) => `${kind} ${on}`).sort()).toEqual([
    'agreement.inForce 2026-04-01',
    'agreement.signed 2026-04-01',
  ]);
  const events = await does(manager, ({ tx, org }) => loadEvents(tx, org.id, id));
  expect(events.filter(({ act }) => act === 'sign' || act === 'enterForce').map(({ on }) => on)).toEqual(['2026-04-01', '2026-04-01']);
  const ruled = await signed();
  expect(said(await does(planner, (visit) => correctDates(visit, ruled, { signedOn: '2026-01-31' })))).toBe('authorisationMissing');
});

describe('who may', () => {
  test('an officer follows an agreement of her unit up to its authorisation; others decide', async () => {
    const id = await open({}, officer);
    expect(said(await does(officer, (visit) => moves.negotiate(visit, id, { note: '' })))).toBe('accepted');
    expect(said(await does(officer, (visit) => moves.authorise(visit, id, GIVEN)))).toBe('accepted');
    expect(said(await does(officer, (visit) => moves.sign(visit, id, SIGNED)))).toBe('forbidden');
    expect(said(await does(auditor, (visit) => moves.negotiate(visit, id, { note: '' })))).toBe('forbidden');
    expect(said(await request(db, auditor, {}, (visit) => recordAgreement(visit, fictional())))).toBe('forbidden');
  });
});

describe('what hangs on it', () => {
  test('steps feed the figures; one taken back is reversed', async () => {
    const counted = async (measure: Measure): Promise<number> => {
      const { tallies } = await does(manager, ({ tx }) => readTallies(tx, ORG.id, [measure], '2026-04-01', '2027-03-31'));
      return [...(tallies.get(measureKey(measure))?.values() ?? [])].reduce((sum, { n }) => sum + n, 0);
    };
    const before = await counted(ARMS);
    const id = await open({ nature: 'arm' });
    await does(manager, (visit) => addStep(visit, id, { on: '2026-05-05', purpose: 'signature', done: 'Rencontre fictive' }));
    await does(manager, (visit) => addStep(visit, id, { on: '2026-05-06', purpose: 'signature', done: 'Projet fictif transmis' }));
    const facts = await liveFacts(id);
    expect(facts.map(({ kind, facets }) => [kind, facets])).toEqual([
      ['agreement.step', { nature: 'arm', purpose: 'signature', country: 'FR' }],
      ['agreement.step', { nature: 'arm', purpose: 'signature', country: 'FR' }],
    ]);
    expect(said(await does(manager, (visit) => addStep(visit, id, { on: '2027-05-05', purpose: 'signature', done: 'À venir' })))).toBe(
      'stepToCome',
    );
    const [first] = (await load(id))?.steps ?? [];
    await does(manager, (visit) => removeStep(visit, id, first?.id ?? ''));
    expect((await liveFacts(id)).map(({ on }) => on)).toEqual(['2026-05-06']);
    // Two approaches toward one arrangement count it once in the fiscal year.
    expect((await counted(ARMS)) - before).toBe(1);
    for (const country of ['BR', 'BR', 'JP']) {
      const other = await open({ nature: 'socialSecurity' });
      await does(manager, (visit) =>
        addStep(visit, other, { on: '2026-06-05', country, purpose: 'conclusion', done: 'Rencontre fictive' }),
      );
    }
    expect(await counted(COUNTRIES)).toBe(2);
  });

  test('an obligation is met with its evidence; a text stands in its language', async () => {
    const id = await signed();
    await does(manager, (visit) => addObligation(visit, id, { title: 'Rapport fictif', dueOn: '2026-12-01' }));
    const [obligation] = await does(manager, ({ tx, org }) => loadObligations(tx, org.id, id));
    const attest = (doneOn: string) =>
      does(manager, (visit) => discharge(visit, id, obligation?.id ?? '', { doneOn, evidence: 'Rapport remis' }));
    expect(said(await attest('2026-12-01'))).toBe('stillToCome');
    expect(said(await attest('2026-11-01'))).toBe('accepted');
    expect(await does(manager, ({ tx, org }) => loadObligations(tx, org.id, id))).toMatchObject([
      { doneOn: '2026-11-01', evidence: 'Rapport remis' },
    ]);
    await does(manager, (visit) => setText(visit, id, { lang: 'es', title: 'Acuerdo', authentic: true, attachment: null }));
    await does(manager, (visit) => setText(visit, id, { lang: 'es', title: 'Acuerdo ficticio', authentic: true, attachment: null }));
    expect(await does(manager, ({ tx, org }) => loadTexts(tx, org.id, id))).toMatchObject([{ lang: 'es', title: 'Acuerdo ficticio' }]);
    const verbs = (await does(manager, ({ tx, org }) => loadHistory(tx, org.id, id))).map(({ verb }) => verb);
    expect(verbs.filter((verb) => ['oblige', 'discharge', 'word'].includes(verb))).toHaveLength(4);
  });
});

test('an edit keeps the life; what hangs on it moves with who may read it', async () => {
  const id = await signed();
  const spine = await does(manager, ({ tx, org }) => loadSpine(tx, org.id, id));
  const parties: AgreementFields['parties'] = [
    { kind: 'internationalOrganisation', nameFr: 'Organisation fictive', nameEn: '', country: undefined },
  ];
  const edits = (who: Someone, version: number, change: Partial<AgreementFields>) =>
    does(who, (visit) => editAgreement(visit, id, version, fictional({ parties, ...change })));
  expect(said(await edits(planner, spine?.version ?? 0, {}))).toBe('accepted');
  expect(said(await edits(manager, (spine?.version ?? 0) + 1, { visibility: 'named' }))).toBe('accepted');
  expect(await load(id)).toMatchObject({
    signedOn: '2026-03-02',
    parties: [{ nameFr: 'Organisation fictive', nameEn: 'Organisation fictive' }],
  });
  expect(await load(id, auditor)).toBeNull();
  expect(await does(auditor, ({ tx, org }) => loadEvents(tx, org.id, id))).toEqual([]);
  expect(said(await does(manager, (visit) => editAgreement(visit, id, 1, fictional())))).toBe('stale');
  const found = await does(manager, ({ tx }) => searchRecords(tx, 'organisation fictive', { register: 'agreements', most: 10 }));
  expect(found.map(({ record }) => record)).toEqual([id]);
});

test('lists by state and nature; replay says every fact again', async () => {
  const rows = await does(manager, ({ tx, org }) => listAgreements(tx, org.id, { states: ['inForce'], nature: 'socialSecurity' }, 50));
  expect(rows.every(({ state, nature }) => state === 'inForce' && nature === 'socialSecurity')).toBe(true);
  expect(rows.length).toBeGreaterThan(0);
  const told: Replayed[] = [];
  await db.asOwner(async (tx) => {
    for await (const one of replay(tx, ORG)) told.push(one);
  });
  const keysOf = (facts: readonly { readonly kind: string; readonly on: string }[]) => facts.map(({ kind, on }) => `${kind} ${on}`).sort();
  for (const { record, facts } of told) expect(keysOf(facts)).toEqual(keysOf(await liveFacts(record)));
  expect(told.flatMap(({ facts }) => facts).length).toBeGreaterThan(50);
});
