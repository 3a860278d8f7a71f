import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advance, type ClockEvent } from '../../clocks/rules.ts';
import { ACK, ANSWER, ground } from '../../clocks/testing.ts';
import { eventsOf } from './events.ts';
import { asked, CORRECTIONS, check, completed, isOpen, MOVES, type Move, next, type Request, STATES, TABLE } from './rules.ts';

const RECEIVED: Request = {
  kind: 'request',
  state: 'received',
  channel: 'web',
  lang: 'fr',
  category: '',
  name: '',
  email: 'personne@exemple.ca',
  telephone: '',
  address: '',
  receivedAt: '2026-04-02T14:00:00Z',
  postedOn: null,
  completeAt: '2026-04-02T14:00:00Z',
  correction: null,
  assignee: null,
  unit: null,
  acknowledgedAt: '2026-04-02T14:00:00Z',
  acknowledgedHow: 'automatic',
  answeredAt: null,
  answeredHow: null,
  endedAt: null,
  reason: '',
  mergedInto: null,
  transferredTo: '',
  consentOn: null,
};

/** What each move writes beside the state, as actions.ts and person.ts do. */
function edit(request: Request, move: Move, day: number): Request {
  const at = `2026-04-${String(2 + day).padStart(2, '0')}T14:00:00Z`;
  switch (move) {
    case 'complete':
      return { ...request, ...completed(request, at) };
    case 'ask':
      return { ...request, ...asked(request, CORRECTIONS[day % CORRECTIONS.length] ?? 'incomplete') };
    case 'assign':
      return { ...request, assignee: 'somebody' };
    case 'acknowledge':
      return request.acknowledgedAt === null ? { ...request, acknowledgedAt: at, acknowledgedHow: 'person' } : request;
    case 'answer':
      return request.answeredAt === null ? { ...request, answeredAt: at, answeredHow: 'email' } : request;
    case 'reopen':
      return { ...request, answeredAt: null, answeredHow: null, endedAt: null, reason: 'Motif' };
    case 'transfer':
      return { ...request, transferredTo: 'Organisme', consentOn: '2026-04-02', endedAt: at };
    case 'close':
    case 'merge':
    case 'withdraw':
    case 'spam':
      return { ...request, endedAt: at, reason: 'Motif' };
    default:
      return request;
  }
}

interface Step {
  readonly move: Move;
  readonly day: number;
}
const histories = fc.array(fc.record({ move: fc.constantFrom(...MOVES), day: fc.nat(25) }), { maxLength: 12 });

/** Everything a history passes through; what is not possible is left out, as the page does. */
function walk(steps: readonly Step[], first = RECEIVED): readonly Request[] {
  const past = [first];
  for (const { move, day } of [...steps].sort((a, b) => a.day - b.day)) {
    const now = past.at(-1) ?? first;
    const changed = edit(now, move, day);
    const state = next(changed, move);
    if (state.ok && check({ ...changed, state: state.value }).length === 0) past.push({ ...changed, state: state.value });
  }
  return past;
}

test('whatever is done, a request is in a state of the list and holds what its state says', () => {
  fc.assert(
    fc.property(histories, (steps) => {
      for (const request of walk(steps)) {
        expect(STATES).toContain(request.state);
        expect(check(request)).toEqual([]);
        // Waiting for the person, and only then, something is asked of her.
        expect(request.state === 'incomplete').toBe(isOpen(request.state) && request.correction !== null);
        if (request.state === 'answered') expect(request.answeredAt).not.toBeNull();
        if (isOpen(request.state)) expect(request.endedAt).toBeNull();
        if (request.state === 'assigned') expect(request.assignee ?? request.unit).not.toBeNull();
      }
    }),
  );
});

test('a state that ends for good allows nothing but notes and what is said of its clocks', () => {
  const allowed = (state: Request['state']): readonly Move[] => MOVES.filter((move) => TABLE[move][state] !== undefined);
  for (const state of ['merged', 'transferred'] as const) expect(allowed(state)).toEqual(['note', 'exclude', 'explain']);
});

test('whoever is asked for something and gives it is no worse off: the days of completeness only move for what was missing', () => {
  const waiting = (correction: (typeof CORRECTIONS)[number]) => ({ ...RECEIVED, ...asked(RECEIVED, correction) });
  expect(waiting('incomplete').completeAt).toBeNull();
  for (const correction of ['incorrect', 'outdated'] as const) {
    expect(completed(waiting(correction), '2026-04-20T14:00:00Z').completeAt).toBe(RECEIVED.completeAt);
  }
  expect(completed(waiting('incomplete'), '2026-04-20T14:00:00Z')).toEqual({ completeAt: '2026-04-20T14:00:00Z', correction: null });
});

const dayOf = (at: string): string => at.slice(0, 10);
const clocksOf = (past: readonly Request[]) => {
  const events = past.flatMap((request, i): readonly ClockEvent[] => eventsOf(past[i - 1] ?? null, request, dayOf));
  return advance([], events, ground([ACK, ANSWER]));
};

test('what the clocks are told follows the request: one counted run a standard and answer, left out while no answer is owed', () => {
  fc.assert(
    fc.property(histories, (steps) => {
      const past = walk(steps);
      const last = past.at(-1) ?? RECEIVED;
      const answers = clocksOf(past).filter(({ standard }) => standard === 'answer');
      const running = answers.filter(({ outcome }) => outcome === 'running');
      if (['merged', 'transferred', 'withdrawn', 'spam'].includes(last.state)) expect(running).toEqual([]);
      expect(running.length).toBeLessThanOrEqual(1);
      // An act that changes nothing tells nothing.
      expect(eventsOf(last, last, dayOf)).toEqual([]);
      if (last.completeAt === null) expect(running).toEqual([]);
    }),
  );
});

test('complete on Thursday 2 April 2026, answered on Friday 17 April: in time; on Tuesday 21 April: late', () => {
  const answered = (at: string): Request => ({ ...RECEIVED, state: 'answered', answeredAt: at, answeredHow: 'email' });
  const outcome = (at: string) => clocksOf([RECEIVED, answered(at)]).find(({ standard }) => standard === 'answer');
  expect(outcome('2026-04-17T20:00:00Z')).toMatchObject({ due: '2026-04-20', outcome: 'met' });
  expect(outcome('2026-04-21T14:00:00Z')).toMatchObject({ due: '2026-04-20', outcome: 'late' });
});
