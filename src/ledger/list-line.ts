import { createHash } from 'node:crypto';

/** What a fact brings to a figure: itself, whether it met, its amount, its party (each counted once). */
export const COUNTS = ['n', 'met', 'amount', 'party'] as const;
export type Counts = (typeof COUNTS)[number];

/** One fact of a list: random ids, the day and what it brings. Never a name. */
export interface ListLine {
  readonly fact: string;
  readonly record: string;
  /** ISO day. */
  readonly day: string;
  readonly met?: boolean | undefined;
  /** Decimal without needless zeros, as text. */
  readonly amount?: string | undefined;
  readonly party?: string | undefined;
}

/**
 * The line as it is digested, the same as `fact_line` in the database: `<list> <fact> <record> <day>`, then ` met=true`, ` amount=12.5`
 * or ` party=<id>` where the figure counts those. `list` is the random id of the list: without it nothing ties a hidden fact of one list
 * to another list.
 */
export function lineText(list: string, counts: Counts, { fact, record, day, met, amount, party }: ListLine): string {
  const brought = { n: '', met: ` met=${met === true}`, amount: ` amount=${amount ?? '0'}`, party: ` party=${party ?? ''}` }[counts];
  return `${list} ${fact} ${record} ${day}${brought}`;
}

/** SHA-256 of the line, in hexadecimal. */
export const lineDigest = (list: string, counts: Counts, line: ListLine): string =>
  createHash('sha256')
    .update(lineText(list, counts, line))
    .digest('hex');

/** SHA-256 over the digests of the lines (32 bytes each, in the order of their bytes), in hexadecimal; order of the input is free. */
export function listDigest(lineDigests: readonly string[]): string {
  const hash = createHash('sha256');
  for (const digest of [...lineDigests].sort()) hash.update(digest, 'hex');
  return hash.digest('hex');
}
