import { KIND_WORDS, listActions, STREAM_WORDS } from '../../registers/actions/index.ts';
import { headline, isCertain, NetworkMap, postsOn } from '../../registers/network/index.ts';
import { planHighlights } from '../../strategy/index.ts';
import { countryName } from '../../web/countries.ts';
import { portalPage, type Reply } from '../../web/reply.ts';
import { type Visit, words } from '../../web/visit.ts';
import { HomePage } from './HomePage.tsx';
import { WORDS } from './messages.ts';

const LATEST = 6;

export async function homePage(visit: Visit): Promise<Reply> {
  const { tx, org, lang, paths, today } = visit;
  const standing = await postsOn(tx, org.id, today);
  const latest = await listActions(tx, org.id, { state: 'held' }, LATEST);
  const news = latest.map((action) => ({
    id: action.id,
    title: action.title,
    onDay: action.onDay,
    kind: words(visit, KIND_WORDS[action.kind]),
    detail: [words(visit, STREAM_WORDS[action.stream]), ...action.countries.map((code) => countryName(code, lang))].join(' · '),
  }));
  return portalPage({
    title: words(visit, WORDS.home),
    current: 'home',
    description: words(visit, WORDS.plainLead),
    shared: true,
    body: (
      <HomePage
        visit={visit}
        headline={standing.length > 0 && isCertain(standing) ? headline(standing, lang) : null}
        highlights={await planHighlights(visit)}
        map={
          standing.length > 0 ? (
            <NetworkMap posts={standing} lang={lang} paths={paths} heading={isCertain(standing) ? 'counted' : 'plain'} />
          ) : null
        }
        news={news}
      />
    ),
  });
}
