import type { z } from 'zod';
import { accept, type Decision, type Refusal, refuse } from '../../kernel/decision.ts';
import { refusalOf } from '../read-fields.ts';

type Issue = z.core.$ZodIssue;

/** A step of a JSON pointer (RFC 6901), without its slash. */
const step = (key: PropertyKey): string => String(key).replaceAll('~', '~0').replaceAll('/', '~1');
/** The field of a refusal is a JSON pointer without its first slash: `countries/0`. */
const fieldOf = (path: readonly PropertyKey[]): string => path.map(step).join('/');

function refusalsOf(issue: Issue): readonly Refusal[] {
  const field = fieldOf(issue.path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys
      .slice(0, 20)
      .map((key) => ({ id: 'unknownField', field: fieldOf([...issue.path, key]), values: { name: key.slice(0, 60) } }));
  if (issue.code === 'invalid_type' && issue.input !== undefined)
    return [{ id: 'wrongType', field, values: { expected: String(issue.expected) } }];
  if (issue.code === 'too_big' && issue.origin === 'array') return [{ id: 'tooMany', field, values: { most: Number(issue.maximum) } }];
  return [{ ...refusalOf(issue), field }];
}

/** As a form does: texts are trimmed, an empty one counts as absent. NUL, which PostgreSQL cannot store, and lone surrogates are dropped. */
function clean(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '').toWellFormed();
  if (Array.isArray(value)) return value.map(clean);
  return value;
}
const trimmed = (value: unknown): unknown => {
  const text = clean(value);
  if (typeof text !== 'string') return text;
  const short = text.trim();
  return short === '' ? undefined : short;
};

/** Reads what a program sent by the schema of the form: the value, or a refusal for each field. Fields that nobody knows are refused. */
export function readJson<S extends z.ZodObject>(schema: S, sent: Readonly<Record<string, unknown>>): Decision<z.output<S>> {
  const values = Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, trimmed(value)]));
  const parsed = schema.strict().safeParse(values, { reportInput: true });
  // `strict` changes what is refused, not what is read.
  return parsed.success ? accept(parsed.data as z.output<S>) : refuse(...parsed.error.issues.flatMap(refusalsOf).slice(0, 50));
}

/** No field of ours is nested deeper; whatever walks a value by calling itself would run out of stack far beyond. */
const MOST_LEVELS = 32;
const isShallow = (value: unknown, levels = MOST_LEVELS): boolean =>
  typeof value !== 'object' || value === null || (levels > 0 && Object.values(value).every((one) => isShallow(one, levels - 1)));

/** The object in a body; null when it is not JSON, too deep, or no object. An empty body is an empty object. */
export function parseBody(text: string): Readonly<Record<string, unknown>> | null {
  if (text.trim() === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    if (!isShallow(value)) return null;
    // An object of JSON has texts for keys.
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}
