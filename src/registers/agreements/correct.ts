import { accept, type Decision, type Refusal, refuse } from '../../kernel/decision.ts';
import type { CorrectFields } from './fields.ts';
import { type Acting, loadForChange, on, store } from './keeping.ts';
import { missingAuthorisations } from './law/ready.ts';
import type { LegalRule } from './law/rules.ts';
import { mayKeepHistory } from './policy.ts';
import { type Agreement, check } from './rules.ts';
import type { Move } from './states/rules.ts';
import { moveEvents } from './store/hanging.ts';
import { loadRules } from './store/law.ts';
import { debateFrom } from './terms/rules.ts';

/** The act that each day is of. */
const ACTS = {
  signedOn: 'sign',
  endorsedOn: 'endorse',
  tabledOn: 'table',
  approvedOn: 'approve',
  inForceOn: 'enterForce',
  endedOn: 'end',
  denouncedOn: 'denounce',
} as const satisfies Record<keyof CorrectFields, Move>;

/**
 * Corrects days that were written wrong, and the facts with them. What the agreement has not reached is recorded by its act, not by its
 * date; of one taken up from before, a day that was not known may be added. The rules hold as they do for the acts.
 */
export async function correctDates(visit: Acting, id: string, fields: CorrectFields): Promise<Decision<string>> {
  const loaded = await loadForChange(visit, id, () => mayKeepHistory(visit.actor));
  if (!loaded.ok) return loaded;
  const { spine, agreement } = loaded.value;
  if (agreement.state === 'withdrawn') return refuse({ id: 'moveImpossible' });
  const changed = (Object.keys(ACTS) as (keyof CorrectFields)[]).flatMap((field) => {
    const day = fields[field];
    return day === undefined || day === agreement[field] ? [] : [{ field, day }];
  });
  if (changed.length === 0) return accept(id);
  const takenUp = agreement.source !== '';
  const early = changed.find(({ field }) => agreement[field] === null && !takenUp);
  if (early) return refuse({ id: 'notReached', field: early.field });
  const after: Agreement = { ...agreement, ...Object.fromEntries(changed.map(({ field, day }) => [field, day])) };
  const rules = takenUp ? [] : await loadRules(visit.tx, visit.org.id);
  const refusals = [...check(after, visit.today), ...broken(after, rules)];
  if (refusals.length > 0) return refuse(...refusals);
  for (const { field, day } of changed) await moveEvents(visit.tx, on(visit, spine), ACTS[field], day);
  const record = { ...spine, on: after.signedOn ?? spine.on };
  await store(visit, { verb: 'correct', record, version: spine.version, before: loaded.value, after });
  return accept(id);
}

/** What the acts would have refused on these days. */
function broken(agreement: Agreement, rules: readonly LegalRule[]): readonly Refusal[] {
  const { signedOn, approvedOn, unanimous } = agreement;
  const unauthorised = signedOn === null ? [] : missingAuthorisations(agreement, rules, signedOn);
  const debate = debateFrom(agreement, rules);
  return [
    ...unauthorised.map(({ code }) => ({ id: 'authorisationMissing', field: 'signedOn', values: { rule: code } })),
    ...(debate && approvedOn !== null && approvedOn < debate.day && !unanimous
      ? [{ id: 'debateTooEarly', field: 'approvedOn', values: { rule: debate.rule.code, day: debate.day, tabled: debate.from } }]
      : []),
  ];
}
