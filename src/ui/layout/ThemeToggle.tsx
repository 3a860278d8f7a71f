import { say } from '../../kernel/bilingual.ts';
import { Icon } from '../components/Icon.tsx';
import { WORDS } from '../messages.ts';
import { useSurroundings } from '../surroundings.ts';

/** Light or dark, kept in the cookie `theme`. Hidden until the script is there: without it the system decides. */
export const ThemeToggle = () => {
  const { lang } = useSurroundings();
  return (
    <button type="button" class="icon-btn" data-theme-toggle hidden title={say(WORDS.theme, lang)}>
      <Icon name="moon" size={18} class="on-light" />
      <Icon name="sun" size={18} class="on-dark" />
      <span class="sr">{say(WORDS.theme, lang)}</span>
    </button>
  );
};
