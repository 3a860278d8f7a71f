import type { Role } from '../../kernel/actor.ts';

/** What becomes of a message that came in. `aside`: it waits for somebody. `noted`: a server told of a letter that came back. */
export const RECEIVED_STATES = ['aside', 'taken', 'noted', 'ignored', 'discarded', 'waiting'] as const;
export type ReceivedState = (typeof RECEIVED_STATES)[number];

/** States in which somebody may decide otherwise than the rules did. */
export const DECIDABLE: readonly ReceivedState[] = ['aside', 'ignored'];

/** Those who open the mail. What is of a complaint is shown to complaints officers alone, whoever asks. */
export const OPENERS: readonly Role[] = ['agent', 'complaintsOfficer', 'manager'];
