import { addDays } from '../../kernel/day.ts';
import type { FiscalYear } from '../../kernel/fiscal.ts';
import { isPriority } from '../../records/priorities.ts';
import type { Participant, State } from '../../registers/actions/rules.ts';
import type { Known } from './contacts.ts';
import { instantOf, SEASONS, spreadDays } from './days.ts';
import type { ActionDraft, Draft, Numbers } from './drafts.ts';
import { type Place, placesIn } from './places.ts';
import { type Random, randomOf } from './random.ts';
import { citySlots, ministrySlots, type Slot } from './slots.ts';
import { citySpec, ministrySpec } from './spec.ts';
import { SUBJECTS, SUSTAINABLE } from './texts/subjects.ts';
import { CANCELLED, OUTCOMES, summaryOf, titleOf } from './texts/titles.ts';
import { AHEAD, type World } from './world.ts';

const SECTORS: Readonly<Record<Slot['stream'], readonly string[]>> = {
  economic: [
    'economie',
    'investissement',
    'energie',
    'transports',
    'numerique',
    'aerospatiale',
    'sante',
    'agroalimentaire',
    'ressources',
    'tourisme',
  ],
  influence: ['institutions', 'environnement', 'marche-carbone', 'enseignement-superieur', 'recherche-innovation', 'energie', 'numerique'],
  cultural: ['culture', 'culture', 'culture', 'tourisme', 'enseignement-superieur'],
};
const CITY_UNITS = [
  'bureau-international',
  'bureau-international',
  'service-culture',
  'service-economie',
  'service-environnement',
] as const;
const CHECKLIST = ['public-vise', 'message', 'partenaire', 'resultat', 'bilan'];

/** Of days still ahead, how many are planned already; of the last days, how many somebody forgot to confirm. */
const PLANNED_AHEAD = 0.35;
const FORGOTTEN = 0.06;
const FORGOTTEN_DAYS = 20;
const CANCELLED_SHARE = 0.015;

/** What the generator of a year goes on from. */
interface Making {
  readonly world: World;
  readonly year: FiscalYear;
  readonly numbers: Numbers;
  readonly places: readonly Place[];
  readonly people: ReadonlyMap<string, readonly Known[]>;
  /** Last held action at each place. */
  readonly last: Map<string, { readonly id: string; readonly on: string }>;
}

/** Actions of one fiscal year in the order of their days: held until today, a few planned, forgotten or cancelled. */
export function* actionsOf(
  world: World,
  year: FiscalYear,
  numbers: Numbers,
  people: ReadonlyMap<string, readonly Known[]>,
): Generator<ActionDraft> {
  const start = Number(year.first.slice(0, 4));
  const random = randomOf(world.slug, 'actions', year.label);
  const slots = world.posts
    ? ministrySlots(random, ministrySpec(year, world.running, world.scale))
    : citySlots(random, citySpec(year, world.running, world.scale));
  const cancelled = random.shuffled(slots).slice(0, Math.ceil(slots.length * CANCELLED_SHARE));
  const all = random.shuffled([
    ...slots.map((slot) => ({ slot, cancelled: false })),
    ...cancelled.map((slot) => ({ slot, cancelled: true })),
  ]);
  const days = spreadDays(random, year, world.posts ? SEASONS.ministry : SEASONS.city, all.length);
  const making: Making = { world, year, numbers, places: placesIn(world.places, start), people, last: new Map() };
  for (const [i, { slot, cancelled: off }] of all.entries()) {
    const on = days[i] ?? year.last;
    const own = randomOf(world.slug, 'action', year.label, i);
    const state = stateOn(world, on, off, own);
    if (state) yield make(making, slot, on, state, own);
  }
}

/** What became of an action meant for a day; null: nobody has thought of it yet. */
function stateOn({ today }: World, on: string, cancelled: boolean, random: Random): State | null {
  if (on > today) {
    if (on > addDays(today, AHEAD) || !random.chance(PLANNED_AHEAD)) return null;
    return cancelled ? 'cancelled' : 'planned';
  }
  if (cancelled) return 'cancelled';
  return on < today && on >= addDays(today, -FORGOTTEN_DAYS) && random.chance(FORGOTTEN) ? 'planned' : 'held';
}

function make(making: Making, slot: Slot, on: string, state: State, random: Random): ActionDraft {
  const { world, numbers, last } = making;
  const place = placeOf(making, slot, on, random);
  const sector = sectorOf(world, slot, on, random);
  const initiative = slot.sustainable && world.posts && random.chance(0.8) ? random.pick(INITIATIVES) : '';
  const what = random.pick(slot.sustainable ? (SUSTAINABLE[initiative] ?? []) : (SUBJECTS[sector] ?? []));
  const post = world.posts && random.chance(0.8) ? place.key : null;
  const sectors = random.chance(0.2) && slot.priority === null ? [...new Set([sector, random.pick(SECTORS[slot.stream])])] : [sector];
  const participants = participantsOf(making, slot, place, on, random);
  const held = state === 'held';
  const action: ActionDraft['action'] = {
    state,
    on,
    kind: slot.kind,
    stream: slot.stream,
    role: slot.kind === 'intervention' && random.chance(0.3) ? 'supported' : 'led',
    ledBy: random.chance(0.12) ? 'governmentPartner' : 'ministry',
    post,
    countries: [place.country],
    territories: [place.territory],
    sectors,
    initiatives: initiative ? [initiative] : [],
    commitments: slot.commitments,
    positioning: slot.positioning,
    sustainable: slot.sustainable,
    newMarket: slot.newMarket,
    publicDiplomacy: slot.publicDiplomacy,
    conforms: held ? slot.conforms : null,
    checklist: held && slot.conforms !== null ? (slot.conforms ? CHECKLIST : random.shuffled(CHECKLIST).slice(0, 3)) : [],
    participants,
    influential: participants.some(({ influential }) => influential),
    priorityTerritory: isPriority(world.priorities, 'territory', [place.country, place.territory], on),
    prioritySector: isPriority(world.priorities, 'sector', sectors, on),
    summary: random.chance(0.3) ? summaryOf(random, what) : '',
    outcome: held && random.chance(0.18) ? random.pick(OUTCOMES) : '',
    reason: state === 'cancelled' ? random.pick(CANCELLED) : '',
  };
  const unit = post ?? (world.posts ? place.unit : random.pick(CITY_UNITS));
  const spine = spineOf(world, on, unit, random);
  const before = last.get(place.key);
  const follows = held && before && random.chance(0.05) ? before.id : null;
  if (held) last.set(place.key, { id: spine.id, on });
  return { ...spine, number: numbers.next('A', on), title: titleOf(random, slot, place, what), state, on, action, follows };
}

const INITIATIVES = Object.keys(SUSTAINABLE).filter((code) => code !== '');

/** Where it happens: where both priorities are asked for, among the priority territories of the day. */
function placeOf({ world, places }: Making, { priority }: Slot, on: string, random: Random): Place {
  const wanted = places.filter(
    ({ country, territory }) => priority === null || isPriority(world.priorities, 'territory', [country, territory], on) === priority,
  );
  return random.pickWeighted(wanted.length > 0 ? wanted : places);
}

function sectorOf(world: World, { stream, priority }: Slot, on: string, random: Random): string {
  const wanted = SECTORS[stream].filter((code) => priority !== true || isPriority(world.priorities, 'sector', [code], on));
  return random.pick(wanted.length > 0 ? wanted : SECTORS[stream]);
}

const isInfluential = ({ influence }: Known, on: string): boolean =>
  influence !== null && influence.since <= on && (influence.until === null || influence.until >= on);

/** A meeting has one to three people, with or without somebody influential on that day; other actions seldom name anyone. */
function participantsOf({ people }: Making, { kind, influential }: Slot, place: Place, on: string, random: Random): readonly Participant[] {
  if (kind !== 'meeting' && !random.chance(0.15)) return [];
  const here = people.get(place.key) ?? [];
  const [weighty, others] = [here.filter((one) => isInfluential(one, on)), here.filter((one) => !isInfluential(one, on))];
  const first = random.pick(influential ? weighty : others);
  const more = kind === 'meeting' && random.chance(0.3) ? [random.pick(others)] : [];
  return [...new Set([first, ...more])].map((one) => ({ contact: one.id, influential: isInfluential(one, on) }));
}

/** What the spine of an act has: most are public, a few are for a unit or for people named. */
export function spineOf(
  world: World,
  on: string,
  unit: string,
  random: Random,
  mostlyPublic = true,
): Omit<Draft, 'number' | 'title' | 'state' | 'on'> {
  const recorded = on > world.today ? addDays(world.today, -1 - random.below(20)) : on;
  const late = addDays(recorded, random.below(4));
  const createdAt = instantOf(
    late < world.today ? late : addDays(world.today, -1) < recorded ? addDays(recorded, -1) : recorded,
    13 + random.next() * 8,
  );
  const roll = random.next();
  const visibility = roll < 0.015 ? 'named' : roll < 0.05 ? 'unit' : roll < 0.17 || !mostlyPublic ? 'organisation' : 'public';
  const author =
    unit === 'tokyo' || unit === 'service-culture' ? 'officer' : unit === 'paris' || unit === 'bureau-international' ? 'manager' : null;
  return { id: random.id(createdAt), visibility, unit, createdAt, author };
}
