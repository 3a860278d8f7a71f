import { Components } from '../../ui/living/ComponentsPage.tsx';
import { portalPage, type Reply } from '../../web/reply.ts';
import { type Visit, words } from '../../web/visit.ts';

/** The living page: every component of the design system, with every state. */
export async function componentsPage(visit: Visit): Promise<Reply> {
  return portalPage({
    title: words(visit, { fr: 'Composants', en: 'Components' }),
    current: '',
    shared: true,
    body: <Components lang={visit.lang} />,
  });
}
