import type { BlockList } from 'node:net';
import type { ComponentChildren } from 'preact';
import type { Tx } from '../db/kysely.ts';
import type { FileRoom } from '../files/room.ts';
import type { Staged } from '../files/stage.ts';
import type { Actor, Org } from '../kernel/actor.ts';
import { type Bilingual, type Lang, written } from '../kernel/bilingual.ts';
import type { Fact, FactKind } from '../kernel/fact.ts';
import type { KnownMailbox } from '../mail/incoming/mailbox.ts';
import type { Receiver } from '../mail/incoming/receiver.ts';
import type { Provider } from '../oidc/provider.ts';
import type { Source } from '../tables/reading/source.ts';
import type { Paths } from '../ui/paths.ts';
import type { Ahead, Due } from './due.ts';
import type { Form } from './form.ts';
import type { Importer } from './importer.ts';
import type { NewsItem } from './news.ts';
import type { Summarise } from './summary.ts';

/** Everything a page is given. One request is one transaction: what is written is kept when the page answers, and only then. */
export interface Visit {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly org: Org;
  readonly lang: Lang;
  readonly now: Temporal.Instant;
  /** ISO day, in the organisation's zone. */
  readonly today: string;
  readonly paths: Paths;
  /** Path without the language, such as `/mrif/bureau/actions`. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Form;
  readonly form: Form;
  /** Id for the record that this request may make; the same form sent twice finds `done` instead. */
  readonly fresh: string;
  readonly done: string | null;
  /** Newest measure as the entrance read it: `keep` asks for it. */
  readonly newest: number;
  readonly slots: Slots;
  readonly client: Client;
  readonly installation: Installation;
  /** The files that came with the form, in their order; on routes that take some. */
  readonly uploads: readonly Upload[];
}

/** What the operator's settings say that a page has to know. */
export interface Installation {
  /** Address under which people reach the site, without a slash at the end. Never read from a request. */
  readonly site: string;
  /** Does a server take our mail? Otherwise letters stay in the outbox. */
  readonly mailLeaves: boolean;
  /** Mailboxes whose mail is taken. */
  readonly mailboxes: readonly KnownMailbox[];
  /** Providers of OpenID Connect through which people may sign in. */
  readonly providers: readonly Provider[];
  /** 32 bytes that seal what the database alone must not tell, such as the secrets of one-time codes. */
  readonly secretsKey: Uint8Array;
  /** Inner networks that the operator lets webhooks reach. */
  readonly webhooksInside: BlockList;
  readonly files: FileRoom;
  /** How the installation is, line by line, measured now. */
  readonly state: () => Promise<readonly StateLine[]>;
}

/** One thing of an installation that is well or not, and what to do about it. */
export interface StateLine {
  readonly id: string;
  readonly label: Bilingual;
  readonly said: Bilingual;
  readonly state: 'ok' | 'warn' | 'bad';
  /** Null where all is well. */
  readonly remedy: Bilingual | null;
}

/** A file as it was sent, until the page has answered; then it is gone, unless it was kept. */
export interface Upload extends Staged {
  /** Name of the field it came in. */
  readonly field: string;
  /** As the sender calls it: says nothing of what is in it. */
  readonly name: string;
  readonly source: Source;
  /** Why nothing of it was taken, its size and its digest being 0 and ''. */
  readonly fault: 'fileTooLarge' | 'tooManyFiles' | 'filesTooLarge' | null;
}

/** The browser at the other end; for the door and the list of sessions alone. */
export interface Client {
  readonly agent: string;
  readonly address: string;
  readonly session: string | null;
  readonly token: string | null;
  /** What waits between a password and a session, as the browser holds it. */
  readonly step: string | null;
  /** An identity of a provider that waits for its holder to accept it. */
  readonly identity: string | null;
  /** Where the browser believes to be: `https://international.example.org`. */
  readonly origin: string;
}

/** One thing that somebody answers for; `name` null: whoever looks may not see what it is. */
export interface Held {
  readonly id: string;
  readonly name: string | null;
  readonly href?: string;
}

/** What members answer for in one slice, and how all of it is handed to another member when one leaves. */
export interface Charge {
  readonly label: Bilingual;
  readonly list: (visit: Visit, account: string) => Promise<readonly Held[]>;
  /** Answers with how many changed hands. */
  readonly handOver: (tx: Tx, org: number, from: string, to: string) => Promise<number>;
}

/** A page or an act, as the search box of the desk names it. */
export interface Command {
  readonly label: string;
  /** Other words for it, in either language. */
  readonly also?: string;
  readonly href: string;
}

/** What an act may serve: an objective or a commitment of a plan. */
export interface Objective {
  /** `2014-2018/objectif-7`. */
  readonly code: string;
  readonly label: Bilingual;
  /** Title of its plan. */
  readonly plan: Bilingual;
}

/** Places on a lower page that a higher shelf fills (`app/compose.ts`). */
export interface Slots {
  /** What may be imported, by id: each slice declares its own. */
  readonly importers: ReadonlyMap<string, Importer<Visit>>;
  /** Every kind of fact by id: those that the registers declare, and those of registers to come. */
  readonly kinds: ReadonlyMap<string, FactKind>;
  /** What members answer for, in every slice: handed over when one leaves. */
  readonly charges: readonly Charge[];
  /** Pages and acts that the visitor may go to by their name. */
  commands(visit: Visit): readonly Command[];
  /** « Compte pour » : the figures that these facts count toward, and why not the others. */
  countsToward(visit: Visit, facts: readonly Fact[]): Promise<ComponentChildren>;
  /** What the plans of these ISO days aim at. */
  objectives(visit: Pick<Visit, 'tx' | 'org'>, days: readonly string[]): Promise<readonly Objective[]>;
  /** Makes a contact known by name alone, for an officer who records in a hurry: a person, or a body where `partyKind` says so. Answers with its id, '' when the name is empty. */
  createContact(visit: Visit, name: string, partyKind?: string): Promise<string>;
  /** Address of the page of a record of any register; the desk's own when there is none. */
  recordHref(visit: Visit, register: string, id: string): string;
  /** Accounts, demonstration's sign-in buttons: what the sign-in page shows under its form. */
  signInHelp(visit: Visit): Promise<ComponentChildren>;
  /** What a register is called: « Actions »; its id when no slice knows it. */
  registerWord(register: string): Bilingual;
  /** How a record is said on paper, by register. */
  readonly summaries: ReadonlyMap<string, Summarise<Visit>>;
  /** What an act of the journal says after the name of who did it: « a consigné l’action ». */
  verbWord(register: string, verb: string): Bilingual;
  /** Registers whose records the search finds: on the desk, or those that have public pages. */
  searchable(inside: boolean): readonly string[];
  /** Registers whose records are planned at a place and a time. */
  readonly planning: readonly string[];
  /** Public page of a record; null when its register has none, or not in that state. */
  publicHref(visit: Visit, register: string, id: string, state: string): string | null;
  /** The register that takes messages of people; null: they are kept aside. */
  readonly receiver: Receiver | null;
  /** What every register made public lately, newest first; no register gives more than `share`. */
  news(visit: Visit, most: number, share?: number): Promise<readonly NewsItem[]>;
  /** Targets that may be missed, for the first page of the morning; null when there is nothing to say. */
  atRisk(visit: Visit): Promise<ComponentChildren>;
  /** Views that the visitor keeps of the list of the desk shown, and a form that keeps the filters in force; null where there is neither. */
  savedViews(visit: Visit): Promise<ComponentChildren>;
  /** Links to every view that the visitor keeps, for the first page of the morning; null when there is none. */
  myViews(visit: Visit): Promise<ComponentChildren>;
  /** How far the visitor is with her first steps, for the first page of the morning; null once they are done or put away. */
  firstSteps(visit: Visit): Promise<ComponentChildren>;
  /** What the visitor is told of and how, for the page of her account. */
  noticeChoices(visit: Visit): Promise<ComponentChildren>;
  /** Accounts that a record concerns beside whoever recorded it, such as who has it in hand. */
  concerned(visit: Visit, register: string, id: string): Promise<readonly string[]>;
  /** What waits for the visitor, in every register. */
  due(visit: Visit): Promise<readonly Due[]>;
  /** What the registers hold for the days (ISO) to come, as far as it concerns the visitor; `most` of each, the earliest first. */
  ahead(visit: Visit, first: string, last: string, most: number): Promise<readonly Ahead[]>;
}

/** Says a text of `messages.ts` in the visitor's language. */
export const words = (visit: Pick<Visit, 'lang'>, text: Bilingual): string => text[visit.lang];

/** `written` of the visitor's language, for a text that people typed in a record and that has no English words of its own. */
export const typedLang = ({ lang }: Pick<Visit, 'lang'>): 'fr' | undefined => written(lang);
