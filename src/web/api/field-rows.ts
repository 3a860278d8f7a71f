import type { JsonSchema } from './schemas.ts';

/** A field of a body, as a table shows it. */
export interface FieldRow {
  /** `items[].id` for what lies deeper. */
  readonly name: string;
  /** `string (date)`, `"led" | "supported"`, `array of string`. */
  readonly type: string;
  readonly required: boolean;
  readonly description: string;
}

const DEEPEST = 2;

/** The fields of a schema, and those of what they hold, two levels down. */
export function fieldRows(schema: JsonSchema, prefix = '', depth = 0): readonly FieldRow[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, one]) => {
    const inner = withoutNull(one);
    const deeper = inner.properties ? inner : (inner.items && withoutNull(inner.items)) || {};
    const here = `${prefix}${name}`;
    return [
      { name: here, type: typeOf(one), required: schema.required?.includes(name) ?? false, description: one.description ?? '' },
      ...(depth + 1 < DEEPEST && deeper.properties ? fieldRows(deeper, inner.properties ? `${here}.` : `${here}[].`, depth + 1) : []),
    ];
  });
}

const isNull = ({ type }: JsonSchema): boolean => type === 'null';

/** What a value is when it is not null. */
function withoutNull(schema: JsonSchema): JsonSchema {
  const [only, ...others] = (schema.anyOf ?? []).filter((one) => !isNull(one));
  return only && others.length === 0 ? only : schema;
}

function typeOf(schema: JsonSchema): string {
  const { anyOf, enum: values, format, items, type } = schema;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (values) return values.map((value) => JSON.stringify(value)).join(' | ');
  if (anyOf) return [...new Set(anyOf.map(typeOf))].join(' | ');
  if (items) return `array of ${typeOf(items)}`;
  const name = typeof type === 'string' ? type : (type?.join(' | ') ?? 'any');
  return format ? `${name} (${format})` : name;
}
