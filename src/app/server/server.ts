import fastifyMultipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import { newId } from '../../kernel/ids.ts';
import { BUILD_PATH } from '../../ui/assets.ts';
import { parseForm } from '../../web/form.ts';
import { isReady } from '../state/measure.ts';
import { answerRoute } from './answer.ts';
import { mountApi } from './api/mount.ts';
import type { Context } from './context.ts';
import { turnstile } from './download.ts';
import { drain } from './drain.ts';
import { errorPage } from './errors.tsx';
import { mountManifest } from './manifest.ts';
import { mountMetrics } from './metrics.ts';
import { keepPages } from './pages-kept.ts';
import { mountPrefetch } from './prefetch.ts';
import { routeOf } from './request.ts';
import { mountRobots } from './robots.ts';
import { securityHeaders } from './security-headers.ts';

export interface ServerOptions {
  readonly logLevel: string;
  /** Folder of the built files. */
  readonly buildDir: string;
  /** How many proxies stand before it: what strangers write into `X-Forwarded-For` before theirs is not believed. */
  readonly proxies: number;
  /** Where the log goes, line by line; the standard output when not given. */
  readonly logTo?: { readonly write: (line: string) => void };
}

const MOST_BYTES = 1_048_576;
/** Files written at once by one process, each on a connection of the database, and milliseconds that the others wait their turn. */
const MOST_FILES = 4;
const FILE_PATIENCE = 30_000;
/** Forms with files received at once by one process: each may fill as much of the disk as the settings allow. */
const MOST_UPLOADS = 12;

/** Errors of PostgreSQL and of the network after which trying again makes sense: server going down, starting, full, too slow. */
const PASSING = /^(?:08|53|57|55P03|40)|^(?:ECONN|EPIPE|ETIMEDOUT|ENOENT)/;

const isPassing = ({ code = '', message }: Error & { code?: string }): boolean =>
  PASSING.test(code) || /timeout|terminat|Connection/i.test(message);

/** The web server over a composed application. It listens nowhere yet: tests inject, `serve` listens. */
export async function buildServer(context: Context, options: ServerOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger:
      options.logLevel === 'silent'
        ? false
        : {
            level: options.logLevel,
            redact: ['req.headers.cookie', 'req.headers.authorization'],
            ...(options.logTo ? { stream: options.logTo } : {}),
          },
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: MOST_BYTES,
    trustProxy: (_address, hop) => hop < options.proxies,
    genReqId: () => newId(),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  });
  const headers = securityHeaders(context.secureCookies);
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
  await app.register(fastifyStatic, {
    root: options.buildDir,
    prefix: BUILD_PATH,
    immutable: true,
    maxAge: '365d',
    preCompressed: true,
    index: false,
  });

  // Before any route: one that stands before a later `await` would keep the handler of that moment.
  app.setNotFoundHandler((request, reply) => errorPage(context, request, reply, 404, 'notFound'));
  app.setErrorHandler(async (error: Error & { code?: string; statusCode?: number }, request, reply) => {
    if (error.statusCode === 413) {
      await drain(request.raw);
      // Whoever still sends has no place on this connection any more.
      if (!request.raw.readableEnded) reply.header('connection', 'close');
      return errorPage(context, request, reply, 413, 'tooLarge');
    }
    if (error.statusCode === 415 || error.statusCode === 400) return errorPage(context, request, reply, error.statusCode, 'unsupported');
    if (isPassing(error)) {
      request.log.warn({ err: error, route: routeOf(request) }, 'database unavailable');
      return errorPage(context, request, reply, 503, 'unavailable');
    }
    request.log.error({ err: error, route: routeOf(request) }, 'request failed');
    return errorPage(context, request, reply, 500, 'failed', request.id);
  });

  mountMetrics(app, context);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, parseForm(String(body))),
  );

  await app.register(fastifyMultipart);

  const keeper = keepPages(context.db);
  const files = turnstile(MOST_FILES, FILE_PATIENCE);
  // Apart, so that strangers who send slowly keep no member waiting.
  const uploading = { members: turnstile(MOST_UPLOADS, FILE_PATIENCE), strangers: turnstile(MOST_UPLOADS, FILE_PATIENCE) };
  for (const slice of context.composition.slices) {
    for (const route of slice.routes) {
      const handler = answerRoute(context, keeper, files, route.realm === 'desk' ? uploading.members : uploading.strangers, route);
      for (const prefix of ['/:org', '/en/:org']) app.route({ method: route.method, url: `${prefix}${route.path}`, handler });
    }
  }
  mountRobots(app, context);
  mountPrefetch(app);
  mountManifest(app, context);
  await mountApi(app, context, isPassing);
  // Alive, whatever the database does: who restarts a process that does not answer should not restart one that waits.
  app.get('/healthz', async () => ({ ok: true }));
  app.get('/readyz', async (_request, reply) =>
    (await isReady(context.db)) ? { ok: true } : reply.code(503).header('retry-after', '5').send({ ok: false }),
  );
  for (const url of ['/', '/en']) {
    app.get(url, async (request, reply) => {
      const all = await context.organisations.all();
      const first = all.find((org) => org.fictional) ?? all[0];
      return first
        ? reply.redirect(`${url === '/en' ? '/en' : ''}/${first.slug}`, 302)
        : errorPage(context, request, reply, 404, 'notFound');
    });
  }

  return app;
}
