import { Day } from '../../../ui/components/When.tsx';
import type { RecordSummary } from '../../../web/summary.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { STATE_WORDS, WORDS } from '../messages.ts';
import { keyFacts, load } from './record.tsx';

/** A support on paper. */
export async function supportSummary(visit: Visit, id: string): Promise<RecordSummary | null> {
  const loaded = await load(visit, id);
  if (!loaded) return null;
  const { support } = loaded;
  const w = words.bind(null, visit);
  return {
    kind: w(WORDS.support),
    state: w(STATE_WORDS[support.state]),
    sections: [
      { facts: [{ label: w(WORDS.date), value: <Day iso={support.on} /> }, ...(await keyFacts(visit, loaded))] },
      { title: w(WORDS.result), text: support.result },
      { title: w(WORDS.reason), text: support.reason },
    ],
  };
}
