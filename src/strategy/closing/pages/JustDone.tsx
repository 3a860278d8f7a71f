import { Notice } from '../../../ui/components/Notice.tsx';
import { type Visit, words } from '../../../web/visit.ts';
import { DONE_WORDS } from '../messages.ts';

const isDone = (word: string): word is keyof typeof DONE_WORDS => Object.hasOwn(DONE_WORDS, word);

/** What was just done, named by `?fait=` in the address after an act. Unknown words say nothing. */
export const JustDone = ({ visit }: { visit: Visit }) => {
  const done = visit.query.get('fait');
  return isDone(done) ? (
    <Notice tone="ok" live>
      {words(visit, DONE_WORDS[done])}
    </Notice>
  ) : null;
};
