import { type Lang, say } from '../../kernel/bilingual.ts';
import { CARD_SIZE, cardPath, cardWords } from '../cards.ts';
import { inLanguage } from '../paths.ts';
import type { DocumentProps } from './types.ts';

/** Filters that make another page of it; what else stands behind the question mark shows the same page. */
const NAMES_A_PAGE = ['exercice', 'annee', 'poste', 'liste'];

/** The one address of a page, without what only looks at it otherwise. */
export function canonicalPath(path: string): string {
  const url = new URL(path, 'http://here');
  for (const name of [...url.searchParams.keys()]) if (!NAMES_A_PAGE.includes(name)) url.searchParams.delete(name);
  return `${url.pathname}${url.search}`;
}

/** For search engines and for those who share the page: its one address in each language, and what a card says of it. */
export const Card = ({
  org,
  lang,
  title,
  path,
  description,
  origin,
  site,
  news,
  assets,
  card = 'site',
}: DocumentProps & { readonly site: string }) => {
  const at = (one: Lang) => `${origin}${inLanguage(canonicalPath(path), one)}`;
  const theme = org.theme === 'ville' ? 'ville' : 'ministere';
  const picture = cardPath(assets, { kind: card, theme, fictional: org.fictional, lang });
  const words = cardWords(card, theme);
  const other = lang === 'fr' ? 'en' : 'fr';
  return (
    <>
      <link rel="canonical" href={at(lang)} />
      <link rel="alternate" hreflang="fr-CA" href={at('fr')} />
      <link rel="alternate" hreflang="en-CA" href={at('en')} />
      {news && <link rel="alternate" type="application/atom+xml" href={news.href} title={news.label} />}
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content={say(org.name, lang)} />
      <meta property="og:title" content={`${title} – ${site}`} />
      <meta property="og:description" content={description ?? say(org.name, lang)} />
      <meta property="og:url" content={at(lang)} />
      <meta property="og:locale" content={`${lang}_CA`} />
      <meta property="og:locale:alternate" content={`${other}_CA`} />
      {picture && (
        <>
          <meta property="og:image" content={`${origin}${picture}`} />
          <meta property="og:image:type" content="image/png" />
          <meta property="og:image:width" content={String(CARD_SIZE.width)} />
          <meta property="og:image:height" content={String(CARD_SIZE.height)} />
          <meta property="og:image:alt" content={`${say(words.title, lang)}. ${say(words.lead, lang)}.`} />
        </>
      )}
      <meta name="twitter:card" content={picture ? 'summary_large_image' : 'summary'} />
    </>
  );
};
