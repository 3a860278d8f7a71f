import { Day } from '../../../../ui/components/When.tsx';
import type { RecordSummary } from '../../../../web/summary.ts';
import { type Visit, words } from '../../../../web/visit.ts';
import { SHARED } from '../../messages.ts';
import { openThing } from '../../shared/pages/record.tsx';
import { ANSWER_WORDS, STATE_WORDS, WORDS } from '../messages.ts';
import { EVENTS } from '../noun.ts';
import { countAnswers } from '../rules.ts';
import { loadGuests } from '../store.ts';
import { eventFacts } from './record.tsx';

/** An event on paper, with its guests and their answers; what they need at the table stays out. */
export async function eventSummary(visit: Visit, id: string): Promise<RecordSummary | null> {
  const open = await openThing(visit, EVENTS, id);
  if (!open) return null;
  const { thing } = open;
  const w = words.bind(null, visit);
  const guests = await loadGuests(visit.tx, visit.org.id, id);
  const rows = guests.map((one) => [
    one.name,
    [one.function, one.body].filter(Boolean).join(', '),
    [w(ANSWER_WORDS[one.answer]), one.delegate].filter(Boolean).join(', '),
    one.seat,
  ]);
  return {
    kind: w(WORDS.event),
    state: w(STATE_WORDS[thing.state]),
    sections: [
      {
        facts: [
          { label: w(WORDS.on), value: <Day iso={thing.on} /> },
          { label: w(WORDS.starts), value: thing.starts },
          { label: w(WORDS.venue), value: thing.venue },
          ...(await eventFacts(visit, open, countAnswers(guests))),
        ],
      },
      {
        title: w(WORDS.guests),
        ...(rows.length > 0 ? { table: { columns: [w(WORDS.name), w(WORDS.function), w(WORDS.answer), w(WORDS.seat)], rows } } : {}),
      },
      { title: w(WORDS.note), text: thing.note },
      { title: w(SHARED.reason), text: thing.reason },
    ],
  };
}
