import { z } from 'zod';
import { type Bilingual, type Lang, say } from '../../kernel/bilingual.ts';
import { FIELD_WORDS } from './messages.ts';
import type { ApiRoute } from './route.ts';

/** A schema of JSON (draft 2020-12), as far as the description and its page look into it. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly maxLength?: number;
  readonly additionalProperties?: unknown;
}

type Words = Readonly<Record<string, Bilingual>>;

/** What every answer says besides its own fields. */
export const answered = (schema: z.ZodObject): z.ZodObject => schema.extend({ fictional: z.boolean() });

/** A schema in JSON, its fields described. `io`: as it is sent, or as it is answered. */
export function jsonSchema(schema: z.ZodType, io: 'input' | 'output', words: Words, lang: Lang): JsonSchema {
  const made = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io,
    unrepresentable: 'any',
    override: ({ jsonSchema: one }) => {
      // The format says it; bounds of all integers say nothing.
      if (one.format === 'uuid' || one.format === 'date' || one.format === 'email') delete one.pattern;
      if (one.maximum === Number.MAX_SAFE_INTEGER) delete one.maximum;
      if (one.minimum === Number.MIN_SAFE_INTEGER) delete one.minimum;
      // Answers may gain fields without a new version of the interface.
      if (io === 'output' && one.additionalProperties === false) delete one.additionalProperties;
    },
  });
  const { $schema: _schema, '~standard': _standard, ...plain } = made;
  // The generator answers with any keyword of JSON Schema; these are those that are read here.
  return described(plain as JsonSchema, words, lang);
}

function described(schema: JsonSchema, words: Words, lang: Lang): JsonSchema {
  const { properties, items, anyOf } = schema;
  return {
    ...schema,
    ...(properties
      ? {
          properties: Object.fromEntries(
            Object.entries(properties).map(([name, one]) => {
              const text = Object.hasOwn(words, name) ? words[name] : undefined;
              const inner = described(one, words, lang);
              return [name, text && inner.description === undefined ? { ...inner, description: say(text, lang) } : inner];
            }),
          ),
        }
      : {}),
    ...(items ? { items: described(items, words, lang) } : {}),
    ...(anyOf ? { anyOf: anyOf.map((one) => described(one, words, lang)) } : {}),
  };
}

/** A change names some fields: none is required, none has a default, null removes. */
function optional(schema: JsonSchema): JsonSchema {
  const { required: _required, properties = {}, ...rest } = schema;
  const nullable = ([name, { default: _default, description, ...one }]: [string, JsonSchema]): [string, JsonSchema] => [
    name,
    { ...(description === undefined ? {} : { description }), anyOf: [one, { type: 'null' }] },
  ];
  return { ...rest, properties: Object.fromEntries(Object.entries(properties).map(nullable)) };
}

/** What is sent to an operation; null where nothing is. */
export function bodySchema({ body, words }: ApiRoute, lang: Lang): JsonSchema | null {
  if (body === null) return null;
  const schema = jsonSchema(body.schema.strict(), 'input', words, lang);
  return body.merge ? optional(schema) : schema;
}

export const responseSchema = ({ response, words }: ApiRoute, lang: Lang): JsonSchema =>
  jsonSchema(answered(response.schema), 'output', { ...words, fictional: FIELD_WORDS.fictional }, lang);

export const querySchema = ({ query, words }: ApiRoute, lang: Lang): JsonSchema => jsonSchema(query, 'input', words, lang);
