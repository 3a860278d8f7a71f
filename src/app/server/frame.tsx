import type { VNode } from 'preact';
import type { Organisation } from '../../identity/organisations.ts';
import { type Actor, hasRole, RECORDERS } from '../../kernel/actor.ts';
import { type Bilingual, type Lang, say } from '../../kernel/bilingual.ts';
import type { Assets } from '../../ui/assets.ts';
import { cardKind } from '../../ui/cards.ts';
import { BarePage } from '../../ui/layout/BarePage.tsx';
import { DeskPage } from '../../ui/layout/DeskPage.tsx';
import { PortalPage } from '../../ui/layout/PortalPage.tsx';
import type { FooterColumn, NavItem, Theme } from '../../ui/layout/types.ts';
import { type Paths, paths } from '../../ui/paths.ts';
import { renderPage } from '../../ui/render.tsx';
import { chapterOf } from '../../web/guide.ts';
import type { Page } from '../../web/reply.ts';
import type { NavEntry } from '../../web/route.ts';
import type { Composition } from './context.ts';
import { WORDS } from './messages.ts';

export interface FrameProps {
  readonly org: Organisation;
  readonly lang: Lang;
  readonly actor: Actor;
  /** Address without the language, with its query. */
  readonly path: string;
  readonly query: string;
  readonly theme: Theme | undefined;
  readonly assets: Assets;
  readonly composition: Composition;
  /** Address of the site, without a slash at the end. */
  readonly origin: string;
}

/** Puts the header, the navigation and the strip of its layout around a page. */
export function framePage(page: Page, props: FrameProps): string {
  const { layout, body, title, current, description, crumbs, beside } = page;
  const { org, lang, actor, composition, path, query, assets } = props;
  const to = paths(org, lang);
  const common = {
    org,
    lang,
    title,
    current,
    path,
    assets,
    breadcrumbs: crumbs,
    description,
    // A page that is kept for everyone cannot hold one visitor's theme: a small script reads the cookie there.
    theme: page.shared ? undefined : props.theme,
    actor: page.shared ? undefined : actor,
  };
  const nodes: Record<Page['layout'], () => VNode> = {
    bare: () => (
      <BarePage {...common} wide>
        {body}
      </BarePage>
    ),
    portal: () => (
      <PortalPage
        {...common}
        noindex={org.fictional}
        origin={props.origin}
        card={page.card ?? cardKind(current)}
        news={{ label: say(WORDS.feeds, lang), href: to.newsFeed() }}
        nav={[{ items: navItems(composition.portalNav, to, lang, actor) }]}
        search={to.search()}
        query={page.shared ? undefined : query}
        tools={[
          { id: 'guide', label: say(WORDS.help, lang), href: to.guide() },
          { id: 'desk', label: say(WORDS.desk, lang), href: to.desk() },
        ]}
        footer={footerOf(org, lang, to, composition)}
        footerEnd={[
          { label: say(WORDS.howWeCount, lang), href: to.method() },
          { label: say(WORDS.accessibility, lang), href: to.accessibility() },
          { label: say(WORDS.privacy, lang), href: to.privacy() },
          { label: say(WORDS.help, lang), href: to.guide() },
          { label: say(WORDS.search, lang), href: to.search() },
          { label: say(WORDS.desk, lang), href: to.desk() },
        ]}
      >
        {body}
      </PortalPage>
    ),
    desk: () => (
      <DeskPage
        {...common}
        nav={composition.deskNav
          .map(({ label, entries }) => ({ ...(label ? { label: say(label, lang) } : {}), items: navItems(entries, to, lang, actor) }))
          .filter((group) => group.items.length > 0)}
        beside={beside}
        search={to.deskSearch()}
        query={query}
        primary={hasRole(actor, ...RECORDERS) ? { label: say(WORDS.recordAction, lang), href: to.deskNew('actions') } : undefined}
        help={helpOf(composition, path, to)}
        notices={{ href: to.notices(), unread: page.unread ?? 0 }}
        accountLinks={[
          { id: 'account', label: say(WORDS.myAccount, lang), href: to.account() },
          { id: 'guide', label: say(WORDS.help, lang), href: to.deskGuide() },
          { id: 'portal', label: say(WORDS.publicSite, lang), href: to.home() },
        ]}
      >
        {body}
      </DeskPage>
    ),
  };
  return renderPage(nodes[layout]());
}

/** The chapter of the guide for a page, by its address; the guide's first page where no chapter explains it. */
function helpOf({ slices }: Composition, path: string, to: Paths): { readonly href: string; readonly title?: Bilingual } {
  const inside = (path.split('?')[0] ?? '').split('/').slice(3).join('/');
  const chapter = chapterOf(
    slices.flatMap(({ guide }) => guide ?? []),
    inside,
  );
  return chapter ? { href: `${to.deskGuide()}#${chapter.id}`, title: chapter.title } : { href: to.deskGuide() };
}

const navItems = (entries: readonly NavEntry[], to: Paths, lang: Lang, actor: Actor): readonly NavItem[] =>
  entries
    .filter(({ roles }) => !roles || hasRole(actor, ...roles))
    .map(({ id, label, href, icon }) => ({ id, label: say(label, lang), href: href(to), ...(icon ? { icon } : {}) }));

function footerOf(org: Organisation, lang: Lang, to: Paths, composition: Composition): readonly FooterColumn[] {
  const { address = [], phone, hours, email } = org.details;
  return [
    {
      title: say(org.name, lang),
      lines: [...address, ...(phone ? [phone] : []), ...(hours ? [hours[lang]] : []), ...(email ? [email] : [])],
    },
    {
      title: say(WORDS.accountability, lang),
      links: composition.portalNav
        .filter(({ id }) => id !== 'home' && id !== 'services' && id !== 'write')
        .map(({ label, href }) => ({ label: say(label, lang), href: href(to) })),
    },
    {
      title: say(WORDS.services, lang),
      links: [
        { label: say(WORDS.declaration, lang), href: to.declaration() },
        { label: say(WORDS.ask, lang), href: to.requestForm() },
        { label: say(WORDS.complain, lang), href: to.complaintForm() },
        { label: say(WORDS.follow, lang), href: to.followUp() },
        { label: say(WORDS.satisfaction, lang), href: to.satisfactionResults() },
      ],
    },
    {
      title: say(WORDS.reuse, lang),
      links: [
        { label: say(WORDS.openData, lang), href: to.openData() },
        { label: say(WORDS.api, lang), href: to.api() },
        { label: say(WORDS.feeds, lang), href: to.news() },
        { label: say(WORDS.transparency, lang), href: to.transparency() },
      ],
    },
  ];
}
