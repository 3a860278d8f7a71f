import { Day } from '../../../../ui/components/When.tsx';
import type { RecordSummary } from '../../../../web/summary.ts';
import { type Visit, words } from '../../../../web/visit.ts';
import { SHARED } from '../../messages.ts';
import { openThing } from '../../shared/pages/record.tsx';
import { DIRECTION_WORDS, STATE_WORDS, WORDS } from '../messages.ts';
import { GIFTS } from '../noun.ts';
import { giftFacts } from './record.tsx';

/** A gift on paper. */
export async function giftSummary(visit: Visit, id: string): Promise<RecordSummary | null> {
  const open = await openThing(visit, GIFTS, id);
  if (!open) return null;
  const { thing } = open;
  const w = words.bind(null, visit);
  return {
    kind: w(WORDS.gift),
    state: w(STATE_WORDS[thing.state]),
    sections: [
      {
        facts: [
          { label: w(WORDS.direction), value: w(DIRECTION_WORDS[thing.direction]) },
          { label: w(WORDS.on), value: <Day iso={thing.on} /> },
          ...(await giftFacts(visit, open)),
        ],
      },
      { title: w(WORDS.note), text: thing.note },
      { title: w(SHARED.reason), text: thing.reason },
    ],
  };
}
