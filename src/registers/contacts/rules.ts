import { accept, type Decision, type Refusal, refuse } from '../../kernel/decision.ts';
import { fold } from '../../kernel/text.ts';

export const CONTACT_KINDS = ['person', 'body'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

export const PARTY_KINDS = ['company', 'artist', 'culturalBody', 'culturalCompany', 'government', 'university', 'media', 'other'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

/** A person may be an artist; the rest are bodies. */
export const PARTY_KINDS_OF = { person: ['artist'], body: PARTY_KINDS } as const satisfies Record<ContactKind, readonly PartyKind[]>;

/** Recipients of supports (seed 000, objective 6). */
export const RECIPIENT_KINDS = ['company', 'artist', 'culturalBody', 'culturalCompany'] as const satisfies readonly PartyKind[];

/** `withdrawn`: recorded by mistake, and taken back; nobody finds it any more. */
export const STATES = ['active', 'merged', 'withdrawn'] as const;
export type State = (typeof STATES)[number];

/** The prefix of the numbers: P for people, O for bodies (organismes). */
export const PREFIX = { person: 'P', body: 'O' } as const satisfies Record<ContactKind, string>;

/** ISO 639-1 codes of the languages that a contact may be written to in. */
export const LANGUAGES = ['fr', 'en', 'es', 'pt', 'it', 'de', 'nl', 'ja', 'zh', 'ko', 'ar', 'he', 'hi', 'vi', 'ru', 'pl'] as const;

export interface Contact {
  readonly kind: ContactKind;
  /** Names of a person; '' for a body. */
  readonly given: string;
  readonly family: string;
  /** Name of a body; '' for a person. */
  readonly name: string;
  readonly partyKind: PartyKind | null;
  readonly country: string | null;
  readonly language: string | null;
  /** In lower case. */
  readonly email: string;
  readonly phone: string;
  readonly notes: string;
  /** The contact kept in its place. */
  readonly mergedInto: string | null;
}

/** From an ISO day (null: since nobody knows when) to another, both inside; null: still. */
export interface Period {
  readonly since: string | null;
  readonly until: string | null;
}

/** The name as it is shown, the title of the record. */
export const nameOf = (contact: Pick<Contact, 'kind' | 'given' | 'family' | 'name'>): string =>
  contact.kind === 'person' ? `${contact.given} ${contact.family}`.trim() : contact.name;

/** Words of a name, folded and in alphabetical order: « TREMBLAY, Jeanne » and « Jeanne Tremblay » are the same name. */
export const nameKey = (name: string): string =>
  fold(name)
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter((word) => word !== '')
    .sort()
    .join(' ');

/** A name typed in one box: the first word is the given name, the rest the family's; one word alone is a family name. */
export function splitName(typed: string): { readonly given: string; readonly family: string } {
  const words = typed.trim().split(/\s+/);
  const [given = '', ...rest] = words;
  return rest.length === 0
    ? { given: '', family: given.slice(0, 100) }
    : { given: given.slice(0, 100), family: rest.join(' ').slice(0, 100) };
}

/** What holds for a contact whatever was done to it. */
export function check(contact: Contact): readonly Refusal[] {
  const refusals: Refusal[] = [];
  if (nameKey(nameOf(contact)) === '') refusals.push({ id: 'nameMissing', field: contact.kind === 'person' ? 'family' : 'name' });
  const allowed: readonly PartyKind[] = PARTY_KINDS_OF[contact.kind];
  if (contact.kind === 'body' && contact.partyKind === null) refusals.push({ id: 'partyKindMissing', field: 'partyKind' });
  if (contact.partyKind !== null && !allowed.includes(contact.partyKind)) refusals.push({ id: 'partyKindOfBody', field: 'partyKind' });
  return refusals;
}

/** A period ends on the day it begins or later. */
export const checkPeriod = ({ since, until }: Period): readonly Refusal[] =>
  since !== null && until !== null && until < since ? [{ id: 'endsBeforeItBegins', field: 'until', values: { since } }] : [];

export const overlap = (a: Period, b: Period): boolean =>
  (a.until === null || b.since === null || b.since <= a.until) && (b.until === null || a.since === null || a.since <= b.until);

/** Nobody is influential twice at once: periods of influence do not overlap. A period may not begin after today. */
export function checkInfluence(period: Period, others: readonly Period[], today: string): readonly Refusal[] {
  const refusals = [...checkPeriod(period)];
  if (period.since !== null && period.since > today)
    refusals.push({ id: 'influenceInFuture', field: 'since', values: { since: period.since } });
  if (refusals.length === 0 && others.some((other) => overlap(period, other))) refusals.push({ id: 'influenceOverlaps', field: 'since' });
  return refusals;
}

/** Is a period open on an ISO day? */
export const isOpen = ({ since, until }: Period, day: string): boolean =>
  (since === null || since <= day) && (until === null || until >= day);

/** May `other` be merged into `kept`? */
export function checkMerge(
  kept: Pick<Contact, 'kind' | 'mergedInto'> & { readonly id: string },
  other: Pick<Contact, 'kind' | 'mergedInto'> & { readonly id: string },
): Decision<true> {
  if (kept.id === other.id) return refuse({ id: 'mergeWithItself' });
  if (kept.kind !== other.kind) return refuse({ id: 'mergeOfTwoKinds' });
  if (kept.mergedInto !== null || other.mergedInto !== null) return refuse({ id: 'alreadyMerged' });
  return accept(true);
}

/** The kept contact after a merge: its own values, and the other's where it had none. Notes are put one after the other. */
export const completedBy = (kept: Contact, other: Contact): Contact => ({
  ...kept,
  partyKind: kept.partyKind ?? other.partyKind,
  country: kept.country ?? other.country,
  language: kept.language ?? other.language,
  email: kept.email || other.email,
  phone: kept.phone || other.phone,
  notes: [kept.notes, other.notes]
    .filter((text, index, all) => text !== '' && all.indexOf(text) === index)
    .join('\n\n')
    .slice(0, 20_000),
});
