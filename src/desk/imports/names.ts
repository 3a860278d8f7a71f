import { isId } from '../../kernel/ids.ts';
import { fold, sortKey } from '../../kernel/text.ts';
import { loadVocabulary } from '../../records/vocabulary.ts';
import type { ImportColumn } from '../../web/importer.ts';
import type { Visit } from '../../web/visit.ts';
import { cleaned, keysOf, type Names, parts } from './cells.ts';
import { findContacts, placeNames } from './store.ts';

/** A name that two records bear names neither. */
function byName(pairs: Iterable<readonly [name: string, id: string]>): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const shared = new Set<string>();
  for (const [name, id] of pairs) {
    const key = fold(name);
    if (found.has(key) && found.get(key) !== id) shared.add(key);
    found.set(key, id);
  }
  for (const key of shared) found.delete(key);
  return found;
}

/** Everything that the cells of some rows name, in few questions. */
export async function namesFor(
  { tx, org }: Visit,
  columns: readonly { readonly column: ImportColumn; readonly cells: readonly string[] }[],
): Promise<Names> {
  const places = await placeNames(tx, org.id);
  const named = (wanted: 'post' | 'unit') =>
    byName(
      places
        .filter(({ what }) => what === wanted)
        .flatMap(({ id, nameFr, nameEn }): [string, string][] => [
          [id, id],
          [nameFr, id],
          [nameEn, id],
        ]),
    );
  const texts = columns.flatMap(({ column, cells }) =>
    keysOf(column) !== 'contacts' ? [] : cells.flatMap((cell) => (column.type === 'keys' ? parts(cleaned(cell)) : [cleaned(cell)])),
  );
  const asked = [...new Set(texts)].filter((text): boolean => text !== '' && !isId(text));
  const contacts =
    asked.length === 0
      ? []
      : await findContacts(
          tx,
          org.id,
          asked.map((text) => text.toUpperCase()),
          asked.map(sortKey),
        );
  return {
    vocabulary: await loadVocabulary(tx, org.id),
    posts: named('post'),
    units: named('unit'),
    contacts: byName([
      // An id is taken as it is: the register says whether it is one of its contacts.
      ...texts.filter(isId).map((id) => [id, id] as const),
      ...contacts.flatMap(({ id, number, title }) => [[number, id] as const, [title, id] as const]),
    ]),
  };
}
