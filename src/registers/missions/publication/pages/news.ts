import { say } from '../../../../kernel/bilingual.ts';
import { formatCents, formatNumber, plural } from '../../../../ui/typography.ts';
import type { NewsItem } from '../../../../web/news.ts';
import { type Visit, words } from '../../../../web/visit.ts';
import type { Edition } from '../edition.ts';
import { NEWS_WORDS, WORDS } from '../messages.ts';
import { loadEditions } from '../store.ts';
import { fill, quarterWords } from '../words.ts';
import { dayOf } from './quarters.tsx';

/** Quarters of missions published last, and corrections of what was published, each with its motive. */
export async function publicationNews(visit: Visit, most: number): Promise<readonly NewsItem[]> {
  const { tx, org, lang, paths } = visit;
  // A quarter has an edition or two: all of them are few.
  const editions = await loadEditions(tx, org.id);
  return editions
    .toSorted((a, b) => Temporal.Instant.compare(b.publishedAt, a.publishedAt))
    .slice(0, most)
    .map((one) => ({
      id: `missions:${one.quarter.key}:${one.edition}`,
      day: dayOf(visit, one.publishedAt),
      kind: words(visit, NEWS_WORDS.mission),
      title: fill(one.edition === 1 ? NEWS_WORDS.published : NEWS_WORDS.corrected, lang, { quarter: quarterWords(one.quarter, lang) }),
      detail: one.edition === 1 ? said(visit, one) : `${one.motive} · ${said(visit, one)}`,
      href: paths.missionQuarter(one.quarter.key),
    }));
}

/** « 6 missions · 41 280,00 $ », or that there is nothing to report. */
function said({ lang }: Visit, { missions, cents }: Edition): string {
  if (missions === 0) return say(WORDS.nothing, lang);
  const count = say(plural(missions, lang, 'one', 'several') === 'one' ? NEWS_WORDS.one : NEWS_WORDS.several, lang);
  return `${count.replace('{n}', formatNumber(missions, lang))} · ${formatCents(cents, lang)}`;
}
