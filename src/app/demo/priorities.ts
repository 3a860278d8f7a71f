import type { Priority } from '../../records/priorities.ts';
import { randomOf } from './random.ts';

const FIRST = { since: '2014-04-01', until: '2019-03-31', source: 'Décision fictive no 1 (démonstration)' };
const SECOND = { since: '2019-04-01', until: null, source: 'Décision fictive no 2 (démonstration)' };
const OF_THE_CITY = { since: '2014-01-01', until: null, source: 'Décision fictive du conseil (démonstration)' };

type Decision = Pick<Priority, 'since' | 'until' | 'source'>;

const of = (kind: Priority['kind'], codes: readonly string[], decision: Decision): readonly Priority[] =>
  codes.map((code) => ({ id: randomOf('priority', kind, code, decision.since).id(0), kind, code, ...decision }));

/** What the demonstration ministry gave priority to: two decisions that nobody took. */
export const MINISTRY_PRIORITIES: readonly Priority[] = [
  ...of('territory', ['US', 'FR', 'MX', 'CN', 'JP', 'BR', 'IN', 'DE', 'GB'], FIRST),
  ...of('territory', ['US', 'FR', 'MX', 'JP', 'DE', 'GB', 'KR', 'SN', 'CN', 'IN'], SECOND),
  ...of(
    'sector',
    ['economie', 'energie', 'environnement', 'culture', 'numerique', 'aerospatiale', 'institutions', 'recherche-innovation'],
    FIRST,
  ),
  ...of(
    'sector',
    ['economie', 'energie', 'marche-carbone', 'culture', 'numerique', 'sante', 'institutions', 'recherche-innovation'],
    SECOND,
  ),
];

export const CITY_PRIORITIES: readonly Priority[] = [
  ...of('territory', ['FR', 'US', 'BE', 'JP'], OF_THE_CITY),
  ...of('sector', ['culture', 'tourisme', 'numerique', 'recherche-innovation'], OF_THE_CITY),
];
