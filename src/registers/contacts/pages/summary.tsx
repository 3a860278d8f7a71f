import { Day } from '../../../ui/components/When.tsx';
import type { RecordSection, RecordSummary } from '../../../web/summary.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { STATE_WORDS, WORDS } from '../messages.ts';
import { loadMeetings } from '../store/directory.ts';
import { loadInfluences, loadPeople, loadRoles } from '../store/roles.ts';
import { kindOf, PeriodText } from './parts.tsx';
import { keyFacts, type Loaded, load, MOST_SHOWN } from './record.tsx';

/** A person or a body on paper: what the page shows of it. */
export async function contactSummary(visit: Visit, id: string): Promise<RecordSummary | null> {
  const loaded = await load(visit, id);
  if (!loaded) return null;
  const { spine, contact } = loaded;
  const w = words.bind(null, visit);
  const merged = contact.mergedInto !== null;
  return {
    kind: kindOf(visit, contact),
    state: w(STATE_WORDS[merged ? 'merged' : spine.state === 'withdrawn' ? 'withdrawn' : 'active']),
    sections: [
      { facts: keyFacts(visit, contact) },
      ...(merged ? [] : await hangingOn(visit, loaded)),
      { title: w(WORDS.notes), text: contact.notes },
    ],
  };
}

async function hangingOn(visit: Visit, { spine, contact }: Loaded): Promise<readonly RecordSection[]> {
  const { tx, org } = visit;
  const w = words.bind(null, visit);
  const person = contact.kind === 'person';
  const roles = person ? await loadRoles(tx, org.id, spine.id) : await loadPeople(tx, org.id, spine.id);
  const influences = await loadInfluences(tx, org.id, spine.id);
  const meetings = await loadMeetings(tx, org.id, spine.id, MOST_SHOWN);
  const other = (row: (typeof roles)[number]) => row.name ?? (person && !row.body ? '–' : w(WORDS.hidden));
  return [
    {
      title: w(person ? WORDS.roles : WORDS.people),
      table: {
        columns: [w(person ? WORDS.body : WORDS.person), w(WORDS.role), w(WORDS.period)],
        rows: roles.map((row) => [other(row), row.title, <PeriodText key={row.id} visit={visit} period={row} />]),
      },
    },
    {
      title: w(WORDS.influence),
      table: {
        columns: [w(WORDS.reason), w(WORDS.period)],
        rows: influences.map((row) => [row.reason, <PeriodText key={row.id} visit={visit} period={row} />]),
      },
    },
    {
      title: w(WORDS.meetings),
      table: {
        columns: [w(WORDS.date), w(WORDS.meeting), w(WORDS.number)],
        rows: meetings.map(({ id, onDay, title, number }) => [<Day key={id} iso={onDay} short />, title, number]),
      },
    },
  ];
}
