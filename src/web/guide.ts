import { type Actor, hasRole, type Role } from '../kernel/actor.ts';
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
  /** Pages of the desk that it explains, by what their addresses say after `/bureau/`; those under them too. `*` is any one part. */
  readonly pages?: readonly string[];
  /** Where it is done; `roles`: those who may open it, where not everybody does. */
  readonly link?: { readonly label: Bilingual; readonly href: (paths: Paths) => string; readonly roles?: readonly Role[] };
}

/** The chapters for a reader, with the addresses of a language; a link is there for who may follow it. */
export const chaptersFor = (
  chapters: readonly GuideChapter[],
  reader: GuideReader,
  { actor, paths }: { readonly actor: Actor; readonly paths: Paths },
) =>
  chapters
    .filter((chapter) => chapter.for === reader)
    .map(({ link, ...chapter }) => ({
      ...chapter,
      link: link && (!link.roles || hasRole(actor, ...link.roles)) ? { label: link.label, href: link.href(paths) } : undefined,
    }));

/** The chapter that explains a page of the desk, the one that says it most exactly; undefined: none does. `path` comes after `/bureau/`. */
export function chapterOf(chapters: readonly GuideChapter[], path: string): GuideChapter | undefined {
  const parts = path.split('/').filter(Boolean);
  let best: { readonly chapter: GuideChapter; readonly length: number } | undefined;
  for (const chapter of chapters) {
    for (const page of chapter.pages ?? []) {
      const asked = page.split('/').filter(Boolean);
      const fits = asked.length <= parts.length && asked.every((part, place) => part === '*' || part === parts[place]);
      if (fits && chapter.for !== 'citizen' && asked.length > (best?.length ?? -1)) best = { chapter, length: asked.length };
    }
  }
  return best?.chapter;
}
