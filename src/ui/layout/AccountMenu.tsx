import { say } from '../../kernel/bilingual.ts';
import { Icon } from '../components/Icon.tsx';
import { WORDS } from '../messages.ts';
import { paths } from '../paths.ts';
import { initials } from '../typography.ts';
import { LanguageLink } from './LanguageLink.tsx';
import { ThemeToggle } from './ThemeToggle.tsx';
import type { DeskProps } from './types.ts';

/** Who is signed in, the other language, the theme, and the way out (a POST: a link could be followed by a prefetch). */
export const AccountMenu = ({ org, lang, path, actor, accountLinks = [] }: DeskProps) => (
  <>
    <button
      class="avatar"
      type="button"
      popovertarget="compte"
      aria-label={actor ? `${initials(actor.name)}, ${actor.name}, ${say(WORDS.account, lang)}` : say(WORDS.account, lang)}
    >
      {actor ? initials(actor.name) : <Icon name="user-round" />}
    </button>
    <div class="pop" id="compte" popover="auto">
      {actor && <p class="pop__who">{actor.name}</p>}
      <ul class="pop__list">
        {accountLinks.map((link) => (
          <li key={link.id}>
            <a href={link.href}>
              {link.icon && <Icon name={link.icon} />}
              {link.label}
            </a>
          </li>
        ))}
        <li>
          <LanguageLink path={path} icon />
        </li>
        <li>
          <ThemeToggle label />
        </li>
        <li class="pop__keys">
          <button type="button" data-shortcuts hidden>
            <Icon name="keyboard" />
            {say(WORDS.shortcuts, lang)}
          </button>
        </li>
        {actor && (
          <li>
            <form method="post" action={paths(org, lang).signOut()} data-signs-out>
              <button type="submit">
                <Icon name="log-out" />
                {say(WORDS.signOut, lang)}
              </button>
            </form>
          </li>
        )}
      </ul>
    </div>
  </>
);
