import { addDays } from '../../kernel/day.ts';
import { ACCREDITATIONS } from '../../registers/protocol/accreditations/noun.ts';
import type { Accreditation } from '../../registers/protocol/accreditations/rules.ts';
import { GIFTS } from '../../registers/protocol/gifts/noun.ts';
import type { Gift } from '../../registers/protocol/gifts/rules.ts';
import { rowOfThing } from '../../registers/protocol/shared/store.ts';
import { VISITS } from '../../registers/protocol/visits/noun.ts';
import { presence, type ReceivedVisit } from '../../registers/protocol/visits/rules.ts';
import type { Draft, Numbers } from './drafts.ts';
import { eventBatch } from './protocol-events.ts';
import { draftOf, type Making, nameIn, placeOf } from './protocol-making.ts';
import { type Random, randomOf } from './random.ts';
import { type Batch, type Names, presenceTables, spineRows } from './rows.ts';
import type { Row } from './store/rows.ts';
import * as texts from './texts/protocol.ts';
import type { World } from './world.ts';

/** The protocol of one organisation: a few records of each register, around today. Nothing of it grows with the scale. */
export function* protocolBatches(world: World, names: Names, numbers: Numbers): Generator<Batch> {
  const making: Making = { world, names, numbers };
  yield visitBatch(making);
  yield accreditationBatch(making);
  yield eventBatch(making);
  yield giftBatch(making);
}

/** Days from today on which visits begin: held, of this week, announced, cancelled. */
const VISIT_DAYS = [-210, -160, -120, -75, -40, -18, -5, 1, 4, 12, 25, 47, 80] as const;

function visitBatch(making: Making): Batch {
  const { world, names } = making;
  const made = VISIT_DAYS.map((offset, i) => {
    const random = randomOf(world.slug, 'visit', i);
    const visitor = texts.VISITORS[i % texts.VISITORS.length] ?? texts.VISITORS[0];
    const place = placeOf(making, i);
    const on = addDays(world.today, offset);
    const state = i === 4 ? 'cancelled' : offset < 0 ? 'held' : offset < 20 ? 'confirmed' : 'announced';
    const visit: ReceivedVisit = {
      state,
      on,
      until: addDays(on, i % 2),
      level: visitor.level,
      country: place.country,
      body: `Gouvernement fictif (${place.city})`,
      city: 'Québec',
      purpose: texts.PURPOSE,
      logistics: offset >= 0 ? texts.LOGISTICS : '',
      reason: state === 'cancelled' ? 'Déplacement fictif reporté.' : '',
    };
    const draft: Draft = { ...draftOf(making, 'visits', i, 'V', on), title: visitor.title, state };
    const spine = spineRows(names, 'visits', draft, { detail: '', body: VISITS.found(visit) });
    const below = { org: names.org, visit: draft.id, audience: spine.audience };
    const delegation = [visitor.function, ...texts.COMPANIONS.slice(0, visitor.with)].map((role, n) => ({
      ...below,
      id: random.id(draft.createdAt),
      side: 'delegation',
      place: n + 1,
      name: nameIn(random, place.country),
      function: role,
      body: n === 0 ? visit.body : '',
      country: place.country,
      contact: null,
    }));
    const hosts = texts.HOSTS.slice(0, 1 + (i % 3)).map((role, n) => ({
      ...below,
      id: random.id(draft.createdAt),
      side: 'host',
      place: n + 1,
      name: nameIn(random, 'CA'),
      function: role,
      body: '',
      country: null,
      contact: null,
    }));
    return {
      ...spine,
      own: { org: names.org, id: draft.id, audience: spine.audience, ...rowOfThing(VISITS, visit) },
      people: [...delegation, ...hosts],
      items: i === 12 ? [] : itemsOf(visit, below, random, draft.createdAt),
      presence: presence(visit, []),
    };
  });
  return {
    register: 'visits',
    records: made.length,
    tables: [
      ['record', made.map(({ row }) => row)],
      ['visit', made.map(({ own }) => own)],
      ['visit_person', made.flatMap(({ people }) => people)],
      ['visit_item', made.flatMap(({ items }) => items)],
      ...presenceTables(
        made.map(({ row, audience, presence: when }) => ({ org: names.org, record: row.id, register: 'visits', audience, presence: when })),
      ),
    ],
    facts: [],
  };
}

function itemsOf(visit: ReceivedVisit, below: Row, random: Random, createdAt: number): readonly Row[] {
  return texts.DAYS.flatMap((planned, n) => {
    const day = addDays(visit.on, n);
    return day > visit.until
      ? []
      : planned.map(([starts, ends, what, venue, interpreter]) => ({
          ...below,
          id: random.id(createdAt),
          on_day: day,
          starts,
          ends,
          what,
          venue,
          hosts: '',
          language: interpreter ? 'anglais et français' : 'français',
          interpreter,
          note: '',
        }));
  });
}

const CORPS = 22;

function accreditationBatch(making: Making): Batch {
  const { world, names } = making;
  const made = Array.from({ length: CORPS }, (_, i) => {
    const random = randomOf(world.slug, 'accreditation', i);
    const place = placeOf(making, i);
    const on = addDays(world.today, i === CORPS - 1 ? 20 : -900 + i * 37);
    const ended = i % 7 === 3;
    const notified = i >= CORPS - 2;
    const one: Accreditation = {
      state: notified ? 'notified' : ended ? 'ended' : 'accredited',
      on,
      function:
        i % 3 === 0
          ? 'Titulaire du consulat général'
          : i % 3 === 1
            ? 'Responsable des affaires consulaires'
            : 'Titulaire du consulat honoraire',
      class: i % 3 === 0 ? 'consulGeneral' : 'consul',
      kind: i % 3 === 2 ? 'honorary' : 'career',
      country: place.country,
      seat: i % 2 === 0 ? 'Québec' : 'Montréal',
      arrived: notified ? null : addDays(on, -12),
      exequatur: notified ? null : addDays(on, 15),
      until: ended ? addDays(on, 300) : i % 6 === 1 ? addDays(world.today, 10 + 9 * (i % 8)) : null,
      contact: null,
      note: '',
      reason: '',
    };
    const draft: Draft = { ...draftOf(making, 'accreditations', i, 'CC', on), title: nameIn(random, place.country), state: one.state };
    const spine = spineRows(names, 'accreditations', draft, { detail: '', body: ACCREDITATIONS.found(one) });
    return { ...spine, own: { org: names.org, id: draft.id, audience: spine.audience, ...rowOfThing(ACCREDITATIONS, one) } };
  });
  return {
    register: 'accreditations',
    records: made.length,
    tables: [
      ['record', made.map(({ row }) => row)],
      ['accreditation', made.map(({ own }) => own)],
    ],
    facts: [],
  };
}

function giftBatch(making: Making): Batch {
  const { world, names } = making;
  const made = [...texts.GIFTS, ...texts.GIFTS].map(([title, valueCents, decision], i) => {
    const random = randomOf(world.slug, 'gift', i);
    const place = placeOf(making, i);
    const on = addDays(world.today, -9 - 23 * i);
    const given = i % 4 === 3;
    const gift: Gift = {
      state: i === 10 ? 'withdrawn' : 'entered',
      on,
      direction: given ? 'given' : 'received',
      party: nameIn(random, place.country),
      contact: null,
      valueCents,
      decision: given ? null : decision,
      place: decision === 'displayed' ? 'Vitrine du hall fictif' : '',
      visit: null,
      note: '',
      reason: i === 10 ? 'Inscrit deux fois.' : '',
    };
    const draft: Draft = { ...draftOf(making, 'gifts', i, 'CA', on), title, state: gift.state };
    const spine = spineRows(names, 'gifts', draft, { detail: '', body: GIFTS.found(gift) });
    return { ...spine, own: { org: names.org, id: draft.id, audience: spine.audience, ...rowOfThing(GIFTS, gift) } };
  });
  return {
    register: 'gifts',
    records: made.length,
    tables: [
      ['record', made.map(({ row }) => row)],
      ['gift', made.map(({ own }) => own)],
    ],
    facts: [],
  };
}
