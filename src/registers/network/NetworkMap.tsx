import type { ComponentChildren } from 'preact';
import { type Lang, say } from '../../kernel/bilingual.ts';
import { PlaceList } from '../../ui/charts/PlaceList.tsx';
import type { Place, PostKind } from '../../ui/charts/places.ts';
import { PostLegend, WorldMap } from '../../ui/charts/WorldMap.tsx';
import { LinkGo } from '../../ui/components/LinkGo.tsx';
import { SectionHead } from '../../ui/components/PageHead.tsx';
import type { Paths } from '../../ui/paths.ts';
import { formatNumber, plural } from '../../ui/typography.ts';
import { countryName } from '../../web/countries.ts';
import { COUNT_WORDS, TYPE_COUNTS, TYPE_WORDS, WORDS } from './messages.ts';
import { type Period, type PostType, TYPES } from './rules.ts';
import type { KnownPost } from './store.ts';

/** A post and what it is on the day, or in the list, that is shown. `postsOn` answers with these. */
export interface ShownPost {
  readonly post: Pick<KnownPost, 'id' | 'city' | 'country' | 'lat' | 'lon'>;
  readonly period: Pick<Period, 'type' | 'name' | 'certainty'>;
}

interface Props {
  readonly posts: readonly ShownPost[];
  readonly lang: Lang;
  readonly paths: Paths;
  /** Heading and link around the map, on the home page. The page of the network has its own. */
  readonly heading?: boolean | undefined;
}

/** The map's name of each type. */
const KIND = {
  generalDelegation: 'generalDelegation',
  delegation: 'delegation',
  bureau: 'office',
  antenna: 'antenna',
  multilateral: 'multilateral',
} as const satisfies Record<PostType, PostKind>;

/** Head office of the organisations of this product. */
const HEAD_OFFICE = { label: 'Québec', lat: 46.8, lon: -71.2 };

/** A multilateral representation shares its city with others: it is known by the body it is to, the last word of its name (« …auprès de l’OIF »). */
const labelOf = ({ post, period }: ShownPost, lang: Lang): string =>
  period.type === 'multilateral' ? (period.name[lang].split(/[ ’]/).at(-1) ?? '') : post.city[lang];

/** Places of the map; a post whose type or position is unknown is in the list alone. */
export const placesOf = (posts: readonly ShownPost[], lang: Lang, paths: Paths): readonly Place[] =>
  posts.flatMap((one): readonly Place[] => {
    const { post, period } = one;
    if (period.type === null || post.lat === null || post.lon === null) return [];
    const country = countryName(post.country, lang);
    return [
      { id: post.id, label: labelOf(one, lang), lat: post.lat, lon: post.lon, kind: KIND[period.type], country, href: paths.post(post.id) },
    ];
  });

const counted = (
  count: number,
  words: { readonly one: { fr: string; en: string }; readonly other: { fr: string; en: string } },
  lang: Lang,
) => `${formatNumber(count, lang)}\u00a0${plural(count, lang, words.one[lang], words.other[lang])}`;

/** « 25 représentations dans 14 pays ». */
export const headline = (posts: readonly ShownPost[], lang: Lang, short = false): string =>
  say(short ? WORDS.shortHeadline : WORDS.headline, lang)
    .replace('{posts}', counted(posts.length, COUNT_WORDS.posts, lang))
    .replace('{countries}', counted(new Set(posts.map(({ post }) => post.country)).size, COUNT_WORDS.countries, lang));

/** Stated by a source, or follows from one. The others are shown, and put forward in no figure: data/README.md. */
export const isCertain = ({ period }: ShownPost): boolean => period.certainty !== 'unverified' && period.certainty !== 'announced';

/** The same of what is certain: « Au moins 23 représentations dans 15 pays » where some posts are not; null where none is. */
export function certainHeadline(posts: readonly ShownPost[], lang: Lang, short = false): string | null {
  const certain = posts.filter(isCertain);
  if (certain.length === 0) return null;
  const text = headline(certain, lang, short);
  return certain.length === posts.length ? text : say(WORDS.atLeast, lang).replace('{headline}', text);
}

/** The posts on the world map, in a dark band of its own, with the key and the list by country. Put it straight into `<main>`. */
export const NetworkMap = ({ posts, lang, paths, heading }: Props) => {
  const places = placesOf(posts, lang, paths);
  const doubtful = posts.filter((one) => !isCertain(one)).length;
  const numbers = TYPES.map((type) => ({ kind: KIND[type], type, count: posts.filter(({ period }) => period.type === type).length }));
  return (
    <Band
      title={heading ? (certainHeadline(posts, lang, true) ?? say(WORDS.network, lang)) : undefined}
      action={<LinkGo href={paths.network()}>{say(WORDS.find, lang)}</LinkGo>}
    >
      <div class="mapband__map">
        <WorldMap
          id="carte-reseau"
          title={say(WORDS.mapTitle, lang).replace('{headline}', headline(posts, lang))}
          description={say(WORDS.mapDescription, lang)}
          places={places}
          home={HEAD_OFFICE}
        />
      </div>
      <PostLegend
        entries={numbers
          .filter(({ count }) => count > 0)
          .map(({ kind, type, count }) => ({ kind, words: counted(count, TYPE_COUNTS[type], lang) }))}
        home
      />
      {heading && doubtful > 0 && (
        <p class="mapband__note">
          {say(WORDS.mapDoubt, lang).replace('{n}', formatNumber(doubtful, lang)).replace('{all}', formatNumber(posts.length, lang))}
        </p>
      )}
      {heading && <PlaceList places={places} kinds={kindWords(lang)} />}
    </Band>
  );
};

const kindWords = (lang: Lang): Readonly<Record<PostKind, string>> => ({
  generalDelegation: say(TYPE_WORDS.generalDelegation, lang),
  delegation: say(TYPE_WORDS.delegation, lang),
  office: say(TYPE_WORDS.bureau, lang),
  antenna: say(TYPE_WORDS.antenna, lang),
  multilateral: say(TYPE_WORDS.multilateral, lang),
});

/** A section needs a name; without a heading of its own it is a plain block. */
const Band = ({ title, action, children }: { title: string | undefined; action: ComponentChildren; children: ComponentChildren }) =>
  title === undefined ? (
    <div class="mapband" data-theme="dark">
      <div class="wrap">{children}</div>
    </div>
  ) : (
    <section class="mapband" data-theme="dark" aria-labelledby="titre-reseau">
      <div class="wrap">
        <SectionHead id="titre-reseau" title={title} action={action} />
        {children}
      </div>
    </section>
  );
