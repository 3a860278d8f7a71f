import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { type CalendarDay, calendarOf } from './calendar.ts';

const DAY: CalendarDay = {
  id: '01a1fc67-5257-7cee-b8ff-a9171d3ccb22',
  version: 3,
  title: 'Rencontre fictive; « Nord », suite\\fin',
  on: '2099-12-31',
  status: 'planned',
  open: false,
  description: 'Rencontre, A-2099-0001',
  place: 'Japon, Corée du Sud',
  url: 'https://exemple.invalid/essai/bureau/actions/1',
};
const OPTIONS = { name: 'Actions planifiées', lang: 'fr', slug: 'essai', now: Temporal.Instant.from('2099-11-20T17:00:00Z') } as const;

const events = (text: string) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

test('another reader finds the day, whole, wherever it is read', () => {
  const [event] = events(calendarOf([DAY], OPTIONS));
  expect(event?.uid).toBe('01a1fc67-5257-7cee-b8ff-a9171d3ccb22@essai');
  expect(event?.summary).toBe(DAY.title);
  expect(event?.description).toBe(DAY.description);
  expect(event?.location).toBe(DAY.place);
  expect(event?.startDate.isDate).toBe(true);
  expect([String(event?.startDate), String(event?.endDate)]).toEqual(['2099-12-31', '2100-01-01']);
  expect(event?.sequence).toBe(3);
  const property = (name: string) => String(event?.component.getFirstPropertyValue(name));
  expect([property('status'), property('class'), property('dtstamp'), property('url')]).toEqual([
    'TENTATIVE',
    'PRIVATE',
    '2099-11-20T17:00:00Z',
    DAY.url,
  ]);
});

test('a calendar without a day is one', () => {
  expect(events(calendarOf([], { ...OPTIONS, every: 3_600 }))).toEqual([]);
});

test('whatever the title, no line of the calendar is added and the title is read back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (title) => {
      const found = events(calendarOf([{ ...DAY, title }, DAY], OPTIONS));
      expect(found.map(({ summary }) => summary ?? '')).toEqual([title, DAY.title]);
    }),
    { numRuns: 60 },
  );
});
