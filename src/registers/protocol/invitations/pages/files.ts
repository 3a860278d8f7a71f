import { say } from '../../../../kernel/bilingual.ts';
import type { Column, Description } from '../../../../tables/column.ts';
import { LIST_FILES } from '../../../../ui/paths.ts';
import { type Exporter, together } from '../../../../web/export.ts';
import { type Names, namesOf } from '../../shared/names.ts';
import { openThing } from '../../shared/pages/record.tsx';
import { COLUMN_HELP as HELP } from '../column-messages.ts';
import { ANSWER_WORDS, WORDS } from '../messages.ts';
import { EVENTS } from '../noun.ts';
import { loadGuests, type StoredGuest } from '../store.ts';

const text = (id: 'name' | 'function' | 'body' | 'delegate' | 'seat'): Column<StoredGuest, StoredGuest, Names> => ({
  id,
  label: WORDS[id],
  help: HELP[id],
  type: 'text',
  shown: (row) => row[id],
});

/** The list of guests as a file. What guests need at the table is not in it. */
export const GUEST_FILES: Description<StoredGuest, StoredGuest, Names> = {
  id: 'guests',
  label: WORDS.guests,
  columns: [
    text('name'),
    text('function'),
    text('body'),
    { id: 'sentOn', label: WORDS.sentOn, help: HELP.sentOn, type: 'day', shown: (row) => row.sentOn },
    { id: 'remindedOn', label: WORDS.remindedOn, help: HELP.remindedOn, type: 'day', shown: (row) => row.remindedOn },
    {
      id: 'answer',
      label: WORDS.answer,
      help: HELP.answer,
      type: 'code',
      words: ANSWER_WORDS,
      shown: (row, { lang }) => say(ANSWER_WORDS[row.answer], lang),
    },
    text('delegate'),
    text('seat'),
  ],
  list: ['name', 'function', 'body', 'sentOn', 'remindedOn', 'answer', 'delegate', 'seat'],
};

/** They are people: the journal says who took the list away. */
export const guestFiles: Exporter<StoredGuest, StoredGuest, Names> = {
  files: LIST_FILES,
  open: async (visit) => {
    const open = await openThing(visit, EVENTS);
    if (!open) return null;
    const guests = await loadGuests(visit.tx, visit.org.id, open.spine.id);
    return {
      description: GUEST_FILES,
      names: await namesOf(visit),
      shown: together(guests),
      data: null,
      personal: async () => guests.length,
      of: `guests-${open.spine.number}`,
    };
  },
};
