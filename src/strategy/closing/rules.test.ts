import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ROLES, type Role } from '../../kernel/actor.ts';
import { planSchema } from '../plans/plan.ts';
import { YEAR_STATES, type YearState } from '../plans/rules.ts';
import { ORG, planFile } from '../testing.ts';
import { mayApprove, maySubmit } from './policy.ts';
import { checkYear, decideCorrection, type Judged, needsExplanation, next, type YearAct, type YearToClose } from './rules.ts';
import { restsOn, waitsFor } from './waits.ts';

const ACTS: readonly YearAct[] = ['submit', 'return', 'approve', 'publish'];

describe('states of a year', () => {
  test('each state lets through what it should and nothing else', () => {
    const table = YEAR_STATES.map((state) =>
      ACTS.map((act) => {
        const to = next(state, act);
        return to.ok ? to.value : to.refusals[0]?.id;
      }),
    );
    const no = 'yearMove';
    expect(table).toEqual([
      ['submitted', no, no, no],
      [no, 'returned', 'approved', no],
      ['submitted', no, no, no],
      [no, no, no, 'published'],
      [no, no, no, no],
    ]);
  });

  test('no sequence of acts publishes what was not approved, approves what was not submitted, or takes back what is frozen', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ACTS), { maxLength: 30 }), (acts) => {
        let state: YearState = 'open';
        const seen: YearState[] = [state];
        for (const act of acts) {
          const to = next(state, act);
          if (!to.ok) continue;
          state = to.value;
          seen.push(state);
        }
        const frozen = seen.indexOf('approved');
        const after = frozen < 0 ? [] : seen.slice(frozen);
        expect(after.every((one) => one === 'approved' || one === 'published')).toBe(true);
        expect(after.length).toBeLessThanOrEqual(2);
        for (const [i, one] of seen.entries()) {
          if (one === 'approved' || one === 'returned') expect(seen[i - 1]).toBe('submitted');
          if (one === 'published') expect(seen[i - 1]).toBe('approved');
        }
      }),
    );
  });
});

describe('what a year needs', () => {
  const year = (more: Partial<YearToClose> = {}): YearToClose => ({
    last: '2020-03-31',
    today: '2020-04-01',
    verdicts: [],
    explanations: new Map(),
    waitsFor: null,
    ...more,
  });
  const verdict = (kind: string, reason?: string): Judged => ({ kind, ...(reason ? { reason: { id: reason } } : {}) });
  const ids = (asked: YearToClose) => checkYear(asked).map(({ id }) => id);

  test('to be over, with the day after its last', () => {
    expect(ids(year({ today: '2020-03-31' }))).toEqual(['yearRuns']);
    expect(ids(year())).toEqual([]);
  });
  test('the years that it rests on', () => {
    expect(ids(year({ waitsFor: '2018-2019' }))).toEqual(['waitsFor']);
  });
  test('figures that are all computed', () => {
    expect(ids(year({ verdicts: [{ no: '1', verdict: verdict('dataMissing', 'beingComputed') }] }))).toEqual(['stillComputed']);
  });
  test.each([
    ['achieved', false],
    ['partly', true],
    ['notAchieved', true],
    ['dataMissing', true],
    ['noTarget', false],
    ['notApplicable', false],
  ])('an explanation for %s: %s', (kind, needed) => {
    expect(needsExplanation(verdict(kind))).toBe(needed);
    const verdicts = [{ no: '3a', verdict: verdict(kind) }];
    expect(checkYear(year({ verdicts })).map(({ field }) => field)).toEqual(needed ? ['explanation-3a'] : []);
    expect(checkYear(year({ verdicts, explanations: new Map([['3a', '  \n ']]) }))).toHaveLength(needed ? 1 : 0);
    expect(checkYear(year({ verdicts, explanations: new Map([['3a', 'Parce que.']]) }))).toEqual([]);
  });
});

test('a mean rests on every earlier year of the plan, a growth on its base year where the plan has it', () => {
  const means = planSchema.parse(planFile('mrif/2014-2018'));
  const growth = planSchema.parse(planFile('mrif/2019-2023'));
  expect(restsOn(means, '2016-2017')).toEqual(['2014-2015', '2015-2016']);
  expect(waitsFor(means, '2016-2017', new Set(['2014-2015']))).toBe('2015-2016');
  expect(waitsFor(means, '2014-2015', new Set())).toBeNull();
  expect(restsOn(growth, '2021-2022')).toEqual([]);
});

describe('who', () => {
  const actor = (...roles: readonly Role[]) => ({
    org: ORG,
    account: 'me',
    name: '',
    lang: 'fr' as const,
    roles: new Set(roles),
    units: [],
    audiences: [],
  });
  test('submits and approves, by role', () => {
    expect(ROLES.filter((role) => maySubmit(actor(role)))).toEqual(['administrator', 'planner', 'manager']);
    expect(ROLES.filter((role) => mayApprove(actor(role), 'someone', true))).toEqual(['administrator', 'manager']);
  });
  test('not whoever submitted, unless nobody else may', () => {
    expect(mayApprove(actor('manager'), 'me', true)).toBe(false);
    expect(mayApprove(actor('manager'), 'me', false)).toBe(true);
    expect(mayApprove(actor('planner'), 'me', false)).toBe(false);
  });
});

test('a correction is decided once', () => {
  expect(decideCorrection('proposed', 'accepted')).toEqual({ ok: true, value: 'accepted' });
  for (const state of ['accepted', 'refused'] as const) expect(decideCorrection(state, 'refused').ok).toBe(false);
});
