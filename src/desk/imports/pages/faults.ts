import { stringify } from 'csv-stringify/sync';
import { neutralise } from '../../../tables/neutral.ts';
import { rowsOf } from '../../../tables/reading/read.ts';
import type { Source } from '../../../tables/reading/source.ts';
import { tell } from '../../../web/refusals.ts';
import { notFound, type Reply } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { WORDS, wordsFor } from '../messages.ts';
import { maySee } from '../rules.ts';
import { everyFault, loadRun, readChunks } from '../store.ts';

const csvLine = (cells: readonly string[], delimiter: string): string =>
  stringify([cells.map(neutralise)], { delimiter, record_delimiter: '\r\n' });

/** The rows that are wrong, as they came, with the reasons before them: corrected, the file is imported again. */
export async function faultsFile(visit: Visit): Promise<Reply> {
  const { tx, org, lang } = visit;
  const run = await loadRun(tx, org.id, visit.params.import ?? '');
  const importer = run && visit.slots.importers.get(run.importer);
  if (!run || !importer || !maySee(visit.actor, run)) return notFound;
  const reasons = new Map<number, string[]>();
  for await (const { line, header, refusal } of everyFault(tx, org.id, run.id)) {
    const said = `${header === '' ? '' : `${header}\u00a0: `}${tell(refusal, lang, wordsFor(importer))}`;
    const known = reasons.get(line);
    if (known) known.push(said);
    else reasons.set(line, [said]);
  }
  const source: Source = {
    size: run.fileSize,
    read: (offset, length) => readChunks(tx, org.id, run.id, offset, Math.min(length, run.fileSize - offset)),
  };
  const delimiter = run.format.kind === 'csv' ? run.format.separator : ';';
  const lines = [csvLine([words(visit, WORDS.line), words(visit, WORDS.reason), ...run.headers], delimiter)];
  for await (const { line, cells } of rowsOf(source, run.format)) {
    const said = reasons.get(line);
    if (said) lines.push(csvLine([String(line), said.join(' '), ...run.headers.map((_, place) => cells[place] ?? '')], delimiter));
  }
  return {
    kind: 'file',
    type: 'text/csv; charset=utf-8',
    name: `lignes-fautives-${run.id.slice(0, 8)}.csv`,
    body: `\ufeff${lines.join('')}`,
  };
}
