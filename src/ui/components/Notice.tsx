import type { ComponentChildren } from 'preact';
import type { IconName } from '../icons.ts';
import { Icon } from './Icon.tsx';

const NOTICE_ICONS = { info: 'info', ok: 'circle-check', warn: 'triangle-alert', bad: 'octagon-alert' } as const satisfies Record<
  string,
  IconName
>;
export type NoticeTone = keyof typeof NOTICE_ICONS;

interface Props {
  readonly tone?: NoticeTone | undefined;
  readonly icon?: IconName | undefined;
  /** In semibold before the text. */
  readonly title?: string | undefined;
  /** Says the notice aloud as soon as the page arrives: the result of what the person just did. */
  readonly live?: boolean | undefined;
  /** The page is itself the answer to a form that was received: its draft goes. */
  readonly received?: boolean | undefined;
  readonly children?: ComponentChildren;
}

/** A word to the reader. `live` after an act; without it for what simply stands in the page. */
export const Notice = ({ tone = 'info', icon, title, live, received, children }: Props) => (
  <div
    class={tone === 'info' ? 'notice' : `notice notice--${tone}`}
    role={live ? (tone === 'bad' ? 'alert' : 'status') : undefined}
    data-received={received}
  >
    <Icon name={icon ?? NOTICE_ICONS[tone]} size={20} />
    <div>
      {title && (
        <p>
          <strong>{title}</strong>
        </p>
      )}
      {typeof children === 'string' ? <p>{children}</p> : children}
    </div>
  </div>
);
