import type { Decision } from '../../../kernel/decision.ts';
import type { Visit } from '../../../web/visit.ts';
import { importerOf } from '../shared/importing.ts';
import { moveVisit } from './acts.ts';
import { VISIT_FILES } from './columns.ts';
import { visitFields } from './fields.ts';
import { REFUSAL_WORDS, WORDS } from './messages.ts';
import { VISITS } from './noun.ts';

/** A visit that was added as held is opened again first: only what is ahead is cancelled. */
async function takeBack(visit: Visit, id: string, reason: string): Promise<Decision<string>> {
  const done = await moveVisit(visit, id, 'cancel', reason);
  if (done.ok || done.refusals[0]?.id !== 'moveImpossible') return done;
  const opened = await moveVisit(visit, id, 'reopen');
  return opened.ok ? moveVisit(visit, id, 'cancel', reason) : done;
}

/** Visits from a table; people and programme are entered on the page of the visit. */
export const visitsImporter = importerOf({
  noun: VISITS,
  label: WORDS.visits,
  description: VISIT_FILES,
  schema: visitFields,
  refusals: REFUSAL_WORDS,
  withdraw: takeBack,
});
