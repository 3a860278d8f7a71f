import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY } from './decide.ts';
import { nextMove } from './law/advice.ts';
import { missingAuthorisations, ready } from './law/ready.ts';
import { inForceOn, type LegalRule } from './law/rules.ts';
import { type Agreement, check, facts } from './rules.ts';
import { isSigned, MOVES, type Move, next, STATES, type State } from './states/rules.ts';
import { debateFrom, noticeFrom, type Obligation, tableBy, termsOf } from './terms/rules.ts';
import { CITY, MINISTRY } from './testing-agreements.ts';

const TODAY = '2026-11-20';
const moves = Object.keys(MOVES) as readonly Move[];
const [DEBATE] = MINISTRY.filter(({ act }) => act === 'debate') as [LegalRule]; // testing-agreements.ts has one
const PARTY = { kind: 'state', nameFr: 'Gouvernement fictif', nameEn: 'Fictional government', country: 'FR', contact: null } as const;
const GIVEN = { id: 'a', authority: 'minister', givenBy: 'Fictive', on: '2026-02-01', reference: 'F-1', attachment: null, lapsedOn: null };
const agreement = (change: Partial<Agreement> = {}): Agreement => ({
  ...EMPTY,
  kind: 'international',
  nature: 'cooperation',
  country: 'FR',
  parties: [PARTY],
  ...change,
});

/** What the design says, written a second time: from each state, the acts that it allows and where they lead. */
const ALLOWED: Readonly<Record<State, Readonly<Partial<Record<Move, State>>>>> = {
  exploration: { negotiate: 'negotiation', abandon: 'abandoned', withdraw: 'withdrawn' },
  negotiation: { authorise: 'authorised', sign: 'signed', abandon: 'abandoned', withdraw: 'withdrawn' },
  authorised: { authorise: 'authorised', reopen: 'negotiation', sign: 'signed', abandon: 'abandoned', withdraw: 'withdrawn' },
  signed: { table: 'tabled', endorse: 'endorsed', enterForce: 'inForce', end: 'ended', withdraw: 'withdrawn' },
  endorsed: { table: 'tabled', enterForce: 'inForce', end: 'ended', withdraw: 'withdrawn' },
  tabled: { approve: 'tabled', endorse: 'endorsed', enterForce: 'inForce', end: 'ended', withdraw: 'withdrawn' },
  inForce: { table: 'inForce', approve: 'inForce', renew: 'renewed', end: 'ended', denounce: 'denounced', withdraw: 'withdrawn' },
  renewed: { table: 'renewed', approve: 'renewed', renew: 'renewed', end: 'ended', denounce: 'denounced', withdraw: 'withdrawn' },
  ended: { withdraw: 'withdrawn' },
  denounced: { withdraw: 'withdrawn' },
  abandoned: { withdraw: 'withdrawn' },
  withdrawn: {},
};

describe('the table of states', () => {
  test.each(STATES)('%s', (state) => {
    for (const move of moves) {
      const to = ALLOWED[state][move];
      expect(next(state, move)).toEqual(
        to ? { ok: true, value: to } : { ok: false, refusals: [{ id: 'moveImpossible', values: { state, move } }] },
      );
    }
  });

  test('no sequence of acts goes round the signature, and nothing leaves an end but what withdraws', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...moves), { maxLength: 40 }), (acts) => {
        let state: State = 'exploration';
        let signatures = 0;
        for (const move of acts) {
          const before: State = state;
          const decided = next(state, move);
          if (!decided.ok) continue;
          state = decided.value;
          if (move === 'sign') signatures++;
          if (isSigned(state)) expect(signatures).toBe(1);
          if (['ended', 'denounced', 'abandoned'].includes(before)) expect(move).toBe('withdraw');
          expect(ALLOWED[before][move]).toBe(state);
        }
        expect(signatures).toBeLessThanOrEqual(1);
      }),
    );
  });
});

/** Writes the day of an act, as the acts of `moves.ts` do. */
const DAYS: Readonly<Partial<Record<Move, keyof Agreement>>> = {
  sign: 'signedOn',
  endorse: 'endorsedOn',
  table: 'tabledOn',
  approve: 'approvedOn',
  enterForce: 'inForceOn',
  renew: 'renewedOn',
  end: 'endedOn',
  denounce: 'denouncedOn',
};

test('whatever is done and whenever, what is kept has its days in order and its authorisation before its signature', () => {
  const day = fc
    .integer({ min: 1, max: 28 })
    .chain((d) => fc.integer({ min: 1, max: 10 }).map((m) => `2026-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`));
  const act = fc.record({ move: fc.constantFrom(...moves), on: day });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), fc.boolean(), fc.boolean(), (acts, important, urgent) => {
      const flags = { important, urgent: important && urgent, urgencyReason: important && urgent ? 'Fictive' : '' };
      let one = agreement({ kind: 'international', tablingNote: 'n', ...flags });
      for (const { move, on } of acts) {
        const state = next(one.state, move);
        if (!state.ok || ready(one, move, on, MINISTRY).length > 0) continue;
        const field = DAYS[move];
        const authorisations = move === 'authorise' ? [...one.authorisations, { ...GIVEN, on }] : one.authorisations;
        const moved: Agreement = { ...one, ...(field ? { [field]: on } : {}), authorisations, state: state.value, reason: 'Fictive' };
        if (check(moved, TODAY).length === 0) one = moved;
      }
      const { signedOn, endorsedOn, inForceOn: force, tabledOn, approvedOn } = one;
      if (signedOn) expect(one.authorisations.some(({ on }) => on <= signedOn)).toBe(true);
      if (force) expect([signedOn !== null && signedOn <= force, endorsedOn !== null]).toEqual([true, true]);
      if (endorsedOn && one.important && !one.urgent) expect(approvedOn).not.toBeNull();
      if (approvedOn && tabledOn) expect(Temporal.PlainDate.from(tabledOn).until(approvedOn).days).toBeGreaterThanOrEqual(0);
      if (approvedOn && tabledOn) expect(approvedOn >= (debateFrom({ tabledOn }, MINISTRY)?.day ?? '')).toBe(true);
    }),
  );
});

describe('what must hold', () => {
  const inForce = { state: 'inForce', signedOn: '2026-03-02', inForceOn: '2026-05-01', official: '2026-01' } as const;
  test.each<[string, Partial<Agreement>, string]>([
    ['force before signature', { ...inForce, inForceOn: '2026-03-01' }, 'forceBeforeSigned'],
    ['force on the day of the signature', { ...inForce, inForceOn: '2026-03-02' }, ''],
    ['endorsed before it was signed', { ...inForce, endorsedOn: '2026-03-01' }, 'endorsedBeforeSigned'],
    ['a term before its force', { ...inForce, endsOn: '2026-04-30' }, 'endBeforeForce'],
    ['a term to come', { ...inForce, endsOn: '2031-05-01' }, ''],
    ['ended before its force', { ...inForce, state: 'ended', endedOn: '2026-04-30' }, 'endedBeforeForce'],
    ['denounced before its force', { ...inForce, state: 'denounced', denouncedOn: '2026-04-30' }, 'denouncedBeforeForce'],
    ['renewed before its force', { ...inForce, state: 'renewed', renewedOn: '2026-04-30' }, 'renewedBeforeForce'],
    ['a signature to come', { state: 'signed', signedOn: '2026-11-21' }, 'stillToCome'],
    ['a signature of today', { state: 'signed', signedOn: TODAY }, ''],
    ['a number of another year', { ...inForce, official: '2025-01' }, 'numberOfAnotherYear'],
    ['a date of signature before it is signed', { state: 'negotiation', signedOn: '2026-03-02' }, 'signedBeforeSignature'],
    ['an urgency without its reasons', { important: true, urgent: true }, 'urgencyReasonMissing'],
    ['an urgency of what is not important', { urgent: true, urgencyReason: 'x' }, 'urgentAndNotImportant'],
    ['given up without a reason', { state: 'abandoned' }, 'reasonMissing'],
    ['in force since a day that nobody knows', { state: 'inForce' }, ''],
  ])('%s', (_case, change, expected) => {
    expect(
      check(agreement(change), TODAY)
        .map(({ id }) => id)
        .join(' '),
    ).toBe(expected);
  });
});

describe('rules as dated data', () => {
  const again = (validFrom: string, days: number): LegalRule => ({
    ...DEBATE,
    validFrom,
    days,
  });
  test('of a code the latest that had come by then counts', () => {
    const rules = [again('2002-01-01', 10), again('2026-07-01', 5)];
    expect(inForceOn(rules, 'debate', '2026-06-30').map(({ days }) => days)).toEqual([10]);
    expect(inForceOn(rules, 'debate', '2026-07-01').map(({ days }) => days)).toEqual([5]);
    expect(inForceOn(rules, 'debate', '2001-12-31')).toEqual([]);
    expect(debateFrom({ tabledOn: '2026-06-30' }, rules)?.day).toBe('2026-07-10');
  });

  test.each<[string, Partial<Agreement>, readonly string[]]>([
    ['a foreign state', {}, ['foreign']],
    ['a federated state', { parties: [{ ...PARTY, kind: 'subnational' }] }, ['foreign']],
    ['an international organisation', { parties: [{ ...PARTY, kind: 'internationalOrganisation' }] }, ['foreign']],
    ['a government in Canada', { parties: [{ ...PARTY, kind: 'canadianGovernment' }] }, ['canada']],
    ['a foreign city', { parties: [{ ...PARTY, kind: 'foreignCity' }] }, []],
    ['both', { parties: [PARTY, { ...PARTY, kind: 'canadianGovernment' }] }, ['foreign', 'canada']],
    ['authorised in time', { authorisations: [GIVEN] }, []],
    ['authorised too late', { authorisations: [{ ...GIVEN, on: '2026-03-03' }] }, ['foreign']],
    ['authorised by somebody else', { authorisations: [{ ...GIVEN, authority: 'council' }] }, ['foreign']],
  ])('a city with %s', (_case, change, missing) => {
    expect(missingAuthorisations(agreement(change), CITY, '2026-03-02').map(({ code }) => code)).toEqual(missing);
  });
});

describe('terms', () => {
  const tabling = { urgent: true, endorsedOn: '2026-06-15', tabledOn: null, sittingResumesOn: null };
  test('thirty days from an urgent endorsement, or from when the Assembly sits again', () => {
    expect(tableBy(tabling, MINISTRY)).toMatchObject({ from: '2026-06-15', day: '2026-07-15' });
    expect(tableBy({ ...tabling, sittingResumesOn: '2026-09-15' }, MINISTRY)).toMatchObject({ from: '2026-09-15', day: '2026-10-15' });
    expect(tableBy({ ...tabling, tabledOn: '2026-06-20' }, MINISTRY)).toBeNull();
    expect(tableBy({ ...tabling, urgent: false }, MINISTRY)).toBeNull();
  });

  test('months ahead of its end; the end of a month stays one', () => {
    expect([noticeFrom('2027-08-31', 6), noticeFrom('2027-03-01', 0)]).toEqual(['2027-02-28', '2027-03-01']);
  });

  test('what is due, earliest first; nothing of what is over, or done', () => {
    const owed: Obligation = { id: 'o', title: 'Rapport fictif', owner: null, dueOn: '2026-12-01', doneOn: null, evidence: '' };
    const done: Obligation = { ...owed, id: 'd', doneOn: '2026-11-01', evidence: 'Remis' };
    const live = agreement({ state: 'inForce', endsOn: '2027-05-01', tacit: true });
    expect(termsOf('e', live, [owed, done], MINISTRY)).toEqual([
      { kind: 'obligation', due: '2026-12-01', from: '2026-11-01', title: 'Rapport fictif', about: 'o' },
      { kind: 'renewal', due: '2027-05-01', from: '2026-11-01', title: null, about: 'e' },
    ]);
    expect(termsOf('e', { ...live, state: 'ended' }, [owed], MINISTRY)).toEqual([]);
  });
});

describe('facts', () => {
  test('each approach, the signature, the force and each renewal, on their days', () => {
    const steps = [{ id: 's', on: '2026-01-05', country: 'BE', purpose: 'conclusion', done: 'x' }] as const;
    const renewals = [{ on: '2026-09-01', until: null }];
    const said = facts('e', agreement({ state: 'renewed', signedOn: '2026-03-02', inForceOn: '2026-05-01', steps, renewals }));
    expect(said.map(({ kind, on, facets }) => [kind, on, facets])).toEqual([
      ['agreement.step', '2026-01-05', { nature: 'cooperation', country: 'BE', purpose: 'conclusion' }],
      ['agreement.signed', '2026-03-02', { nature: 'cooperation', country: 'FR' }],
      ['agreement.inForce', '2026-05-01', { nature: 'cooperation', country: 'FR' }],
      ['agreement.renewed', '2026-09-01', { nature: 'cooperation', country: 'FR' }],
    ]);
    expect(facts('e', agreement({ state: 'withdrawn', signedOn: '2026-03-02', steps }))).toEqual([]);
    expect(facts('e', agreement({ state: 'inForce' }))).toEqual([]);
  });
});

describe('the next step', () => {
  test.each<[Partial<Agreement>, Move | null]>([
    [{}, 'negotiate'],
    [{ state: 'negotiation' }, 'authorise'],
    [{ state: 'negotiation', authorisations: [GIVEN] }, 'sign'],
    [{ state: 'negotiation', kind: 'nonBinding' }, 'sign'],
    [{ state: 'signed' }, 'endorse'],
    [{ state: 'signed', kind: 'nonBinding' }, 'enterForce'],
    [{ state: 'signed', important: true }, 'table'],
    [{ state: 'tabled', important: true, tabledOn: '2026-04-01' }, 'approve'],
    [{ state: 'tabled', important: true, tabledOn: '2026-04-01', approvedOn: '2026-05-01' }, 'endorse'],
    [{ state: 'endorsed', endorsedOn: '2026-05-01' }, 'enterForce'],
    [{ state: 'endorsed', endorsedOn: '2026-05-01', important: true, urgent: true }, 'table'],
    [{ state: 'inForce' }, 'renew'],
    [{ state: 'ended' }, null],
  ])('%o', (change, move) => {
    expect(nextMove(agreement(change), MINISTRY, TODAY)).toBe(move);
  });
});
