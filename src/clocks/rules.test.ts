import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../kernel/day.ts';
import { factsOf } from './facts.ts';
import { advance, type ClockEvent, dueDay, outcomeOf, recomputed } from './rules.ts';
import type { Run } from './run.ts';
import { ACK, ANSWER, CALENDAR, ground, promise, runsOf, said } from './testing.ts';
import { workingOfRun } from './working.ts';

const { calendar } = CALENDAR;
const happened = (event: string, on: string, more: object = {}): ClockEvent => ({ is: 'happened', event, on, ...more });
const lines = (runs: readonly Run[]): readonly string[] => runs.map(said);

describe('one run', () => {
  test.each([
    ['complete on a Thursday before Easter', '2026-04-02', '2026-04-08'],
    ['on a Saturday', '2026-05-09', '2026-05-12'],
    ['on a Friday', '2026-05-08', '2026-05-12'],
    ['over the turn of the year: 24, 25, 26, 31 December, 1 and 2 January', '2026-12-23', '2026-12-29'],
    ['over it, on 29 December', '2026-12-29', '2027-01-04'],
    ['on 28 February of a leap year', '2028-02-28', '2028-03-01'],
    ['of a common one', '2027-02-26', '2027-03-02'],
    ['over the change to daylight saving time', '2026-03-06', '2026-03-10'],
    ['before Patriots’ Day', '2026-05-15', '2026-05-20'],
  ])('two business days, %s', (_name, anchor, due) => {
    expect(lines(runsOf([ACK], happened('complete', anchor)))).toEqual([`ack ${anchor}→${due} running`]);
  });

  test.each([
    ['the day before it is due', '2026-04-07', 'met'],
    ['the day it is due, whatever the hour', '2026-04-08', 'met'],
    ['the day after', '2026-04-09', 'late'],
  ])('stopped %s', (_name, on, outcome) => {
    const runs = runsOf([ACK], happened('complete', '2026-04-02'), happened('acknowledged', on));
    expect(lines(runs)).toEqual([`ack 2026-04-02→2026-04-08 ${outcome}`]);
  });

  test('the first of two stops counts', () => {
    const runs = runsOf(
      [ACK],
      happened('complete', '2026-04-02'),
      happened('acknowledged', '2026-04-09'),
      happened('acknowledged', '2026-04-03'),
    );
    expect(runs[0]).toMatchObject({ stopped: '2026-04-09', outcome: 'late' });
  });

  test('each standard is timed by its own events', () => {
    expect(lines(runsOf([ACK, ANSWER], happened('complete', '2026-04-02'), happened('acknowledged', '2026-04-02')))).toEqual([
      'ack 2026-04-02→2026-04-08 met',
      'answer 2026-04-02→2026-04-20 running',
    ]);
  });

  test('a standard of another register is none of ours', () => {
    expect(runsOf([promise('other', { registers: ['applications'] })], happened('complete', '2026-04-02'))).toEqual([]);
  });

  test('nothing is counted before the first edition of the standard, nor before the rules of the calendar', () => {
    expect(runsOf([promise('answer', { validFrom: '2026-04-03' })], happened('complete', '2026-04-02'))).toEqual([]);
    expect(runsOf([promise('answer', { validFrom: '1990-01-01' })], happened('complete', '2000-04-03'))).toEqual([]);
  });

  test('an answer by another means is excluded, with its reason, and can be counted again', () => {
    const answered = [happened('complete', '2026-04-02'), happened('answered', '2026-04-07', { by: 'telephone' })];
    expect(lines(runsOf([ANSWER], ...answered))).toEqual(['answer 2026-04-02→2026-04-20 excluded otherMeans']);
    expect(lines(runsOf([ANSWER], happened('complete', '2026-04-02'), happened('answered', '2026-04-07', { by: 'post' })))).toEqual([
      'answer 2026-04-02→2026-04-20 excluded postal',
    ]);
    expect(lines(runsOf([ANSWER], ...answered, { is: 'included' }))).toEqual(['answer 2026-04-02→2026-04-20 met']);
  });

  test('spam leaves every count, a transfer leaves the verdicts reached before it', () => {
    const before = [happened('complete', '2026-04-02'), happened('acknowledged', '2026-04-09')];
    const outcomes = (reason: 'spam' | 'transferred') =>
      runsOf([ACK, ANSWER], ...before, { is: 'excluded', reason }).map(({ outcome }) => outcome);
    expect(outcomes('spam')).toEqual(['excluded', 'excluded']);
    expect(outcomes('transferred')).toEqual(['late', 'excluded']);
  });
});

describe('restarts', () => {
  test('a file that was not complete is counted from its completion; the earlier run is kept', () => {
    const runs = runsOf([ANSWER], happened('complete', '2026-04-02'), { is: 'undone', event: 'complete', on: '2026-04-07' });
    expect(lines(runs)).toEqual(['answer 2026-04-02→2026-04-20 restarted']);
    expect(lines(advance(runs, [happened('complete', '2026-05-04')], ground([ANSWER])))).toEqual([
      'answer 2026-04-02→2026-04-20 restarted',
      'answer 2026-05-04→2026-05-19 running',
    ]);
  });

  test.each([
    ['while the file was not complete', true],
    ['before it was found not to be complete', false],
  ])('acknowledged %s: met, in 0 days', (_name, between) => {
    const acknowledged = happened('acknowledged', '2026-04-09');
    const notComplete: ClockEvent = { is: 'undone', event: 'complete', on: '2026-04-09' };
    const events = between ? [notComplete, acknowledged] : [acknowledged, notComplete];
    expect(lines(runsOf([ACK], happened('complete', '2026-04-02'), ...events, happened('complete', '2026-04-15')))).toEqual([
      'ack 2026-04-02→2026-04-08 restarted',
      'ack 2026-04-15→2026-04-17 met',
    ]);
  });

  test('acknowledged before there is an anchor: met, in 0 days', () => {
    const runs = runsOf([ACK], happened('acknowledged', '2026-04-01'));
    expect(lines(runs)).toEqual(['ack –→– awaiting']);
    expect(lines(advance(runs, [happened('complete', '2026-04-15')], ground([ACK])))).toEqual(['ack 2026-04-15→2026-04-17 met']);
  });

  test('the same completion told twice changes nothing', () => {
    const once = runsOf([ANSWER], happened('complete', '2026-04-02'));
    expect(advance(once, [happened('complete', '2026-04-02')], ground([ANSWER]))).toEqual(once);
  });

  test('opened again after the answer: a further run, and the first verdict stays', () => {
    const runs = runsOf(
      [ANSWER],
      happened('complete', '2026-04-02'),
      happened('answered', '2026-04-21', { by: 'email' }),
      happened('reopened', '2026-05-04'),
      happened('answered', '2026-05-05', { by: 'email' }),
    );
    expect(lines(runs)).toEqual(['answer 2026-04-02→2026-04-20 late', 'answer 2026-05-04→2026-05-19 met']);
    expect(factsOf('requests', 'form', runs).map(({ on, met }) => [on, met])).toEqual([
      ['2026-04-20', false],
      ['2026-05-19', true],
    ]);
  });

  test('an answer that did not leave is taken back', () => {
    const runs = runsOf([ANSWER], happened('complete', '2026-04-02'), happened('answered', '2026-04-07'), {
      is: 'undone',
      event: 'answered',
    });
    expect(runs[0]).toMatchObject({ outcome: 'running', stopped: null });
  });
});

describe('pauses', () => {
  const PAUSED = promise('answer', { pauses: true });
  const asked = happened('complete', '2026-04-02'); // due on 20 April: 7 8 9 10 13 14 15 16 17 20

  test('off for the standard: nothing stands still', () => {
    expect(lines(runsOf([ANSWER], asked, { is: 'paused', on: '2026-04-09' }, { is: 'resumed', on: '2026-04-20' }))).toEqual([
      'answer 2026-04-02→2026-04-20 running',
    ]);
  });

  test('what was left on the first day of the pause is counted from the day of its end', () => {
    // On 9 April (day 3) 7 days were left; resumed on 20 April: 21 22 23 24 27 28 29.
    const runs = runsOf([PAUSED], asked, { is: 'paused', on: '2026-04-09' }, { is: 'resumed', on: '2026-04-20' });
    expect(lines(runs)).toEqual(['answer 2026-04-02→2026-04-29 running']);
  });

  test('while it lasts there is no fact, and an answer is in time', () => {
    const runs = runsOf([PAUSED], asked, { is: 'paused', on: '2026-04-09' });
    expect(lines(runs)).toEqual(['answer 2026-04-02→2026-04-20 paused']);
    expect(factsOf('requests', 'form', runs)).toEqual([]);
    expect(lines(advance(runs, [happened('answered', '2026-06-01', { by: 'email' })], ground([PAUSED])))).toEqual([
      'answer 2026-04-02→2026-04-20 met',
    ]);
  });

  test('one that begins when the term is over moves nothing', () => {
    const runs = runsOf([PAUSED], asked, { is: 'paused', on: '2026-04-21' }, { is: 'resumed', on: '2026-04-30' });
    expect(lines(runs)).toEqual(['answer 2026-04-02→2026-04-20 running']);
  });
});

test('an open run follows a change of the promise, one that has ended does not', () => {
  const shorter = promise('answer', { validFrom: '2026-04-01', days: 5 });
  const changed = ground([ANSWER, shorter]);
  const [running] = runsOf([ANSWER], happened('complete', '2026-04-02'));
  const [met] = runsOf([ANSWER], happened('complete', '2026-04-02'), happened('answered', '2026-04-20', { by: 'email' }));
  expect(running && said(recomputed(running, changed))).toBe('answer 2026-04-02→2026-04-13 running');
  expect(met && recomputed(met, changed)).toBe(met);
});

test('complaints are facts of their own kind', () => {
  const runs = runsOf([ANSWER], happened('complete', '2026-04-02'));
  expect(factsOf('complaints', 'form', runs)).toMatchObject([{ kind: 'complaint.due', on: '2026-04-20', met: false }]);
  expect(factsOf('requests', 'form', runs)).toMatchObject([{ kind: 'standard.due', facets: { standard: 'answer', channel: 'form' } }]);
});

// The algebra against a model that knows nothing but the list of what happened, and walks the days one by one.
interface Told {
  readonly what: 'complete' | 'incomplete' | 'pause' | 'resume' | 'answer' | 'reopen' | 'spam' | 'include';
  readonly day: string;
}
const telling: Readonly<Record<Told['what'], (on: string) => ClockEvent>> = {
  complete: (on) => happened('complete', on),
  incomplete: (on) => ({ is: 'undone', event: 'complete', on }),
  pause: (on) => ({ is: 'paused', on }),
  resume: (on) => ({ is: 'resumed', on }),
  answer: (on) => happened('answered', on, { by: 'email' }),
  reopen: (on) => happened('reopened', on),
  spam: () => ({ is: 'excluded', reason: 'spam' }),
  include: () => ({ is: 'included' }),
};

/** The counted runs of a history: anchor, due day and whether it was met; null where the term is not over. */
type Judged = readonly [anchor: string, due: string, met: boolean | null];

function model(history: readonly Told[], days: number): readonly Judged[] {
  interface Sheet {
    anchor: string | null;
    pauses: [string, string | null][];
    stop: string | null;
    out: boolean;
  }
  const sheets: Sheet[] = [];
  for (const { what, day } of history) {
    const sheet = sheets.at(-1);
    const open = sheet?.anchor && !sheet.stop && !sheet.out;
    const pause = sheet?.pauses.at(-1);
    if (what === 'complete' && sheet?.anchor !== day) {
      if (sheet) sheets.pop();
      sheets.push({ anchor: day, pauses: [], stop: sheet?.stop ?? null, out: sheet?.out ?? false });
    }
    if (what === 'incomplete' && sheet?.anchor) {
      sheets.pop();
      sheets.push({ anchor: null, pauses: [], stop: sheet.stop, out: sheet.out });
    }
    if (what === 'pause' && open && pause?.[1] !== null) sheet?.pauses.push([day, null]);
    if (what === 'resume' && open && pause?.[1] === null) pause[1] = day;
    if (what === 'answer' && sheet && !sheet.stop && !sheet.out) sheet.stop = day;
    if (what === 'answer' && !sheet) sheets.push({ anchor: null, pauses: [], stop: day, out: false });
    if (what === 'reopen' && sheet?.anchor && (sheet.stop || sheet.out)) sheets.push({ anchor: day, pauses: [], stop: null, out: false });
    if (what === 'spam') for (const one of sheets) if (one.anchor || one.stop || one === sheet) one.out = true;
    if (what === 'include') for (const one of sheets) one.out = false;
  }
  return sheets.flatMap(({ anchor, pauses, stop, out }): readonly Judged[] => {
    if (anchor === null || out) return [];
    const ended = pauses.filter((pause): pause is [string, string] => pause[1] !== null);
    const due = walk(anchor, days, ended);
    const held = pauses.find(([from, to]) => to === null && from < due);
    if (stop === null) return pauses.some(([, to]) => to === null) ? [] : [[anchor, due, null]];
    return [[anchor, due, stop <= due || held !== undefined]];
  });
}

/** Day by day: a business day counts unless the clock stands still on it. */
function walk(anchor: string, days: number, pauses: readonly [string, string][]): string {
  let day = anchor;
  for (let counted = 0; counted < days; ) {
    day = addDays(day, 1);
    if (calendar.isBusinessDay(day) && !pauses.some(([from, to]) => from < day && day <= to)) counted += 1;
  }
  return day;
}

const histories = fc
  .array(
    fc.record({
      what: fc.constantFrom<Told['what'][]>('complete', 'complete', 'incomplete', 'pause', 'resume', 'answer', 'reopen', 'spam', 'include'),
      step: fc.integer({ min: 0, max: 9 }),
    }),
    { maxLength: 14 },
  )
  .map((told) => {
    let day = '2026-12-10';
    return told.map(({ what, step }): Told => {
      day = addDays(day, step);
      return { what, day };
    });
  });

test('any history gives the runs that the model gives', () => {
  fc.assert(
    fc.property(histories, fc.integer({ min: 1, max: 15 }), (history, days) => {
      const standard = promise('answer', { days, pauses: true });
      const runs = advance(
        [],
        history.map(({ what, day }) => telling[what](day)),
        ground([standard]),
      );
      const counted = runs.filter(({ outcome }) => ['running', 'met', 'late'].includes(outcome));
      expect(counted.map(({ anchor, due, outcome }) => [anchor, due, outcome === 'running' ? null : outcome === 'met'])).toEqual(
        model(history, days),
      );
      // Whatever happened: runs are numbered in order, nothing is lost, and told one by one or together is the same.
      expect(runs.map(({ number }) => number)).toEqual(runs.map((_run, i) => i + 1));
      expect(runs.filter(({ outcome }) => outcome !== 'restarted').every((run) => outcomeOf(run) === run.outcome)).toBe(true);
      const oneByOne = history.reduce<readonly Run[]>((now, { what, day }) => advance(now, [telling[what](day)], ground([standard])), []);
      expect(oneByOne).toEqual(runs);
    }),
    { numRuns: 600 },
  );
});

test('the working of any term counts its days, and ends on the due day', () => {
  const days = fc.integer({ min: 0, max: 900 }).map((n) => addDays('2026-01-01', n));
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 30 }), fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 3 }), (anchor, n, gaps) => {
      let day = anchor;
      const pauses = gaps.flatMap(([wait, length]) => {
        const from = addDays(day, wait);
        day = addDays(from, length);
        return [from, day];
      });
      const due = dueDay(calendar, anchor, n, pauses);
      const working = workingOfRun({ anchor, due, pauses }, calendar);
      expect(working.at(-1)).toMatchObject({ day: due, number: n });
      expect(working.filter(({ number }) => number !== null)).toHaveLength(n);
    }),
    { numRuns: 300 },
  );
});
