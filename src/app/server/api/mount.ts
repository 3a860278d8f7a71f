import type { FastifyInstance } from 'fastify';
import { LANGS } from '../../../kernel/bilingual.ts';
import { inLanguage } from '../../../ui/paths.ts';
import { problemAnchor } from '../../../web/api/messages.ts';
import { openApi } from '../../../web/api/openapi.ts';
import type { Context } from '../context.ts';
import { drain } from '../drain.ts';
import { routeOf } from '../request.ts';
import { allowEverywhere, answerApi } from './answer.ts';
import { languageOf } from './headers.ts';
import { rememberCallers } from './limits.ts';
import { sendProblem } from './problem.ts';

const PREFIX = '/api/v1';

/** Errors of a request that never reached an operation. */
const REFUSED: Readonly<Record<number, string>> = { 400: 'malformedJson', 413: 'tooLarge', 415: 'unsupportedType' };

/** Mounts every operation under `/api/v1/{organisation}`, with parsers and errors of its own: whatever goes wrong is a problem in JSON. */
export async function mountApi(app: FastifyInstance, context: Context, isPassing: (error: Error) => boolean): Promise<void> {
  const limits = rememberCallers();
  const words = context.composition.refusals;
  const routes = context.composition.slices.flatMap((slice) => slice.api ?? []);
  const first = async (): Promise<string> => {
    const all = await context.organisations.all();
    return (all.find((org) => org.fictional) ?? all[0])?.slug ?? 'org';
  };
  for (const lang of LANGS)
    app.get(inLanguage('/api/openapi.json', lang), async (_request, reply) => {
      allowEverywhere(reply);
      return reply.type('application/json; charset=utf-8').send(JSON.stringify(openApi(routes, await first(), lang)));
    });
  for (const lang of LANGS) {
    app.get(inLanguage('/api', lang), async (_request, reply) => reply.redirect(inLanguage(`/${await first()}/api`, lang), 302));
    app.get<{ Params: { id: string } }>(inLanguage('/api/problems/:id', lang), async (request, reply) =>
      reply.redirect(`${inLanguage(`/${await first()}/api`, lang)}#${problemAnchor(request.params.id)}`, 302),
    );
  }
  await app.register(
    async (api) => {
      api.removeAllContentTypeParsers();
      api.addContentTypeParser(['application/json', 'application/merge-patch+json'], { parseAs: 'string' }, (_request, body, done) =>
        done(null, String(body)),
      );
      for (const route of routes)
        api.route({ method: route.method, url: `/:org${fastifyPath(route.path)}`, handler: answerApi(context, limits, route) });
      // A page elsewhere that sends If-None-Match asks first.
      for (const path of new Set(routes.filter(({ open, door }) => open && !door).map((route) => route.path)))
        api.options(`/:org${fastifyPath(path)}`, async (_request, reply) => {
          allowEverywhere(reply);
          return reply
            .code(204)
            .header('access-control-allow-methods', 'GET, HEAD')
            .header('access-control-allow-headers', 'accept-language, if-none-match')
            .header('access-control-max-age', '86400')
            .send();
        });
      api.setNotFoundHandler((request, reply) =>
        sendProblem(reply, [{ id: 'notFound' }], languageOf(request.headers['accept-language']), words),
      );
      api.setErrorHandler(async (error: Error & { statusCode?: number }, request, reply) => {
        const lang = languageOf(request.headers['accept-language']);
        const refused = REFUSED[error.statusCode ?? 0];
        if (error.statusCode === 413) await drain(request.raw);
        if (refused !== undefined) return sendProblem(reply, [{ id: refused }], lang, words);
        if (isPassing(error)) {
          request.log.warn({ err: error, route: routeOf(request) }, 'database unavailable');
          return sendProblem(reply, [{ id: 'unavailable' }], lang, words);
        }
        request.log.error({ err: error, route: routeOf(request) }, 'request failed');
        return sendProblem(reply, [{ id: 'failed', values: { id: request.id } }], lang, words);
      });
    },
    { prefix: PREFIX },
  );
}

/** `/actions/{id}` as the router writes it. */
const fastifyPath = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ':$1');
