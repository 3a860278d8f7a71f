import type { ComponentChildren } from 'preact';
import type { Actor, Org } from '../../kernel/actor.ts';
import type { Bilingual, Lang } from '../../kernel/bilingual.ts';
import type { Assets } from '../assets.ts';
import type { CardKind } from '../cards.ts';
import type { Crumb } from '../components/Breadcrumbs.tsx';
import type { IconName } from '../icons.ts';

export interface NavItem {
  readonly id: string;
  readonly label: string;
  readonly href: string;
  readonly icon?: IconName | undefined;
  readonly count?: number | undefined;
  /** The count is of what is late: shown in red with a clock. */
  readonly late?: boolean | undefined;
}

export interface NavGroup {
  /** No heading for the first group. */
  readonly label?: string | undefined;
  readonly items: readonly NavItem[];
}

export type Theme = 'light' | 'dark';

/** What every page has. */
export interface DocumentProps {
  readonly org: Org;
  readonly lang: Lang;
  /** The title of the page, without the name of the site. */
  readonly title: string;
  /** The address without /en, with the organisation and its query: the other language is found from it. */
  readonly path: string;
  readonly assets: Assets;
  /** From the cookie `theme`; left out on pages that are cached, where a small script reads the cookie. */
  readonly theme?: Theme | undefined;
  readonly description?: string | undefined;
  /** Address of the site, without a slash at the end: public pages have a card and one address. */
  readonly origin?: string | undefined;
  /** Which picture stands on its card. */
  readonly card?: CardKind | undefined;
  /** The feed that the page belongs to. */
  readonly news?: { readonly label: string; readonly href: string } | undefined;
  /** Keeps the page out of search engines. Always so for a demonstration. */
  readonly noindex?: boolean | undefined;
  readonly children?: ComponentChildren;
}

/** What the portal and the desk share. */
export interface FrameProps extends DocumentProps {
  readonly nav: readonly NavGroup[];
  /** `id` of the entry of the navigation where the page stands. */
  readonly current: string;
  readonly actor?: Actor | undefined;
  readonly breadcrumbs?: readonly Crumb[] | undefined;
  /** Address of the search page; no search box without it. */
  readonly search?: string | undefined;
  /** What is in the search box. */
  readonly query?: string | undefined;
}

export interface FooterColumn {
  readonly title: string;
  /** Lines of text: address, telephone, hours. */
  readonly lines?: readonly string[] | undefined;
  readonly links?: readonly { readonly label: string; readonly href: string }[] | undefined;
}

export interface DeskProps extends FrameProps {
  /** The one act that is always at hand, for who may do it: « Consigner une action ». */
  readonly primary?: { readonly label: string; readonly href: string; readonly icon?: IconName | undefined } | undefined;
  /** The chapter of the guide for this page. */
  readonly help?: { readonly href: string; readonly title?: Bilingual } | undefined;
  /** What others did with what concerns the visitor, and how much of it was not read. */
  readonly notices?: { readonly href: string; readonly unread: number } | undefined;
  /** In the menu of the account, before « Se déconnecter ». */
  readonly accountLinks?: readonly NavItem[] | undefined;
  /** A list that the page was chosen from, with a name of its own: at its left where the screen is wide, nowhere else. */
  readonly beside?: ComponentChildren;
  /** One landscape page on paper: synoptic table, cockpit. */
  readonly landscape?: boolean | undefined;
}

export interface PortalProps extends FrameProps {
  /** Beside the search: « Mon espace », « Bureau ». */
  readonly tools?: readonly NavItem[] | undefined;
  readonly footer?: readonly FooterColumn[] | undefined;
  /** Small links at the very end: accessibility, privacy. */
  readonly footerEnd?: readonly { readonly label: string; readonly href: string }[] | undefined;
}
