import type { Refusal } from '../../kernel/decision.ts';
import type { Fact } from '../../kernel/fact.ts';
import { isSigned, type State } from './states/rules.ts';

/** Counterparts: states and governments below them, organisations of states, cities abroad, governments in Canada, organisations of civil society. */
export const PARTY_KINDS = [
  'state',
  'subnational',
  'internationalOrganisation',
  'foreignCity',
  'canadianGovernment',
  'ngo',
  'other',
] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

/** What an approach was made for. Seed 000, objective 7: signature and renewal of arrangements, conclusion of social security agreements. */
export const PURPOSES = ['signature', 'renewal', 'conclusion'] as const;
export type Purpose = (typeof PURPOSES)[number];

export interface Party {
  readonly kind: PartyKind;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly country: string | null;
  readonly contact: string | null;
}

export interface Step {
  readonly id: string;
  readonly on: string;
  readonly country: string | null;
  readonly purpose: Purpose;
  readonly done: string;
}

export interface Authorisation {
  readonly id: string;
  /** A code of the vocabulary agreementAuthority. */
  readonly authority: string;
  readonly givenBy: string;
  readonly on: string;
  readonly reference: string;
  readonly attachment: string | null;
  /** The day negotiations were reopened: it was given for another text, and counts no more. */
  readonly lapsedOn: string | null;
}

/** One renewal: the day it took effect, and the new end where there is one. */
export interface Renewal {
  readonly on: string;
  readonly until: string | null;
}

/** An agreement, but for its titles, which stand on the spine. Days are ISO; null: not yet, or not known. */
export interface Agreement {
  readonly state: State;
  /** Codes of the vocabularies agreementKind and agreementNature. */
  readonly kind: string;
  readonly nature: string;
  readonly titleEn: string;
  readonly country: string | null;
  readonly sectors: readonly string[];
  readonly ministries: string;
  readonly subject: string;
  readonly important: boolean;
  readonly urgent: boolean;
  readonly urgencyReason: string;
  /** AAAA-NN. */
  readonly official: string | null;
  readonly signedOn: string | null;
  readonly signedPlace: string;
  readonly signatories: string;
  readonly endorsedOn: string | null;
  readonly endorsedReference: string;
  readonly tabledOn: string | null;
  readonly tablingNote: string | null;
  readonly sittingResumesOn: string | null;
  readonly approvedOn: string | null;
  readonly unanimous: boolean;
  readonly inForceOn: string | null;
  readonly endsOn: string | null;
  readonly tacit: boolean;
  readonly noticeMonths: number;
  readonly renewedOn: string | null;
  readonly endedOn: string | null;
  readonly denouncedOn: string | null;
  readonly amends: string | null;
  readonly succeeds: string | null;
  readonly source: string;
  readonly reason: string;
  readonly parties: readonly Party[];
  readonly steps: readonly Step[];
  readonly authorisations: readonly Authorisation[];
  readonly renewals: readonly Renewal[];
}

/** A day that may not come before another: the field at fault, the day before which it stands, the rule it breaks. */
const ORDER = [
  ['endorsedOn', 'signedOn', 'endorsedBeforeSigned'],
  ['inForceOn', 'signedOn', 'forceBeforeSigned'],
  ['approvedOn', 'tabledOn', 'approvedBeforeTabled'],
  ['endsOn', 'inForceOn', 'endBeforeForce'],
  ['renewedOn', 'inForceOn', 'renewedBeforeForce'],
  ['endsOn', 'renewedOn', 'endBeforeRenewal'],
  ['endedOn', 'inForceOn', 'endedBeforeForce'],
  ['endedOn', 'signedOn', 'endedBeforeSigned'],
  ['denouncedOn', 'inForceOn', 'denouncedBeforeForce'],
] as const;

/** Days on which something was done: none of them is still to come. */
const DONE = ['signedOn', 'endorsedOn', 'tabledOn', 'approvedOn', 'inForceOn', 'renewedOn', 'endedOn', 'denouncedOn'] as const;

/** What holds for an agreement whatever was done to it. `today` is an ISO day. */
export function check(agreement: Agreement, today: string): readonly Refusal[] {
  const refusals: Refusal[] = [];
  for (const field of DONE) {
    const on = agreement[field];
    if (on !== null && on > today) refusals.push({ id: 'stillToCome', field, values: { on } });
  }
  for (const [field, before, id] of ORDER) {
    const [day, earlier] = [agreement[field], agreement[before]];
    if (day !== null && earlier !== null && day < earlier) refusals.push({ id, field, values: { day, earlier } });
  }
  if (agreement.official !== null && agreement.signedOn !== null && agreement.official.slice(0, 4) !== agreement.signedOn.slice(0, 4))
    refusals.push({ id: 'numberOfAnotherYear', field: 'official', values: { official: agreement.official, on: agreement.signedOn } });
  if (!isSigned(agreement.state) && agreement.state !== 'withdrawn' && (agreement.official !== null || agreement.signedOn !== null))
    refusals.push({ id: 'signedBeforeSignature', field: 'signedOn' });
  if (agreement.urgent && !agreement.important) refusals.push({ id: 'urgentAndNotImportant', field: 'urgent' });
  if (agreement.urgent && agreement.urgencyReason === '') refusals.push({ id: 'urgencyReasonMissing', field: 'urgencyReason' });
  if ((agreement.state === 'abandoned' || agreement.state === 'withdrawn') && agreement.reason === '')
    refusals.push({ id: 'reasonMissing', field: 'reason' });
  if (agreement.steps.some(({ on }) => on > today)) refusals.push({ id: 'stepToCome', field: 'on' });
  return refusals;
}

/** A fact's party is drawn from the agreement itself: measures count each agreement once a fiscal year. */
const factsOf = (id: string, { nature, country }: Agreement) => {
  const facets = { nature, ...(country ? { country } : {}) };
  return (kind: string, on: string | null, more: Readonly<Record<string, string>> = {}): readonly Fact[] =>
    on === null ? [] : [{ kind, on, party: id, facets: { ...facets, ...more } }];
};

/**
 * What an agreement says happened: each approach, its signature, its coming into force, each renewal, on their days. One withdrawn says
 * nothing; what has no known day is no fact. Source: seed 000, objective 7.
 */
export function facts(id: string, agreement: Agreement): readonly Fact[] {
  if (agreement.state === 'withdrawn') return [];
  const fact = factsOf(id, agreement);
  return [
    ...agreement.steps.flatMap(({ on, purpose, country }) => fact('agreement.step', on, { purpose, ...(country ? { country } : {}) })),
    ...fact('agreement.signed', agreement.signedOn),
    ...fact('agreement.inForce', agreement.inForceOn),
    ...agreement.renewals.flatMap(({ on }) => fact('agreement.renewed', on)),
  ];
}
