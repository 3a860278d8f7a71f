import { addDays } from '../../kernel/day.ts';
import type { FiscalYear } from '../../kernel/fiscal.ts';
import { fold } from '../../kernel/text.ts';
import { type Contact, nameOf, PREFIX } from '../../registers/contacts/rules.ts';
import type { PartyKind as RecipientKind } from '../../registers/supports/rules.ts';
import { instantOf } from './days.ts';
import type { ContactDraft, Numbers } from './drafts.ts';
import { bodyName } from './names/bodies.ts';
import { LANGUAGE_OF, personName } from './names/people.ts';
import type { Place } from './places.ts';
import { type Random, randomOf } from './random.ts';
import { TITLES_HELD } from './texts/titles.ts';
import type { World } from './world.ts';

/** Someone or something that acts refer to. */
export interface Known {
  readonly id: string;
  readonly influence: { readonly since: string; readonly until: string | null } | null;
}

export interface Recipient {
  readonly id: string;
  readonly name: string;
  readonly kind: RecipientKind;
}

const FICTIONAL = 'Fiche fictive de la démonstration\u00a0: cette personne n’existe pas.';
const FICTIONAL_BODY = 'Fiche fictive de la démonstration\u00a0: cet organisme n’existe pas.';
const REASONS = [
  'Décide des budgets de son organisation.',
  'Écoutée dans son milieu et par la presse.',
  'Préside une commission de son assemblée.',
  'Dirige un réseau national.',
  'Conseille le gouvernement de son pays.',
];
const BODY_KINDS = ['government', 'university', 'other', 'media', 'government', 'other'] as const;

const EMPTY: Contact = {
  kind: 'body',
  given: '',
  family: '',
  name: '',
  partyKind: null,
  country: null,
  language: null,
  email: '',
  phone: '',
  notes: '',
  mergedInto: null,
};
const address = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, '.')
    .replace(/^\.|\.$/g, '');

/** The day on which the demonstration's records of before the first year were made. */
const openingOf = (world: World): string => addDays(world.years[0]?.first ?? world.today, -30);

function draft(contact: Contact, id: string, on: string, numbers: Numbers, more: Pick<ContactDraft, 'role' | 'influence'>): ContactDraft {
  return {
    id,
    number: numbers.next(PREFIX[contact.kind], on),
    title: nameOf(contact),
    visibility: 'organisation',
    unit: null,
    state: 'active',
    on,
    createdAt: instantOf(on, 15),
    author: null,
    contact,
    ...more,
  };
}

/** People and bodies met at a place: bodies first, since people work there. `known` is filled with those who may take part in actions. */
export function* contactsAt(world: World, place: Place, numbers: Numbers, known: Known[]): Generator<ContactDraft> {
  const opening = openingOf(world);
  const factor = world.posts ? 1 : 0.5;
  const bodyCount = Math.max(2, Math.round(place.weight * 4 * factor * Math.sqrt(world.scale)));
  const peopleCount = Math.max(6, Math.round(place.weight * 10 * factor * Math.sqrt(world.scale)));
  const bodies: { readonly id: string; readonly name: string; readonly kind: (typeof BODY_KINDS)[number] }[] = [];
  for (let i = 0; i < bodyCount; i++) {
    const random = randomOf(world.slug, 'body', place.key, i);
    const id = random.id(instantOf(opening, 15));
    const kind = BODY_KINDS[i % BODY_KINDS.length] ?? 'other';
    const name = bodyName(random, kind);
    bodies.push({ id, name, kind });
    const contact: Contact = {
      ...EMPTY,
      name,
      partyKind: kind,
      country: place.country,
      notes: FICTIONAL_BODY,
    };
    yield draft(contact, id, opening, numbers, { role: null, influence: null });
  }
  for (let i = 0; i < peopleCount; i++) {
    const random = randomOf(world.slug, 'person', place.key, i);
    const id = random.id(instantOf(opening, 16));
    const { given, family } = personName(random, place.country);
    const body = random.pick(bodies);
    // Every second person is influential: half of these all along, the others for some years.
    const influence = i % 2 === 0 ? influenceOf(world, random, opening, i % 4 === 0) : null;
    known.push({ id, influence });
    const contact: Contact = {
      ...EMPTY,
      kind: 'person',
      given,
      family,
      country: place.country,
      language: LANGUAGE_OF[place.country] ?? 'en',
      email: `${address(`${given} ${family}`)}@${address(body.name)}.example`,
      notes: FICTIONAL,
    };
    const role = {
      id: random.id(instantOf(opening, 17)),
      body: body.id,
      bodyName: body.name,
      title: random.pick(TITLES_HELD[body.kind]),
      since: opening,
    };
    yield draft(contact, id, opening, numbers, {
      role,
      influence: influence && { id: random.id(instantOf(opening, 18)), reason: random.pick(REASONS), ...influence },
    });
  }
}

function influenceOf(world: World, random: Random, opening: string, always: boolean): { since: string; until: string | null } {
  if (always) return { since: opening, until: null };
  const since = random.pick(world.years).first;
  const until = addDays(since, 700 + random.below(900));
  return since > world.today ? { since: opening, until: null } : { since, until: until >= world.today ? null : until };
}

/** Recipients that are new each year, beside those of the opening: the demonstration meets some 9 000 over its years. */
export interface Pool {
  readonly kinds: readonly RecipientKind[];
  readonly opening: number;
  readonly perYear: number;
}

export const poolsOf = ({ posts, scale }: World): { readonly companies: Pool; readonly cultural: Pool } => {
  const size = (opening: number, perYear: number) => ({ opening: Math.ceil(opening * scale) + 4, perYear: Math.ceil(perYear * scale) });
  const cultural = ['artist', 'culturalBody', 'artist', 'culturalCompany', 'culturalBody'] as const;
  return posts
    ? { companies: { kinds: ['company'], ...size(2500, 210) }, cultural: { kinds: cultural, ...size(2250, 150) } }
    : { companies: { kinds: ['company'], ...size(70, 12) }, cultural: { kinds: cultural, ...size(60, 10) } };
};

/** A recipient by its place in a pool: always the same, so that none has to be remembered. */
export function recipientOf(world: World, pool: Pool, index: number): Recipient & { readonly contact: Contact; readonly on: string } {
  const kind = pool.kinds[index % pool.kinds.length] ?? 'company';
  const on = knownSince(world, pool, index);
  const random = randomOf(world.slug, kind, index);
  const id = random.id(instantOf(on, 14));
  const shared = { ...EMPTY, partyKind: kind, country: 'CA', language: 'fr' };
  const contact: Contact =
    kind === 'artist'
      ? { ...shared, kind: 'person', ...personName(random, 'CA'), notes: FICTIONAL }
      : { ...shared, name: bodyName(random, kind), notes: FICTIONAL_BODY };
  return { id, name: nameOf(contact), kind, contact, on };
}

const cohortOf = ({ opening, perYear }: Pool, index: number): number => (index < opening ? 0 : 1 + Math.floor((index - opening) / perYear));

function knownSince(world: World, pool: Pool, index: number): string {
  const cohort = cohortOf(pool, index);
  const day = cohort === 0 ? openingOf(world) : addDays(world.years[cohort]?.first ?? world.today, -10);
  return day < world.today ? day : world.today;
}

/** Places in a pool of those who may be supported in a year: each year some leave and as many come. */
export function activeIn(world: World, { opening, perYear }: Pool, year: FiscalYear): { readonly first: number; readonly count: number } {
  // What is only planned brings nobody new.
  const known = world.years.filter(({ first }) => first <= world.today);
  const at = Math.min(
    known.length - 1,
    world.years.findIndex(({ label }) => label === year.label),
  );
  return { first: at * perYear, count: opening };
}

/** Contacts of every recipient of a pool, in the order in which they became known. */
export function* recipients(world: World, pool: Pool, numbers: Numbers): Generator<ContactDraft> {
  const last = activeIn(world, pool, world.running);
  for (let index = 0; index < last.first + last.count; index++) {
    const { id, contact, on } = recipientOf(world, pool, index);
    yield draft(contact, id, on, numbers, { role: null, influence: null });
  }
}
