import { lineDigest, listDigest } from '../../ledger/list-line.ts';
import type { ListFile } from './list-file.ts';
import { isSummed, valueOfLists } from './value-of-lists.ts';

/** A difference between what a file says and what follows from its lines. */
export interface FileFault {
  readonly what: 'count' | 'twice' | 'outside' | 'digest' | 'met' | 'amount' | 'parties' | 'value';
  readonly expected: string;
  readonly found: string;
}

/**
 * Recounts a downloaded list and recomputes its digest: needs nothing but the file. What is hidden is counted by its digests; what those
 * facts met or brought is taken as stated, and cannot be changed without changing the value that was published.
 */
export function checkFile(file: ListFile): readonly FileFault[] {
  const { list, lines, hidden } = file;
  const faults: FileFault[] = [];
  const hold = (what: FileFault['what'], expected: string | number, found: string | number): void => {
    if (String(expected) !== String(found)) faults.push({ what, expected: String(expected), found: String(found) });
  };
  hold('count', hidden.facts, hidden.digests.length);
  hold('count', list.facts, lines.length + hidden.digests.length);
  const digests = [...lines.map((line) => lineDigest(list.id, list.counts, line)), ...hidden.digests];
  hold('twice', digests.length, new Set(digests).size);
  for (const { day, number } of lines)
    if (day < list.first || day > list.last) hold('outside', `${list.first} – ${list.last}`, `${number} ${day}`);
  hold('digest', list.digest, listDigest(digests));
  if (list.counts === 'met') hold('met', list.met, lines.filter(({ met }) => met === true).length + hidden.met);
  if (list.counts === 'amount') hold('amount', list.amount, sumOf([...lines.map(({ amount = '0' }) => amount), hidden.amount]));
  const parties = new Set(lines.map(({ party }) => party)).size + hidden.parties;
  hold('parties', list.n, list.counts === 'party' ? parties : list.facts);
  const value = isSummed(file.value) ? valueOfLists(file.formula.definition, list, file.uses) : null;
  if (value !== null) hold('value', file.value, value);
  return faults;
}

/** Exact sum of decimals, without needless zeros. */
function sumOf(decimals: readonly string[]): string {
  const places = Math.max(0, ...decimals.map((one) => one.split('.')[1]?.length ?? 0));
  const total = decimals.reduce((sum, one) => {
    const [units = '0', rest = ''] = one.replace('-', '').split('.');
    const digits = BigInt(units + rest.padEnd(places, '0'));
    return one.startsWith('-') ? sum - digits : sum + digits;
  }, 0n);
  const text = (total < 0n ? -total : total).toString().padStart(places + 1, '0');
  const whole = text.slice(0, text.length - places);
  const fraction = text.slice(text.length - places).replace(/0+$/, '');
  return `${total < 0n ? '-' : ''}${whole}${fraction && `.${fraction}`}`;
}
