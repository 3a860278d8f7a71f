import { accept, type Decision, type Refusal, refuse } from '../../../kernel/decision.ts';
import { isCountry } from '../../../web/countries.ts';
import type { Around, Noun } from '../shared/noun.ts';
import type { VisitFields } from './fields.ts';
import { check, presence, type ReceivedVisit } from './rules.ts';
import { contactsOfVisits, daysOfItems } from './store.ts';

/** A visit as decided, from what was typed. Refuses what is unknown; `check` refuses what is not allowed. */
export function decide(fields: VisitFields, { vocabulary, today }: Around, before: ReceivedVisit | null): Decision<ReceivedVisit> {
  const refusals: Refusal[] = [];
  if (!vocabulary.visitLevel?.has(fields.level) && fields.level !== before?.level) refusals.push({ id: 'unknownChoice', field: 'level' });
  if (fields.country !== undefined && !isCountry(fields.country))
    refusals.push({ id: 'unknownCountry', field: 'country', values: { value: fields.country } });
  // A visit that is there moves through its states by acts of its own.
  if (before && fields.state !== undefined && fields.state !== before.state) refusals.push({ id: 'stateStays', field: 'state' });
  const visit: ReceivedVisit = {
    state: before?.state ?? fields.state ?? 'announced',
    on: fields.on,
    until: fields.until ?? fields.on,
    level: fields.level,
    country: fields.country ?? null,
    body: fields.body,
    city: fields.city,
    purpose: fields.purpose,
    logistics: fields.logistics,
    reason: before?.reason ?? '',
  };
  refusals.push(...check(visit, today));
  return refusals.length > 0 ? refuse(...refusals) : accept(visit);
}

export const VISITS: Noun<VisitFields, ReceivedVisit> = {
  register: 'visits',
  series: 'V',
  table: 'visit',
  columns: ['until', 'level', 'country', 'body', 'city', 'purpose', 'logistics', 'reason'],
  decide,
  found: ({ body, city, purpose }) => `${body} ${city} ${purpose}`,
  closed: ({ state }) => (state === 'cancelled' ? { id: 'visitCancelled' } : null),
  planned: { presence, partiesOf: contactsOfVisits },
  guard: async (tx, org, changed) => {
    const planned = await daysOfItems(tx, org, [...changed.keys()]);
    return new Map(
      planned.flatMap(({ visit, first, last }): [string, Refusal][] => {
        const { on, until } = changed.get(visit) ?? { on: first, until: last };
        return first < on || last > until
          ? [[visit, { id: 'programmeOutside', field: first < on ? 'on' : 'until', values: { first, last } }]]
          : [];
      }),
    );
  },
};
