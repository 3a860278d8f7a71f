import { importerOf } from '../shared/importing.ts';
import { moveAccreditation } from './acts.ts';
import { ACCREDITATION_FILES } from './columns.ts';
import { accreditationFields } from './fields.ts';
import { REFUSAL_WORDS, WORDS } from './messages.ts';
import { ACCREDITATIONS } from './noun.ts';

export const accreditationsImporter = importerOf({
  noun: ACCREDITATIONS,
  label: WORDS.accreditations,
  description: ACCREDITATION_FILES,
  schema: accreditationFields,
  refusals: REFUSAL_WORDS,
  withdraw: (visit, id, reason) => moveAccreditation(visit, id, 'withdraw', { day: null, reason }),
});
