import { say } from '../../kernel/bilingual.ts';
import { Icon } from '../components/Icon.tsx';
import { WORDS } from '../messages.ts';
import { paths } from '../paths.ts';
import { useSurroundings } from '../surroundings.ts';
import { formatNumber } from '../typography.ts';
import { Mark } from './Mark.tsx';
import type { FrameProps, NavItem } from './types.ts';

/** The side of the desk; on a narrow screen, a native popover. */
export const DeskNav = ({ org, lang, nav, current }: FrameProps) => (
  <nav class="desk__side" id="bureau-nav" popover="auto" aria-label={say(WORDS.deskNav, lang)}>
    <a class="org" href={paths(org, lang).desk()}>
      <Mark size={28} />
      <span>
        {say(WORDS.product, lang)}
        <small>{say(org.shortName, lang)}</small>
      </span>
    </a>
    <div class="desk__nav">
      {nav.map((group) => (
        <div key={group.label ?? ''}>
          {group.label && <h2>{group.label}</h2>}
          <ul>
            {group.items.map((item) => (
              <li key={item.id}>
                <Entry item={item} current={item.id === current} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  </nav>
);

const Entry = ({ item, current }: { item: NavItem; current: boolean }) => {
  const { lang } = useSurroundings();
  return (
    <a href={item.href} aria-current={current ? 'page' : undefined}>
      {item.icon && <Icon name={item.icon} />}
      {item.label}
      {item.count !== undefined && item.count > 0 && (
        <span class={item.late ? 'count count--late' : 'count'}>
          {item.late && <Icon name="alarm-clock" size={12} />}
          {formatNumber(item.count, lang)}
          <span class="sr"> {say(item.late ? WORDS.late : WORDS.toHandle, lang)}</span>
        </span>
      )}
    </a>
  );
};
