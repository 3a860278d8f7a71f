import { expect, test } from 'vitest';
import { standingOf } from './standing.ts';
import { ACK, ANSWER, CALENDAR, promise, runsOf } from './testing.ts';
import { chipOf, termFields, termValue, workingWords } from './words.ts';
import { workingOfRun } from './working.ts';

const { calendar } = CALENDAR;
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const complete = (on: string) => ({ is: 'happened', event: 'complete', on }) as const;

test.each([
  [ACK, '2026-04-02', 'fr', 'complet le jeudi 2 avril · 3 et 6 avril fériés · 2 jours ouvrables · échéance le mercredi 8 avril'],
  [ACK, '2026-04-02', 'en', 'complete on Thursday, April 2 · April 3 and 6 holidays · 2 business days · due on Wednesday, April 8'],
  [promise('ack', { days: 1 }), '2026-05-29', 'fr', 'complet le vendredi 29 mai · 1 jour ouvrable · échéance le lundi 1er juin'],
  [
    ANSWER,
    '2026-12-18',
    'fr',
    'complet le vendredi 18 décembre · 24, 25, 31 décembre et 1er janvier 2027 fériés · 10 jours ouvrables · échéance le jeudi 7 janvier 2027',
  ],
] as const)('$0.days business days from $1, in $2', (standard, on, lang, text) => {
  const [run] = runsOf([standard], complete(on));
  expect(run && plain(workingWords(run, workingOfRun(run, calendar), lang, '2026-06-01'))).toBe(text);
});

test('pauses are said', () => {
  const [run] = runsOf(
    [promise('answer', { pauses: true })],
    complete('2026-04-07'),
    { is: 'paused', on: '2026-04-09' },
    { is: 'resumed', on: '2026-04-20' },
  );
  expect(run && plain(workingWords(run, workingOfRun(run, calendar), 'fr', '2026-06-01'))).toContain('en pause du 9 avril au 20 avril');
});

test.each([
  ['2026-04-02', 'soon', '2\u00a0j ouvr.'],
  ['2026-04-08', 'today', 'aujourd’hui'],
  ['2026-04-11', 'late', '2\u00a0j de retard'], // a Saturday
  ['2026-04-09', 'late', '1\u00a0j de retard'],
])('a term that is due on 8 April, seen on %s, is %s: %s', (today, state, text) => {
  const [run] = runsOf([ACK], complete('2026-04-02'));
  expect(run && chipOf(standingOf(run, calendar, today), 'fr')).toEqual({ state, text });
});

test.each([
  ['2026-04-01', 'met', 'fait en 0\u00a0j'],
  ['2026-04-07', 'met', 'fait en 1\u00a0j'],
  ['2026-04-13', 'late', 'fait avec 3\u00a0j de retard'],
])('one that was done on %s is %s: %s', (on, state, text) => {
  const [run] = runsOf([ACK], complete('2026-04-02'), { is: 'happened', event: 'acknowledged', on });
  expect(run && chipOf(standingOf(run, calendar, '2026-06-01'), 'fr')).toEqual({ state, text });
});

test('the history says a term in words', () => {
  expect(termFields([{ standard: 'ack', name: { fr: 'Accusé', en: 'Receipt' } }])).toEqual({
    'term.ack': { fr: 'Échéance – Accusé', en: 'Due day – Receipt' },
  });
  expect(plain(termValue('term.ack', '2026-04-08 met', 'fr') ?? '')).toBe('8 avril 2026, respecté');
  expect(termValue('term.ack', '– awaiting', 'en')).toBe('not started');
  expect(termValue('state', 'closed', 'fr')).toBeUndefined();
});
