import type { Bilingual } from '../kernel/bilingual.ts';
import type { Paths } from '../ui/paths.ts';

/** Whom a chapter of the help is for: the public, everyone on the desk, or those who hold a role. */
export const READERS = ['citizen', 'everyone', 'officer', 'agent', 'complaintsOfficer', 'planner', 'administrator'] as const;
export type GuideReader = (typeof READERS)[number];

/** One chapter of the help. It stands in the slice that it explains, so that who changes the one sees the other. */
export interface GuideChapter {
  /** Anchor on the page. */
  readonly id: string;
  readonly for: GuideReader;
  readonly title: Bilingual;
  /** In the order in which they are done; one that is alone is a paragraph. */
  readonly steps: readonly Bilingual[];
  /** Where it is done. */
  readonly link?: { readonly label: Bilingual; readonly href: (paths: Paths) => string };
}

/** The chapters for a reader, with the addresses of a language. */
export const chaptersFor = (chapters: readonly GuideChapter[], reader: GuideReader, paths: Paths) =>
  chapters
    .filter((chapter) => chapter.for === reader)
    .map(({ link, ...chapter }) => ({ ...chapter, link: link && { label: link.label, href: link.href(paths) } }));
