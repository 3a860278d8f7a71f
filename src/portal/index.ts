import { exportRoutes } from '../web/export.ts';
import { get, type Slice } from '../web/route.ts';
import { accessibilityPage } from './about/accessibility.tsx';
import { componentsPage } from './about/components.tsx';
import { privacyPage } from './about/privacy.tsx';
import { dictionaryFiles, dictionaryPage } from './data/dictionary.tsx';
import { openDataPage } from './data/page.tsx';
import { WORDS } from './home/messages.ts';
import { homePage } from './home/page.tsx';
import { newsFeed } from './news/feed.ts';
import { newsPage } from './news/page.tsx';
import { sitemapFile } from './sitemap/file.ts';
import { checkpointFile, stampFile, tileFile } from './transparency/files.ts';
import { transparencyPage } from './transparency/page.tsx';

export const portalSlice: Slice = {
  id: 'portal',
  routes: [
    get('', 'portal', homePage),
    get('/sitemap.xml', 'portal', sitemapFile),
    get('/nouveautes', 'portal', newsPage),
    get('/nouveautes.atom', 'portal', newsFeed),
    get('/accessibilite', 'portal', accessibilityPage),
    get('/vie-privee', 'portal', privacyPage),
    get('/composants', 'portal', componentsPage),
    get('/donnees', 'portal', openDataPage),
    get('/donnees/dictionnaire', 'portal', dictionaryPage),
    ...exportRoutes('/donnees/dictionnaire', 'portal', dictionaryFiles),
    get('/journal', 'portal', transparencyPage),
    get('/journal/:exercice/checkpoint', 'portal', checkpointFile),
    get('/journal/:exercice/checkpoint/:size', 'portal', checkpointFile),
    get('/journal/:exercice/horodatage/:size', 'portal', stampFile),
    get('/journal/:exercice/tile/*', 'portal', tileFile),
  ],
  portalNav: [{ id: 'home', label: WORDS.home, href: (paths) => paths.home() }],
};
