import type { Action, Kind } from '../../registers/actions/rules.ts';
import type { Random } from './random.ts';
import type { CitySpec, YearSpec } from './spec.ts';

/** One action to come, by what it counts for. `null`: as it happens to fall. */
export interface Slot {
  readonly kind: Kind;
  readonly stream: Action['stream'];
  readonly influential: boolean;
  /** Both priorities, or not both. */
  readonly priority: boolean | null;
  readonly positioning: boolean;
  readonly sustainable: boolean;
  readonly newMarket: boolean;
  readonly publicDiplomacy: boolean;
  readonly conforms: boolean | null;
  readonly commitments: readonly string[];
}

type Unstreamed = Omit<Slot, 'stream'>;

const PLAIN: Unstreamed = {
  kind: 'meeting',
  influential: false,
  priority: null,
  positioning: false,
  sustainable: false,
  newMarket: false,
  publicDiplomacy: false,
  conforms: null,
  commitments: [],
};

const times = <T>(n: number, make: (i: number) => T): readonly T[] => Array.from({ length: n }, (_, i) => make(i));
const OUTREACH = ['prospecting', 'promotion', 'communication', 'promotion', 'communication', 'prospecting', 'promotion'] as const;

/** Every action of a year of the ministry, exactly as many of each as the figures of the year ask for, in no order. */
export function ministrySlots(random: Random, spec: YearSpec): readonly Slot[] {
  let newMarkets = spec.newMarkets;
  const outreach = times(spec.positioned + spec.otherOutreach, (i): Unstreamed => {
    const kind = OUTREACH[i % OUTREACH.length] ?? 'promotion';
    const newMarket = kind === 'prospecting' && newMarkets > 0;
    if (newMarket) newMarkets -= 1;
    return { ...PLAIN, kind, positioning: i < spec.positioned, newMarket };
  });
  const all = [
    ...times(spec.meetings, (): Unstreamed => ({ ...PLAIN, influential: true, priority: true })),
    ...times(spec.otherMeetings, (i): Unstreamed => ({ ...PLAIN, influential: i % 3 === 0, priority: false })),
    ...publicDiplomacy(random, outreach, spec),
    ...times(spec.sustainable, (): Unstreamed => ({ ...PLAIN, kind: 'intervention', sustainable: true })),
    ...times(spec.otherInterventions, (): Unstreamed => ({ ...PLAIN, kind: 'intervention' })),
    ...times(spec.protocol, (): Unstreamed => ({ ...PLAIN, kind: 'protocol' })),
  ];
  return random.shuffled(streamed(random, all, spec));
}

/** Of the communication and promotion activities, as many of public diplomacy as asked, of which so many conform. */
function publicDiplomacy(
  random: Random,
  outreach: readonly Unstreamed[],
  { publicDiplomacy: wanted, conforming }: YearSpec,
): readonly Unstreamed[] {
  const [public_, other] = [outreach.filter(({ kind }) => kind !== 'prospecting'), outreach.filter(({ kind }) => kind === 'prospecting')];
  const chosen = random
    .shuffled(public_)
    .map(
      (slot, i): Unstreamed =>
        i < wanted ? { ...slot, publicDiplomacy: true, conforms: conforming === null ? null : i < conforming } : slot,
    );
  return [...chosen, ...other];
}

const ECONOMIC: Readonly<Record<Kind, number>> = {
  prospecting: 0.9,
  promotion: 0.6,
  meeting: 0.45,
  communication: 0.2,
  intervention: 0.3,
  protocol: 0.1,
};
const INFLUENCE: Readonly<Record<Kind, number>> = {
  intervention: 0.8,
  meeting: 0.6,
  communication: 0.6,
  protocol: 0.5,
  promotion: 0.2,
  prospecting: 0.05,
};

/** Gives each a stream: exactly so many of each, those whose kind is nearest to it first. */
function streamed(
  random: Random,
  all: readonly Unstreamed[],
  { economic, influence }: Pick<YearSpec, 'economic' | 'influence'>,
): readonly Slot[] {
  const nearest = (slots: readonly Unstreamed[], to: Readonly<Record<Kind, number>>) =>
    slots
      .map((slot) => ({ slot, score: to[slot.kind] + random.next() }))
      .sort((a, b) => b.score - a.score)
      .map(({ slot }) => slot);
  const byEconomy = nearest(all, ECONOMIC);
  const rest = nearest(byEconomy.slice(economic), INFLUENCE);
  const as =
    (stream: Slot['stream']) =>
    (slot: Unstreamed): Slot => ({ ...slot, stream });
  return [
    ...byEconomy.slice(0, economic).map(as('economic')),
    ...rest.slice(0, influence).map(as('influence')),
    ...rest.slice(influence).map(as('cultural')),
  ];
}

const CITY_KINDS = ['meeting', 'promotion', 'communication', 'prospecting', 'meeting', 'protocol'] as const;

/** Every action of a year of the city: each is attached to a commitment, a few to two of the same pillar. */
export function citySlots(random: Random, spec: CitySpec): readonly Slot[] {
  const pillars = Object.entries(spec.pillars).flatMap(([pillar, n]) => times(n, () => pillar));
  const all = random.shuffled(pillars).map((pillar, i): Unstreamed => {
    const first = 1 + random.below(3);
    const second = 1 + (first % 3);
    const commitments = random.chance(0.1) ? [`${pillar}-${first}`, `${pillar}-${second}`] : [`${pillar}-${first}`];
    if (i < spec.influentialMeetings) return { ...PLAIN, influential: true, commitments };
    if (i < spec.influentialMeetings + spec.sustainable) return { ...PLAIN, kind: 'intervention', sustainable: true, commitments };
    return { ...PLAIN, kind: random.pick(CITY_KINDS), commitments };
  });
  const economic = Math.round((all.length - spec.influence) * 0.6);
  return random.shuffled(streamed(random, all, { economic, influence: spec.influence }));
}
