import { createHash } from 'node:crypto';

/** What JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/**
 * One spelling for one value (RFC 8785): no spaces, members sorted by UTF-16 code units, numbers as JavaScript writes them.
 * RangeError on what has no such spelling: NaN, infinities, text that UTF-8 cannot carry.
 */
export function canonical(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`Not a JSON number: ${value}`);
  if (typeof value === 'string') return spell(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonical).join(',')}]`;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${spell(name)}:${canonical(member)}`).join(',')}}`;
}

function spell(text: string): string {
  if (!text.isWellFormed()) throw new RangeError('Text with half of a surrogate pair has no canonical form');
  return JSON.stringify(text);
}

// Array.isArray does not narrow a union that holds a readonly array.
const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** SHA-256 of the canonical form, in hexadecimal. */
export const digest = (value: Json): string => createHash('sha256').update(canonical(value)).digest('hex');
