import { accept, type Decision, refuse } from '../../kernel/decision.ts';
import { fold } from '../../kernel/text.ts';
import type { Vocabulary } from '../../records/vocabulary.ts';
import { countryOptions, isCountry } from '../../web/countries.ts';
import type { ImportColumn, RawFields } from '../../web/importer.ts';

/** What cells may name besides codes, folded → id. */
export interface Names {
  readonly vocabulary: Vocabulary;
  readonly posts: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, string>;
  /** By number, id or name. */
  readonly contacts: ReadonlyMap<string, string>;
}

export type Value = RawFields[string];

/** Which table the ids of a column are of. */
export const keysOf = ({ id, type }: ImportColumn): 'posts' | 'units' | 'contacts' | null =>
  type !== 'key' && type !== 'keys' ? null : id === 'post' ? 'posts' : id === 'unit' ? 'units' : 'contacts';

/** Several values in one cell. */
export const parts = (text: string): readonly string[] =>
  text
    .split(/[|;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The text of a cell, without what no database can hold; its ends are trimmed, as those of a form are. */
export const cleaned = (cell: string): string => cell.replaceAll('\0', '').toWellFormed().replace(/\r\n?/g, '\n').trim();

/** Reads a cell by the type of its column: the value as the form would send it, or a refusal; an empty cell is undefined. */
export function readCell(column: ImportColumn, cell: string, names: Names): Decision<Value> {
  const text = cleaned(cell);
  if (column.type === 'flag') return readFlag(column.id, text);
  if (text === '') return accept(column.type === 'codes' || column.type === 'keys' ? [] : undefined);
  if (column.type === 'day') return readDay(column.id, text);
  if (column.type === 'number') return accept(text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.'));
  // What lists show for the post of a record that has none.
  if (column.id === 'post' && HEAD_OFFICE.has(fold(text))) return accept(undefined);
  if (column.type === 'code' || column.type === 'key') return codeOf(column, text, names);
  if (column.type !== 'codes' && column.type !== 'keys') return accept(text);
  const codes: string[] = [];
  for (const part of parts(text)) {
    const found = codesOf(column, part, names);
    if (!found.ok) return found;
    codes.push(...found.value);
  }
  return accept([...new Set(codes)]);
}

/** One value or, as lists show several, values with commas between them: a word may itself hold a comma. */
function codesOf(column: ImportColumn, text: string, names: Names): Decision<readonly string[]> {
  const one = codeOf(column, text, names);
  if (one.ok) return accept([one.value]);
  const several = text.split(',').map((part) => codeOf(column, part.trim(), names));
  return several.every((found) => found.ok) ? accept(several.map(({ value }) => value)) : one;
}

const HEAD_OFFICE = new Set(['siege', 'head office']);
const YES = new Set(['yes', 'oui', 'true', 'vrai', '1', 'x', 'o', 'y']);
const NO = new Set(['', 'no', 'non', 'false', 'faux', '0', 'n']);

function readFlag(field: string, text: string): Decision<boolean> {
  const word = fold(text);
  return YES.has(word) ? accept(true) : NO.has(word) ? accept(false) : refuse({ id: 'notYesOrNo', field });
}

const ISO = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ][\d:.]+Z?)?$/;
const DAY_FIRST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;

/** 2026-04-08 or, the day first, 08/04/2026. */
function readDay(field: string, text: string): Decision<string> {
  const [, year, month, day] = ISO.exec(text) ?? (DAY_FIRST.exec(text) ? ['', ...(DAY_FIRST.exec(text)?.slice(1).reverse() ?? [])] : []);
  try {
    const { year: y, month: m, day: d } = { year: Number(year), month: Number(month), day: Number(day) };
    return accept(Temporal.PlainDate.from({ year: y, month: m, day: d }, { overflow: 'reject' }).toString());
  } catch {
    return refuse({ id: 'notADate', field });
  }
}

function codeOf(column: ImportColumn, text: string, names: Names): Decision<string> {
  const { id, words, vocabulary } = column;
  const word = fold(text);
  const keys = keysOf(column);
  if (keys) {
    const found = names[keys].get(word);
    return found
      ? accept(found)
      : refuse({ id: keys === 'contacts' ? 'unknownContactNamed' : 'unknownChoice', field: id, values: { value: text.slice(0, 60) } });
  }
  if (id === 'country' || id === 'countries') return countryOf(id, text);
  const list = words ? Object.entries(words) : vocabulary ? [...(names.vocabulary[vocabulary] ?? [])] : null;
  // A list that only the form knows: its schema judges.
  if (!list) return accept(text);
  const found =
    list.find(([code]) => code === text) ?? list.find(([code, { fr, en }]) => [code, fr, en].some((name) => fold(name) === word));
  return found ? accept(found[0]) : refuse({ id: 'unknownWord', field: id, values: { value: text.slice(0, 60) } });
}

const COUNTRIES: ReadonlyMap<string, string> = new Map(
  (['fr', 'en'] as const).flatMap((lang) => countryOptions(lang).map(({ value, label }) => [fold(label), value] as const)),
);

function countryOf(field: string, text: string): Decision<string> {
  const code = text.toUpperCase();
  if (isCountry(code)) return accept(code);
  const found = COUNTRIES.get(fold(text));
  return found ? accept(found) : refuse({ id: 'unknownCountry', field, values: { value: text.slice(0, 60) } });
}

/** Do two values of a field say the same? The order of a set says nothing; an empty one, a flag that is not set and nothing are alike. */
export function sameValue(a: Value, b: Value): boolean {
  return spell(a) === spell(b);
}

const spell = (value: Value): string => {
  if (value === undefined || value === false || value === '') return '';
  if (typeof value === 'object') return [...value].sort().join('|');
  return String(value).replace(/\r\n?/g, '\n').trim();
};
