import { say } from '../../kernel/bilingual.ts';
import { Icon } from '../components/Icon.tsx';
import { WORDS } from '../messages.ts';
import { useSurroundings } from '../surroundings.ts';

/** Light or dark, kept in the cookie `theme`. Hidden until the script is there: without it the system decides. `label` shows its words, in a menu. */
export const ThemeToggle = ({ label }: { label?: boolean }) => {
  const { lang } = useSurroundings();
  return (
    <button
      type="button"
      class={label ? undefined : 'icon-btn'}
      data-theme-toggle
      hidden
      title={label ? undefined : say(WORDS.theme, lang)}
    >
      <Icon name="moon" size={label ? 16 : 18} class="on-light" />
      <Icon name="sun" size={label ? 16 : 18} class="on-dark" />
      <span class={label ? undefined : 'sr'}>{say(label ? WORDS.themeShort : WORDS.theme, lang)}</span>
    </button>
  );
};
