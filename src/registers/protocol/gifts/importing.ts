import { importerOf } from '../shared/importing.ts';
import { moveGift } from './acts.ts';
import { GIFT_FILES } from './columns.ts';
import { giftFields } from './fields.ts';
import { REFUSAL_WORDS, WORDS } from './messages.ts';
import { GIFTS } from './noun.ts';

export const giftsImporter = importerOf({
  noun: GIFTS,
  label: WORDS.gifts,
  description: GIFT_FILES,
  schema: giftFields,
  refusals: REFUSAL_WORDS,
  withdraw: (visit, id, reason) => moveGift(visit, id, 'withdraw', reason),
});
