import { keptFor } from '../../../records/listing.ts';
import { loadVocabulary } from '../../../records/vocabulary.ts';
import { ALL_FILES } from '../../../ui/paths.ts';
import type { Exporter, RowsAfter } from '../../../web/export.ts';
import type { Visit } from '../../../web/visit.ts';
import { AGREEMENTS, type AgreementNames, OPEN_AGREEMENTS } from '../columns.ts';
import { asked as askedOpen, found } from '../open/asked.ts';
import { type FiledAgreement, fileOpen, fileWhole, type WholeAgreement } from '../store/files.ts';
import { keyOf } from '../store/open.ts';
import { asked } from './list.tsx';

/** The agreements of the desk's list, every page of it. */
export const agreementFiles: Exporter<FiledAgreement, WholeAgreement, AgreementNames> = {
  files: ALL_FILES,
  open: async (visit) => {
    const { tx, org, lang } = visit;
    const vocabulary = await loadVocabulary(tx, org.id);
    const filter = { ...asked(visit, vocabulary).filter, ...(await keptFor(visit, 'agreements')) };
    const rows = (last: FiledAgreement | null, most: number) =>
      fileWhole(tx, org.id, { ...filter, before: last ? { day: last.onDay, id: last.id } : undefined }, most);
    return { description: AGREEMENTS, names: { lang, vocabulary }, shown: rows, data: rows };
  },
};

/** The agreements of the public list, in its order. */
export const openAgreementFiles: Exporter<FiledAgreement, FiledAgreement, AgreementNames> = {
  files: ALL_FILES,
  open: async (visit: Visit) => {
    const { tx, org, lang } = visit;
    const { q, filter, sort } = askedOpen(visit);
    const among = await found(visit, q);
    const rows: RowsAfter<FiledAgreement> = (last, most) =>
      fileOpen(tx, org.id, { ...filter, among }, { sort, after: last ? { day: keyOf(last, sort), id: last.id } : null, most });
    return { description: OPEN_AGREEMENTS, names: { lang, vocabulary: await loadVocabulary(tx, org.id) }, shown: rows, data: rows };
  },
};
