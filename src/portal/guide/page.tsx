import { Chapters, Contents } from '../../ui/components/Chapters.tsx';
import { chaptersFor, type GuideChapter } from '../../web/guide.ts';
import { portalPage, type Reply } from '../../web/reply.ts';
import { get, type Slice } from '../../web/route.ts';
import { type Visit, words } from '../../web/visit.ts';
import { PORTAL_GUIDE } from './chapters.ts';
import { WORDS } from './messages.ts';

/** The help for the public; `chapters` is read when the page is asked for: every slice is known then. */
export const guideSlice = (chapters: () => readonly GuideChapter[]): Slice => ({
  id: 'guide',
  routes: [get('/aide', 'portal', (visit) => guidePage(visit, chapters()))],
  guide: PORTAL_GUIDE,
});

async function guidePage(visit: Visit, all: readonly GuideChapter[]): Promise<Reply> {
  const w = words.bind(null, visit);
  const chapters = chaptersFor(all, 'citizen', visit);
  return portalPage({
    title: w(WORDS.title),
    current: '',
    shared: true,
    crumbs: [{ label: w(WORDS.home), href: visit.paths.home() }, { label: w(WORDS.title) }],
    description: w(WORDS.lead),
    body: (
      <div class="wrap section">
        <div class="prose">
          <h1>{w(WORDS.title)}</h1>
          <p class="lead">{w(WORDS.lead)}</p>
          <Contents chapters={chapters} />
          <Chapters chapters={chapters} />
        </div>
      </div>
    ),
  });
}
