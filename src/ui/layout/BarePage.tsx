import { say } from '../../kernel/bilingual.ts';
import { paths } from '../paths.ts';
import { Document } from './Document.tsx';
import { LanguageLink } from './LanguageLink.tsx';
import { Mark } from './Mark.tsx';
import { ThemeToggle } from './ThemeToggle.tsx';
import type { DocumentProps } from './types.ts';

/** A page without navigation: sign-in, errors. One narrow column; `wide` for the list of demonstration accounts. */
export const BarePage = (props: DocumentProps & { readonly wide?: boolean | undefined }) => {
  const { org, lang, path, wide, children } = props;
  return (
    <Document {...props} noindex site={say(org.shortName, lang)}>
      <header class="head">
        <div class="wrap head__top">
          <a class="org" href={paths(org, lang).home()}>
            <Mark />
            <span class="org__name">{say(org.shortName, lang)}</span>
          </a>
          <div class="head__tools head__tools--bare">
            <LanguageLink path={path} />
            <ThemeToggle />
          </div>
        </div>
      </header>
      <main id="contenu" tabIndex={-1} class={wide ? 'wrap bare bare--wide' : 'wrap bare'} data-keeps-drafts>
        {children}
      </main>
    </Document>
  );
};
