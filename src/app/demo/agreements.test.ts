import { beforeAll, expect, test } from 'vitest';
import { fiscalYearOf } from '../../kernel/fiscal.ts';
import { missingAuthorisations } from '../../registers/agreements/law/ready.ts';
import { check, facts } from '../../registers/agreements/rules.ts';
import { SIGNED_STATES } from '../../registers/agreements/states/rules.ts';
import { readAgreementRules } from '../load/files.ts';
import type { AgreementDraft } from './agreement-life.ts';
import { agreementsOf } from './agreements.ts';
import { Numbers } from './drafts.ts';
import { worldOf } from './world.ts';

const TODAY = '2026-11-21';
const worlds = { ministry: worldOf('demo-mrif', TODAY, 1), city: worldOf('demo-ville-quebec', TODAY, 1) };
let made: Readonly<Record<keyof typeof worlds, readonly AgreementDraft[]>>;

beforeAll(() => {
  made = { ministry: agreementsOf(worlds.ministry, new Numbers()), city: agreementsOf(worlds.city, new Numbers()) };
});

test.each([
  ['ministry', 'quebec-ministry'],
  ['city', 'quebec-city'],
] as const)('agreements of the %s obey the rules that forms are held to', async (which, law) => {
  const rules = await readAgreementRules(law);
  for (const { agreement, events, title, number } of made[which]) {
    expect(check(agreement, TODAY), title).toEqual([]);
    expect(events.every(({ on }) => on <= TODAY)).toBe(true);
    if (agreement.signedOn !== null) expect(missingAuthorisations(agreement, rules, agreement.signedOn), title).toEqual([]);
    expect(`${title} ${agreement.titleEn}`).toMatch(/ficti[fv]e?.*[Ff]ictional/s);
    expect(number).toMatch(/^E-\d{4}-\d{4}$/);
  }
});

test('the same day gives the same agreements; numbers of a year have no gap', () => {
  expect(agreementsOf(worlds.ministry, new Numbers())).toEqual(made.ministry);
  const official = made.ministry.flatMap(({ agreement }) => agreement.official ?? []);
  for (const [year, own] of Map.groupBy(official, (one) => one.slice(0, 4)))
    expect(own.toSorted()).toEqual(own.map((_, n) => `${year}-${String(n + 1).padStart(2, '0')}`));
});

test('every state of a signed agreement is seen, and what is open, given up or held back for want of an authorisation', () => {
  const states = new Set(made.ministry.map(({ state }) => state));
  const rare = ['signed', 'endorsed', 'tabled'];
  for (const state of [
    ...SIGNED_STATES.filter((one) => !rare.includes(one)),
    'exploration',
    'negotiation',
    'abandoned',
    'withdrawn',
  ] as const)
    expect(states).toContain(state);
  expect(
    made.city.filter(({ state, events }) => state === 'negotiation' && events.every(({ act }) => act !== 'authorise')).length,
  ).toBeGreaterThan(0);
  const ministry = made.ministry.map(({ agreement }) => agreement);
  expect(ministry.filter(({ amends }) => amends !== null).length).toBeGreaterThan(2);
  expect(ministry.filter(({ succeeds }) => succeeds !== null).length).toBeGreaterThan(0);
  expect(ministry.filter(({ important, tabledOn }) => important && tabledOn !== null).length).toBeGreaterThan(2);
  const obligations = made.ministry.flatMap((one) => one.obligations);
  for (const kind of [
    ({ dueOn, doneOn }: (typeof obligations)[number]) => doneOn === null && dueOn < TODAY,
    ({ dueOn, doneOn }: (typeof obligations)[number]) => doneOn === null && dueOn > TODAY,
    ({ doneOn }: (typeof obligations)[number]) => doneOn !== null,
  ])
    expect(obligations.some(kind)).toBe(true);
});

test('indicators 7a, 7b and 7c have something to say in each year of the plan of 2014', () => {
  const all = made.ministry.flatMap(({ id, agreement }) => facts(id, agreement));
  for (const year of ['2014-2015', '2015-2016', '2016-2017', '2017-2018']) {
    const own = all.filter(({ on }) => fiscalYearOf(on, 4).label === year);
    const steps = (nature: string, purpose: string) =>
      own.filter(({ kind, facets }) => kind === 'agreement.step' && facets.nature === nature && facets.purpose === purpose);
    expect(new Set(steps('arm', 'signature').map(({ party }) => party)).size).toBeGreaterThan(0);
    expect(new Set(steps('arm', 'renewal').map(({ party }) => party)).size).toBeGreaterThan(0);
    expect(new Set(steps('socialSecurity', 'conclusion').map(({ facets }) => facets.country)).size).toBeGreaterThan(1);
  }
  expect(all.some(({ kind }) => kind === 'agreement.renewed')).toBe(true);
});
