import { searchable } from '../../kernel/text.ts';
import { searchRecords } from '../../records/search.ts';
import { type ComboboxOption, ComboboxOptions } from '../../ui/forms/Combobox.tsx';
import type { Reply } from '../../web/reply.ts';
import { type Command, type Visit, words } from '../../web/visit.ts';
import { WORDS } from './messages.ts';

const COMMANDS = 6;
const RECORDS = 8;

/** Commands whose words begin with every word typed, in any order; those that begin as one types come first. */
export function matching(commands: readonly Command[], typed: string): readonly Command[] {
  const asked = searchable(typed).split(' ').filter(Boolean);
  const wordsOf = ({ label }: Command): readonly string[] => searchable(label).split(' ');
  const found = commands.filter((one) => asked.every((part) => wordsOf(one).some((word) => word.startsWith(part))));
  const first = asked[0] ?? '';
  const early = (one: Command): number => (wordsOf(one)[0]?.startsWith(first) ? 0 : 1);
  return found.toSorted((a, b) => early(a) - early(b));
}

/** What the search box of the desk proposes as one types: pages and acts by their name, then records that the visitor may see. */
export async function suggestions(visit: Visit): Promise<Reply> {
  const { tx, query, slots } = visit;
  const typed = query.get('q').slice(0, 200);
  const commands = matching(slots.commands(visit), typed).slice(0, typed === '' ? RECORDS : COMMANDS);
  const records = searchable(typed).trim() === '' ? [] : await searchRecords(tx, typed, { most: RECORDS });
  const options: readonly ComboboxOption[] = [
    ...commands.map(({ label, href }) => ({ value: href, label })),
    ...records.map((one) => ({
      value: slots.recordHref(visit, one.register, one.record),
      label: one.title,
      note: one.detail || undefined,
      when: `${words(visit, slots.registerWord(one.register))} · ${one.number}`,
    })),
  ];
  const heading = commands.length > 0 ? words(visit, WORDS.goTo) : undefined;
  return { kind: 'fragment', body: <ComboboxOptions query={typed} heading={heading} options={options} /> };
}
