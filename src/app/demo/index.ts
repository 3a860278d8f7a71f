import { get, post, type Slice } from '../../web/route.ts';
import { REFUSAL_WORDS, VERB_WORDS, WORDS } from './messages.ts';
import { demonstrationPage, removeDemonstration } from './pages/removal.tsx';

/** The page on which an administrator of a fictional organisation removes it. */
export const demonstrationSlice: Slice = {
  id: 'demonstration',
  routes: [
    get('/bureau/administration/demonstration', 'desk', demonstrationPage, ['administrator']),
    post('/bureau/administration/demonstration/retrait', 'desk', removeDemonstration, ['administrator']),
  ],
  refusals: REFUSAL_WORDS,
  verbs: VERB_WORDS,
  registers: { demonstration: { label: WORDS.demonstration, href: (paths) => paths.demonstration(), searched: false } },
};
