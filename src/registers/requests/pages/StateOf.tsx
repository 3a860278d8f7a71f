import { StateChip } from '../../../ui/components/Tag.tsx';
import { type Visit, words } from '../../../web/visit.ts';
import { STATE_WORDS } from '../messages.ts';
import type { State } from '../rules.ts';

const TONES = {
  received: 'open',
  incomplete: 'warn',
  complete: 'open',
  assigned: 'open',
  answered: 'ok',
  closed: 'neutral',
  merged: 'neutral',
  transferred: 'neutral',
  withdrawn: 'neutral',
  spam: 'neutral',
} as const satisfies Record<State, string>;

export const StateOf = ({ visit, state }: { visit: Visit; state: State }) => (
  <StateChip tone={TONES[state]}>{words(visit, STATE_WORDS[state])}</StateChip>
);
