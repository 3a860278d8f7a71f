import { accept, type Decision, type Refusal, refuse } from '../../kernel/decision.ts';

/** What may be entered by hand for one indicator and year. */
export type Entry = 'rank' | 'percentage' | 'number' | 'milestone';

export interface Typed {
  readonly value: string | undefined;
  /** ISO day. */
  readonly on: string;
}

/** The fiscal year that it is about, and the day it is. */
export interface When {
  readonly first: string;
  readonly today: string;
}

/** The value typed, checked against what the indicator asks for: null for a milestone. Both decimal signs are read. */
export function decideReading(entry: Entry, { value, on }: Typed, { first, today }: When): Decision<number | null> {
  const late: readonly Refusal[] = on > today ? [{ id: 'readingAhead', field: 'on', values: { on } }] : [];
  const early: readonly Refusal[] = on < first ? [{ id: 'readingTooEarly', field: 'on', values: { first } }] : [];
  const read = entry === 'milestone' ? accept(null) : readValue(entry, value ?? '');
  const refusals = [...late, ...early, ...(read.ok ? [] : read.refusals)];
  return refusals.length === 0 ? read : refuse(...refusals);
}

const NUMBER = /^[+\-−]?\d+([.,]\d+)?$/;

function readValue(entry: Exclude<Entry, 'milestone'>, typed: string): Decision<number> {
  const text = typed.replace(/[\s%]/g, '');
  if (text === '') return refuse({ id: 'required', field: 'value' });
  if (!NUMBER.test(text)) return refuse({ id: 'notANumber', field: 'value' });
  const value = Number(text.replace(',', '.').replace('−', '-'));
  if (entry === 'rank' && !(Number.isInteger(value) && value >= 1 && value <= 10_000)) return refuse({ id: 'notARank', field: 'value' });
  if (entry === 'percentage' && !(value >= 0 && value <= 100)) return refuse({ id: 'notAPercentage', field: 'value' });
  return Math.abs(value) < 1e12 ? accept(value) : refuse({ id: 'notANumber', field: 'value' });
}
