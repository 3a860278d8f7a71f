import { importerOf } from '../shared/importing.ts';
import { moveVisit } from './acts.ts';
import { VISIT_FILES } from './columns.ts';
import { visitFields } from './fields.ts';
import { REFUSAL_WORDS, WORDS } from './messages.ts';
import { VISITS } from './noun.ts';

/** Visits from a table; people and programme are entered on the page of the visit. */
export const visitsImporter = importerOf({
  noun: VISITS,
  label: WORDS.visits,
  description: VISIT_FILES,
  schema: visitFields,
  refusals: REFUSAL_WORDS,
  withdraw: (visit, id, reason) => moveVisit(visit, id, 'cancel', reason),
});
