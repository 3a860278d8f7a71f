import { isDay } from '../../../kernel/day.ts';
import { isId } from '../../../kernel/ids.ts';
import { fieldId } from '../../../ui/field-ids.ts';
import { type Paths, type Query, withQuery } from '../../../ui/paths.ts';
import { formOf } from '../../../web/form.ts';
import type { Visit } from '../../../web/visit.ts';
import { mayReadComplaints } from '../policy.ts';
import { CHANNELS, type Channel, isOpen, type Kind, LANES, type Lane, STATES, type State } from '../rules.ts';
import { NOUNS } from './nouns.ts';

/** Views of the register by their word in the address: what is open, of mine, of nobody, and everything there ever was. */
export const VIEWS = ['', 'miennes', 'libres', 'toutes'] as const;
export type View = (typeof VIEWS)[number];

/** Lanes by their word in the address. */
export const LANE_PATHS = {
  late: 'retard',
  today: 'aujourdhui',
  week: 'semaine',
  later: 'plus-tard',
  waiting: 'attente',
  idle: 'sans-delai',
} as const satisfies Record<Lane, string>;

/** What the address of the register asks for. */
export interface Asked {
  readonly kind: Kind;
  readonly view: View;
  readonly state: State | undefined;
  readonly category: string | undefined;
  readonly channel: Channel | undefined;
  readonly unit: string | undefined;
  /** Account; null: nobody answers for it. */
  readonly assignee: string | null | undefined;
  readonly standard: string | undefined;
  /** One lane alone. */
  readonly lane: Lane | undefined;
  /** The last row of the page before. */
  readonly key: { readonly day: string; readonly id: string } | undefined;
  /** Asked for with closed ones: no lane has them. */
  readonly everything: boolean;
  /** The same, to be said in an address again. */
  readonly here: Query;
  /** The same with the lane and the page, where open requests are listed: what a record is opened beside. */
  readonly list: Query;
}

const CODE = /^[\w-]{1,60}$/;

/** The filters of the address; what makes no sense there is left out. Whoever may not read complaints cannot ask for them. */
export function askedOf(visit: Pick<Visit, 'query' | 'actor'>): Asked {
  return askedFor(visit, visit.query.get('nature') === 'plaintes' && mayReadComplaints(visit.actor) ? 'complaint' : 'request');
}

/** The list beside a record, which says itself what kind it is; closed ones have no lane to be listed in. */
export function askedBeside(visit: Pick<Visit, 'query' | 'actor'>, kind: Kind): Asked {
  const asked = askedFor(visit, kind);
  return asked.everything ? askedFor({ query: formOf({}), actor: visit.actor }, kind) : asked;
}

function askedFor({ query, actor }: Pick<Visit, 'query' | 'actor'>, kind: Kind): Asked {
  const [day, id] = query.get('apres').split('_');
  const view = VIEWS.find((one) => one === query.get('vue')) ?? '';
  const state = STATES.find((one) => one === query.get('etat'));
  const code = (name: string): string | undefined => (CODE.test(query.get(name)) ? query.get(name) : undefined);
  const uuid = (name: string): string | undefined => (isId(query.get(name)) ? query.get(name) : undefined);
  const channel = CHANNELS.find((one) => one === query.get('voie'));
  const lane = LANES.find((one) => LANE_PATHS[one] === query.get('file'));
  const [category, unit, person, standard] = [code('categorie'), uuid('unite'), uuid('personne'), code('norme')];
  const key = isDay(day) && isId(id) ? { day, id } : undefined;
  const everything = view === 'toutes' || (state !== undefined && !isOpen(state));
  const filters = { vue: view, etat: state, categorie: category, voie: channel, unite: unit, personne: person, norme: standard };
  return {
    kind,
    view,
    state,
    category,
    channel,
    unit,
    assignee: view === 'miennes' ? (actor.account ?? undefined) : view === 'libres' ? null : person,
    standard,
    lane,
    key,
    everything,
    here: { nature: kind === 'complaint' ? 'plaintes' : '', ...filters },
    list: everything ? {} : { ...filters, file: lane && LANE_PATHS[lane], apres: key && `${key.day}_${key.id}` },
  };
}

/** The page of a request, beside the list that it was chosen from. */
export const recordBeside = (paths: Paths, id: string, { list }: Pick<Asked, 'list'>, more: Query = {}): string =>
  withQuery(paths.deskRecord('requests', id), { ...list, ...more });

/** Where the answer to a request is written, with the cursor in its text. */
export const replyBeside = (paths: Paths, id: string, asked: Pick<Asked, 'list'>): string =>
  `${recordBeside(paths, id, asked, { acte: NOUNS.answer })}#${fieldId('body')}`;

/** Is anything narrowed beside the view? */
export const isFiltered = ({ state, category, channel, unit, standard, here }: Asked): boolean =>
  [state, category, channel, unit, standard, here.personne].some((one) => one !== undefined);

/** What an address says of the list beside a record, whatever kind the record is. */
export const listOf = (visit: Pick<Visit, 'query' | 'actor'>): Query => askedBeside(visit, 'request').list;
