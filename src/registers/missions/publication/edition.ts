import { digest, type Json } from '../../../journal/canonical.ts';
import { sum } from '../../../kernel/money.ts';
import type { Quarter } from '../../../kernel/quarter.ts';
import { changesBetween, type PartChange } from './rules/changes.ts';
import { centsOf, ownCentsOf, type PublishedPart } from './rules/part.ts';

/** One publication of a quarter. The first has no motive; each later one corrects the one before it. */
export interface Edition {
  readonly quarter: Quarter;
  readonly edition: number;
  readonly publishedAt: Temporal.Instant;
  /** ISO day by which it had to be published, as far as the term was known. */
  readonly due: string | null;
  readonly motive: string;
  readonly changes: readonly PartChange[];
  /** How many missions; 0: nothing to report. */
  readonly missions: number;
  readonly cents: number;
  readonly ownCents: number;
  readonly previous: string | null;
  /** SHA-256 of what was published. */
  readonly digest: string;
}

/** What an edition is told apart by: the digest covers it, the parts in their order and the digest of the edition before. */
interface Sealed {
  readonly organisation: string;
  readonly quarter: string;
  readonly edition: number;
  readonly motive: string;
  readonly previous: string | null;
  readonly missions: readonly PublishedPart[];
}

/** SHA-256 of the canonical JSON (RFC 8785) of an edition: whoever has the published file computes it again. */
// A part is plain data.
export const digestOfEdition = (sealed: Sealed): string => digest(sealed as unknown as Json);

/** What a page shows of a quarter before it is published: whoever publishes has seen this and nothing else. */
export const seenDigest = (parts: readonly PublishedPart[]): string => digest(parts as unknown as Json);

type Made = Omit<Edition, 'publishedAt' | 'due'>;

/** The next edition of a quarter, from what is published of it now. */
export function nextEdition(
  organisation: string,
  quarter: Quarter,
  before: { readonly edition: Pick<Edition, 'edition' | 'digest'>; readonly parts: readonly PublishedPart[] } | null,
  parts: readonly PublishedPart[],
  motive: string,
): Made {
  const edition = (before?.edition.edition ?? 0) + 1;
  const previous = before?.edition.digest ?? null;
  return {
    quarter,
    edition,
    motive,
    changes: before ? changesBetween(before.parts, parts) : [],
    missions: parts.length,
    cents: sum(parts.map(centsOf)),
    ownCents: sum(parts.map(ownCentsOf)),
    previous,
    digest: digestOfEdition({ organisation, quarter: quarter.key, edition, motive, previous, missions: parts }),
  };
}
