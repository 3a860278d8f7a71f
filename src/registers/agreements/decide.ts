import type { AgreementFields, HistoryFields } from './fields.ts';
import type { LegalRule } from './law/rules.ts';
import type { Agreement, Party } from './rules.ts';

/** What a new file begins with. */
export const EMPTY: Agreement = {
  state: 'exploration',
  kind: '',
  nature: '',
  titleEn: '',
  country: null,
  sectors: [],
  ministries: '',
  subject: '',
  important: false,
  urgent: false,
  urgencyReason: '',
  official: null,
  signedOn: null,
  signedPlace: '',
  signatories: '',
  endorsedOn: null,
  endorsedReference: '',
  tabledOn: null,
  tablingNote: null,
  sittingResumesOn: null,
  approvedOn: null,
  unanimous: false,
  inForceOn: null,
  endsOn: null,
  tacit: false,
  noticeMonths: 6,
  renewedOn: null,
  endedOn: null,
  denouncedOn: null,
  amends: null,
  succeeds: null,
  source: '',
  reason: '',
  parties: [],
  steps: [],
  authorisations: [],
  renewals: [],
};

/** The agreement with what was written of it; its life stays as it was. */
export function written(before: Agreement, fields: AgreementFields): Agreement {
  const { title: _title, visibility: _visibility, unit: _unit, parties, ...rest } = fields;
  return {
    ...before,
    ...rest,
    country: fields.country ?? parties.find(({ country }) => country !== undefined)?.country ?? null,
    endsOn: fields.endsOn ?? null,
    amends: fields.amends ?? null,
    succeeds: fields.succeeds ?? null,
    parties: parties.map(
      ({ kind, nameFr, nameEn, country, contact }): Party => ({
        kind,
        nameFr,
        nameEn: nameEn === '' ? nameFr : nameEn,
        country: country ?? null,
        contact: contact ?? null,
      }),
    ),
  };
}

/** The same with what is known of a life that went before its file here. */
export function withHistory(agreement: Agreement, history: HistoryFields): Agreement {
  const { official, signedOn, endorsedOn, tabledOn, approvedOn, inForceOn, endedOn, denouncedOn, ...rest } = history;
  return {
    ...agreement,
    ...rest,
    official: official ?? null,
    signedOn: signedOn ?? null,
    endorsedOn: endorsedOn ?? null,
    tabledOn: tabledOn ?? null,
    approvedOn: approvedOn ?? null,
    inForceOn: inForceOn ?? null,
    endedOn: endedOn ?? null,
    denouncedOn: denouncedOn ?? null,
  };
}

/** Values of a refusal that names a rule, in words: the article in the reader's language stands for its code. */
export const articleOf = (rules: readonly LegalRule[], code: string): LegalRule | undefined => rules.find((rule) => rule.code === code);
