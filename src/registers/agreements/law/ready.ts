import type { Refusal } from '../../../kernel/decision.ts';
import type { Agreement } from '../rules.ts';
import type { Move } from '../states/rules.ts';
import { debateFrom } from '../terms/rules.ts';
import type { LegalRule } from './rules.ts';
import { appliesTo, inForceOn } from './rules.ts';

/** The rules that require an authorisation before this agreement is signed on a day, and have none on file that was given by then. */
export function missingAuthorisations(agreement: Agreement, rules: readonly LegalRule[], on: string): readonly LegalRule[] {
  return inForceOn(rules, 'authorisation', on).filter(
    (rule) =>
      appliesTo(rule, agreement) &&
      !agreement.authorisations.some(
        ({ authority, on: given, lapsedOn }) =>
          lapsedOn === null && (rule.authority === null || authority === rule.authority) && given <= on,
      ),
  );
}

/**
 * What an act needs besides the state that allows it, on the day it takes effect; `agreement` is as it was before, with the note and the
 * consent that the act brings. Refusals name the rule by its code; the page puts it into words. Pure.
 */
export function ready(agreement: Agreement, move: Move, on: string, rules: readonly LegalRule[]): readonly Refusal[] {
  const named = (id: string, rule: LegalRule, field: string, values: Readonly<Record<string, string>> = {}): Refusal => ({
    id,
    field,
    values: { rule: rule.code, ...values },
  });
  const applying = (act: LegalRule['act']) => inForceOn(rules, act, on).filter((rule) => appliesTo(rule, agreement));
  switch (move) {
    case 'sign': {
      if (agreement.parties.length === 0) return [{ id: 'partiesMissing', field: 'signedOn' }];
      return missingAuthorisations(agreement, rules, on).map((rule) => named('authorisationMissing', rule, 'signedOn'));
    }
    case 'table':
      if (!agreement.important) return [{ id: 'notImportant', field: 'tabledOn' }];
      if (agreement.tabledOn !== null) return [{ id: 'alreadyTabled', field: 'tabledOn' }];
      return agreement.tablingNote === null ? applying('tabling').map((rule) => named('noteMissing', rule, 'tablingNote')) : [];
    case 'approve': {
      if (agreement.tabledOn === null) return [{ id: 'notTabled', field: 'approvedOn' }];
      if (agreement.approvedOn !== null) return [{ id: 'alreadyApproved', field: 'approvedOn' }];
      const term = debateFrom(agreement, rules);
      return term && on < term.day && !agreement.unanimous
        ? [named('debateTooEarly', term.rule, 'approvedOn', { day: term.day, tabled: agreement.tabledOn })]
        : [];
    }
    case 'endorse':
      if (!agreement.important || agreement.urgent || agreement.approvedOn !== null) return [];
      return applying('approval').map((rule) => named('approvalMissing', rule, 'endorsedOn'));
    case 'enterForce':
      return agreement.endorsedOn === null ? applying('endorsement').map((rule) => named('endorsementMissing', rule, 'inForceOn')) : [];
    default:
      return [];
  }
}
