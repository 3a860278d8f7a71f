import type { Bilingual, Lang } from '../kernel/bilingual.ts';
import type { Assets } from './assets.ts';

/** Pictures for those who share a page. No figure stands in them: figures change, a picture that was shared stays. */
export const CARD_KINDS = ['site', 'plan', 'indicator', 'agreements', 'missions', 'services'] as const;
export type CardKind = (typeof CARD_KINDS)[number];

/** What the networks ask for, in pixels. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

interface Words {
  readonly title: Bilingual;
  readonly lead: Bilingual;
}

const SITE = {
  ministere: { fr: 'Ce que le Québec fait dans le monde', en: 'What Québec does in the world' },
  ville: { fr: 'Ce que la ville fait dans le monde', en: 'What the city does in the world' },
} as const satisfies Record<string, Bilingual>;
export type CardTheme = keyof typeof SITE;
export const CARD_THEMES = ['ministere', 'ville'] as const satisfies readonly CardTheme[];

const WORDS: Readonly<Record<Exclude<CardKind, 'site'>, Words>> = {
  plan: {
    title: { fr: 'Plan et résultats', en: 'Plan and results' },
    lead: {
      fr: 'Chaque cible, chaque chiffre et les actions qui le composent',
      en: 'Every target, every figure and the actions behind it',
    },
  },
  indicator: {
    title: { fr: 'Un chiffre, et ce qui le compose', en: 'A figure, and what makes it' },
    lead: { fr: 'Résultat, cible, verdict et enregistrements', en: 'Result, target, verdict and records' },
  },
  agreements: {
    title: { fr: 'Ententes internationales', en: 'International agreements' },
    lead: { fr: 'Leurs parties, leurs dates et leur vie', en: 'Their parties, their dates and their life' },
  },
  missions: {
    title: { fr: 'Missions à l’étranger', en: 'Missions abroad' },
    lead: { fr: 'Qui est parti, où, pourquoi et à quel coût', en: 'Who went, where, why and at what cost' },
  },
  services: {
    title: { fr: 'Services et engagements', en: 'Services and commitments' },
    lead: { fr: 'Ce que nous promettons, et ce que nous tenons', en: 'What we promise, and what we keep' },
  },
};
const SITE_LEAD = { fr: 'Chaque chiffre s’ouvre sur ce qui le compose', en: 'Every figure opens onto what makes it' } as const;

/** The words in the picture, which are also its text for who does not see it. */
export const cardWords = (kind: CardKind, theme: CardTheme): Words =>
  kind === 'site' ? { title: SITE[theme], lead: SITE_LEAD } : WORDS[kind];

/** What a picture is of. */
export interface CardOf {
  readonly kind: CardKind;
  readonly theme: CardTheme;
  readonly fictional: boolean;
  readonly lang: Lang;
}

/** Name of a picture, without `.png`: `ministere-demo-plan-fr`. */
export const cardName = ({ kind, theme, fictional, lang }: CardOf): string => `${theme}${fictional ? '-demo' : ''}-${kind}-${lang}`;

/** Every picture that there is. */
export const ALL_CARDS: readonly CardOf[] = CARD_THEMES.flatMap((theme) =>
  [false, true].flatMap((fictional) =>
    CARD_KINDS.flatMap((kind) => (['fr', 'en'] as const).map((lang): CardOf => ({ kind, theme, fictional, lang }))),
  ),
);

/** The picture of a page that stands under an entry of the navigation. */
export const cardKind = (current: string): CardKind => CARD_KINDS.find((kind) => kind === current) ?? 'site';

/** Address of a picture on the site; undefined where nothing was built. */
export const cardPath = (assets: Assets, of: CardOf): string | undefined => assets.cards[cardName(of)];
