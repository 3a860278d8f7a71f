import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Tx } from '../../../db/kysely.ts';
import type { Entered, EnteredByKey } from '../../../db/transaction.ts';
import { actorOf } from '../../../identity/actor.ts';
import type { Organisation } from '../../../identity/organisations.ts';
import { tokenHash } from '../../../identity/token.ts';
import type { Lang } from '../../../kernel/bilingual.ts';
import { type Decision, NOT_FOUND, type Refusal, refuse } from '../../../kernel/decision.ts';
import { newId } from '../../../kernel/ids.ts';
import { paths, withQuery } from '../../../ui/paths.ts';
import { parseBody } from '../../../web/api/read-json.ts';
import type { Answered, ApiRoute } from '../../../web/api/route.ts';
import { opens } from '../../../web/api/scopes.ts';
import { formOf, parseForm } from '../../../web/form.ts';
import type { Context } from '../context.ts';
import { addressOf, paramsOf } from '../request.ts';
import { digestTag, idempotencyKeyOf, isIdempotencyKey, keyOf, languageOf, tagsOf, versionTag } from './headers.ts';
import { type Limits, MOST } from './limits.ts';
import { sendProblem } from './problem.ts';

interface Asked {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly route: ApiRoute;
  readonly org: Organisation;
  readonly lang: Lang;
  readonly now: Temporal.Instant;
  /** Null: asked as the public. */
  readonly key: string | null;
  readonly sent: Readonly<Record<string, unknown>>;
  readonly fresh: string;
}

/** What was refused, carried past the rollback of what it had begun. */
class Refused extends Error {
  readonly refusals: readonly Refusal[];
  constructor(refusals: readonly Refusal[]) {
    super('refused');
    this.refusals = refusals;
  }
}

/** One request of a program: key, limits, transaction, operation, headers. */
export const answerApi =
  (context: Context, limits: Limits, route: ApiRoute) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const lang = languageOf(request.headers['accept-language']);
    const now = context.now();
    const key = keyOf(request);
    // Shared caches tell apart what depends on these; browsers elsewhere may read what is published.
    reply.header('vary', ['accept-language', 'authorization', ...Object.keys(route.headers)].join(', ').toLowerCase());
    if (route.open && !route.door && key === null) allowEverywhere(reply);
    const problem = (...refusals: readonly Refusal[]) =>
      sendProblem(reply, refusals, lang, context.composition.refusals, org?.fictional ?? null);
    const org = await context.organisations.bySlug(addressOf(request.url.slice('/api/v1'.length)).slug);
    const wait = countRequest(limits, request, reply, key, now);
    if (wait !== null) return problem({ id: 'tooManyRequests', values: { seconds: wait } });
    if (key === '' || (key === null && !route.open)) return problem({ id: 'unauthorised' });
    if (!org) return problem(NOT_FOUND);
    const sent = parseBody(typeof request.body === 'string' ? request.body : '');
    const wrong = sent === null ? { id: 'malformedJson' } : wrongHeader(route, request);
    if (sent === null || wrong) return problem(wrong ?? { id: 'malformedJson' });
    const asked: Asked = { request, reply, route, org, lang, now, key, sent, fresh: newId() };
    try {
      return send(asked, await enter(context, asked));
    } catch (error) {
      if (error instanceof Refused) return problem(...error.refusals);
      throw error;
    }
  };

/** A page of any site may read what is published, without credentials. */
export function allowEverywhere(reply: FastifyReply): void {
  reply
    .header('access-control-allow-origin', '*')
    .header('access-control-expose-headers', 'etag, link, retry-after, ratelimit, ratelimit-policy, content-language')
    .header('cross-origin-resource-policy', 'cross-origin');
}

/** Counts the request and says so in its answer; the seconds to wait when there were too many. */
function countRequest(
  limits: Limits,
  { ip }: FastifyRequest,
  reply: FastifyReply,
  key: string | null,
  now: Temporal.Instant,
): number | null {
  const at = now.epochMilliseconds;
  const own = key ? limits.take(`key ${tokenHash(key)}`, MOST.key, at) : limits.take(`public ${ip}`, MOST.public, at);
  // Made-up keys would each have a count of their own: the address has one as well.
  const { over } = key ? limits.take(`address ${ip}`, MOST.address, at) : own;
  const name = key ? 'key' : 'public';
  reply.header('ratelimit-policy', `"${name}";q=${own.most};w=60`).header('ratelimit', `"${name}";r=${own.left};t=${own.reset}`);
  if (!own.over && !over) return null;
  reply.header('retry-after', String(own.reset));
  return own.reset;
}

function wrongHeader(route: ApiRoute, request: FastifyRequest): Refusal | null {
  if (route.changes && tagsOf(request.headers['if-match']).length === 0) return { id: 'preconditionRequired' };
  const idempotency = idempotencyKeyOf(request);
  return route.creates && idempotency !== null && !isIdempotencyKey(idempotency) ? { id: 'badIdempotencyKey' } : null;
}

async function enter(context: Context, asked: Asked): Promise<Answered> {
  const { org, key, route, request, sent, now, fresh } = asked;
  const accepted = (decided: Decision<Answered>): Answered => {
    if (!decided.ok) throw new Refused(decided.refusals);
    return decided.value;
  };
  const work = async (tx: Tx, entered: Entered | EnteredByKey) => accepted(await perform(context, asked, tx, entered));
  const answer = (tx: Tx, entered: Entered | EnteredByKey) => perform(context, asked, tx, entered);
  // What a door counted is kept, whatever it answers: the refusal is carried past the commit.
  if (key === null && route.door) {
    const entrance = { org: org.slug, token: null, writes: route.access === 'write' };
    return accepted(await context.db.enter(entrance, answer));
  }
  if (key !== null && route.door && !route.creates)
    return accepted(await context.db.enterByKey({ org: org.slug, key: tokenHash(key), now, writes: route.access === 'write' }, answer));
  if (key === null) return context.db.visit(org.slug, work);
  const idempotency = route.creates ? idempotencyKeyOf(request) : null;
  const digest = createHash('sha256')
    .update(`${route.operation}\n${JSON.stringify(sent)}`)
    .digest('hex');
  return context.db.enterByKey(
    {
      org: org.slug,
      key: tokenHash(key),
      now,
      writes: route.access === 'write',
      ...(idempotency === null ? {} : { idempotency: { key: idempotency, record: fresh, digest } }),
    },
    work,
  );
}

async function perform(context: Context, asked: Asked, tx: Tx, entered: Entered | EnteredByKey): Promise<Decision<Answered>> {
  const { route, org, lang, now, key, request, sent, fresh } = asked;
  if (entered.org === null) {
    context.organisations.forget();
    return refuse(NOT_FOUND);
  }
  const inside = key !== null;
  const actor = actorOf(org, entered, lang);
  if (inside) {
    if (!('scopes' in entered) || actor.account === null) return refuse({ id: 'unauthorised' });
    if (!opens(entered.scopes, route.resource, route.access))
      return refuse({ id: 'insufficientScope', values: { scope: `${route.resource}:${route.access}` } });
    if (actor.roles.size === 0) return refuse({ id: 'forbidden' });
    if (entered.conflict) return refuse({ id: 'idempotencyReused' });
  }
  const { path, search } = addressOf(request.url);
  const expected = tagsOf(request.headers['if-match']);
  return route.answer({
    visit: {
      tx,
      actor,
      org,
      lang,
      now,
      today: now.toZonedDateTimeISO(org.timeZone).toPlainDate().toString(),
      paths: paths(org, lang),
      path,
      params: paramsOf(request),
      query: parseForm(search.slice(1)),
      form: formOf({}),
      fresh,
      uploads: [],
      done: entered.done,
      newest: entered.measures,
      slots: context.composition.slots,
      installation: context.installation,
      client: {
        agent: request.headers['user-agent'] ?? '',
        address: request.ip,
        session: null,
        token: null,
        step: null,
        identity: null,
        origin: '',
      },
    },
    inside,
    sent,
    header: (name) => String(request.headers[name.toLowerCase()] ?? ''),
    expects: (version) => expected.includes('*') || expected.includes(versionTag(version)),
  });
}

function send(asked: Asked, { body, version, made, after }: Answered): FastifyReply {
  const { request, reply, route, org, key, lang } = asked;
  const next = typeof after === 'string' ? nextPage(request, after) : null;
  const text = JSON.stringify({ ...body, ...('next' in body ? { next } : {}), fictional: org.fictional });
  const etag = version === undefined ? digestTag(text) : versionTag(version);
  reply
    .header('etag', etag)
    .header('cache-control', route.door ? 'no-store' : key === null ? 'no-cache' : 'private, no-cache')
    .header('content-language', lang === 'fr' ? 'fr-CA' : 'en-CA');
  if (next !== null) reply.header('link', `<${next}>; rel="next"`);
  if (route.method === 'GET' && matches(request, etag)) return reply.code(304).send();
  if (made !== undefined) reply.code(201).header('location', `/api/v1/${org.slug}${made}`);
  return reply.type('application/json; charset=utf-8').send(text);
}

/** Weak comparison, as RFC 9110 has it for If-None-Match. */
function matches({ headers }: FastifyRequest, etag: string): boolean {
  const tags = tagsOf(headers['if-none-match']).map((tag) => tag.replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(etag);
}

function nextPage({ url }: FastifyRequest, after: string): string {
  const { path, search } = addressOf(url);
  const { after: _before, ...query } = parseForm(search.slice(1)).values;
  return withQuery(path, { ...query, after });
}
