import { accept, type Decision, type Refusal, refuse } from '../../../kernel/decision.ts';
import { HOME, parseAmount } from '../../../kernel/money.ts';
import type { Around, Noun } from '../shared/noun.ts';
import type { GiftFields } from './fields.ts';
import { check, type Gift } from './rules.ts';

/** A gift as decided, from what was typed. */
export function decide(fields: GiftFields, { known, vocabulary, today }: Around, before: Gift | null): Decision<Gift> {
  const refusals: Refusal[] = [];
  const { contact = null, visit = null, decision = null } = fields;
  if (contact !== null && !known.has(contact) && contact !== before?.contact) refusals.push({ id: 'unknownContact', field: 'contact' });
  if (visit !== null && !known.has(visit) && visit !== before?.visit) refusals.push({ id: 'unknownVisit', field: 'visit' });
  if (decision !== null && !vocabulary.giftDecision?.has(decision) && decision !== before?.decision)
    refusals.push({ id: 'unknownChoice', field: 'decision' });
  const gift: Gift = {
    state: before?.state ?? 'entered',
    on: fields.on,
    direction: fields.direction,
    party: fields.party,
    contact,
    valueCents: fields.value === undefined ? null : parseAmount(fields.value, HOME),
    decision,
    place: fields.place,
    visit,
    note: fields.note,
    reason: before?.reason ?? '',
  };
  refusals.push(...check(gift, today));
  return refusals.length > 0 ? refuse(...refusals) : accept(gift);
}

export const GIFTS: Noun<GiftFields, Gift> = {
  register: 'gifts',
  series: 'CA',
  table: 'gift',
  columns: ['direction', 'party', 'contact', 'valueCents', 'decision', 'place', 'visit', 'note', 'reason'],
  decide,
  found: ({ party, place }) => `${party} ${place}`,
  closed: ({ state }) => (state === 'withdrawn' ? { id: 'giftWithdrawn' } : null),
};
