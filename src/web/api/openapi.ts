import { z } from 'zod';
import { type Lang, say } from '../../kernel/bilingual.ts';
import { STATUS_WORDS, DOCUMENT_WORDS as WORDS } from './document-words.ts';
import type { ApiRoute } from './route.ts';
import { bodySchema, type JsonSchema, jsonSchema, querySchema, responseSchema } from './schemas.ts';
import { RESOURCE_WORDS, RESOURCES } from './scopes.ts';

export const API_VERSION = '1.0.0';

const ref = (kind: string, name: string) => ({ $ref: `#/components/${kind}/${name}` });

/** Statuses of problems that an operation may answer with. */
export function problemStatuses({ method, params, changes, open }: ApiRoute): readonly number[] {
  const named = Object.keys(params).length > 0;
  const writes = method !== 'GET';
  return [
    400,
    401,
    403,
    ...(named || open ? [404] : []),
    ...(changes ? [412] : []),
    ...(writes ? [413, 415] : []),
    422,
    ...(changes ? [428] : []),
    429,
  ];
}

/** The description of the interface in OpenAPI 3.1, in one language: made from the schemas that read requests and check answers. */
export function openApi(routes: readonly ApiRoute[], org: string, lang: Lang) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    paths[route.path] ??= {};
    Object.assign(paths[route.path] ?? {}, { [route.method.toLowerCase()]: operationOf(route, lang) });
  }
  const used = RESOURCES.filter((resource) => routes.some((route) => route.resource === resource));
  return {
    openapi: '3.1.0',
    info: {
      title: WORDS.title[lang],
      version: API_VERSION,
      description: WORDS.about[lang],
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [
      {
        url: '/api/v1/{org}',
        description: WORDS.server[lang],
        variables: { org: { default: org, description: WORDS.organisation[lang] } },
      },
    ],
    tags: used.map((name) => ({ name, description: say(RESOURCE_WORDS[name], lang) })),
    paths,
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer', bearerFormat: 'chy_…', description: WORDS.key[lang] } },
      schemas: { ...schemasOf(routes, lang), Problem: jsonSchema(problem(lang), 'output', {}, lang) },
    },
  };
}

function schemasOf(routes: readonly ApiRoute[], lang: Lang): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(
    routes.flatMap((route): [string, JsonSchema][] => {
      const body = bodySchema(route, lang);
      return [
        [route.response.name, responseSchema(route, lang)],
        ...(route.body && body ? [[route.body.name, body] as [string, JsonSchema]] : []),
      ];
    }),
  );
}

const problem = (lang: Lang) =>
  z.object({
    type: z.string().describe(WORDS.problemType[lang]),
    title: z.string().describe(WORDS.problemTitle[lang]),
    status: z.int().describe(WORDS.problemStatus[lang]),
    detail: z.string().describe(WORDS.problemDetail[lang]),
    errors: z
      .array(
        z.object({
          pointer: z.string().optional().describe(WORDS.problemPointer[lang]),
          parameter: z.string().optional().describe(WORDS.problemParameter[lang]),
          type: z.string().describe(WORDS.problemType[lang]),
          detail: z.string().describe(WORDS.problemDetail[lang]),
        }),
      )
      .optional()
      .describe(WORDS.problemErrors[lang]),
    fictional: z.boolean().optional(),
  });

function operationOf(route: ApiRoute, lang: Lang) {
  const { operation, resource, access, open, door, summary, more, body, response, example, creates } = route;
  const scope = `${resource}:${access}`;
  const said = [
    ...(more ? [say(more, lang)] : []),
    ...(open ? [WORDS[door ? 'door' : 'open'][lang]] : []),
    WORDS.scope[lang].replace('{scope}', scope),
  ];
  const json = { 'application/json': { schema: ref('schemas', response.name), example: exampleOf(example.response) } };
  const etag = { ETag: { description: WORDS.etag[lang], schema: { type: 'string' } } };
  return {
    operationId: operation,
    tags: [resource],
    summary: say(summary, lang),
    description: said.join(' '),
    security: [...(open ? [{}] : []), { key: [scope] }],
    parameters: parametersOf(route, lang),
    ...(body
      ? {
          requestBody: {
            required: !route.changes || body.merge,
            content: {
              'application/json': {
                schema: ref('schemas', body.name),
                ...(example.request === undefined ? {} : { example: example.request }),
              },
            },
          },
        }
      : {}),
    responses: {
      ...(creates
        ? {
            201: {
              description: WORDS.made[lang],
              headers: { ...etag, Location: { description: WORDS.location[lang], schema: { type: 'string' } } },
              content: json,
            },
          }
        : { 200: { description: WORDS.ok[lang], headers: etag, content: json } }),
      ...(route.method === 'GET' ? { 304: { description: WORDS.notModified[lang] } } : {}),
      ...Object.fromEntries(
        problemStatuses(route).map((status) => [
          status,
          {
            description: STATUS_WORDS[status]?.[lang] ?? '',
            content: { 'application/problem+json': { schema: ref('schemas', 'Problem') } },
          },
        ]),
      ),
    },
  };
}

/** An example of an answer, with what every answer says. */
export const exampleOf = (response: unknown): unknown => ({ ...(response as object), fictional: true });

function parametersOf(route: ApiRoute, lang: Lang): readonly object[] {
  const { params, headers, method, changes, creates } = route;
  const query = querySchema(route, lang);
  const header = (name: string, description: string, required = false) => ({
    name,
    in: 'header',
    required,
    description,
    schema: { type: 'string' },
  });
  return [
    ...Object.entries(params).map(([name, { says, example, uuid }]) => ({
      name,
      in: 'path',
      required: true,
      description: say(says, lang),
      schema: { type: 'string', ...(uuid ? { format: 'uuid' } : {}) },
      example,
    })),
    ...Object.entries(query.properties ?? {}).map(([name, { description, ...schema }]) => ({
      name,
      in: 'query',
      required: query.required?.includes(name) ?? false,
      ...(description === undefined ? {} : { description }),
      schema,
    })),
    ...Object.entries(headers).map(([name, { says, example }]) => ({ ...header(name, say(says, lang), true), example })),
    ...(method === 'GET' ? [header('If-None-Match', WORDS.ifNoneMatch[lang])] : []),
    ...(changes ? [header('If-Match', WORDS.ifMatch[lang], true)] : []),
    ...(creates ? [header('Idempotency-Key', WORDS.idempotencyKey[lang])] : []),
    header('Accept-Language', WORDS.language[lang]),
  ];
}
