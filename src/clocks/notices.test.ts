import { expect, test } from 'vitest';
import { openCalendar } from '../kernel/calendar.ts';
import { QUEBEC } from '../kernel/testing-calendar.ts';
import { noticeOf } from './notices.ts';
import type { Run } from './run.ts';

const HOURS = [
  { from: '08:30', to: '12:00' },
  { from: '13:00', to: '16:30' },
];
const OFFICE = openCalendar({ ...QUEBEC, hours: HOURS });
const at = (local: string, zone = 'America/Toronto'): Temporal.Instant =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();

const run = (due: string, more: Partial<Run> = {}) => ({
  outcome: 'running' as const,
  anchor: '2026-01-05',
  due,
  stopped: null,
  miss: null,
  ...more,
});

test.each([
  // Hours of the office, in its own zone.
  ['2026-11-19T08:29', false],
  ['2026-11-19T08:30', true],
  ['2026-11-19T11:59', true],
  ['2026-11-19T12:00', false], // lunch
  ['2026-11-19T12:59', false],
  ['2026-11-19T13:00', true],
  ['2026-11-19T16:29', true],
  ['2026-11-19T16:30', false],
  ['2026-11-21T10:00', false], // Saturday
  ['2026-10-12T10:00', false], // second Monday of October
  ['2026-03-09T08:30', true], // the Monday after the clocks went forward
  ['2013-01-01T10:00', false], // before the calendar begins
])('the office is open on %s: %s', (local, open) => {
  expect(OFFICE.isOpenAt(at(local))).toBe(open);
});

test('a calendar without hours is open all day, on business days', () => {
  const allDay = openCalendar({ ...QUEBEC, hours: [] });
  expect([allDay.isOpenAt(at('2026-11-19T03:00')), allDay.isOpenAt(at('2026-11-21T10:00'))]).toEqual([true, false]);
});

test.each([
  ['near: two business days before', run('2026-11-19'), '2026-11-17T08:30', 'near'],
  ['not three before', run('2026-11-19'), '2026-11-16T16:00', null],
  ['near over the weekend: Friday for Tuesday', run('2026-11-17'), '2026-11-13T09:00', 'near'],
  ['on a Friday evening nobody is told', run('2026-11-13'), '2026-11-13T18:00', null],
  ['nor on Saturday of what was due on Friday', run('2026-11-13'), '2026-11-14T10:00', null],
  ['Monday 8:30 tells it', run('2026-11-13'), '2026-11-16T08:30', 'missed'],
  ['and not a minute before', run('2026-11-13'), '2026-11-16T08:29', null],
  ['today', run('2026-11-19'), '2026-11-19T09:00', 'today'],
  ['today, not at lunch', run('2026-11-19'), '2026-11-19T12:30', null],
  ['today, after lunch', run('2026-11-19'), '2026-11-19T13:00', 'today'],
  ['near over Easter: Thursday for Wednesday is two business days', run('2026-04-08'), '2026-04-02T15:00', 'near'],
  ['not on Good Friday', run('2026-04-08'), '2026-04-03T10:00', null],
  ['a term that begins today is not near', run('2026-11-19', { anchor: '2026-11-17' }), '2026-11-17T10:00', null],
  ['it is on the next day', run('2026-11-19', { anchor: '2026-11-17' }), '2026-11-18T10:00', 'near'],
  ['paused', run('2026-11-19', { outcome: 'paused' }), '2026-11-19T09:00', null],
  ['met', run('2026-11-19', { outcome: 'met', stopped: '2026-11-19' }), '2026-11-19T09:00', null],
  ['missed, with its reason', run('2026-11-13', { miss: 'volume' }), '2026-11-16T09:00', null],
  ['answered late yesterday: why?', run('2026-11-10', { outcome: 'late', stopped: '2026-11-18' }), '2026-11-19T09:00', 'missed'],
  ['answered late long ago', run('2026-01-20', { outcome: 'late', stopped: '2026-01-22' }), '2026-11-19T09:00', null],
  ['not started', run('2026-11-19', { outcome: 'awaiting', anchor: null, due: null }), '2026-11-19T09:00', null],
] as const)('%s', (_name, one, local, step) => {
  expect(noticeOf(one, OFFICE, at(local))).toBe(step);
});

test('a post counts by its own day and hours', () => {
  const tokyo = openCalendar({ ...QUEBEC, timeZone: 'Asia/Tokyo', hours: HOURS });
  const wednesdayEvening = at('2026-11-18T18:30'); // Thursday 8:30 in Tokyo
  expect(noticeOf(run('2026-11-19'), tokyo, wednesdayEvening)).toBe('today');
  expect(noticeOf(run('2026-11-19'), OFFICE, wednesdayEvening)).toBe(null);
});
