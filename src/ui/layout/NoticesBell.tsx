import { say } from '../../kernel/bilingual.ts';
import { Icon } from '../components/Icon.tsx';
import { WORDS } from '../messages.ts';
import { useSurroundings } from '../surroundings.ts';
import { formatNumber } from '../typography.ts';

const MOST_SHOWN = 99;

/** The way to what others did, with how much of it was not read. */
export const NoticesBell = ({ href, unread }: { href: string; unread: number }) => {
  const { lang } = useSurroundings();
  const count = unread > MOST_SHOWN ? `${MOST_SHOWN}+` : formatNumber(unread, lang);
  const label = unread === 0 ? WORDS.notices : unread === 1 ? WORDS.unreadNotice : WORDS.unreadNotices;
  return (
    <a class="bell" href={href} aria-label={say(label, lang).replace('{n}', count)}>
      <Icon name="bell" size={18} />
      {unread > 0 && (
        <span class="bell__n" aria-hidden="true">
          {count}
        </span>
      )}
    </a>
  );
};
