import { say } from '../../../kernel/bilingual.ts';
import { formatNumber } from '../../../ui/typography.ts';
import type { NewsItem } from '../../../web/news.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { NEWS_WORDS } from '../messages.ts';
import { acceptedCorrections, publishedYears } from '../store-news.ts';

/** Years published, and corrections accepted to what was published. */
export async function closingNews(visit: Visit, most: number): Promise<readonly NewsItem[]> {
  const { tx, org, lang, paths } = visit;
  const w = words.bind(null, visit);
  const years = await publishedYears(tx, org.id, org.timeZone, most);
  const corrections = await acceptedCorrections(tx, org.id, org.timeZone, most);
  return [
    ...years.map(({ plan, title, year, day, achieved, judged }) => ({
      id: `closing:${plan}:${year}`,
      day,
      kind: w(NEWS_WORDS.result),
      title: w(NEWS_WORDS.published).replace('{year}', year),
      detail: `${say(title, lang)} · ${w(achieved === 1 ? NEWS_WORDS.reachedOne : NEWS_WORDS.reached)
        .replace('{n}', formatNumber(achieved, lang))
        .replace('{all}', formatNumber(judged, lang))}`,
      href: paths.plan(plan, year),
    })),
    ...corrections.map(({ id, plan, year, indicator, label, day, reason }) => ({
      id: `correction:${id}`,
      day,
      kind: w(NEWS_WORDS.correction),
      title: w(NEWS_WORDS.corrected).replace('{indicator}', say(label, lang)).replace('{year}', year),
      detail: reason,
      href: paths.figure(plan, indicator, { exercice: year }),
    })),
  ];
}
