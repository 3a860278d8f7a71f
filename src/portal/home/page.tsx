import { certainHeadline, NetworkMap, postsOn } from '../../registers/network/index.ts';
import { planHighlights, planKnown } from '../../strategy/index.ts';
import { portalPage, type Reply } from '../../web/reply.ts';
import { type Visit, words } from '../../web/visit.ts';
import { ServiceTiles, serviceTiles } from '../services/ServiceTiles.tsx';
import { HomePage } from './HomePage.tsx';
import { WORDS } from './messages.ts';

const LATEST = 6;
/** Of one register: actions are held every day, a result is published once a year. */
const SHARE = 3;

/** In ten seconds: what this government does abroad, and how it is doing. Where nothing is recorded yet, what is known of it. */
export async function homePage(visit: Visit): Promise<Reply> {
  const { tx, org, lang, paths, today, slots } = visit;
  const standing = await postsOn(tx, org.id, today);
  const counted = await planHighlights(visit);
  const news = await slots.news(visit, LATEST, SHARE);
  return portalPage({
    title: words(visit, WORDS.home),
    current: 'home',
    description: words(visit, org.theme === 'ville' ? WORDS.cityLead : WORDS.promise),
    shared: true,
    body: (
      <HomePage
        visit={visit}
        headline={certainHeadline(standing, lang)}
        highlights={counted ?? (await planKnown(visit))}
        counted={counted !== null}
        map={standing.length > 0 && <NetworkMap posts={standing} lang={lang} paths={paths} heading />}
        services={<ServiceTiles visit={visit} {...(await serviceTiles(visit))} />}
        news={news}
      />
    ),
  });
}
