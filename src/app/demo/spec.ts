import type { FiscalYear } from '../../kernel/fiscal.ts';
import { randomOf } from './random.ts';

/** How much of everything the demonstration records in one whole fiscal year: chosen so that every verdict is seen somewhere. */
export interface YearSpec {
  /** Meetings with influential people in priority territories and sectors, and other meetings. */
  readonly meetings: number;
  readonly otherMeetings: number;
  /** Prospecting, promotion and communication in line with the positioning, and others. */
  readonly positioned: number;
  readonly otherOutreach: number;
  readonly sustainable: number;
  readonly otherInterventions: number;
  readonly protocol: number;
  /** Of the prospecting activities, those toward new markets. */
  readonly newMarkets: number;
  /** Of all actions, those of each stream; the rest is cultural. */
  readonly influence: number;
  readonly economic: number;
  /** Public diplomacy, and how much of it conforms; null: not judged yet. */
  readonly publicDiplomacy: number;
  readonly conforming: number | null;
  /** Recipients of supports given abroad, each once, and other supports. */
  readonly companies: number;
  readonly cultural: number;
  readonly otherSupports: number;
}

const USUAL: YearSpec = {
  meetings: 760,
  otherMeetings: 48,
  positioned: 806,
  otherOutreach: 34,
  sustainable: 127,
  otherInterventions: 8,
  protocol: 26,
  newMarkets: 14,
  influence: 700,
  economic: 780,
  publicDiplomacy: 230,
  conforming: 208,
  companies: 2050,
  cultural: 1820,
  otherSupports: 170,
};

/** Years of the two official plans and the base year, by the calendar year in which they begin. Every figure is invented. */
const OFFICIAL: Readonly<Record<number, Partial<YearSpec>>> = {
  2014: {
    meetings: 728,
    positioned: 812,
    sustainable: 121,
    companies: 2041,
    cultural: 1786,
    conforming: null,
    influence: 655,
    economic: 690,
  },
  2015: {
    meetings: 768,
    positioned: 805,
    sustainable: 126,
    companies: 1962,
    cultural: 1823,
    publicDiplomacy: 214,
    conforming: 208,
    influence: 660,
    economic: 688,
  },
  2016: {
    meetings: 741,
    positioned: 779,
    sustainable: 131,
    companies: 2087,
    cultural: 1846,
    publicDiplomacy: 226,
    conforming: 226,
    influence: 648,
    economic: 695,
  },
  2017: {
    meetings: 779,
    positioned: 826,
    sustainable: 112,
    companies: 2012,
    cultural: 1858,
    publicDiplomacy: 231,
    conforming: 231,
    influence: 652,
    economic: 704,
  },
  2018: { meetings: 745, positioned: 801, sustainable: 126, companies: 2024, cultural: 1809, influence: 640, economic: 700 },
  2019: { meetings: 752, positioned: 808, influence: 680, economic: 741, newMarkets: 14 },
  2020: { meetings: 758, positioned: 812, influence: 711, economic: 757, newMarkets: 13 },
  2021: { meetings: 771, positioned: 818, influence: 749, economic: 812, newMarkets: 15 },
  2022: { meetings: 776, positioned: 824, influence: 752, economic: 855, newMarkets: 19 },
};

/** Years of the running plan of the demonstration, by their distance from the running one. */
const RUNNING: Readonly<Record<number, Partial<YearSpec>>> = {
  [-2]: { meetings: 742, positioned: 806, sustainable: 124, companies: 2034, cultural: 1822, economic: 780 },
  [-1]: {
    meetings: 763,
    positioned: 793,
    sustainable: 127,
    companies: 2061,
    cultural: 1811,
    economic: 851,
    publicDiplomacy: 224,
    conforming: 205,
  },
  0: {
    meetings: 800,
    positioned: 832,
    sustainable: 129,
    companies: 2052,
    cultural: 1829,
    economic: 856,
    publicDiplomacy: 232,
    conforming: 207,
  },
  1: { economic: 860 },
};

const startOf = (year: FiscalYear): number => Number(year.first.slice(0, 4));

/** What the demonstration ministry does in a year. Official years keep their figures; around the running one the plan of the demonstration decides. */
export function ministrySpec(year: FiscalYear, running: FiscalYear, scale: number): YearSpec {
  const start = startOf(year);
  const random = randomOf('spec', start);
  const jitter = (n: number): number => Math.round(n * (0.98 + 0.04 * random.next()));
  const usual: YearSpec = { ...USUAL, meetings: jitter(760), positioned: jitter(806), sustainable: jitter(127), economic: jitter(780) };
  return scaled({ ...usual, ...RUNNING[start - startOf(running)], ...OFFICIAL[start] }, scale);
}

/** Counts of a larger or smaller demonstration. A count that is not 0 stays at least 1. */
export function scaled<T extends { readonly [name: string]: number | null } | YearSpec>(spec: T, scale: number): T {
  const entries = Object.entries(spec).map(([name, n]) => [name, n === null || n === 0 ? n : Math.max(1, Math.round(n * scale))]);
  // The same names, each with a number or null where it had one.
  return Object.fromEntries(entries) as T;
}

/** The same for the city: actions by pillar of its commitments, and supports. */
export interface CitySpec {
  readonly pillars: Readonly<Record<'rayonne' | 'apprend' | 'attire', number>>;
  /** Of all actions. */
  readonly influentialMeetings: number;
  readonly sustainable: number;
  readonly influence: number;
  readonly recipients: number;
  readonly supports: number;
}

const CITY: Readonly<Record<number, Partial<CitySpec>>> = {
  [-2]: { pillars: { rayonne: 138, apprend: 78, attire: 82 }, influence: 100, influentialMeetings: 63, sustainable: 16, recipients: 84 },
  [-1]: { pillars: { rayonne: 142, apprend: 80, attire: 83 }, influence: 106, influentialMeetings: 66, sustainable: 17, recipients: 88 },
  0: { pillars: { rayonne: 141, apprend: 81, attire: 80 }, influence: 108, influentialMeetings: 68, sustainable: 18, recipients: 91 },
};

export function citySpec(year: FiscalYear, running: FiscalYear, scale: number): CitySpec {
  const usual: CitySpec = {
    pillars: { rayonne: 140, apprend: 80, attire: 80 },
    influentialMeetings: 66,
    sustainable: 17,
    influence: 102,
    recipients: 88,
    supports: 120,
  };
  const { pillars, ...rest } = { ...usual, ...CITY[startOf(year) - startOf(running)] };
  return { pillars: scaled(pillars, scale), ...scaled(rest, scale) };
}
