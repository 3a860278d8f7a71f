import type { Tx } from '../db/kysely.ts';
import type { Org, Role } from '../kernel/actor.ts';
import type { Bilingual } from '../kernel/bilingual.ts';
import type { FactKind, Replayed } from '../kernel/fact.ts';
import type { IconName } from '../ui/icons.ts';
import type { Paths } from '../ui/paths.ts';
import type { ApiRoute } from './api/route.ts';
import type { Ahead, Due } from './due.ts';
import type { GuideChapter } from './guide.ts';
import type { Importer } from './importer.ts';
import type { NewsItem } from './news.ts';
import type { Reply } from './reply.ts';
import type { Summarise } from './summary.ts';
import type { Charge, Visit } from './visit.ts';

/**
 * Who may ask:
 * `portal` everyone, as the public; `door` everyone, before or after signing in (sign-in, sign-out);
 * `desk` members of the organisation, with one of `roles` where they are given.
 */
export type Realm = 'portal' | 'door' | 'desk';

export interface Route {
  readonly method: 'GET' | 'POST';
  /** Under the organisation: `/bureau/actions/:id`. */
  readonly path: string;
  readonly realm: Realm;
  readonly roles?: readonly Role[];
  /** Everything is read as it was at one moment, however long that takes: for files. */
  readonly snapshot?: boolean;
  /** Its form may come with files (multipart): one to be read as a table, or files as many as the settings allow. */
  readonly upload?: 'table' | 'files';
  /** On a route that takes files from anyone: refuses who sends too much, before anything is received. Null lets through. */
  readonly admit?: (visit: Visit) => Promise<Reply | null>;
  readonly answer: (visit: Visit) => Promise<Reply>;
}

export interface NavEntry {
  readonly id: string;
  readonly label: Bilingual;
  readonly href: (paths: Paths) => string;
  readonly icon?: IconName;
  readonly roles?: readonly Role[];
  /** Other words that people type for it in the search box of the desk, in either language. */
  readonly also?: string;
}

/** The public face of a slice: what the application mounts. */
export interface Slice {
  readonly id: string;
  readonly routes: readonly Route[];
  /** The same reads and actions for programs, under `/api/v1/{organisation}`. */
  readonly api?: readonly ApiRoute[];
  readonly portalNav?: readonly NavEntry[];
  readonly deskNav?: readonly NavEntry[];
  /** Pages that the search box of the desk leads to by their name, beside those of the navigation. */
  readonly commands?: readonly NavEntry[];
  readonly kinds?: readonly FactKind[];
  /** Words of its refusals, by id; `{name}` is filled from the refusal's values. */
  readonly refusals?: Readonly<Record<string, Bilingual>>;
  /** Words for search results and history: what a register and its verbs are called. */
  readonly registers?: Readonly<
    Record<
      string,
      {
        readonly label: Bilingual;
        readonly href: (paths: Paths, id: string) => string;
        readonly publicHref?: (paths: Paths, id: string) => string;
        /** States in which the public page exists; all of them unless said. */
        readonly publicStates?: readonly string[];
        /** False for what the journal names and the search does not find, such as an account. */
        readonly searched?: boolean;
        /** Says a record on paper: « Fiche (PDF) ». */
        readonly summary?: Summarise<Visit>;
        /** Accounts that a record concerns beside whoever recorded it: they are told of what is said of it. */
        readonly concerned?: (visit: Visit, id: string) => Promise<readonly string[]>;
        /** Its records are planned at a place and a time: partners may be shown them. */
        readonly plans?: boolean;
      }
    >
  >;
  /** What the imports of the desk can bring into its registers. */
  readonly importers?: readonly Importer<Visit>[];
  readonly verbs?: Readonly<Record<string, Bilingual>>;
  readonly states?: Readonly<Record<string, Bilingual>>;
  /** The latest of what it made public, `most` at most, read as the public: for the home page and the feed. */
  readonly news?: (visit: Visit, most: number) => Promise<readonly NewsItem[]>;
  /** Chapters of the help, for the public and for the desk. */
  readonly guide?: readonly GuideChapter[];
  /** What waits for the visitor in it, for the first page of the morning; null when it asks nothing of her. */
  readonly due?: (visit: Visit) => Promise<Due | null>;
  /** What it holds for the days (ISO) to come, as far as it concerns the visitor. */
  readonly ahead?: (visit: Visit, first: string, last: string, most: number) => Promise<readonly Ahead[]>;
  /** What members answer for in this slice. */
  readonly charges?: readonly Charge[];
  /** Tells the facts of every record of its `registers` again, from its own rows and in the order of ids: `verify` holds the ledger against it. */
  readonly replay?: (tx: Tx, org: Org) => AsyncIterable<Replayed>;
}

export const get = (path: string, realm: Realm, answer: Route['answer'], roles?: readonly Role[]): Route => ({
  method: 'GET',
  path,
  realm,
  answer,
  ...(roles ? { roles } : {}),
});
export const post = (path: string, realm: Realm, answer: Route['answer'], roles?: readonly Role[]): Route => ({
  method: 'POST',
  path,
  realm,
  answer,
  ...(roles ? { roles } : {}),
});
