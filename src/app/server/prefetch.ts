import type { FastifyInstance } from 'fastify';
import { CLOSED } from './robots.ts';

const ADDRESS = '/prefetch.json';
const HOUR = 3600;

/** Of the public pages that are kept for everyone: where their browser finds what it may fetch before a link is followed. */
export const PREFETCH = { 'speculation-rules': `"${ADDRESS}"` } as const;

/** Any page of the site, but not what is a person's own, nor a file. */
const RULES = {
  prefetch: [
    {
      // The pointer rests on a link, or presses it.
      eagerness: 'moderate',
      where: {
        and: [{ href_matches: '/*' }, { not: { href_matches: ['/*.*', ...CLOSED.flatMap((word) => [`/*/${word}`, `/*/${word}/*`])] } }],
      },
    },
  ],
};

/** Rules by which a browser fetches the next public page while the pointer rests on its link (WICG, Speculation Rules). */
export function mountPrefetch(app: FastifyInstance): void {
  app.get(ADDRESS, async (_request, reply) =>
    reply.type('application/speculationrules+json').header('cache-control', `public, max-age=${HOUR}`).send(JSON.stringify(RULES)),
  );
}
