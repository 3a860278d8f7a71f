import { say } from '../../kernel/bilingual.ts';
import { Icon } from '../components/Icon.tsx';
import { WORDS } from '../messages.ts';
import { inLanguage } from '../paths.ts';
import { useSurroundings } from '../surroundings.ts';

/** The same page in the other language. `path` is without /en. */
export const LanguageLink = ({ path, icon }: { path: string; icon?: boolean }) => {
  const { lang } = useSurroundings();
  const other = lang === 'fr' ? 'en' : 'fr';
  return (
    <a href={inLanguage(path, other)} lang={other} hreflang={other}>
      {icon && <Icon name="globe" />}
      {say(WORDS.otherLanguage, lang)}
    </a>
  );
};
