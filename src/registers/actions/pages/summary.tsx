import { loadVocabulary } from '../../../records/vocabulary.ts';
import { Day } from '../../../ui/components/When.tsx';
import type { RecordSummary } from '../../../web/summary.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { STATE_WORDS, WORDS } from '../messages.ts';
import { keyFacts, load, postName } from './record.tsx';

/** An action on paper. */
export async function actionSummary(visit: Visit, id: string): Promise<RecordSummary | null> {
  const loaded = await load(visit, id);
  if (!loaded) return null;
  const { action, participants } = loaded;
  const w = words.bind(null, visit);
  const vocabulary = await loadVocabulary(visit.tx, visit.org.id);
  const facts = keyFacts(visit, action, await postName(visit, action.post), vocabulary);
  return {
    kind: w(WORDS.action),
    state: w(STATE_WORDS[action.state]),
    sections: [
      { facts: [{ label: w(WORDS.date), value: <Day iso={action.on} /> }, ...facts] },
      {
        title: w(WORDS.participants),
        table: {
          columns: [w(WORDS.participant), w(WORDS.participantNote)],
          rows: participants.map(({ name, note }) => [name ?? w(WORDS.notDisclosed), note]),
        },
      },
      { title: w(WORDS.summary), text: action.summary },
      { title: w(WORDS.outcome), text: action.outcome },
      { title: w(WORDS.reason), text: action.reason },
    ],
  };
}
