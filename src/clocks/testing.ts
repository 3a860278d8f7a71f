import { openCalendar } from '../kernel/calendar.ts';
import { QUEBEC } from '../kernel/testing-calendar.ts';
import { advance, type ClockEvent, type Ground, type KnownCalendar } from './rules.ts';
import type { Run } from './run.ts';
import { type Standard, standardSchema } from './standard.ts';

/** A promise of a test; `code` and what differs from it. */
export const promise = (code: string, more: Partial<Standard> = {}): Standard => ({
  ...standardSchema.parse({
    code,
    validFrom: '2014-04-01',
    registers: ['requests'],
    name: { fr: code, en: code },
    subject: { fr: 'sujet', en: 'subject' },
    wording: { fr: 'engagement', en: 'promise' },
    anchor: 'complete',
    again: 'reopened',
    stop: 'answered',
    means: 'email',
    days: 10,
    target: 90,
    pauses: false,
    source: 'test',
  }),
  ...more,
});

export const ACK = promise('ack', { stop: 'acknowledged', again: null, means: null, days: 2, target: 95 });
export const ANSWER = promise('answer');

export const CALENDAR: KnownCalendar = { id: 'c1', version: 1, calendar: openCalendar(QUEBEC) };

export const ground = (standards: readonly Standard[], more: Partial<Ground> = {}): Ground => ({
  standards,
  register: 'requests',
  calendar: CALENDAR,
  calendarOf: () => CALENDAR,
  today: '2026-04-02',
  ...more,
});

/** What becomes of no run after these events, each on its own day. */
export const runsOf = (standards: readonly Standard[], ...events: readonly ClockEvent[]): readonly Run[] =>
  advance([], events, ground(standards));

/** `answer 2026-04-02→2026-04-17 met`: a run in a line. */
export const said = ({ standard, anchor, due, outcome, reason }: Run): string =>
  [`${standard} ${anchor ?? '–'}→${due ?? '–'}`, outcome, ...(reason ? [reason] : [])].join(' ');
