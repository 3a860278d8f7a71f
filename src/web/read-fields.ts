import type { z } from 'zod';
import { accept, type Decision, type Refusal, refuse } from '../kernel/decision.ts';
import type { Form } from './form.ts';

/** How a field of a schema is sent: several values, or a box that is ticked or not. Everything else is one text. */
export type FieldShape = 'text' | 'list' | 'flag';

const NAMED = /^[a-z][A-Za-z]+$/;

/** Issue of a schema → refusal with words of ours. A schema names its own refusals by `error: 'refusalId'`. */
export function refusalOf(issue: z.core.$ZodIssue): Refusal {
  const field = String(issue.path[0] ?? '');
  // A bound of numbers names its own refusal: words about the length of a text would not fit.
  if ((issue.code === 'too_big' || issue.code === 'too_small') && NAMED.test(issue.message)) return { id: issue.message, field };
  if (issue.code === 'too_big')
    return {
      id: 'tooLong',
      field,
      values: { most: Number(issue.maximum), length: typeof issue.input === 'string' ? issue.input.length : '' },
    };
  if (issue.code === 'too_small') return { id: 'required', field };
  if (issue.code === 'invalid_type')
    return { id: issue.input === undefined || !NAMED.test(issue.message) ? 'required' : issue.message, field };
  if (issue.code === 'custom' || issue.code === 'invalid_format' || issue.code === 'invalid_value') {
    const id = NAMED.test(issue.message) ? issue.message : 'unknownChoice';
    return { id, field, values: { value: typeof issue.input === 'string' ? issue.input.slice(0, 60) : '' } };
  }
  return { id: 'unknownChoice', field };
}

/** Reads a form by its schema: the value, or a refusal for each field. Empty texts count as absent. */
export function readFields<S extends z.ZodObject>(schema: S, form: Form): Decision<z.infer<S>> {
  const raw = Object.fromEntries(
    shapesOf(schema).map(([name, shape]) => {
      if (shape === 'list') return [name, form.all(name)];
      if (shape === 'flag') return [name, form.get(name) !== ''];
      const text = form.get(name);
      return [name, text === '' ? undefined : text];
    }),
  );
  return parseFields(schema, raw);
}

/** The same for fields that are read already: texts, lists, flags; what is undefined is absent. */
export function parseFields<S extends z.ZodObject>(schema: S, raw: Readonly<Record<string, unknown>>): Decision<z.infer<S>> {
  const parsed = schema.safeParse(raw, { reportInput: true });
  return parsed.success ? accept(parsed.data) : refuse(...parsed.error.issues.map(refusalOf));
}

const shapes = new WeakMap<z.ZodObject, readonly (readonly [name: string, shape: FieldShape])[]>();

/** Worked out once for each schema. */
function shapesOf(schema: z.ZodObject): readonly (readonly [name: string, shape: FieldShape])[] {
  const known = shapes.get(schema);
  if (known) return known;
  const found = Object.entries(schema.shape).map(([name, field]) => [name, shapeOf(field)] as const);
  shapes.set(schema, found);
  return found;
}

function shapeOf(field: z.core.$ZodType): FieldShape {
  const { type } = field._zod.def;
  if (type === 'array') return 'list';
  if (type === 'boolean') return 'flag';
  // A default or an optional wraps the type it stands for.
  if ((type === 'default' || type === 'optional' || type === 'nullable') && 'innerType' in field._zod.def)
    return shapeOf(field._zod.def.innerType as z.core.$ZodType);
  return 'text';
}
