import { type Cell, type FactKind, type Measure, measureKey, type Tallies } from '../../kernel/fact.ts';
import { type FiscalYear, fiscalYear } from '../../kernel/fiscal.ts';
import { AGREEMENT_KINDS } from '../../registers/agreements/kinds.ts';
import { FACTS_TO_COME } from '../facts-to-come.ts';
import type { EvaluationInput } from './evaluate.ts';
import { NO_TARGET, type Target } from './targets.ts';

const words = (fr: string, en: string): { fr: string; en: string } => ({ fr, en });

/** A register's kind with every type of facet, with and without phrases. */
const ACTIONS: FactKind = {
  id: 'action.held',
  label: words('actions tenues', 'actions held'),
  register: 'actions',
  facets: {
    kind: {
      type: 'code',
      label: words('Genre', 'Kind'),
      phrase: words('dont le genre est', 'whose kind is'),
      values: {
        meeting: words('rencontre', 'meeting'),
        prospecting: words('prospection', 'prospecting'),
        promotion: words('promotion', 'promotion'),
        intervention: words('intervention', 'intervention'),
      },
    },
    influential: {
      type: 'flag',
      label: words('Personne influente', 'Influential person'),
      phrase: words('dont la personne rencontrée est influente', 'where the person met is influential'),
    },
    newMarket: { type: 'flag', label: words('Nouveau marché', 'New market') },
    sector: { type: 'set', label: words('Secteur', 'Sector') },
  },
  met: words('conformité au cadre de référence', 'conforms to the reference framework'),
};
const SUPPORTS: FactKind = {
  id: 'support.given',
  label: words('soutiens donnés', 'supports given'),
  register: 'supports',
  facets: { partyKind: { type: 'code', label: words('Genre de bénéficiaire', 'Kind of recipient') } },
  party: words('bénéficiaire', 'recipient'),
};

/** As if its register were to come: what it lacks is tested on it. */
const MISSIONS: FactKind = {
  id: 'mission.completed',
  label: words('missions à l’étranger réalisées', 'missions abroad completed'),
  register: null,
  facets: {},
  met: words('coûts rendus publics', 'costs made public'),
};

export const KINDS: ReadonlyMap<string, FactKind> = new Map(
  [ACTIONS, SUPPORTS, MISSIONS, ...AGREEMENT_KINDS, ...FACTS_TO_COME].map((kind) => [kind.id, kind]),
);
/** The same, as if every register existed. */
export const ALL_LIVE: ReadonlyMap<string, FactKind> = new Map(
  [...KINDS].map(([id, kind]) => [id, { ...kind, register: kind.register ?? 'later' }]),
);

export const years = (first: number, count: number): readonly FiscalYear[] =>
  Array.from({ length: count }, (_, i) => fiscalYear(first + i, 4));

/** Bucket (ISO day) → [n, met, amount] of one measure. */
export const cellsOf = (
  measure: Measure,
  cells: Readonly<Record<string, readonly [number, number?, number?]>>,
): readonly [string, ReadonlyMap<string, Cell>] => [
  measureKey(measure),
  new Map(Object.entries(cells).map(([on, [n, met = 0, amount = 0]]) => [on, { n, met, amount }])),
];
export const tallies = (...all: readonly (readonly [string, ReadonlyMap<string, Cell>])[]): Tallies => new Map(all);

/** Targets without their words, as a table writes them. */
export const targets = {
  floor: (n: number): Target => ({ kind: 'floor', n, wording: [] }),
  percentage: (p: number): Target => ({ kind: 'percentage', p, wording: [] }),
  growth: (p: number): Target => ({ kind: 'growth', p, baseYear: '2018-2019', wording: [] }),
  rank: (top: number): Target => ({ kind: 'rank', top, among: words('États fédérés', 'federated states'), wording: [] }),
  average: (n: number): Target => ({ kind: 'planAverage', n, wording: [] }),
  milestone: (): Target => ({ kind: 'milestone', text: words('Travaux enclenchés', 'Work begun'), wording: [] }),
  notApplicable: (): Target => ({
    kind: 'notApplicable',
    reason: words('le cadre n’est pas déposé', 'the framework is not deposited'),
    wording: [],
  }),
  none: (): Target => NO_TARGET,
};

/** An evaluation of 2019-2020 in the plan 2019-2023, seen the day after the year ended, every register live. */
export const inputOf = (given: Partial<EvaluationInput> & Pick<EvaluationInput, 'formula'>): EvaluationInput => ({
  target: NO_TARGET,
  year: fiscalYear(2019, 4),
  planYears: years(2019, 4),
  tallies: new Map(),
  readings: [],
  declaration: null,
  today: '2020-04-01',
  kinds: ALL_LIVE,
  computing: new Set(),
  ...given,
});
