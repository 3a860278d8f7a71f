import { say } from '../../kernel/bilingual.ts';
import { Icon } from '../components/Icon.tsx';
import { WORDS } from '../messages.ts';
import { useSurroundings } from '../surroundings.ts';

interface Props {
  readonly action: string;
  readonly query?: string | undefined;
  readonly desk?: boolean;
  /** Address that answers as one types, with pages and records: the box becomes a palette. */
  readonly suggestions?: string | undefined;
}

/** The search of the header; `/` and Ctrl K go there. */
export const SearchForm = ({ action, query, desk, suggestions }: Props) => {
  const { lang } = useSurroundings();
  return (
    <search aria-label={say(desk ? WORDS.searchDesk : WORDS.searchSite, lang)}>
      <form class="search" action={action}>
        <button type="submit">
          <Icon name="search" />
          <span class="sr">{say(WORDS.searchGo, lang)}</span>
        </button>
        <label class="sr" for="q">
          {say(desk ? WORDS.searchDesk : WORDS.searchSite, lang)}
        </label>
        <input
          id="q"
          name="q"
          type="search"
          value={query}
          placeholder={say(suggestions ? WORDS.goTo : WORDS.search, lang)}
          autocomplete="off"
          data-search
          {...(suggestions
            ? { 'data-palette': suggestions, 'data-list-label': say(WORDS.matches, lang), 'data-none': say(WORDS.paletteNone, lang) }
            : {})}
        />
        {desk && <kbd>Ctrl K</kbd>}
      </form>
    </search>
  );
};
