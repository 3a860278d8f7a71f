import type { FastifyReply } from 'fastify';
import { type Bilingual, type Lang, say } from '../../../kernel/bilingual.ts';
import type { Refusal } from '../../../kernel/decision.ts';
import { API_REFUSALS, PROBLEM_TITLES } from '../../../web/api/messages.ts';
import { type RefusalWords, tell } from '../../../web/refusals.ts';

const STATUS: Readonly<Record<string, number>> = {
  malformedJson: 400,
  badIdempotencyKey: 400,
  unknownParameter: 400,
  badLimit: 400,
  badCursor: 400,
  unauthorised: 401,
  forbidden: 403,
  insufficientScope: 403,
  notFound: 404,
  wrongSecret: 404,
  stale: 412,
  tooLarge: 413,
  unsupportedType: 415,
  preconditionRequired: 428,
  tooManyRequests: 429,
  failed: 500,
  unavailable: 503,
};

/** The status of a refusal of the programming interface: 422 for what a rule of a register says. */
export const problemStatus = (refusals: readonly Refusal[]): number => STATUS[refusals[0]?.id ?? ''] ?? 422;

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** Where a kind of problem is explained. */
export const problemPath = (id: string): string => `/api/problems/${encodeURIComponent(id)}`;

const UNKNOWN: Bilingual = { fr: 'Erreur', en: 'Error' };

/** The body of a refusal (RFC 9457): what a hidden record answers is, byte for byte, what an absent one does. */
export function problemOf(refusals: readonly Refusal[], lang: Lang, words: RefusalWords, fictional: boolean | null) {
  const all = { ...words, ...API_REFUSALS };
  const status = problemStatus(refusals);
  const [first = { id: 'failed' }] = refusals;
  const fields = refusals.flatMap((refusal) => {
    const { id, field, values } = refusal;
    if (field === undefined || field === '') return [];
    const at = values?.parameter === undefined ? { pointer: `/${field}` } : { parameter: field };
    return [{ ...at, type: problemPath(id), detail: tell(refusal, lang, all) }];
  });
  return {
    type: problemPath(first.id),
    title: say(PROBLEM_TITLES[status] ?? UNKNOWN, lang),
    status,
    detail: tell(first, lang, all),
    ...(fields.length > 0 ? { errors: fields } : {}),
    ...(fictional === null ? {} : { fictional }),
  };
}

/** Sends a problem. */
export function sendProblem(
  reply: FastifyReply,
  refusals: readonly Refusal[],
  lang: Lang,
  words: RefusalWords,
  fictional: boolean | null = null,
): FastifyReply {
  const problem = problemOf(refusals, lang, words, fictional);
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer realm="chancery"');
  if (problem.status === 503) reply.header('retry-after', '5');
  const seconds = refusals[0]?.values?.seconds;
  if (problem.status === 429 && seconds !== undefined) reply.header('retry-after', String(seconds));
  return reply
    .code(problem.status)
    .type(PROBLEM_TYPE)
    .header('cache-control', 'no-store')
    .header('content-language', lang === 'fr' ? 'fr-CA' : 'en-CA')
    .send(JSON.stringify(problem));
}
