import { addDays } from '../../../kernel/day.ts';
import { formatTime } from '../../../ui/typography.ts';
import type { Ahead, Due } from '../../../web/due.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { endingSoon } from '../accreditations/store.ts';
import { mayRecord } from '../policy.ts';
import { WORDS } from './messages.ts';
import { plannedBetween, silentEvents, undecidedGifts } from './store.ts';

const WEEK = 7;
/** Accreditations are told of a month before they end. */
const MONTH = 30;
const MOST = 6;

/** Guests of the visitor's units who have not answered an invitation whose answer is due within a week. */
export async function dueInvitations(visit: Visit): Promise<Due | null> {
  const { tx, org, today, actor, paths } = visit;
  if (!mayRecord(actor)) return null;
  const rows = await silentEvents(tx, org.id, { today, by: addDays(today, WEEK), units: actor.units, most: MOST + 1 });
  return {
    register: 'invitations',
    items: rows.slice(0, MOST).map(({ id, number, title, on, answerBy, silent }) => ({
      id,
      number,
      title,
      href: paths.deskRecord('invitations', id),
      what: words(visit, silent === 1 ? WORDS.silentOne : WORDS.silentMany).replace('{n}', String(silent)),
      day: answerBy ?? on,
      step: { label: words(visit, WORDS.followUp), href: paths.deskRecord('invitations', id) },
    })),
    ...(rows.length > MOST ? { all: paths.deskRegister('invitations') } : {}),
  };
}

/** Accreditations that end within a month. */
export async function dueAccreditations(visit: Visit): Promise<Due | null> {
  const { tx, org, today, actor, paths } = visit;
  if (!mayRecord(actor)) return null;
  const rows = (await endingSoon(tx, org.id, today, addDays(today, MONTH), 60)).filter(
    ({ unit }) => actor.units.length === 0 || unit === null || actor.units.includes(unit),
  );
  return {
    register: 'accreditations',
    items: rows.slice(0, MOST).map(({ id, number, title, until, on }) => ({
      id,
      number,
      title,
      href: paths.deskRecord('accreditations', id),
      what: words(visit, WORDS.accreditationEnds),
      day: until ?? on,
      step: { label: words(visit, WORDS.renew), href: paths.deskRecord('accreditations', id) },
    })),
    ...(rows.length > MOST ? { all: paths.deskRegister('accreditations') } : {}),
  };
}

/** Gifts received by the visitor's units whose fate nobody has decided. */
export async function dueGifts(visit: Visit): Promise<Due | null> {
  const { tx, org, actor, paths } = visit;
  if (!mayRecord(actor)) return null;
  const rows = await undecidedGifts(tx, org.id, actor.units, MOST + 1);
  return {
    register: 'gifts',
    items: rows.slice(0, MOST).map(({ id, number, title }) => ({
      id,
      number,
      title,
      href: paths.deskRecord('gifts', id),
      what: words(visit, WORDS.giftUndecided),
      day: null,
      step: { label: words(visit, WORDS.decide), href: paths.deskEdit('gifts', id) },
    })),
    ...(rows.length > MOST ? { all: paths.deskRegister('gifts') } : {}),
  };
}

/** Visits received and events of these days. */
export async function protocolAhead(visit: Visit, first: string, last: string, most: number): Promise<readonly Ahead[]> {
  const rows = await plannedBetween(visit.tx, visit.org.id, first, last, most);
  return rows
    .filter(({ register }) => register !== 'accreditations')
    .map(({ id, register, title, on, until, starts, place }) => ({
      id,
      register,
      title,
      href: visit.paths.deskRecord(register, id),
      from: on,
      until,
      ...(starts || place ? { note: [starts && formatTime(starts, visit.lang), place].filter(Boolean).join(', ') } : {}),
    }));
}
