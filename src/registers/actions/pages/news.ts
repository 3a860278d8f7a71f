import { written } from '../../../kernel/bilingual.ts';
import { countryName } from '../../../web/countries.ts';
import type { NewsItem } from '../../../web/news.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { KIND_WORDS, STREAM_WORDS } from '../messages.ts';
import { listActions } from '../store-list.ts';

/** The latest actions held, of those that the visitor may see. */
export async function actionNews(visit: Visit, most: number): Promise<readonly NewsItem[]> {
  const actions = await listActions(visit.tx, visit.org.id, { state: 'held' }, most);
  return actions.map(({ id, onDay, kind, title, stream, countries }) => ({
    id: `actions:${id}`,
    day: onDay,
    kind: words(visit, KIND_WORDS[kind]),
    title,
    lang: written(visit.lang),
    detail: [words(visit, STREAM_WORDS[stream]), ...countries.map((code) => countryName(code, visit.lang))].join(' · '),
    href: visit.paths.action(id),
  }));
}
