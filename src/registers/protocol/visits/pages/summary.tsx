import { Day } from '../../../../ui/components/When.tsx';
import { formatTime } from '../../../../ui/typography.ts';
import { countryName } from '../../../../web/countries.ts';
import type { RecordSection, RecordSummary } from '../../../../web/summary.ts';
import { type Visit, words } from '../../../../web/visit.ts';
import { SHARED } from '../../messages.ts';
import { openThing } from '../../shared/pages/record.tsx';
import { SIDE_WORDS, STATE_WORDS, WORDS } from '../messages.ts';
import { VISITS } from '../noun.ts';
import { SIDES } from '../rules.ts';
import { loadItems, loadPeople } from '../store.ts';
import { Days } from './list.tsx';
import { visitFacts } from './record.tsx';

/** A visit on paper, its programme by the hour in it. */
export async function visitSummary(visit: Visit, id: string): Promise<RecordSummary | null> {
  const open = await openThing(visit, VISITS, id);
  if (!open) return null;
  const { thing } = open;
  const { tx, org, lang } = visit;
  const w = words.bind(null, visit);
  const people = await loadPeople(tx, org.id, id);
  const items = await loadItems(tx, org.id, id);
  const sides = SIDES.map((side): RecordSection => {
    const rows = people
      .filter((one) => one.side === side)
      .map((one) => [one.name, [one.function, one.body].filter(Boolean).join(', '), one.country ? countryName(one.country, lang) : '']);
    return {
      title: w(SIDE_WORDS[side]),
      ...(rows.length > 0 ? { table: { columns: [w(WORDS.name), w(WORDS.function), w(WORDS.country)], rows } } : {}),
    };
  });
  const programme = items.map((item) => [
    <Day iso={item.onDay} short />,
    [item.starts, item.ends].flatMap((hour) => (hour ? [formatTime(hour, lang)] : [])).join(' – '),
    [item.what, item.venue].filter(Boolean).join(', '),
    item.hosts,
    [item.language, item.interpreter && w(WORDS.withInterpreter)].filter(Boolean).join(', '),
  ]);
  return {
    kind: w(WORDS.visit),
    state: w(STATE_WORDS[thing.state]),
    sections: [
      { facts: [{ label: w(WORDS.dates), value: <Days on={thing.on} until={thing.until} /> }, ...(await visitFacts(visit, open))] },
      { title: w(WORDS.purpose), text: thing.purpose },
      ...sides,
      {
        title: w(WORDS.programme),
        ...(programme.length > 0
          ? {
              table: {
                columns: [w(WORDS.day), w(WORDS.hour), w(WORDS.what), w(WORDS.hosts), w(WORDS.language)],
                rows: programme,
              },
            }
          : {}),
      },
      { title: w(WORDS.logistics), text: thing.logistics },
      { title: w(SHARED.reason), text: thing.reason },
    ],
  };
}
