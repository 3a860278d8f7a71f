import type { ComponentChildren } from 'preact';
import type { IconName } from '../icons.ts';
import { Icon } from './Icon.tsx';

const CLOCK_ICONS = {
  late: 'alarm-clock',
  today: 'clock-alert',
  soon: 'clock-4',
  later: 'clock-9',
  paused: 'circle-pause',
  met: 'circle-check',
  out: 'minus',
} as const satisfies Record<string, IconName>;
export type ClockState = keyof typeof CLOCK_ICONS;

/** A term in business days: round, so that it is never taken for a verdict. The words are the caller's: « 2 j de retard ». */
export const ClockChip = ({ state, children }: { state: ClockState; children: ComponentChildren }) => (
  <span class={`clock clock--${state}`}>
    <Icon name={CLOCK_ICONS[state]} size={14} />
    {children}
  </span>
);
