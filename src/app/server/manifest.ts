import type { FastifyInstance } from 'fastify';
import { LANGS, say } from '../../kernel/bilingual.ts';
import { paths } from '../../ui/paths.ts';
import type { Context } from './context.ts';

const HOUR = 3600;
/** Of the icon's disc. */
const BLUE = '#095797';

/** What a telephone needs to put an organisation on its first screen (W3C, Web Application Manifest), in each language. */
export function mountManifest(app: FastifyInstance, context: Context): void {
  const { icon192, icon512, maskable } = context.assets;
  const icons = [
    { src: icon192, sizes: '192x192', type: 'image/png' },
    { src: icon512, sizes: '512x512', type: 'image/png' },
    { src: maskable, sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ];
  for (const lang of LANGS) {
    app.get<{ Params: { org: string } }>(`${lang === 'en' ? '/en' : ''}/:org/application.webmanifest`, async ({ params }, reply) => {
      const org = (await context.organisations.all()).find(({ slug }) => slug === params.org);
      if (!org) return reply.callNotFound();
      const start = paths(org, lang).home();
      return reply
        .type('application/manifest+json; charset=utf-8')
        .header('cache-control', `public, max-age=${HOUR}`)
        .send({
          id: start,
          name: say(org.name, lang),
          short_name: say(org.shortName, lang),
          lang: `${lang}-CA`,
          start_url: start,
          scope: start,
          display: 'minimal-ui',
          theme_color: BLUE,
          background_color: '#ffffff',
          icons,
        });
    });
  }
}
