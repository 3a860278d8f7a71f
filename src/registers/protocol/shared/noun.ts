import type { Tx } from '../../../db/kysely.ts';
import type { Decision, Refusal } from '../../../kernel/decision.ts';
import type { Presence } from '../../../kernel/presence.ts';
import type { Visibility } from '../../../kernel/visibility.ts';
import type { Vocabulary } from '../../../records/vocabulary.ts';
import type { RegisterName } from '../../../ui/paths.ts';

/** What the forms of all registers of protocol ask for. */
export interface CommonFields {
  readonly title: string;
  readonly visibility: Exclude<Visibility, 'public'>;
  readonly unit?: string | undefined;
  /** Id of a contact; `new:Name` makes it. */
  readonly contact?: string | undefined;
  /** Id of the visit that it belongs to. */
  readonly visit?: string | undefined;
}

/** What the rules of a register decide on: plain data, its own state and day among it. */
export interface Thing {
  readonly state: string;
  /** ISO day by which lists sort. */
  readonly on: string;
}

/** What a decision needs besides what was typed. */
export interface Around {
  readonly vocabulary: Vocabulary;
  /** Contacts and visits asked for that exist and that the actor may see. */
  readonly known: ReadonlySet<string>;
  /** ISO day in the organisation's zone. */
  readonly today: string;
}

/** How a register tells what it plans. */
export interface Planned<T> {
  readonly presence: (thing: T, parties: readonly string[]) => Presence | null;
  /** Contacts that stand under records, by record. */
  readonly partiesOf: (tx: Tx, org: number, ids: readonly string[]) => Promise<ReadonlyMap<string, readonly string[]>>;
}

/** One register of protocol, as the acts that all of them share need it. */
export interface Noun<F extends CommonFields, T extends Thing> {
  readonly register: Extract<RegisterName, 'visits' | 'accreditations' | 'invitations' | 'gifts'>;
  /** Letters of its numbers. */
  readonly series: string;
  readonly table: string;
  /** Fields of the thing that its table holds, in columns of the same names. */
  readonly columns: readonly (keyof T & string)[];
  readonly decide: (fields: F, around: Around, before: T | null) => Decision<T>;
  /** What a search finds beside title and number. */
  readonly found: (thing: T) => string;
  /** Why it may not be changed in the state it is in. */
  readonly closed: (thing: T) => Refusal | null;
  /** Where, when and with whom it is planned; left out by what plans nothing. */
  readonly planned?: Planned<T>;
  /** What stands under records and forbids a change of them, by record. */
  readonly guard?: (tx: Tx, org: number, changed: ReadonlyMap<string, T>) => Promise<ReadonlyMap<string, Refusal>>;
}
