import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { portalPage, type Reply } from '../../web/reply.ts';
import { type Visit, words } from '../../web/visit.ts';
import { WORDS } from './messages.ts';
import { NewsList } from './NewsList.tsx';

const MOST = 50;

/** The latest of everything that was made public, and its feed. */
export async function newsPage(visit: Visit): Promise<Reply> {
  const w = words.bind(null, visit);
  const { paths } = visit;
  const news = await visit.slots.news(visit, MOST);
  return portalPage({
    title: w(WORDS.title),
    current: '',
    shared: true,
    description: w(WORDS.lead),
    crumbs: [{ label: w(WORDS.home), href: paths.home() }, { label: w(WORDS.title) }],
    body: (
      <div class="wrap section stack">
        <h1>{w(WORDS.title)}</h1>
        <p class="lead">{w(WORDS.lead)}</p>
        <p>
          <a href={paths.newsFeed()}>{w(WORDS.feed)}</a>
        </p>
        {news.length === 0 ? <EmptyState title={w(WORDS.none)}>{w(WORDS.noneLead)}</EmptyState> : <NewsList news={news} level={2} />}
      </div>
    ),
  });
}
