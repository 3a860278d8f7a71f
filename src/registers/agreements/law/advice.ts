import type { Agreement } from '../rules.ts';
import type { Move } from '../states/rules.ts';
import { missingAuthorisations } from './ready.ts';
import { appliesTo, inForceOn, type LegalRule } from './rules.ts';

/** The one act that brings the agreement on, as its rules stand today; null: nothing is to be done before something happens. */
export function nextMove(agreement: Agreement, rules: readonly LegalRule[], today: string): Move | null {
  const needs = (act: LegalRule['act']): boolean => inForceOn(rules, act, today).some((rule) => appliesTo(rule, agreement));
  switch (agreement.state) {
    case 'exploration':
      return 'negotiate';
    case 'negotiation':
    case 'authorised':
      return missingAuthorisations(agreement, rules, today).length > 0 ? 'authorise' : 'sign';
    case 'signed':
      if (agreement.important && !agreement.urgent) return 'table';
      return needs('endorsement') || agreement.important ? 'endorse' : 'enterForce';
    case 'tabled':
      if (agreement.approvedOn === null && !agreement.urgent) return 'approve';
      return agreement.endorsedOn === null && (needs('endorsement') || agreement.important) ? 'endorse' : 'enterForce';
    case 'endorsed':
      return agreement.urgent && agreement.tabledOn === null ? 'table' : 'enterForce';
    case 'inForce':
    case 'renewed':
      return agreement.urgent && agreement.tabledOn === null ? 'table' : 'renew';
    default:
      return null;
  }
}
