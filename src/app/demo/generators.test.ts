import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { fiscalYear } from '../../kernel/fiscal.ts';
import { isPriority } from '../../records/priorities.ts';
import { check as checkAction } from '../../registers/actions/rules.ts';
import { check as checkContact } from '../../registers/contacts/rules.ts';
import { check as checkSupport } from '../../registers/supports/rules.ts';
import { actionsOf } from './actions.ts';
import { contactsAt, type Known, poolsOf, recipients } from './contacts.ts';
import { type ActionDraft, type ContactDraft, Numbers, type SupportDraft } from './drafts.ts';
import { ofCity, PLACES } from './places.ts';
import { randomOf } from './random.ts';
import { ministrySlots } from './slots.ts';
import { ministrySpec } from './spec.ts';
import { supportsOf } from './supports.ts';
import { type World, worldOf } from './world.ts';

const TODAY = '2026-11-21';

interface Everything {
  readonly contacts: readonly ContactDraft[];
  readonly actions: readonly ActionDraft[];
  readonly supports: readonly SupportDraft[];
}

function everything(world: World): Everything {
  const numbers = new Numbers();
  const people = new Map<string, readonly Known[]>();
  const met = world.places.flatMap((place) => {
    const known: Known[] = [];
    people.set(place.key, known);
    return [...contactsAt(world, place, numbers, known)];
  });
  const { companies, cultural } = poolsOf(world);
  return {
    contacts: [...met, ...recipients(world, companies, numbers), ...recipients(world, cultural, numbers)],
    actions: world.years.flatMap((year) => [...actionsOf(world, year, numbers, people)]),
    supports: world.years.flatMap((year) => [...supportsOf(world, year, numbers)]),
  };
}

const digest = (made: unknown): string => createHash('sha256').update(JSON.stringify(made)).digest('hex');

test('random: the same seed gives the same, another seed something else, and ids sort by their instant', () => {
  const of = (...seed: (string | number)[]) => Array.from({ length: 50 }, () => randomOf(...seed).next());
  expect(of('a', 1)).toEqual(of('a', 1));
  expect(of('a', 1)[0]).not.toBe(of('a', 2)[0]);
  expect(of('a', 11)[0]).not.toBe(of('a1', 1)[0]);
  const random = randomOf('spread');
  const values = Array.from({ length: 20_000 }, () => random.below(10));
  for (let n = 0; n < 10; n++) expect(Math.abs(values.filter((v) => v === n).length - 2000)).toBeLessThan(200);
  expect(random.id(1_000_000_000_000) < random.id(1_000_000_000_001)).toBe(true);
  expect(random.id(5)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('a French sentence elides before a vowel', () => {
  const said = new Map(PLACES.map((place) => [place.key, ofCity(place)]));
  expect([said.get('atlanta'), said.get('tokyo'), said.get('abidjan')]).toEqual(['d’Atlanta', 'de Tokyo', 'd’Abidjan']);
});

test('slots: exactly as many of each as the figures of the year', () => {
  const running = fiscalYear(2026, 4);
  const spec = ministrySpec(fiscalYear(2015, 4), running, 1);
  const slots = ministrySlots(randomOf('slots'), spec);
  const count = (wanted: (slot: (typeof slots)[number]) => boolean) => slots.filter(wanted).length;
  expect(count(({ kind, influential, priority }) => kind === 'meeting' && influential && priority === true)).toBe(768);
  expect(count(({ positioning }) => positioning)).toBe(805);
  expect(count(({ kind, sustainable }) => kind === 'intervention' && sustainable)).toBe(126);
  expect(count(({ stream }) => stream === 'economic')).toBe(688);
  expect(count(({ stream }) => stream === 'influence')).toBe(660);
  expect(count(({ publicDiplomacy }) => publicDiplomacy)).toBe(214);
  expect(count(({ conforms }) => conforms === true)).toBe(208);
  expect(count(({ newMarket }) => newMarket)).toBe(14);
});

describe.each(['demo-mrif', 'demo-ville-quebec'] as const)('%s', (slug) => {
  const world = worldOf(slug, TODAY, slug === 'demo-mrif' ? 0.15 : 1);
  let made: Everything;
  beforeAll(() => {
    made = everything(world);
  });

  test('the same seed and the same day give the same bytes; another day does not', () => {
    expect(digest(everything(worldOf(slug, TODAY, world.scale)))).toBe(digest(made));
    expect(digest(everything(worldOf(slug, '2026-11-22', world.scale)))).not.toBe(digest(made));
  });

  test('the rules of the registers refuse none of it', () => {
    for (const { contact } of made.contacts) expect(checkContact(contact)).toEqual([]);
    for (const { action } of made.actions) expect(checkAction(action, TODAY)).toEqual([]);
    for (const { support } of made.supports) expect(checkSupport(support, TODAY)).toEqual([]);
  });

  test('numbers and ids are given once, nothing is recorded after today, every contact before its first act', () => {
    const all = [...made.contacts, ...made.actions, ...made.supports];
    expect(new Set(all.map(({ number }) => number)).size).toBe(all.length);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { createdAt } of all) expect(createdAt).toBeLessThan(Date.parse(`${TODAY}T23:59:59Z`));
    const known = new Map(made.contacts.map(({ id, on }) => [id, on]));
    for (const { support } of made.supports) expect((known.get(support.party) ?? '9') <= support.on).toBe(true);
    for (const { action } of made.actions)
      for (const { contact } of action.participants) expect((known.get(contact) ?? '9') <= action.on).toBe(true);
  });

  test('what an action says of its day is what the day was: priorities, influence', () => {
    const influence = new Map(made.contacts.map(({ id, influence: period }) => [id, period]));
    for (const { action } of made.actions) {
      const { on, participants } = action;
      expect(action.priorityTerritory).toBe(isPriority(world.priorities, 'territory', [...action.countries, ...action.territories], on));
      expect(action.prioritySector).toBe(isPriority(world.priorities, 'sector', action.sectors, on));
      expect(action.influential).toBe(participants.some((one) => one.influential));
      for (const { contact, influential } of participants) {
        const period = influence.get(contact);
        expect(influential).toBe(!!period && period.since <= on && (period.until === null || period.until >= on));
      }
    }
  });

  test('some are planned ahead, some were forgotten, some cancelled with a reason, some follow another', () => {
    const { actions } = made;
    expect(actions.some(({ state, on }) => state === 'planned' && on > TODAY)).toBe(true);
    expect(actions.some(({ state, on }) => state === 'planned' && on < TODAY)).toBe(true);
    expect(actions.filter(({ state }) => state === 'cancelled').every(({ action }) => action.reason !== '')).toBe(true);
    const byId = new Map(actions.map((one) => [one.id, one]));
    const following = actions.flatMap(({ on, follows }) => (follows ? [{ on, before: byId.get(follows)?.on ?? '9' }] : []));
    expect(following.length).toBeGreaterThan(0);
    expect(following.every(({ on, before }) => before <= on)).toBe(true);
  });

  test('titles are French sentences of fitting length, and every person says that he or she is fictional', () => {
    for (const { title } of [...made.actions, ...made.supports]) {
      expect(title).not.toMatch(/[{}]|undefined| de [AEIOU]| {2}/);
      expect(title.length).toBeLessThan(201);
    }
    expect(new Set(made.actions.map(({ title }) => title)).size).toBeGreaterThan(made.actions.length * 0.6);
    for (const { contact } of made.contacts) expect(contact.notes).toContain('fictive');
  });
});
