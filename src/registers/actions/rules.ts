import { accept, type Decision, type Refusal, refuse } from '../../kernel/decision.ts';
import type { Fact } from '../../kernel/fact.ts';
import type { Presence } from '../../kernel/presence.ts';

export const KINDS = ['meeting', 'prospecting', 'promotion', 'communication', 'intervention', 'protocol'] as const;
export type Kind = (typeof KINDS)[number];
export const STREAMS = ['influence', 'economic', 'cultural'] as const;
export const ROLES_PLAYED = ['led', 'supported'] as const;
export const LEADERS = ['ministry', 'governmentPartner'] as const;

export const STATES = ['planned', 'held', 'cancelled'] as const;
export type State = (typeof STATES)[number];

/** What may be done in each state, and where it leads. `withdraw` takes back an action recorded by mistake: its fact is reversed. */
export const MOVES = {
  planned: { hold: 'held', cancel: 'cancelled' },
  held: { withdraw: 'cancelled' },
  cancelled: {},
} as const satisfies Record<State, Partial<Record<string, State>>>;
export type Move = 'hold' | 'cancel' | 'withdraw';

export interface Participant {
  readonly contact: string;
  /** On the day of the action. */
  readonly influential: boolean;
}

export interface Action {
  readonly state: State;
  /** ISO day on which it is planned or was held. */
  readonly on: string;
  readonly kind: Kind;
  readonly stream: (typeof STREAMS)[number];
  readonly role: (typeof ROLES_PLAYED)[number];
  readonly ledBy: (typeof LEADERS)[number];
  readonly post: string | null;
  readonly countries: readonly string[];
  readonly territories: readonly string[];
  readonly sectors: readonly string[];
  readonly initiatives: readonly string[];
  readonly commitments: readonly string[];
  readonly positioning: boolean;
  readonly sustainable: boolean;
  readonly newMarket: boolean;
  readonly publicDiplomacy: boolean;
  /** To the reference framework of public diplomacy; null: not judged. */
  readonly conforms: boolean | null;
  readonly checklist: readonly string[];
  readonly influential: boolean;
  readonly priorityTerritory: boolean;
  readonly prioritySector: boolean;
  readonly participants: readonly Participant[];
  readonly summary: string;
  readonly outcome: string;
  readonly reason: string;
}

/** Where a move leads from a state, or the refusal `moveImpossible`. */
export function next(state: State, move: Move): Decision<State> {
  const moves: Partial<Record<Move, State>> = MOVES[state];
  const to = moves[move];
  return to ? accept(to) : refuse({ id: 'moveImpossible', values: { state, move } });
}

/** What holds for an action whatever was done to it. `today` is the ISO day where the post is. */
export function check(action: Action, today: string): readonly Refusal[] {
  const refusals: Refusal[] = [];
  if (action.state === 'held' && action.on > today) refusals.push({ id: 'heldInFuture', field: 'on', values: { on: action.on } });
  if (action.state === 'cancelled' && action.reason === '') refusals.push({ id: 'reasonMissing', field: 'reason' });
  if (action.state === 'held' && action.kind === 'meeting' && action.participants.length === 0)
    refusals.push({ id: 'nobodyMet', field: 'participant' });
  if (action.conforms !== null && !action.publicDiplomacy) refusals.push({ id: 'conformsToNothing', field: 'conforms' });
  return refusals;
}

/** A held action is one fact; a planned or cancelled one is none. Sources: seed 000 (objectives 1, 2, 3, 5), seed 001 (1, 6, 7), seed 002. */
export function facts(action: Action): readonly Fact[] {
  if (action.state !== 'held') return [];
  const {
    kind,
    stream,
    role,
    ledBy,
    influential,
    priorityTerritory,
    prioritySector,
    positioning,
    sustainable,
    newMarket,
    publicDiplomacy,
  } = action;
  return [
    {
      kind: 'action.held',
      on: action.on,
      ...(action.conforms === null ? {} : { met: action.conforms }),
      ...(action.post ? { post: action.post } : {}),
      facets: {
        kind,
        stream,
        role,
        ledBy,
        influential,
        priorityTerritory,
        prioritySector,
        positioning,
        sustainable,
        newMarket,
        publicDiplomacy,
        sector: action.sectors,
        initiative: action.initiatives,
        commitment: action.commitments,
        territory: action.territories,
        country: action.countries,
      },
    },
  ];
}

/** Where, when and with whom an action is planned; null for one that is not. */
export const presence = ({ state, on, countries, territories, participants }: Action): Presence | null =>
  state === 'planned'
    ? { from: on, until: on, places: countries.map((country) => ({ country })), territories, parties: participants.map((p) => p.contact) }
    : null;
