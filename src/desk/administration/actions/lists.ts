import { closeUnit, insertUnit, loadUnits } from '../../../identity/units.ts';
import { appendEntry } from '../../../journal/append.ts';
import type { Changes } from '../../../journal/write.ts';
import type { Bilingual } from '../../../kernel/bilingual.ts';
import { accept, type Decision, FORBIDDEN, NOT_FOUND, refuse } from '../../../kernel/decision.ts';
import { isId } from '../../../kernel/ids.ts';
import { fold } from '../../../kernel/text.ts';
import { endPriority, insertPriority, loadPriorities, type PriorityKind } from '../../../records/priorities.ts';
import { insertWord, loadVocabulary, renameWord } from '../../../records/vocabulary.ts';
import { isCountry } from '../../../web/countries.ts';
import type { Visit } from '../../../web/visit.ts';
import type { PriorityFields, UnitFields, WordFields } from '../fields.ts';
import { mayAdminister, mayKeepPriorities } from '../policy.ts';
import { checkPeriod, codeFor, type OwnList } from '../rules.ts';

const enter = (visit: Visit, register: string, record: string | null, verb: string, changes: Changes, published: boolean) =>
  appendEntry(visit.tx, visit.actor, visit.now, { verb, register, record, changes, published });

/** Adds a directorate or a service. */
export async function addUnit(visit: Visit, { kind, nameFr, nameEn }: UnitFields): Promise<Decision<void>> {
  if (!mayAdminister(visit.actor)) return refuse(FORBIDDEN);
  if (visit.done) return accept(undefined);
  const { tx, org, fresh } = visit;
  const open = (await loadUnits(tx, org.id)).filter(({ closedOn }) => closedOn === null);
  if (open.some(({ name }) => fold(name.fr) === fold(nameFr))) return refuse({ id: 'unitExists', field: 'nameFr' });
  await insertUnit(tx, org.id, { id: fresh, kind, name: { fr: nameFr, en: nameEn } });
  await enter(visit, 'units', fresh, 'addUnit', { kind: [null, kind], nameFr: [null, nameFr], nameEn: [null, nameEn] }, false);
  return accept(undefined);
}

/** Closes a unit today; what it recorded keeps its name. */
export async function endUnit(visit: Visit, id: string): Promise<Decision<void>> {
  if (!mayAdminister(visit.actor)) return refuse(FORBIDDEN);
  const { tx, org, today } = visit;
  const unit = (await loadUnits(tx, org.id)).find((one) => one.id === id);
  if (!unit) return refuse(NOT_FOUND);
  if (unit.kind === 'post') return refuse({ id: 'unitIsPost' });
  if (unit.closedOn !== null) return accept(undefined);
  await closeUnit(tx, org.id, id, today);
  await enter(visit, 'units', id, 'closeUnit', { closedOn: [null, today] }, false);
  return accept(undefined);
}

/** Is this a country, or a territory or sector of the organisation's own lists? */
async function isKnown(visit: Visit, kind: PriorityKind, code: string): Promise<boolean> {
  if (kind === 'territory' && isCountry(code)) return true;
  return (await loadVocabulary(visit.tx, visit.org.id))[kind]?.has(code) === true;
}

/** Gives priority to a territory or a sector from a day on. Actions already recorded keep the priorities of their own day. */
export async function addPriority(visit: Visit, fields: PriorityFields): Promise<Decision<void>> {
  if (!mayKeepPriorities(visit.actor)) return refuse(FORBIDDEN);
  if (visit.done) return accept(undefined);
  const { tx, org } = visit;
  const [kind, code = ''] = fields.what.split(':') as [PriorityKind, string]; // held to these two by the schema
  if (!(await isKnown(visit, kind, code))) return refuse({ id: 'unknownChoice', field: 'what' });
  const period = { since: fields.since, until: fields.until ?? null };
  const others = (await loadPriorities(tx, org.id)).filter((one) => one.kind === kind && one.code === code);
  const refusals = checkPeriod(period, others);
  if (refusals.length > 0) return refuse(...refusals);
  const id = await insertPriority(tx, org.id, { kind, code, ...period, source: fields.source });
  await enter(
    visit,
    'priorities',
    id,
    'addPriority',
    { what: [null, fields.what], since: [null, period.since], until: [null, period.until], source: [null, fields.source] },
    true,
  );
  return accept(undefined);
}

/** Sets the last day of a priority. */
export async function closePriority(visit: Visit, id: string, until: string): Promise<Decision<void>> {
  if (!mayKeepPriorities(visit.actor)) return refuse(FORBIDDEN);
  const { tx, org } = visit;
  const all = isId(id) ? await loadPriorities(tx, org.id) : [];
  const found = all.find((one) => one.id === id);
  if (!found) return refuse(NOT_FOUND);
  const others = all.filter((one) => one.kind === found.kind && one.code === found.code && one.id !== id);
  const refusals = checkPeriod({ since: found.since, until }, others);
  if (refusals.length > 0) return refuse(...refusals.map((refusal) => ({ ...refusal, field: 'until' })));
  await endPriority(tx, org.id, id, until);
  await enter(visit, 'priorities', id, 'endPriority', { what: [null, `${found.kind}:${found.code}`], until: [found.until, until] }, true);
  return accept(undefined);
}

const labelOf = ({ labelFr, labelEn }: WordFields): Bilingual => ({ fr: labelFr, en: labelEn });

/** Adds a word to a list of the organisation. */
export async function addWord(visit: Visit, list: OwnList, fields: WordFields): Promise<Decision<void>> {
  if (!mayAdminister(visit.actor)) return refuse(FORBIDDEN);
  if (visit.done) return accept(undefined);
  const { tx, org } = visit;
  const known = (await loadVocabulary(tx, org.id))[list] ?? new Map<string, Bilingual>();
  if ([...known.values()].some(({ fr }) => fold(fr) === fold(fields.labelFr))) return refuse({ id: 'wordExists', field: 'labelFr' });
  const code = codeFor(fields.labelFr, new Set(known.keys()));
  await insertWord(tx, org.id, list, code, labelOf(fields));
  await enter(
    visit,
    'vocabulary',
    null,
    'addWord',
    { list: [null, list], code: [null, code], fr: [null, fields.labelFr], en: [null, fields.labelEn] },
    true,
  );
  return accept(undefined);
}

/** Gives a code other words. */
export async function changeWord(visit: Visit, list: OwnList, code: string, fields: WordFields): Promise<Decision<void>> {
  if (!mayAdminister(visit.actor)) return refuse(FORBIDDEN);
  const { tx, org } = visit;
  const known = (await loadVocabulary(tx, org.id))[list];
  const before = known?.get(code);
  if (!before) return refuse(NOT_FOUND);
  const taken = [...(known ?? [])].some(([other, { fr }]) => other !== code && fold(fr) === fold(fields.labelFr));
  if (taken) return refuse({ id: 'wordExists', field: 'labelFr' });
  await renameWord(tx, org.id, list, code, labelOf(fields));
  await enter(
    visit,
    'vocabulary',
    null,
    'renameWord',
    { list: [list, list], code: [code, code], fr: [before.fr, fields.labelFr], en: [before.en, fields.labelEn] },
    true,
  );
  return accept(undefined);
}
