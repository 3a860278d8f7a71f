import { say } from '../../kernel/bilingual.ts';
import { Breadcrumbs } from '../components/Breadcrumbs.tsx';
import { Icon } from '../components/Icon.tsx';
import { WORDS } from '../messages.ts';
import { paths } from '../paths.ts';
import { AccountMenu } from './AccountMenu.tsx';
import { DeskNav } from './DeskNav.tsx';
import { Document } from './Document.tsx';
import { NoticesBell } from './NoticesBell.tsx';
import { SearchForm } from './SearchForm.tsx';
import { Shortcuts } from './Shortcuts.tsx';
import type { DeskProps } from './types.ts';

/** A staff page: navigation at the side, search and account on top. Children are the content; most begin with `PageHead`. */
export const DeskPage = (props: DeskProps) => {
  const { org, lang, search, query, primary, help, notices, breadcrumbs, landscape, beside, children } = props;
  const main = (
    <main class="desk__main" id="contenu" tabIndex={-1}>
      {breadcrumbs && <Breadcrumbs crumbs={breadcrumbs} desk />}
      {children}
    </main>
  );
  return (
    <Document {...props} who={props.actor?.account ?? undefined} noindex site={`${say(WORDS.desk, lang)} – ${say(WORDS.product, lang)}`}>
      <div class="desk">
        <DeskNav {...props} />
        <div class={landscape ? 'desk__page landscape' : 'desk__page'}>
          <header class="desk__bar">
            <button class="menu-btn" type="button" popovertarget="bureau-nav">
              <Icon name="menu" size={18} />
              <span class="sr">{say(WORDS.deskMenu, lang)}</span>
            </button>
            {search && <SearchForm action={search} query={query} desk suggestions={paths(org, lang).deskSuggestions()} />}
            <div class="row row--tight">
              {primary && (
                <a class="btn btn--primary btn--sm" href={primary.href} aria-label={primary.label} data-new-default>
                  <Icon name={primary.icon ?? 'plus'} />
                  <span class="btn__label">{primary.label}</span>
                </a>
              )}
              {help && (
                <a
                  class="bell bell--help"
                  href={help.href}
                  aria-label={
                    help.title
                      ? `${say(WORDS.help, lang)}${lang === 'fr' ? '\u00a0: ' : ': '}${say(help.title, lang)}`
                      : say(WORDS.help, lang)
                  }
                >
                  <Icon name="book-open" size={18} />
                </a>
              )}
              {notices && <NoticesBell {...notices} />}
              <AccountMenu {...props} />
            </div>
          </header>
          {beside ? (
            <div class="panes panes--open">
              {beside}
              {main}
            </div>
          ) : (
            main
          )}
        </div>
      </div>
      <Shortcuts />
    </Document>
  );
};
