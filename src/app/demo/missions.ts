import { addDays } from '../../kernel/day.ts';
import type { FiscalYear } from '../../kernel/fiscal.ts';
import { HOME, toCents } from '../../kernel/money.ts';
import { previousQuarter, type Quarter, quarterOf } from '../../kernel/quarter.ts';
import type { Category } from '../../registers/missions/rules/categories.ts';
import { totalOf } from '../../registers/missions/rules/costs.ts';
import { type Body, type Cost, leavesCanada, type Mission, type Participant, type Stop } from '../../registers/missions/rules/mission.ts';
import type { State } from '../../registers/missions/rules/states.ts';
import { spineOf } from './actions.ts';
import type { Draft, Numbers } from './drafts.ts';
import { HOLDERS, type Holder, STAFF } from './names/travellers.ts';
import { type Place, placesIn } from './places.ts';
import { type Random, randomOf } from './random.ts';
import { PURPOSES, REPORTS } from './texts/missions.ts';
import type { World } from './world.ts';

export interface MissionDraft extends Draft {
  readonly mission: Mission;
}

/** In a whole year, at scale 1. */
const YEARLY = { 'demo-mrif': 12, 'demo-ville-quebec': 5 } as const;
/** Invented worth of one unit in Canadian dollars; no rate is a published one. */
const RATES: Readonly<Record<string, readonly [currency: string, rate: string]>> = {
  FR: ['EUR', '1.4523'],
  BE: ['EUR', '1.4523'],
  DE: ['EUR', '1.4523'],
  IT: ['EUR', '1.4523'],
  ES: ['EUR', '1.4523'],
  US: ['USD', '1.3314'],
  GB: ['GBP', '1.7018'],
  JP: ['JPY', '0.009421'],
  MX: ['MXN', '0.0672'],
};
const RATE_SOURCE = 'Taux fictif de la démonstration';
const OTHERS = ['Ministère fictif de l’Économie', 'Société fictive des musées', 'Ville fictive de Beauport'] as const;

/** Day on which a quarter's publication is done in the demonstration, after its end. */
export const PUBLISHED_AFTER = 38;

/** Which quarters of an organisation are published, and what is to be seen in which. */
export interface Calendar {
  readonly startMonth: number;
  /** The first quarter that is late, or waits: it and those after it are not published. */
  readonly waiting: Quarter;
  /** Published, without a mission. */
  readonly empty: Quarter;
  /** Corrected after its publication. */
  readonly corrected: Quarter;
}

export function calendarOf(world: World): Calendar {
  const startMonth = world.posts ? 4 : 1;
  // The last one whose 45 days are over; where no term is known, the same.
  const horizon = addDays(world.today, -46);
  const holding = quarterOf(horizon, startMonth);
  const waiting = holding.last > horizon ? previousQuarter(holding, startMonth) : holding;
  return { startMonth, waiting, empty: back(waiting, 3, startMonth), corrected: back(waiting, 2, startMonth) };
}

function back(quarter: Quarter, n: number, startMonth: number): Quarter {
  let found = quarter;
  for (let left = n; left > 0; left--) found = previousQuarter(found, startMonth);
  return found;
}

/** Missions of one fiscal year, in the order of their departures: past ones, the one under way, and some that are planned. */
export function* missionsOf(world: World, year: FiscalYear, numbers: Numbers): Generator<MissionDraft> {
  const calendar = calendarOf(world);
  const yearly = Math.max(4, Math.round(YEARLY[world.slug] * Math.sqrt(world.scale)));
  const random = randomOf('missions', world.slug, year.label);
  const drafts = Array.from({ length: yearly }, (_, i) => {
    // Spread over the year; the third of each four leaves in the last days of a quarter and comes back in the next.
    const quarter = Math.floor((i * 4) / yearly);
    const first = Temporal.PlainDate.from(year.first).add({ months: 3 * quarter });
    const last = first.add({ months: 3 }).subtract({ days: 1 });
    const straddles = i % 4 === 2;
    const departure = straddles ? last.subtract({ days: 1 + random.below(3) }) : first.add({ days: 4 + random.below(60) });
    return departure.toString();
  });
  // One is under way, one waits to be published, one is in the quarter that is corrected.
  for (const day of [addDays(world.today, -2), addDays(calendar.waiting.first, 40), addDays(calendar.corrected.first, 25)])
    if (day >= year.first && day <= year.last) drafts.push(day);
  for (const [place, from] of drafts.sort().entries()) {
    const draft = draftOf(world, calendar, year, { from, place }, numbers);
    if (draft) yield draft;
  }
}

function draftOf(
  world: World,
  calendar: Calendar,
  year: FiscalYear,
  { from, place: nth }: { readonly from: string; readonly place: number },
  numbers: Numbers,
): MissionDraft | null {
  // Two may leave on one day.
  const random = randomOf('mission', world.slug, from, nth);
  const until = addDays(from, 2 + random.below(5));
  const { empty } = calendar;
  // No mission is there while it runs, so that it has nothing to report.
  if (from <= empty.last && until >= empty.first) return null;
  const place = random.pickWeighted(placesIn(world.places, Number(year.first.slice(0, 4))));
  const spine = spineOf(world, from, place.unit || 'direction-planification', random, false);
  const mission = missionOf(world, calendar, { from, until, place }, random);
  const purpose = mission.purpose;
  return {
    ...spine,
    unit: world.posts ? place.unit : 'bureau-international',
    visibility: 'organisation',
    number: numbers.next('M', from),
    title: (purpose.split('\u00a0: ')[0] ?? purpose).slice(0, 200),
    state: mission.state,
    on: from,
    mission,
  };
}

interface Trip {
  readonly from: string;
  readonly until: string;
  readonly place: Place;
}

function stateOf(world: World, { waiting, startMonth }: Calendar, { from, until }: Trip, random: Random): State {
  const { today } = world;
  if (from > today) return random.chance(0.6) ? 'authorised' : 'draft';
  if (until >= today) return 'underWay';
  return quarterOf(until, startMonth).key < waiting.key ? 'published' : 'completed';
}

function missionOf(world: World, calendar: Calendar, trip: Trip, random: Random): Mission {
  const { from, until, place } = trip;
  const id = (): string => random.id(Date.parse(`${from}T15:00:00Z`));
  const state = stateOf(world, calendar, trip, random);
  const authorised = addDays(from, -20);
  const holder: Holder = random.pickWeighted(HOLDERS[world.slug]);
  const participants: Participant[] = [{ id: id(), role: holder.role, name: holder.name, office: holder.office, account: null }];
  const companions = random.below(4);
  for (const one of random.shuffled(STAFF[world.slug]).slice(0, companions)) participants.push({ id: id(), ...one, account: null });
  const stops: Stop[] = [{ id: id(), city: place.city, country: place.country, from, until }];
  const shares = random.chance(0.3);
  const bodies: Body[] = shares ? [{ id: id(), name: random.pick(OTHERS), share: 1 }] : [];
  const base: Mission = {
    state,
    from,
    until,
    purpose: `${random.pick(PURPOSES)}\u00a0: ${place.city}`,
    objectives: [],
    participants,
    stops,
    bodies,
    ownShare: shares ? 2 : 1,
    costs: [],
    nils: [],
    report: '',
    reportPiece: null,
    results: '',
    reason: '',
    authorisedBy: null,
    authorisedOn: state === 'draft' ? null : authorised < world.today ? authorised : world.today,
    authorisedCents: null,
    travelled: [],
  };
  // What waits to be published lacks some columns: an agent still has to fill them.
  const late = quarterOf(until, calendar.startMonth).key >= calendar.waiting.key;
  const costs = [...estimateOf(base, trip, random, id), ...(from <= world.today ? actualOf(world, base, trip, late, random, id) : [])];
  const over = state === 'completed' || state === 'published';
  return {
    ...base,
    costs,
    nils: nilsOf(base, costs, late),
    report: over && !late ? random.pick(REPORTS) : '',
    results: over ? 'Résultats fictifs\u00a0: deux suites sont prévues.' : '',
    authorisedCents: state === 'draft' ? null : totalOf({ costs }, 'estimate'),
  };
}

const nilsOf = (mission: Mission, costs: readonly Cost[], late: boolean): readonly string[] => {
  const has = (...categories: readonly Category[]): boolean =>
    costs.some((one) => one.stage === 'actual' && categories.includes(one.category));
  return [
    ...(has('other') || late ? [] : ['other']),
    ...(has('lounge', 'photographer', 'interpreter') || !leavesCanada(mission) ? [] : ['abroad']),
    ...(mission.participants.length > 1 ? [] : ['companions']),
  ];
};

type Line = Omit<Cost, 'id' | 'cents' | 'stage'>;

const plain = (category: Category, on: string, amount: number, traveller: string | null): Line => ({
  category,
  traveller,
  on,
  until: null,
  description: '',
  amount,
  currency: HOME,
  rate: null,
  rateOn: null,
  rateSource: '',
  payer: null,
  shared: false,
});

const costOf = (id: string, stage: Cost['stage'], line: Line): Cost => ({
  ...line,
  id,
  stage,
  cents: toCents(line.amount, line.currency, line.rate ?? '1'),
});

function estimateOf({ participants: [holder] }: Mission, { from }: Trip, random: Random, id: () => string): readonly Cost[] {
  const traveller = holder?.id ?? null;
  return [
    costOf(id(), 'estimate', plain('publicTransport', from, 150_000 + random.below(150_000), traveller)),
    costOf(id(), 'estimate', plain('lodgingAndMeals', from, 120_000 + random.below(90_000), traveller)),
  ];
}

/** What was spent: the stay in the money of the country, over its days; some of it shared with another body, or paid by it. */
function actualOf(
  world: World,
  mission: Mission,
  { from, until, place }: Trip,
  late: boolean,
  random: Random,
  id: () => string,
): readonly Cost[] {
  const [holder, ...others] = mission.participants;
  const traveller = holder?.id ?? null;
  const [body] = mission.bodies;
  const end = until <= world.today ? until : world.today;
  const abroad = (line: Line, minor: number): Line => {
    const [currency, rate] = RATES[place.country] ?? [HOME, null];
    if (rate === null || currency === HOME) return { ...line, amount: minor };
    const amount = currency === 'JPY' ? Math.round(minor * 1.1) : minor;
    return { ...line, amount, currency, rate, rateOn: from, rateSource: RATE_SOURCE };
  };
  const lines: Line[] = [
    { ...plain('publicTransport', from, 130_000 + random.below(220_000), traveller), shared: body !== undefined },
    { ...abroad(plain('lodgingAndMeals', from, 0, traveller), 90_000 + random.below(110_000)), until: end },
  ];
  if (others.length > 0) {
    lines.push(plain('companionsTransport', from, others.length * (120_000 + random.below(90_000)), null));
    lines.push({ ...abroad(plain('companionsLodging', from, 0, null), others.length * (60_000 + random.below(40_000))), until: end });
    lines.push({ ...plain('companionsMeals', end, others.length * (21_000 + random.below(9_000)), null), payer: body?.id ?? null });
  }
  if (!late && random.chance(0.45))
    lines.push({ ...plain('other', end, 4_000 + random.below(30_000), traveller), description: 'Visa et frais de dossier (fictif)' });
  if (random.chance(0.3)) lines.push(abroad(plain('interpreter', end, 0, traveller), 40_000 + random.below(60_000)));
  return lines.filter(({ on }) => on <= world.today).map((line) => costOf(id(), 'actual', line));
}
