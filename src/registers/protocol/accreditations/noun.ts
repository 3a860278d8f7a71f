import { accept, type Decision, type Refusal, refuse } from '../../../kernel/decision.ts';
import { isCountry } from '../../../web/countries.ts';
import type { Around, Noun } from '../shared/noun.ts';
import type { AccreditationFields } from './fields.ts';
import { type Accreditation, check } from './rules.ts';

/** An accreditation as decided, from what was typed. */
export function decide(fields: AccreditationFields, { known, today }: Around, before: Accreditation | null): Decision<Accreditation> {
  const refusals: Refusal[] = [];
  const { country, contact = null } = fields;
  if (!isCountry(country)) refusals.push({ id: 'unknownCountry', field: 'country', values: { value: country } });
  if (contact !== null && !known.has(contact) && contact !== before?.contact) refusals.push({ id: 'unknownContact', field: 'contact' });
  if (before && fields.state !== undefined && fields.state !== before.state) refusals.push({ id: 'stateStays', field: 'state' });
  const accreditation: Accreditation = {
    state: before?.state ?? fields.state ?? 'notified',
    on: fields.on,
    function: fields.function,
    class: fields.class,
    kind: fields.kind,
    country,
    seat: fields.seat,
    arrived: fields.arrived ?? null,
    exequatur: fields.exequatur ?? null,
    until: fields.until ?? null,
    contact,
    note: fields.note,
    reason: before?.reason ?? '',
  };
  refusals.push(...check(accreditation, today));
  return refusals.length > 0 ? refuse(...refusals) : accept(accreditation);
}

export const ACCREDITATIONS: Noun<AccreditationFields, Accreditation> = {
  register: 'accreditations',
  series: 'CC',
  table: 'accreditation',
  columns: ['function', 'class', 'kind', 'country', 'seat', 'arrived', 'exequatur', 'until', 'contact', 'note', 'reason'],
  decide,
  found: (one) => `${one.function} ${one.seat}`,
  closed: ({ state }) => (state === 'withdrawn' ? { id: 'accreditationWithdrawn' } : null),
};
