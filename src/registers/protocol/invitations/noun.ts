import { accept, type Decision, type Refusal, refuse } from '../../../kernel/decision.ts';
import type { Around, Noun } from '../shared/noun.ts';
import type { EventFields } from './fields.ts';
import { check, type Event } from './rules.ts';

/** An event as decided, from what was typed. */
export function decide(fields: EventFields, { known, today }: Around, before: Event | null): Decision<Event> {
  const refusals: Refusal[] = [];
  const { visit = null } = fields;
  if (visit !== null && !known.has(visit) && visit !== before?.visit) refusals.push({ id: 'unknownVisit', field: 'visit' });
  const event: Event = {
    state: before?.state ?? 'preparing',
    on: fields.on,
    starts: fields.starts ?? null,
    ends: fields.ends ?? null,
    venue: fields.venue,
    answerBy: fields.answerBy ?? null,
    visit,
    note: fields.note,
    reason: before?.reason ?? '',
  };
  refusals.push(...check(event, today));
  return refusals.length > 0 ? refuse(...refusals) : accept(event);
}

export const EVENTS: Noun<EventFields, Event> = {
  register: 'invitations',
  series: 'IN',
  table: 'protocol_event',
  columns: ['starts', 'ends', 'venue', 'answerBy', 'visit', 'note', 'reason'],
  decide,
  found: ({ venue }) => venue,
  closed: ({ state }) => (state === 'cancelled' ? { id: 'eventCancelled' } : null),
};
