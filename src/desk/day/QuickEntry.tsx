import { Icon } from '../../ui/components/Icon.tsx';
import { type Visit, words } from '../../web/visit.ts';
import { WORDS } from './messages.ts';

/** One line that begins the form of an action: its purpose, and the rest is asked there. */
export const QuickEntry = ({ visit }: { visit: Visit }) => (
  <form class="quick no-print" action={visit.paths.deskNew('actions')}>
    <label for="objet">{words(visit, WORDS.quick)}</label>
    <input
      class="input"
      id="objet"
      name="objet"
      type="text"
      maxLength={200}
      autocomplete="off"
      placeholder={words(visit, WORDS.quickHelp)}
    />
    <button type="submit" class="btn btn--secondary">
      <Icon name="plus" />
      {words(visit, WORDS.quickGo)}
    </button>
  </form>
);
