import { say } from '../../kernel/bilingual.ts';
import { Icon } from '../components/Icon.tsx';
import { WORDS } from '../messages.ts';
import { useSurroundings } from '../surroundings.ts';

const KEYS = [
  ['/', WORDS.shortcutSearch],
  ['n', WORDS.shortcutNew],
  ['j  k', WORDS.shortcutMove],
  ['a', WORDS.shortcutTake],
  ['r', WORDS.shortcutReply],
  ['x', WORDS.shortcutChoose],
  ['?', WORDS.shortcutHelp],
] as const;

/** What the keys do, and a box that turns the single ones off (WCAG 2.1.4): kept in the browser by the script. */
export const Shortcuts = () => {
  const { lang } = useSurroundings();
  return (
    <dialog class="dialog" id="raccourcis" aria-labelledby="raccourcis-titre">
      <h2 id="raccourcis-titre">{say(WORDS.shortcuts, lang)}</h2>
      <dl class="keys">
        <div>
          <dt>
            <kbd>Ctrl</kbd> <kbd>K</kbd>
          </dt>
          <dd>{say(WORDS.shortcutSearch, lang)}</dd>
        </div>
        {KEYS.map(([keys, words]) => (
          <div key={keys}>
            <dt>
              {keys.split('  ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{say(words, lang)}</dd>
          </div>
        ))}
      </dl>
      <label class="check">
        <input type="checkbox" data-single-keys />
        <span>{say(WORDS.shortcutOff, lang)}</span>
      </label>
      <form method="dialog">
        <button type="submit" class="btn btn--secondary btn--sm">
          <Icon name="x" />
          {say(WORDS.close, lang)}
        </button>
      </form>
    </dialog>
  );
};
