import { searchable } from '../../kernel/text.ts';
import { searchRecords } from '../../records/search.ts';
import { type ComboboxOption, ComboboxOptions } from '../../ui/forms/Combobox.tsx';
import type { Reply } from '../../web/reply.ts';
import { type Command, type Visit, words } from '../../web/visit.ts';
import { WORDS } from './messages.ts';

const COMMANDS = 6;
const RECORDS = 8;

/** Words that name nothing: « créer une mission », “add a contact”. */
const NO_NAMES = new Set([
  'un',
  'une',
  'des',
  'le',
  'la',
  'les',
  'de',
  'du',
  'd',
  'l',
  'a',
  'an',
  'the',
  'mon',
  'ma',
  'mes',
  'my',
  'to',
  'of',
]);

/** A word without the mark of its plural, in either language. */
const singular = (word: string): string => (word.length > 3 ? word.replace(/[sx]$/, '') : word);

const wordsIn = (text: string): readonly string[] => searchable(text).split(' ').filter(Boolean);

/**
 * Commands whose words begin with every word typed, in any order, accents and plurals apart: by their names, then by the other words
 * people use for them. Those that begin as one types come first.
 */
export function matching(commands: readonly Command[], typed: string): readonly Command[] {
  const all = wordsIn(typed);
  const named = all.filter((word) => !NO_NAMES.has(word));
  const asked = (named.length > 0 ? named : all).map(singular);
  const [first = ''] = asked;
  const holds = (text: string): boolean => {
    const own = wordsIn(text);
    return asked.every((part) => own.some((word) => word.startsWith(part)));
  };
  const rank = ({ label, also = '' }: Command): number => {
    if (holds(label)) return wordsIn(label)[0]?.startsWith(first) ? 0 : 1;
    return holds(`${label} ${also}`) ? 2 : 3;
  };
  return commands
    .map((one) => ({ one, place: rank(one) }))
    .filter(({ place }) => place < 3)
    .toSorted((a, b) => a.place - b.place)
    .map(({ one }) => one);
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
