import { ROLE_WORDS } from '../../identity/role-words.ts';
import { hasRole } from '../../kernel/actor.ts';
import { Chapters, Contents } from '../../ui/components/Chapters.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';
import { chaptersFor, type GuideChapter, READERS } from '../../web/guide.ts';
import { deskPage, type Reply } from '../../web/reply.ts';
import { get, type Slice } from '../../web/route.ts';
import { type Visit, words } from '../../web/visit.ts';
import { WORDS } from './messages.ts';

/** The help of the desk; `chapters` is read when the page is asked for: every slice is known then. */
export const deskGuideSlice = (chapters: () => readonly GuideChapter[]): Slice => ({
  id: 'deskGuide',
  commands: [
    {
      id: 'guide',
      also: 'manuel documentation mode d’emploi comment faire manual documentation how faq',
      label: WORDS.title,
      href: (paths) => paths.deskGuide(),
    },
  ],
  routes: [get('/bureau/aide', 'desk', (visit) => guidePage(visit, chapters()))],
});

async function guidePage(visit: Visit, all: readonly GuideChapter[]): Promise<Reply> {
  const { actor, paths } = visit;
  const w = words.bind(null, visit);
  const groups = READERS.flatMap((reader) => {
    const chapters = chaptersFor(all, reader, visit);
    if (reader === 'citizen' || chapters.length === 0) return [];
    const everyone = reader === 'everyone';
    return [{ reader, title: everyone ? WORDS.everyone : ROLE_WORDS[reader], own: everyone || hasRole(actor, reader), chapters }];
  }).toSorted((a, b) => Number(b.own) - Number(a.own));
  return deskPage({
    title: w(WORDS.title),
    current: '',
    crumbs: [{ label: w(WORDS.title) }],
    body: (
      <div class="guide">
        <PageHead title={w(WORDS.title)} intro={w(WORDS.lead)} />
        <nav aria-label={w(WORDS.contents)} class="guide__contents">
          {groups.map(({ reader, title, chapters }) => (
            <div key={reader}>
              <p class="eyebrow">{w(title)}</p>
              <Contents chapters={chapters} />
            </div>
          ))}
        </nav>
        {groups.map(({ reader, title, chapters }) => (
          <section key={reader} class="guide__part prose stack">
            <h2>{w(title)}</h2>
            <Chapters chapters={chapters} level={3} />
          </section>
        ))}
        <p class="row">
          <a href={paths.firstSteps()}>{w(WORDS.firstSteps)}</a>
          <a href={paths.guide()}>{w(WORDS.publicHelp)}</a>
        </p>
      </div>
    ),
  });
}
