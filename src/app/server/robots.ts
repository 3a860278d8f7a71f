import type { FastifyInstance } from 'fastify';
import type { Context } from './context.ts';

/** What neither a search engine nor a browser has to fetch of itself: the desk and its door, what is a person's own, the search. */
export const CLOSED = ['bureau', 'connexion', 'deconnexion', 'lien', 'suivi', 'recherche', 'mot-de-passe'];

/** `/robots.txt` and the index of the sitemaps: of real organisations alone, a demonstration asks not to be found. */
export function mountRobots(app: FastifyInstance, context: Context): void {
  const { site } = context.installation;
  app.get('/robots.txt', async (_request, reply) => {
    const closed = CLOSED.flatMap((word) => [`Disallow: /*/${word}`, `Disallow: /en/*/${word}`]);
    return reply.type('text/plain; charset=utf-8').send(['User-agent: *', ...closed, '', `Sitemap: ${site}/sitemap.xml`, ''].join('\n'));
  });
  app.get('/sitemap.xml', async (_request, reply) => {
    const real = (await context.organisations.all()).filter(({ fictional }) => !fictional);
    const maps = real.map(({ slug }) => `<sitemap><loc>${site}/${slug}/sitemap.xml</loc></sitemap>\n`);
    return reply.type('application/xml; charset=utf-8').send(`<?xml version="1.0" encoding="utf-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${maps.join('')}</sitemapindex>
`);
  });
}
