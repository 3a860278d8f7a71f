import { importerOf } from '../shared/importing.ts';
import { moveEvent } from './acts.ts';
import { EVENT_FILES } from './columns.ts';
import { eventFields } from './fields.ts';
import { REFUSAL_WORDS, WORDS } from './messages.ts';
import { EVENTS } from './noun.ts';

/** Events from a table; their guests are pasted on the page of the event. */
export const eventsImporter = importerOf({
  noun: EVENTS,
  label: WORDS.invitations,
  description: EVENT_FILES,
  schema: eventFields,
  refusals: REFUSAL_WORDS,
  withdraw: (visit, id, reason) => moveEvent(visit, id, 'cancel', reason),
});
