import type { ComponentChildren } from 'preact';
import type { IconName } from '../icons.ts';
import { Icon } from './Icon.tsx';

/** A fact without judgement: kind, stream, confidentiality. No icon unless it tells who may read (a lock). */
export const Tag = ({ icon, children }: { icon?: IconName | undefined; children: ComponentChildren }) => (
  <span class="tag">
    {icon && <Icon name={icon} size={12} />}
    {children}
  </span>
);

const TONES = { neutral: '', ok: ' state--ok', warn: ' state--warn', bad: ' state--bad', open: ' state--open' } as const;

/** The state of a record (signed, planned, refused): a tag with a dot whose shape changes with the tone. */
export const StateChip = ({ tone = 'neutral', children }: { tone?: keyof typeof TONES; children: ComponentChildren }) => (
  <span class={`state${TONES[tone]}`}>{children}</span>
);
