import type { ComponentChildren } from 'preact';
import type { Refusal } from '../kernel/decision.ts';
import type { CardKind } from '../ui/cards.ts';
import type { Crumb } from '../ui/components/Breadcrumbs.tsx';
import type { Visit } from './visit.ts';

/** A page without its layout: the application puts the header, the navigation and the strip around it. */
export interface Page {
  readonly kind: 'page';
  readonly layout: 'portal' | 'desk' | 'bare';
  readonly title: string;
  /** Id of the navigation entry that is open. */
  readonly current: string;
  readonly description?: string;
  /** Which picture is shown where the page is shared; that of its entry of the navigation unless said. */
  readonly card?: CardKind;
  readonly crumbs?: readonly Crumb[];
  readonly body: ComponentChildren;
  /** A list that the page was chosen from, at its left where the screen is wide; on a narrow one the page stands alone. Desk pages only. */
  readonly beside?: ComponentChildren;
  /** 200 unless said; 422 for a form shown again with its errors. */
  readonly status?: number;
  /** Seconds after which the browser asks again, with or without a script: for a page that follows a job. */
  readonly refresh?: number;
  /** May be kept and given to any visitor of the same address until something published changes. Portal pages only. */
  readonly shared?: boolean;
  /** Notices that the visitor has not read: counted by the application for every page of the desk. */
  readonly unread?: number;
  /** Nothing that was written on the way is kept: a form that comes back to be looked at. */
  readonly undone?: boolean;
}

export type Reply =
  | Page
  | { readonly kind: 'redirect'; readonly to: string; readonly cookies?: readonly Cookie[] }
  /** A part of a page, such as the options of a combobox. */
  | { readonly kind: 'fragment'; readonly body: ComponentChildren }
  | { readonly kind: 'file'; readonly type: string; readonly name: string; readonly body: string | Buffer; readonly inline?: boolean }
  /** A file that is written while it is read, however long: it comes from the transaction of the request, which stays open. */
  | Download
  | StoredFile
  /**
   * All rules say yes, and the act needs a cut of the journal: what was done so far is undone, the cut is taken, and `work` answers in a
   * request of its own. It decides anew: somebody else may have come first.
   */
  | { readonly kind: 'afterCut'; readonly work: (visit: Visit, cut: number) => Promise<Reply> }
  /**
   * A server elsewhere has to be asked: what was done so far is kept, no transaction waits meanwhile, and what `ask` gives answers in one of
   * its own.
   */
  | { readonly kind: 'elsewhere'; readonly ask: () => Promise<(visit: Visit) => Promise<Reply>> }
  /** A rule said no and there is no form to show it in: said on a page of its own, with the status that fits. */
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

/** A file of the store, sent once the transaction of the request has ended. */
export interface StoredFile {
  readonly kind: 'stored';
  readonly type: string;
  readonly name: string;
  readonly path: string;
  readonly size: number;
  /** Shown by the browser rather than kept: a picture, or a PDF in a frame of a page of ours. */
  readonly inline?: 'picture' | 'pdf';
}

export interface Download {
  readonly kind: 'download';
  readonly type: string;
  readonly name: string;
  readonly chunks: AsyncIterable<string | Uint8Array>;
  /** What is kept before the first byte leaves, in a transaction of its own: a download that breaks off leaves it too. */
  readonly before?: (writing: Visit) => Promise<unknown>;
}

export interface Cookie {
  readonly name: string;
  readonly value: string;
  /** Seconds; 0 removes it. */
  readonly maxAge: number;
}

type PageProps = Omit<Page, 'kind' | 'layout'>;
export const deskPage = (props: PageProps): Page => ({ kind: 'page', layout: 'desk', ...props });
export const portalPage = (props: PageProps): Page => ({ kind: 'page', layout: 'portal', ...props });
export const barePage = (props: PageProps): Page => ({ kind: 'page', layout: 'bare', ...props });
export const redirect = (to: string, ...cookies: readonly Cookie[]): Reply => ({ kind: 'redirect', to, cookies });
export const refused = (...refusals: readonly Refusal[]): Reply => ({ kind: 'refused', refusals });
export const notFound: Reply = { kind: 'refused', refusals: [{ id: 'notFound' }] };
