import { say } from '../../kernel/bilingual.ts';
import { Breadcrumbs } from '../components/Breadcrumbs.tsx';
import { Icon } from '../components/Icon.tsx';
import { WORDS } from '../messages.ts';
import { paths } from '../paths.ts';
import { Document } from './Document.tsx';
import { LanguageLink } from './LanguageLink.tsx';
import { Mark } from './Mark.tsx';
import { PortalFooter } from './PortalFooter.tsx';
import { SearchForm } from './SearchForm.tsx';
import { ThemeToggle } from './ThemeToggle.tsx';
import type { PortalProps } from './types.ts';

/**
 * A public page. Children go straight into `<main>`: each block brings its own `.wrap`, so that bands may be full width.
 * With `breadcrumbs`, these come first in a wrap of their own.
 */
export const PortalPage = (props: PortalProps) => {
  const { org, lang, breadcrumbs, children } = props;
  return (
    <Document {...props} site={say(org.shortName, lang)}>
      <PortalHeader {...props} />
      <main id="contenu" tabIndex={-1}>
        {breadcrumbs && (
          <div class="wrap">
            <Breadcrumbs crumbs={breadcrumbs} />
          </div>
        )}
        {children}
      </main>
      <PortalFooter {...props} />
    </Document>
  );
};

const PortalHeader = (props: PortalProps) => {
  const { org, lang, nav, current, search, query, path, tools = [] } = props;
  return (
    <header class="head">
      <div class="wrap">
        <div class="head__top">
          <a class="org" href={paths(org, lang).home()}>
            <Mark />
            <span class="org__name">{say(org.shortName, lang)}</span>
          </a>
          <div class="head__tools">
            {search && <SearchForm action={search} query={query} />}
            <LanguageLink path={path} />
            {tools.map((tool) => (
              <a key={tool.id} href={tool.href}>
                {tool.label}
              </a>
            ))}
            <ThemeToggle />
          </div>
          <button class="menu-btn" type="button" popovertarget="menu">
            <Icon name="menu" size={18} />
            {say(WORDS.menu, lang)}
          </button>
        </div>
        <nav class="nav" id="menu" popover="auto" aria-label={say(WORDS.mainNav, lang)}>
          <button class="menu-btn nav__close" type="button" popovertarget="menu" popovertargetaction="hide">
            <Icon name="x" size={18} />
            {say(WORDS.close, lang)}
          </button>
          <ul>
            {nav
              .flatMap((group) => group.items)
              .map((item) => (
                <li key={item.id}>
                  <a href={item.href} aria-current={item.id === current ? 'page' : undefined}>
                    {item.label}
                  </a>
                </li>
              ))}
            {search && (
              <li class="nav__extra">
                <a href={search}>{say(WORDS.search, lang)}</a>
              </li>
            )}
            {tools.map((tool) => (
              <li key={tool.id} class="nav__extra">
                <a href={tool.href}>{tool.label}</a>
              </li>
            ))}
            <li class="nav__extra">
              <LanguageLink path={path} />
            </li>
            <li class="nav__extra">
              <ThemeToggle label />
            </li>
          </ul>
        </nav>
      </div>
    </header>
  );
};
