import type { ComponentChildren } from 'preact';
import { say } from '../../kernel/bilingual.ts';
import { Hatch } from '../charts/Hatch.tsx';
import { WORDS } from '../messages.ts';
import { paths } from '../paths.ts';
import { type Surroundings, SurroundingsContext } from '../surroundings.ts';
import { Card } from './Card.tsx';
import type { DocumentProps } from './types.ts';

const HTML_LANG = { fr: 'fr-CA', en: 'en-CA' } as const;

/** The whole HTML document: head, skip link, demonstration strip. Layouts put their frame inside. `who`: the account whose drafts the script may keep. */
export const Document = (
  props: DocumentProps & { readonly children: ComponentChildren; readonly site: string; readonly who?: string | undefined },
) => {
  const { org, lang, title, assets, theme, description, noindex, origin, site, who, children } = props;
  const surroundings: Surroundings = { lang, assets };
  return (
    <html lang={HTML_LANG[lang]} data-org={org.theme} data-theme={theme} data-who={who}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – ${site}`}</title>
        {description && <meta name="description" content={description} />}
        {(noindex || org.fictional) && <meta name="robots" content="noindex" />}
        <meta name="color-scheme" content={theme ?? 'light dark'} />
        <link rel="preload" href={assets.font} as="font" type="font/woff2" crossOrigin="anonymous" />
        <link rel="icon" href={assets.favicon} type="image/svg+xml" />
        <link rel="apple-touch-icon" href={assets.touch} />
        <link rel="manifest" href={paths(org, lang).manifest()} />
        <link rel="stylesheet" href={assets.css} />
        {!theme && <script src={assets.theme} />}
        <script type="module" src={assets.js} />
        {origin !== undefined && <Card {...props} />}
      </head>
      <body>
        <SurroundingsContext.Provider value={surroundings}>
          <a class="skip" href="#contenu">
            {say(WORDS.skip, lang)}
          </a>
          {org.fictional && (
            <aside class="demo" aria-label={say(WORDS.demoLabel, lang)}>
              <div class="wrap">
                <p>{say(WORDS.demo, lang)}</p>
              </div>
            </aside>
          )}
          <Hatch />
          {children}
        </SurroundingsContext.Provider>
      </body>
    </html>
  );
};
