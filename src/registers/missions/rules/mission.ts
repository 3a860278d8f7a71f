import type { Category } from './categories.ts';
import type { State } from './states.ts';

/** In whose name a mission is: those of whom the law asks that costs be published, and staff who travel without them. */
export const PRINCIPALS = ['minister', 'senior', 'official'] as const;
export type Principal = (typeof PRINCIPALS)[number];
/** Those who travel with them: staff of the body, or of a minister's office. */
export const COMPANIONS = ['staff', 'cabinet'] as const;
export const TRAVEL_ROLES = [...PRINCIPALS, ...COMPANIONS] as const;
export type TravelRole = (typeof TRAVEL_ROLES)[number];

export interface Participant {
  readonly id: string;
  readonly role: TravelRole;
  readonly name: string;
  /** Title of the function; '' until it is said. */
  readonly office: string;
  /** The member of the organisation, where it is one: nobody authorises his or her own mission. */
  readonly account: string | null;
}

export interface Stop {
  readonly id: string;
  readonly city: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** ISO days, both inside. */
  readonly from: string;
  readonly until: string;
}

/** Another public body that pays for a part. */
export interface Body {
  readonly id: string;
  readonly name: string;
  /** Its weight in the costs that are shared; 0: it pays what names it, and no more. */
  readonly share: number;
}

export const STAGES = ['estimate', 'actual'] as const;
export type Stage = (typeof STAGES)[number];

export interface Cost {
  readonly id: string;
  readonly stage: Stage;
  readonly category: Category;
  /** Of whom, among the principals; null for the total of those who accompany. */
  readonly traveller: string | null;
  /** The ISO day by which it belongs to a quarter; with `until`, it is spread over its days. */
  readonly on: string;
  readonly until: string | null;
  readonly description: string;
  /** In the minor unit of its currency. */
  readonly amount: number;
  readonly currency: string;
  /** What one unit is worth in Canadian dollars, `1.4523`, when and according to whom; null for Canadian dollars. */
  readonly rate: string | null;
  readonly rateOn: string | null;
  readonly rateSource: string;
  /** The same in cents of a Canadian dollar, rounded once. */
  readonly cents: number;
  /** Who pays: a body of the mission; null: the organisation, alone or, when `shared`, with the bodies by their shares. */
  readonly payer: string | null;
  readonly shared: boolean;
}

export interface Mission {
  readonly state: State;
  /** ISO days of departure and of return. */
  readonly from: string;
  readonly until: string;
  /** As it will be published. */
  readonly purpose: string;
  /** Objectives of the organisation's plans, `2014-2018/objectif-7`. */
  readonly objectives: readonly string[];
  readonly participants: readonly Participant[];
  /** Accounts that stood among the travellers before: whoever leaves does not authorise. */
  readonly travelled: readonly string[];
  readonly stops: readonly Stop[];
  readonly bodies: readonly Body[];
  /** The weight of the organisation in the costs that are shared. */
  readonly ownShare: number;
  readonly costs: readonly Cost[];
  /** Groups of legal columns of which it is said that they cost nothing. */
  readonly nils: readonly string[];
  readonly report: string;
  /** The attachment that is the report, where it is one. */
  readonly reportPiece: string | null;
  readonly results: string;
  readonly reason: string;
  readonly authorisedBy: string | null;
  readonly authorisedOn: string | null;
  /** The estimate that was authorised, in cents. */
  readonly authorisedCents: number | null;
}

export const isPrincipal = ({ role }: Pick<Participant, 'role'>): boolean => (PRINCIPALS as readonly string[]).includes(role);
export const principals = ({ participants }: Pick<Mission, 'participants'>): readonly Participant[] => participants.filter(isPrincipal);
export const companions = ({ participants }: Pick<Mission, 'participants'>): readonly Participant[] =>
  participants.filter((one) => !isPrincipal(one));

/** Does it leave Canada? The law then asks for more. */
export const leavesCanada = ({ stops }: Pick<Mission, 'stops'>): boolean => stops.some(({ country }) => country !== 'CA');
