import { z } from 'zod';
import type { Tx } from '../../db/kysely.ts';
import { accept, type Decision } from '../../kernel/decision.ts';
import { readShape } from '../shape.ts';
import { type PublishedResult, savePublishedResults } from './store.ts';

const text = z.string().default('');
const some = z.string().min(1);

/** A line of `published-results.csv`, every value as text. */
const line = z.object({
  series: some,
  fiscal_year: z.string().regex(/^\d{4}(-\d{4})?$/),
  label_fr: some,
  label_en: some,
  value: z.string().regex(/^-?\d*(\.\d+)?$/),
  qualifier: z.enum(['exact', 'atLeast', 'about']),
  raw: some,
  unit: some,
  plan: text,
  indicators: text,
  comparable: text,
  note_fr: text,
  note_en: text,
  source: some,
  confidence: some,
});

/** Stores figures printed elsewhere, from the lines of their file. Run as owner; loading twice changes nothing. Refusals `shape`. */
export async function loadPublishedResults(tx: Tx, org: number, lines: readonly unknown[]): Promise<Decision<number>> {
  const read = readShape(z.array(line), lines);
  if (!read.ok) return read;
  await savePublishedResults(tx, org, read.value.map(fromLine));
  return accept(read.value.length);
}

const fromLine = (one: z.infer<typeof line>): PublishedResult => ({
  series: one.series,
  year: one.fiscal_year,
  label: { fr: one.label_fr, en: one.label_en },
  value: one.value === '' ? null : Number(one.value),
  qualifier: one.qualifier,
  raw: one.raw,
  unit: one.unit,
  plan: one.plan || null,
  indicators: one.indicators.split(' ').filter((no) => no !== ''),
  comparable: one.comparable || null,
  note: { fr: one.note_fr, en: one.note_en },
  source: one.source,
  confidence: one.confidence,
});
