import { z } from 'zod';
import type { Bilingual } from '../../kernel/bilingual.ts';
import { type Decision, refuse, STALE } from '../../kernel/decision.ts';
import type { Visit } from '../visit.ts';
import { readJson } from './read-json.ts';
import { readQuery } from './read-query.ts';
import type { Access, Resource } from './scopes.ts';

type Fields = z.ZodObject;

/** A parameter of the path, with an example of it. */
export interface PathParameter {
  readonly says: Bilingual;
  readonly example: string;
  readonly uuid?: boolean;
}

/** What a program is answered. `version` becomes the ETag. */
export interface Answered {
  readonly body: Readonly<Record<string, unknown>>;
  readonly version?: number;
  /** Address of what was made, under the organisation: `/actions/…`. */
  readonly made?: string;
  /** Cursor of the next page of a list. */
  readonly after?: string | null;
}

/** What a program asked, before any schema has read it. */
export interface RawCall {
  readonly visit: Visit;
  /** Asked with a key: as its account. Otherwise as the public, which reads published columns alone. */
  readonly inside: boolean;
  /** The body, an object. */
  readonly sent: Readonly<Record<string, unknown>>;
  /** A header, '' when it was not sent. */
  readonly header: (name: string) => string;
  /** Does the caller expect this version of the record? */
  readonly expects: (version: number) => boolean;
}

/** One operation of the programming interface: how it is described and what it does, from the same schemas. */
export interface ApiRoute {
  readonly method: 'GET' | 'POST' | 'PATCH';
  /** Under the organisation: `/actions/{id}`. */
  readonly path: string;
  /** Name of the function in a generated client. */
  readonly operation: string;
  readonly resource: Resource;
  readonly access: Access;
  /** Without a key too: what is published. */
  readonly open: boolean;
  /**
   * Asked by anyone, as nobody whom we know: what the pages for citizens do. What it counts (tries, sendings) stays counted when it is
   * refused. Such an operation is open.
   */
  readonly door: boolean;
  /** Changes a record as it was read: If-Match is compulsory. */
  readonly changes: boolean;
  /** Makes a record: an Idempotency-Key is taken. */
  readonly creates: boolean;
  readonly summary: Bilingual;
  readonly more?: Bilingual;
  readonly params: Readonly<Record<string, PathParameter>>;
  /** Headers that it asks for, by name. */
  readonly headers: Readonly<Record<string, PathParameter>>;
  readonly query: Fields;
  /** Null where nothing is sent. In a merge, every field may be left out, and null removes its value. */
  readonly body: { readonly name: string; readonly schema: Fields; readonly merge: boolean } | null;
  readonly response: { readonly name: string; readonly schema: Fields };
  /** Fields in words, by name. */
  readonly words: Readonly<Record<string, Bilingual>>;
  readonly example: { readonly request?: unknown; readonly response: unknown };
  readonly answer: (call: RawCall) => Promise<Decision<Answered>>;
}

export interface Call<Q, B> extends RawCall {
  readonly query: Q;
  readonly body: B;
}

const NOTHING = z.object({});
type Nothing = typeof NOTHING;

type Described = Pick<ApiRoute, 'method' | 'path' | 'operation' | 'resource' | 'summary'> &
  Partial<Pick<ApiRoute, 'more' | 'params' | 'headers' | 'words' | 'open' | 'door' | 'changes'>>;

interface Spec<Q extends Fields, B extends Fields, R extends Fields> extends Described {
  readonly query?: Q;
  readonly body?: { readonly name: string; readonly schema: B };
  readonly response: { readonly name: string; readonly schema: R };
  readonly example: { readonly request?: z.input<B>; readonly response: z.output<R> };
  readonly answer: (call: Call<z.output<Q>, z.output<B>>) => Promise<Decision<Answered & { readonly body: z.output<R> }>>;
}

/** An operation that reads, makes or moves. Query and body are read by their schemas before it answers. */
export function operation<Q extends Fields = Nothing, B extends Fields = Nothing, R extends Fields = Nothing>(
  spec: Spec<Q, B, R>,
): ApiRoute {
  const { query, body } = spec;
  const reads = spec.method === 'GET';
  return {
    ...described(spec),
    query: query ?? NOTHING,
    body: body ? { ...body, merge: false } : null,
    creates: !reads && spec.changes !== true,
    answer: async (call) => {
      const asked = readQuery(query ?? NOTHING, call.visit.query);
      if (!asked.ok) return asked;
      const sent = readJson(body?.schema ?? NOTHING, call.sent);
      if (!sent.ok) return sent;
      // What the schemas of the specification read, or of nothing where it has none.
      return spec.answer({ ...call, query: asked.value as z.output<Q>, body: sent.value as z.output<B> });
    },
  };
}

interface MergeSpec<B extends Fields, R extends Fields> extends Omit<Described, 'method' | 'changes' | 'open' | 'door'> {
  /** `whole` reads the record as it would become; `schema` holds the fields of it that may be sent. */
  readonly body: { readonly name: string; readonly schema: Fields; readonly whole: B };
  readonly response: { readonly name: string; readonly schema: R };
  readonly example: { readonly request: Partial<z.input<B>>; readonly response: z.output<R> };
  /** The record as its schema would be sent it, and its version. */
  readonly current: (call: RawCall) => Promise<Decision<{ readonly version: number; readonly fields: z.input<B> }>>;
  readonly answer: (call: RawCall, version: number, fields: z.output<B>) => Promise<Decision<Answered & { readonly body: z.output<R> }>>;
}

/** An operation that changes some fields of a record (RFC 7396): the others stay as they are, null removes. */
export function merge<B extends Fields, R extends Fields>(spec: MergeSpec<B, R>): ApiRoute {
  const { name, schema, whole } = spec.body;
  return {
    ...described({ ...spec, method: 'PATCH', changes: true }),
    query: NOTHING,
    body: { name, schema, merge: true },
    creates: false,
    answer: async (call) => {
      const asked = readQuery(NOTHING, call.visit.query);
      if (!asked.ok) return asked;
      const loaded = await spec.current(call);
      if (!loaded.ok) return loaded;
      const { version, fields } = loaded.value;
      if (!call.expects(version)) return refuse(STALE);
      const sent = readJson(schema.partial(), withoutNulls(call.sent));
      if (!sent.ok) return sent;
      const merged = readJson(whole, withoutNulls({ ...fields, ...call.sent }));
      return merged.ok ? spec.answer(call, version, merged.value) : merged;
    },
  };
}

const withoutNulls = (values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));

const described = (spec: Described & Pick<ApiRoute, 'response' | 'example'>) => ({
  method: spec.method,
  path: spec.path,
  operation: spec.operation,
  resource: spec.resource,
  access: spec.method === 'GET' ? ('read' as const) : ('write' as const),
  open: spec.open ?? spec.door ?? false,
  door: spec.door ?? false,
  changes: spec.changes ?? false,
  summary: spec.summary,
  ...(spec.more ? { more: spec.more } : {}),
  params: spec.params ?? {},
  headers: spec.headers ?? {},
  response: spec.response,
  words: spec.words ?? {},
  example: spec.example,
});
