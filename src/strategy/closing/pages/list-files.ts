import type { Bilingual } from '../../../kernel/bilingual.ts';
import { loadVocabulary } from '../../../records/vocabulary.ts';
import { countryName } from '../../../web/countries.ts';
import { notFound, type Reply } from '../../../web/reply.ts';
import type { Visit } from '../../../web/visit.ts';
import { type FileOf, hiddenOf, listCsv, listJson } from '../list-file.ts';
import { figureAsPublished } from '../published.ts';
import { checkpointAt } from '../store.ts';

const KINDS = {
  json: { type: 'application/json; charset=utf-8', write: listJson },
  csv: { type: 'text/csv; charset=utf-8', write: listCsv },
} as const;

/** The list behind a figure as it was cut, whole, as a file. */
export const listFile =
  (kind: keyof typeof KINDS) =>
  async (visit: Visit): Promise<Reply> => {
    const { tx, org, params, query, today, slots } = visit;
    const asked = { plan: params.plan ?? '', no: params.no ?? '', year: query.get('exercice') };
    const published = await figureAsPublished(tx, org.id, asked, today, slots.kinds);
    if (!published?.line) return notFound;
    const vocabulary = await loadVocabulary(tx, org.id);
    const file: FileOf = {
      org,
      published,
      line: published.line,
      hidden: await hiddenOf(tx, org.id, published.line),
      checkpoint: await checkpointAt(tx, org.id, published.line.cut),
      kinds: slots.kinds,
      nameOf: (facet, code): Bilingual | undefined =>
        facet === 'country' ? { fr: countryName(code, 'fr'), en: countryName(code, 'en') } : vocabulary[facet]?.get(code),
    };
    const name = `${org.slug}-${asked.plan}-${asked.no}-${asked.year}-liste.${kind}`;
    return { kind: 'download', type: KINDS[kind].type, name, chunks: KINDS[kind].write(tx, file) };
  };
