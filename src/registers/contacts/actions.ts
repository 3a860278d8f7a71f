import { accept, type Decision, FORBIDDEN, refuse, STALE } from '../../kernel/decision.ts';
import { newId } from '../../kernel/ids.ts';
import { audienceOf, type Visibility } from '../../kernel/visibility.ts';
import { nextNumber } from '../../records/spine.ts';
import { unknownUnit } from '../../records/unit.ts';
import { isCountry } from '../../web/countries.ts';
import type { Visit } from '../../web/visit.ts';
import type { ContactFields } from './fields.ts';
import { changesOf, keepContact, loadForChange } from './kept.ts';
import { mayRecord } from './policy.ts';
import { type Contact, type ContactKind, check, nameKey, nameOf, PARTY_KINDS, type PartyKind, PREFIX, splitName } from './rules.ts';
import { findByName, findDuplicates } from './store/contact.ts';

/** A contact as decided, from what was typed. The fields of the other kind are left out. */
export function decide(fields: ContactFields): Decision<Contact> {
  const person = fields.kind === 'person';
  if (fields.country && !isCountry(fields.country))
    return refuse({ id: 'unknownCountry', field: 'country', values: { value: fields.country } });
  const contact: Contact = {
    kind: fields.kind,
    given: person ? fields.given : '',
    family: person ? fields.family : '',
    name: person ? '' : fields.name,
    partyKind: fields.partyKind ?? null,
    country: fields.country ?? null,
    language: fields.language ?? null,
    email: fields.email?.toLowerCase() ?? '',
    phone: fields.phone ?? '',
    notes: fields.notes,
    mergedInto: null,
  };
  const refusals = check(contact);
  return refusals.length > 0 ? refuse(...refusals) : accept(contact);
}

export const strangerTo = (visit: Visit, visibility: Visibility, unit: string | null): boolean =>
  visibility === 'unit' && unit !== null && !visit.actor.units.includes(unit);

/** Records a person or a body. Refuses with `duplicates` when one that looks the same exists and the form did not insist. */
export async function recordContact(visit: Visit, fields: ContactFields): Promise<Decision<string>> {
  if (visit.done) return accept(visit.done);
  if (!mayRecord(visit.actor)) return refuse(FORBIDDEN);
  const decided = decide(fields);
  if (!decided.ok) return decided;
  const unit = fields.unit ?? visit.actor.units[0] ?? null;
  const noUnit = await unknownUnit(visit.tx, visit.org.id, fields.unit);
  if (noUnit) return refuse(noUnit);
  if (strangerTo(visit, fields.visibility, unit)) return refuse({ id: 'unitNotYours', field: 'unit' });
  if (!fields.anyway) {
    const same = await findDuplicates(visit.tx, visit.org.id, decided.value, null);
    if (same.length > 0)
      return refuse({ id: 'duplicates', field: fields.kind === 'person' ? 'family' : 'name', values: { n: same.length } });
  }
  return accept(await create(visit, visit.fresh, decided.value, fields.visibility, unit));
}

/** Changes a contact. `version` is the one the form was filled on. The kind stays: a person does not become a body. */
export async function editContact(visit: Visit, id: string, version: number, fields: ContactFields): Promise<Decision<string>> {
  const loaded = await loadForChange(visit, id);
  if (!loaded.ok) return loaded;
  const { spine, contact } = loaded.value;
  if (spine.version !== version) return refuse(STALE);
  const decided = decide({ ...fields, kind: contact.kind });
  if (!decided.ok) return decided;
  const unit = fields.unit ?? spine.unit;
  const noUnit = await unknownUnit(visit.tx, visit.org.id, fields.unit);
  if (noUnit) return refuse(noUnit);
  if (strangerTo(visit, fields.visibility, unit)) return refuse({ id: 'unitNotYours', field: 'unit' });
  await keepContact(visit, {
    verb: 'edit',
    spine: { ...spine, visibility: fields.visibility, unit },
    version,
    contact: decided.value,
    changes: changesOf({ ...contact, visibility: spine.visibility }, { ...decided.value, visibility: fields.visibility }),
    audienceBefore: audienceOf(spine.visibility, spine),
  });
  return accept(id);
}

async function create(visit: Visit, id: string, contact: Contact, visibility: Visibility, unit: string | null): Promise<string> {
  const number = await nextNumber(visit.tx, PREFIX[contact.kind], visit.today.slice(0, 4));
  await keepContact(visit, {
    verb: 'create',
    spine: { id, register: 'contacts', number, title: nameOf(contact), visibility, unit, state: 'active', on: visit.today },
    version: null,
    contact,
    changes: changesOf(null, { ...contact, visibility }),
  });
  return id;
}

/**
 * Makes a contact known by name alone, for an officer who records in a hurry: a person unless `partyKind` says a body. A name that is
 * typed but belongs to exactly one known contact finds that one. Answers with its id, '' when the name has no letter.
 */
export async function createContactByName(visit: Visit, name: string, partyKind?: string): Promise<string> {
  const party = partyOf(partyKind);
  const kind: ContactKind = party === null || party === 'artist' ? 'person' : 'body';
  const typed = name.trim().slice(0, 200);
  if (nameKey(typed) === '') return '';
  const known = await findByName(visit.tx, visit.org.id, typed, kind);
  if (known) return known;
  const names = kind === 'person' ? { ...splitName(typed), name: '' } : { given: '', family: '', name: typed };
  const contact: Contact = {
    kind,
    ...names,
    partyKind: party,
    country: null,
    language: null,
    email: '',
    phone: '',
    notes: '',
    mergedInto: null,
  };
  return create(visit, newId(), contact, 'organisation', visit.actor.units[0] ?? null);
}

const partyOf = (code: string | undefined): PartyKind | null => PARTY_KINDS.find((kind) => kind === code) ?? null;
