import { loadVocabulary, wordOf } from '../../../records/vocabulary.ts';
import type { NewsItem } from '../../../web/news.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { titleOf } from '../pages/list.tsx';
import { listOpen } from '../store/open.ts';
import { OPEN_WORDS } from './messages.ts';

/** The agreements signed last, of those that are published and whose day of signature is known. */
export async function agreementNews(visit: Visit, most: number): Promise<readonly NewsItem[]> {
  const { tx, org, paths } = visit;
  const rows = await listOpen(tx, org.id, {}, { sort: 'recent', after: null, most });
  const vocabulary = await loadVocabulary(tx, org.id);
  return rows.flatMap((row) =>
    row.signedOn === null
      ? []
      : [
          {
            id: `agreements:${row.id}`,
            day: row.signedOn,
            kind: words(visit, OPEN_WORDS.agreement),
            title: titleOf(visit, row),
            detail: words(visit, wordOf(vocabulary, 'agreementNature', row.nature)),
            href: paths.agreement(row.id),
          },
        ],
  );
}
