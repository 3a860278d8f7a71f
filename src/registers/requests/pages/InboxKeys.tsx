import type { Bilingual } from '../../../kernel/bilingual.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { INBOX_WORDS as WORDS } from '../messages/inbox.ts';

const KEYS: readonly (readonly [readonly string[], Bilingual])[] = [
  [['j', 'k'], WORDS.keyMove],
  [['Entrée'], WORDS.keyOpen],
  [['a'], WORDS.keyTake],
  [['r'], WORDS.keyReply],
  [['x'], WORDS.keyChoose],
  [['n'], WORDS.keyNew],
  [['?'], WORDS.keyHelp],
];

/** What the keys do in the inbox. */
export const InboxKeys = ({ visit }: { visit: Visit }) => (
  <dl class="keys" aria-label={words(visit, WORDS.keys)}>
    {KEYS.map(([keys, said]) => (
      <div key={said.en}>
        <dt>
          {keys.map((key) => (
            <kbd key={key}>{visit.lang === 'en' && key === 'Entrée' ? 'Enter' : key}</kbd>
          ))}
        </dt>
        <dd>{words(visit, said)}</dd>
      </div>
    ))}
  </dl>
);
