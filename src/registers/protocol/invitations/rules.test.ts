import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ANSWERS, answered, check, coming, countAnswers, type Event, type Guest, type Move, moved, readLines } from './rules.ts';

const TODAY = '2026-11-20';
const EVENT: Event = {
  state: 'preparing',
  on: '2026-11-20',
  starts: '18:00',
  ends: '20:00',
  venue: 'Salle fictive',
  answerBy: '2026-11-15',
  visit: null,
  note: '',
  reason: '',
};
const GUEST: Guest = {
  name: 'Personne Fictive',
  function: '',
  body: '',
  contact: null,
  sentOn: '2026-11-01',
  remindedOn: null,
  answer: 'none',
  answeredOn: null,
  delegate: '',
  seat: '',
};

test('no sequence of acts holds an event that is ahead, cancels one without a reason, or leaves the table', () => {
  const act = fc.record({
    move: fc.constantFrom<Move>('send', 'hold', 'cancel', 'resume', 'reopen'),
    reason: fc.constantFrom('', 'Motif fictif'),
    today: fc.constantFrom('2026-11-19', '2026-11-20'),
  });
  const allowed = ['preparing sent', 'sent sent', 'sent held', 'preparing cancelled', 'sent cancelled', 'cancelled preparing', 'held sent'];
  fc.assert(
    fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
      let event = EVENT;
      for (const { move, reason, today } of acts) {
        const after = moved(event, move, reason, today);
        if (!after.ok) continue;
        expect(allowed).toContain(`${event.state} ${after.value.state}`);
        if (after.value.state === 'held' && event.state !== 'held') expect(today).toBe('2026-11-20');
        expect(after.value.reason === '').toBe(after.value.state !== 'cancelled');
        event = after.value;
      }
    }),
  );
});

test('an answer has its day, a delegate has a name, and what is taken back leaves nothing', () => {
  const answer = fc.record({ answer: fc.constantFrom(...ANSWERS), delegate: fc.constantFrom('', 'Déléguée Fictive') });
  fc.assert(
    fc.property(fc.array(answer, { maxLength: 10 }), (answers) => {
      let guest = GUEST;
      for (const { answer, delegate } of answers) {
        const after = answered(guest, answer, delegate, TODAY);
        expect(after.ok).toBe(answer !== 'delegate' || delegate !== '');
        if (!after.ok) continue;
        guest = after.value;
        expect(guest.answeredOn === null).toBe(guest.answer === 'none');
        expect(guest.delegate !== '').toBe(guest.answer === 'delegate');
      }
    }),
  );
});

test('each guest is counted once, and a delegate comes', () => {
  const guest = fc.record({ answer: fc.constantFrom(...ANSWERS), sentOn: fc.constantFrom(null, '2026-11-01') });
  fc.assert(
    fc.property(fc.array(guest), (guests) => {
      const counts = countAnswers(guests);
      const { all, unsent, none, accepted, declined, delegate } = counts;
      expect(unsent + none + accepted + declined + delegate).toBe(all);
      expect(all).toBe(guests.length);
      expect(coming(counts)).toBe(guests.filter(({ answer }) => answer === 'accepted' || answer === 'delegate').length);
    }),
  );
});

test('a pasted list is read line by line, of a text or of a spreadsheet', () => {
  expect(readLines('Alba Fictive; Consule ; Consulat fictif\n\n  \r\nBéla Fictif\tPrésident\tChambre fictive\nCléo Fictive')).toEqual([
    { name: 'Alba Fictive', function: 'Consule', body: 'Consulat fictif' },
    { name: 'Béla Fictif', function: 'Président', body: 'Chambre fictive' },
    { name: 'Cléo Fictive', function: '', body: '' },
  ]);
});

test('says which date or hour is wrong', () => {
  const ids = (event: Event) => check(event, TODAY).map(({ id }) => id);
  expect(ids(EVENT)).toEqual([]);
  expect(ids({ ...EVENT, ends: '18:00' })).toEqual(['endsBeforeItStarts']);
  expect(ids({ ...EVENT, answerBy: '2026-11-21' })).toEqual(['answerAfterEvent']);
  expect(ids({ ...EVENT, state: 'held', on: '2026-11-21' })).toEqual(['eventStillAhead']);
});
