import { ROLES, type Role } from '../../kernel/actor.ts';
import { addDays } from '../../kernel/day.ts';
import type { Refusal } from '../../kernel/decision.ts';

/** A program does not administer: no operation of the interface needs it, and a key that leaks must not give accounts away. */
export const ROLES_OF_SERVICES = ROLES.filter((role): role is Exclude<Role, 'administrator'> => role !== 'administrator');

/** Days that a key may last: a year at most, a quarter unless said. */
export const MOST_DAYS = 365;
export const USUAL_DAYS = 90;
/** Hours for which a replaced key still opens, so that its program can be given the new one. */
export const HOURS_OF_GRACE = 24;

/** May a key last until an ISO day? */
export function checkUntil(until: string, today: string): readonly Refusal[] {
  if (until < today) return [{ id: 'untilPast', field: 'until' }];
  const most = addDays(today, MOST_DAYS - 1);
  return until > most ? [{ id: 'untilTooFar', field: 'until', values: { most } }] : [];
}

export type KeyState = 'open' | 'expired' | 'revoked';

export interface Dated {
  readonly expiresAt: Temporal.Instant;
  readonly revokedAt: Temporal.Instant | null;
}

export const stateOf = ({ expiresAt, revokedAt }: Dated, now: Temporal.Instant): KeyState =>
  revokedAt !== null ? 'revoked' : Temporal.Instant.compare(expiresAt, now) <= 0 ? 'expired' : 'open';
