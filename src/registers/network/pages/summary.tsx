import { loadSpine } from '../../../records/spine.ts';
import type { RecordSummary } from '../../../web/summary.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { CERTAINTY_WORDS, WORDS } from '../messages.ts';
import { inOrder, presentPeriod } from '../rules.ts';
import { loadPost } from '../store.ts';
import { familyOf } from '../store-cards.ts';
import { keyFacts } from './facts.tsx';
import { DayOr, Since, StateOf, typeWord, Unknown } from './parts.tsx';

/** A post on paper, with its history. */
export async function postSummary(visit: Visit, id: string): Promise<RecordSummary | null> {
  const { tx, org, today } = visit;
  const spine = await loadSpine(tx, org.id, id);
  const post = spine?.register === 'network' ? await loadPost(tx, org.id, id) : null;
  if (!post) return null;
  const w = words.bind(null, visit);
  const present = presentPeriod(post.periods, today);
  const { parent } = await familyOf(tx, org.id, id, present.parent);
  return {
    kind: w(WORDS.post),
    title: w(present.name),
    state: <StateOf visit={visit} post={post} />,
    sections: [
      { facts: keyFacts(visit, post, parent && { href: '', name: w({ fr: parent.nameFr, en: parent.nameEn }) }) },
      {
        title: w(WORDS.history),
        table: {
          columns: [w(WORDS.since), w(WORDS.until), w(WORDS.type), w(WORDS.head), w(WORDS.certainty)],
          rows: inOrder(post.periods)
            .toReversed()
            .map((period) => [
              <Since key={period.id} visit={visit} period={period} />,
              period.until === null ? '–' : <DayOr visit={visit} iso={period.until} />,
              typeWord(visit, period.type),
              period.head ?? <Unknown visit={visit} />,
              w(CERTAINTY_WORDS[period.certainty]),
            ]),
        },
      },
      { title: w(WORDS.services), text: post.services ? w(post.services) : '' },
    ],
  };
}
