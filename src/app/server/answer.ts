import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Tx } from '../../db/kysely.ts';
import type { Entered, Entrance } from '../../db/transaction.ts';
import { actorOf } from '../../identity/actor.ts';
import type { Organisation } from '../../identity/organisations.ts';
import { tokenHash } from '../../identity/token.ts';
import { takeCut } from '../../journal/cut.ts';
import { type Actor, hasRole } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import { countUnread } from '../../records/notices/read.ts';
import { paths } from '../../ui/paths.ts';
import { renderFragment } from '../../ui/render.tsx';
import { type Form, formOf, parseForm } from '../../web/form.ts';
import { type Download, notFound, type Page, type Reply } from '../../web/reply.ts';
import type { Route } from '../../web/route.ts';
import type { Upload, Visit } from '../../web/visit.ts';
import type { Context } from './context.ts';
import { deliver, fileHeaders, sendStored, type Turnstile } from './download.ts';
import { drain } from './drain.ts';
import { cameFrom, errorPage, refusalPage, statusOf } from './errors.tsx';
import { framePage } from './frame.tsx';
import type { PageKeeper } from './pages-kept.ts';
import { PREFETCH } from './prefetch.ts';
import {
  type Address,
  addressOf,
  cookieOf,
  IDENTITY_COOKIE,
  isSameSite,
  paramsOf,
  SESSION_COOKIE,
  STEP_COOKIE,
  themeOf,
} from './request.ts';
import { receive, TABLE_LIMITS, TooMuch } from './upload.ts';

interface Asked {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly route: Route;
  readonly org: Organisation;
  readonly address: Address;
  readonly now: Temporal.Instant;
  readonly uploads?: readonly Upload[];
}

/** A reply that undoes the transaction it was made in: what a rule refused leaves nothing behind. */
class Undone extends Error {
  readonly result: Reply;
  readonly actor: Actor;
  constructor(result: Reply, actor: Actor) {
    super('undone');
    this.result = result;
    this.actor = actor;
  }
}

/** One request: organisation, actor, transaction, page, layout. The only place where all of them meet. */
export const answerRoute =
  (context: Context, keeper: PageKeeper, turnstile: Turnstile, uploading: Turnstile, route: Route) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const address = addressOf(request.url);
    const org = await context.organisations.bySlug(address.slug);
    if (!org) return errorPage(context, request, reply, 404, 'notFound');
    const asked: Asked = { request, reply, route, org, address, now: context.now() };
    if (route.method === 'POST' && !isSameSite(request)) return errorPage(context, request, reply, 403, 'crossSite');
    if (request.isMultipart())
      return route.upload ? answerUpload(context, uploading, asked) : errorPage(context, request, reply, 415, 'unsupported');
    const answer = () =>
      route.realm === 'portal' && route.method === 'GET' ? answerPortal(context, keeper, asked) : answerInside(context, asked);
    // What holds a connection while it is read goes through few at a time.
    if (!route.snapshot) return answer();
    return (await turnstile(answer)) ? reply : errorPage(context, request, reply, 503, 'unavailable');
  };

/** A public page: from what is kept when nothing published has changed, else as the public role of the database sees it. */
async function answerPortal(context: Context, keeper: PageKeeper, asked: Asked): Promise<FastifyReply> {
  const { org, address, reply, request, route } = asked;
  const version = await keeper.version(org.slug);
  const key = `${address.lang} ${address.path}${address.search} ${dayIn(asked)}`;
  const kept = keeper.find(key, version);
  if (kept) {
    reply.headers({ ...PREFETCH, etag: kept.etag, 'cache-control': 'no-cache', vary: 'accept-encoding' });
    if (request.headers['if-none-match'] === kept.etag) return reply.code(304).send();
    reply.type('text/html; charset=utf-8');
    return acceptsGzip(request) ? reply.header('content-encoding', 'gzip').send(kept.gzip) : reply.send(kept.html);
  }
  const { result, actor } = await context.db.visit(
    org.slug,
    async (tx, entered) => {
      const done = await perform(context, asked, tx, entered);
      if (done.result.kind === 'download') await deliver(reply, done.result);
      return done;
    },
    route.snapshot,
  );
  if (result.kind === 'page' && result.shared && (result.status ?? 200) === 200) {
    const html = Buffer.from(render(context, asked, result, actor));
    const etag = `"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`;
    keeper.keep(key, version, { html, gzip: gzipSync(html), etag });
    reply.headers({ ...PREFETCH, etag, 'cache-control': 'no-cache' });
    return sendHtml(request, reply, html);
  }
  return send(context, asked, result, actor);
}

/** A form with files: nobody's file is taken before it is known that he may send one, and few at a time are. */
async function answerUpload(context: Context, uploading: Turnstile, asked: Asked): Promise<FastifyReply> {
  const { request, reply, org } = asked;
  const token = cookieOf(request, SESSION_COOKIE);
  const entrance = { org: org.slug, token: token ? tokenHash(token) : null };
  const refused = await context.db.enter(entrance, (tx, entered) => admit(context, asked, tx, entered));
  if (refused) {
    await drain(request.raw);
    return send(context, asked, refused.result, refused.actor);
  }
  const work = () => answerReceived(context, asked);
  return (await uploading(work)) ? reply : errorPage(context, request, reply, 503, 'unavailable');
}

/** Who may not ask for the route, or sends too much, is told so; null: he may send his files. */
async function admit(context: Context, asked: Asked, tx: Tx, entered: Entered): Promise<Performed | null> {
  const actor = actorOf(asked.org, entered, asked.address.lang);
  const refusal = refusalOf(asked, actor, entered.weak);
  if (refusal || !asked.route.admit || entered.org === null) return refusal;
  const result = await asked.route.admit(visitOf(context, asked, tx, entered, newId()));
  return result && { result, actor };
}

async function answerReceived(context: Context, asked: Asked): Promise<FastifyReply> {
  const { request, route } = asked;
  const { folder, limits } = context.installation.files;
  const received = await receive(request, folder, route.upload === 'table' ? TABLE_LIMITS : limits);
  try {
    if (route.upload === 'table' && received.uploads.some(({ fault }) => fault !== null)) throw new TooMuch('file too large');
    request.body = received.form;
    return await answerInside(context, { ...asked, uploads: received.uploads });
  } finally {
    await received.dispose();
  }
}

/** A page of the desk, or the door: as the person of the session. */
async function answerInside(context: Context, asked: Asked): Promise<FastifyReply> {
  const { request, route, org } = asked;
  const token = cookieOf(request, SESSION_COOKIE);
  const key = route.method === 'POST' ? bodyOf(request).get('_key') : '';
  const fresh = newId();
  const entrance = {
    org: org.slug,
    token: token ? tokenHash(token) : null,
    writes: route.method === 'POST',
    ...(route.snapshot ? { snapshot: true } : {}),
    ...(key ? { idempotency: { key, record: fresh } } : {}),
  };
  const { result, actor } = await attempt(context, asked, entrance, fresh);
  if (result.kind === 'elsewhere') {
    const answer = await result.ask();
    const last = await attempt(context, { ...asked, route: { ...route, answer } }, { ...entrance, writes: true }, fresh);
    return send(context, asked, last.result, last.actor);
  }
  if (result.kind !== 'afterCut') return send(context, asked, result, actor);
  const cut = await takeCut(context.db, org);
  if (cut === null) return send(context, asked, { kind: 'refused', refusals: [{ id: 'journalBehind' }] }, actor);
  const answer: Route['answer'] = (visit) => result.work(visit, cut);
  const last = await attempt(context, { ...asked, route: { ...route, answer } }, entrance, fresh);
  return send(context, asked, last.result, last.actor);
}

interface Performed {
  readonly result: Reply;
  readonly actor: Actor;
}

/** The transaction of a request; a refusal leaves nothing of it. */
async function attempt(context: Context, asked: Asked, entrance: Entrance, fresh: string): Promise<Performed> {
  try {
    return await context.db.enter(entrance, async (tx, entered) => {
      const done = await perform(context, asked, tx, entered, fresh);
      if (asked.route.realm !== 'door' && isUndone(done.result)) throw new Undone(done.result, done.actor);
      if (done.result.kind === 'download') {
        await keepBefore(context, asked, done.result, entrance);
        await deliver(asked.reply, done.result);
      }
      return done;
    });
  } catch (error) {
    if (error instanceof Undone) return { result: error.result, actor: error.actor };
    throw error;
  }
}

/** What a download leaves behind, kept before its first byte, in a transaction of its own. */
async function keepBefore(context: Context, asked: Asked, { before }: Download, entrance: Entrance): Promise<void> {
  if (!before || asked.request.method === 'HEAD') return;
  const answer = async (writing: Visit): Promise<Reply> => {
    await before(writing);
    return { kind: 'redirect', to: '' };
  };
  const { org, token } = entrance;
  await context.db.enter({ org, token, writes: true }, (tx, entered) =>
    perform(context, { ...asked, route: { ...asked.route, answer } }, tx, entered),
  );
}

/** What leaves nothing behind: a refusal, and what waits for a cut. */
const isUndone = (result: Reply): boolean =>
  result.kind === 'refused' ||
  result.kind === 'afterCut' ||
  (result.kind === 'page' && (result.undone === true || (result.status ?? 200) >= 400));

/** Who may not ask for a route is sent to sign in, or told so. */
function refusalOf(asked: Asked, actor: Actor, weak: boolean): { readonly result: Reply; readonly actor: Actor } | null {
  const { route, org, address } = asked;
  if (route.realm !== 'desk') return null;
  if (!actor.account) return { result: { kind: 'redirect', to: paths(org, address.lang).signIn(pageOf(asked)) }, actor };
  if (actor.roles.size === 0 || (route.roles && !hasRole(actor, ...route.roles)))
    return { result: { kind: 'refused', refusals: [{ id: 'forbidden' }] }, actor };
  if (weak) return { result: { kind: 'redirect', to: paths(org, address.lang).secondFactor(pageOf(asked)) }, actor };
  return null;
}

/** Where to come back to: the page asked for, or the one whose form was sent, whose script holds what was typed. */
function pageOf({ address, request }: Asked): string {
  const from = request.method === 'POST' ? request.headers.referer : undefined;
  if (from === undefined || !URL.canParse(from) || new URL(from).host !== request.headers.host) return `${address.path}${address.search}`;
  const { pathname, search } = new URL(from);
  const page = addressOf(`${pathname}${search}`);
  return `${page.path}${page.search}`;
}

async function perform(context: Context, asked: Asked, tx: Tx, entered: Entered, fresh = newId()): Promise<Performed> {
  const { route, org, address } = asked;
  if (entered.org === null) {
    // Removed since the organisations were read.
    context.organisations.forget();
    return { result: notFound, actor: actorOf(org, entered, address.lang) };
  }
  const actor = actorOf(org, entered, address.lang);
  const refusal = refusalOf(asked, actor, entered.weak);
  if (refusal) return refusal;
  return { result: await counted(await route.answer(visitOf(context, asked, tx, entered, fresh)), tx, actor), actor };
}

/** A page of the desk says how many notices wait. */
async function counted(result: Reply, tx: Tx, { org, account }: Actor): Promise<Reply> {
  if (result.kind !== 'page' || result.layout !== 'desk' || account === null) return result;
  return { ...result, unread: await countUnread(tx, org.id, account) };
}

function visitOf(context: Context, asked: Asked, tx: Tx, entered: Entered, fresh: string): Visit {
  const { route, org, address, request } = asked;
  return {
    tx,
    actor: actorOf(org, entered, address.lang),
    org,
    lang: address.lang,
    now: asked.now,
    today: dayIn(asked),
    paths: paths(org, address.lang),
    path: address.path,
    params: paramsOf(request),
    query: parseForm(address.search.slice(1)),
    form: route.method === 'POST' ? bodyOf(request) : formOf({}),
    fresh,
    done: entered.done,
    newest: entered.measures,
    slots: context.composition.slots,
    installation: context.installation,
    uploads: asked.uploads ?? [],
    client: {
      agent: request.headers['user-agent'] ?? '',
      address: request.ip,
      session: entered.session,
      token: cookieOf(request, SESSION_COOKIE) ?? null,
      step: cookieOf(request, STEP_COOKIE) ?? null,
      identity: cookieOf(request, IDENTITY_COOKIE) ?? null,
      origin: context.publicUrl ?? `${request.protocol}://${request.host}`,
    },
  };
}

// The parser of forms, in server.ts, is the only one that sets a body.
const bodyOf = (request: FastifyRequest): Form => (request.body as Form | undefined) ?? formOf({});

const dayIn = ({ now, org }: Asked): string => now.toZonedDateTimeISO(org.timeZone).toPlainDate().toString();

/** Pages of a search: their words stand in the box of the header too. */
const SEARCHES = /\/recherche$/;

function render(context: Context, { org, address, request }: Asked, page: Page, actor: Actor): string {
  return framePage(page, {
    org,
    lang: address.lang,
    actor,
    path: `${address.path}${address.search}`,
    // A list has words of its own: those of the header are the search's.
    query: SEARCHES.test(address.path) ? parseForm(address.search.slice(1)).get('q') : '',
    theme: themeOf(request),
    assets: context.assets,
    composition: context.composition,
    origin: context.installation.site,
  });
}

async function send(context: Context, asked: Asked, result: Reply, actor: Actor): Promise<FastifyReply> {
  const { reply, request, address, org } = asked;
  reply.header('cache-control', 'no-store');
  switch (result.kind) {
    case 'page':
      if (result.refresh) reply.header('refresh', String(result.refresh));
      return sendHtml(request, reply.code(result.status ?? 200), Buffer.from(render(context, asked, result, actor)));
    case 'redirect':
      for (const { name, value, maxAge } of result.cookies ?? []) {
        reply.header(
          'set-cookie',
          `${name}=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${context.secureCookies ? '; Secure' : ''}`,
        );
      }
      return reply.code(303).header('location', result.to).send();
    case 'fragment':
      return sendHtml(request, reply, Buffer.from(renderFragment(result.body, { lang: address.lang, assets: context.assets })));
    case 'file':
      return reply.headers(result.inline ? { 'content-type': result.type } : fileHeaders(result.type, result.name)).send(result.body);
    case 'download':
      return reply;
    case 'stored':
      return sendStored(reply, result);
    case 'afterCut':
      throw new Error('A cut is taken once, for a change');
    case 'elsewhere':
      throw new Error('A server elsewhere is asked once, from inside');
    case 'refused': {
      const page = refusalPage(result.refusals, actor, org, address.lang, context.composition.refusals, cameFrom(request, org));
      return sendHtml(request, reply.code(statusOf(result.refusals)), Buffer.from(render(context, asked, page, actor)));
    }
  }
}

const acceptsGzip = (request: FastifyRequest): boolean => /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
const WORTH_COMPRESSING = 1_400;

function sendHtml(request: FastifyRequest, reply: FastifyReply, html: Buffer): FastifyReply {
  reply.type('text/html; charset=utf-8').header('vary', 'accept-encoding');
  return acceptsGzip(request) && html.length > WORTH_COMPRESSING
    ? reply.header('content-encoding', 'gzip').send(gzipSync(html, { level: 4 }))
    : reply.send(html);
}
