import type { Lang } from '../kernel/bilingual.ts';

/** Something that the organisation made public: a line of « Quoi de neuf » and an entry of its feed. */
export interface NewsItem {
  /** Stable: feed readers know by it what they have shown. */
  readonly id: string;
  /** ISO day on which it happened or was published. */
  readonly day: string;
  /** One word or two: « Résultat ». */
  readonly kind: string;
  readonly title: string;
  /** Of the title, where it is not the page's: `written`. */
  readonly lang?: Lang | undefined;
  readonly detail: string;
  readonly href: string;
}

/**
 * The latest of what several registers tell, newest first. No register gives more than `share` of them: the one in which something happens
 * every day would hide the others.
 */
export const latestNews = (told: readonly (readonly NewsItem[])[], most: number, share = most): readonly NewsItem[] =>
  told
    .flatMap((own) => own.toSorted(newestFirst).slice(0, share))
    .toSorted(newestFirst)
    .slice(0, most);

const newestFirst = (a: NewsItem, b: NewsItem): number => b.day.localeCompare(a.day) || b.id.localeCompare(a.id);
