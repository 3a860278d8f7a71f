import { accept, type Decision, FORBIDDEN, type Refusal, refuse, STALE } from '../../kernel/decision.ts';
import { nextNumber } from '../../records/spine.ts';
import { unknownUnit } from '../../records/unit.ts';
import { loadVocabulary } from '../../records/vocabulary.ts';
import { isCountry } from '../../web/countries.ts';
import type { Visit } from '../../web/visit.ts';
import { EMPTY, withHistory, written } from './decide.ts';
import type { AgreementFields, HistoryFields } from './fields.ts';
import { type Acting, loadForChange, store } from './keeping.ts';
import { changedOfAuthorised, isAuthorised } from './law/authorised.ts';
import { missingAuthorisations } from './law/ready.ts';
import { mayChange, mayKeepHistory, mayRecord } from './policy.ts';
import { type Agreement, check } from './rules.ts';
import { loadAgreement, numberTaken, visibleContacts } from './store/agreement.ts';
import { loadRules } from './store/law.ts';

/** What is unknown among codes, countries, agreements and the unit; null when all are known. */
export async function unknown(visit: Acting, fields: AgreementFields, before: Agreement | null): Promise<Refusal | null> {
  const { tx, org, actor } = visit;
  const vocabulary = await loadVocabulary(tx, org.id);
  if (!vocabulary.agreementKind?.has(fields.kind) && fields.kind !== before?.kind) return { id: 'unknownChoice', field: 'kind' };
  if (!vocabulary.agreementNature?.has(fields.nature) && fields.nature !== before?.nature) return { id: 'unknownChoice', field: 'nature' };
  if (fields.sectors.some((code) => !vocabulary.sector?.has(code) && !before?.sectors.includes(code)))
    return { id: 'unknownChoice', field: 'sectors' };
  const countries = [fields.country, ...fields.parties.map(({ country }) => country)].filter((code) => code !== undefined);
  const strange = countries.find((code) => !isCountry(code));
  if (strange !== undefined)
    return { id: 'unknownCountry', field: strange === fields.country ? 'country' : 'parties', values: { value: strange } };
  for (const field of ['amends', 'succeeds'] as const)
    if (fields[field] !== undefined && fields[field] !== before?.[field] && !(await loadAgreement(tx, org.id, fields[field])))
      return { id: 'unknownAgreement', field };
  const named = fields.parties
    .flatMap(({ contact }) => contact ?? [])
    .filter((id) => !before?.parties.some(({ contact }) => contact === id));
  const known = await visibleContacts(tx, org.id, named);
  if (named.some((id) => !known.has(id))) return { id: 'unknownContact', field: 'parties' };
  const noUnit = await unknownUnit(tx, org.id, fields.unit);
  if (noUnit) return noUnit;
  if (fields.visibility === 'unit' && fields.unit && !actor.units.includes(fields.unit)) return { id: 'unitNotYours', field: 'unit' };
  return null;
}

/** Opens the file of an agreement: it is being explored, or — with `history` — was signed before. Answers with its id. */
export async function recordAgreement(
  visit: Visit,
  fields: AgreementFields,
  history: HistoryFields | null = null,
): Promise<Decision<string>> {
  if (visit.done) return accept(visit.done);
  const { tx, actor, today } = visit;
  if (!mayRecord(actor) || (history && !mayKeepHistory(actor))) return refuse(FORBIDDEN);
  const refused = await unknown(visit, fields, null);
  if (refused) return refuse(refused);
  const opened = written(EMPTY, fields);
  const agreement = history ? withHistory(opened, history) : opened;
  const refusals = check(agreement, today);
  if (refusals.length > 0) return refuse(...refusals);
  if (agreement.official !== null && (await numberTaken(tx, agreement.official, visit.fresh)))
    return refuse({ id: 'numberTaken', field: 'official', values: { official: agreement.official } });
  const unit = fields.unit ?? actor.units[0] ?? null;
  const day = agreement.signedOn ?? agreement.inForceOn ?? today;
  const record = {
    id: visit.fresh,
    register: 'agreements',
    number: await nextNumber(tx, 'E', today.slice(0, 4)),
    title: fields.title,
    visibility: fields.visibility,
    unit,
    state: agreement.state,
    on: day,
  };
  await store(visit, { verb: history ? 'takeUp' : 'create', record, version: null, before: null, after: agreement });
  return accept(record.id);
}

/**
 * What was authorised is what is signed: kind, nature and parties change once negotiations are reopened. Of a signed agreement those who keep
 * the register correct them, as far as the authorisation on file is the one that its rule requires.
 */
async function notAsAuthorised(visit: Acting, before: Agreement, after: Agreement): Promise<Refusal | null> {
  const field = isAuthorised(before) ? changedOfAuthorised(before, after) : null;
  if (field === null) return null;
  if (before.state === 'authorised') return { id: 'authorisedAsIs', field };
  if (!mayKeepHistory(visit.actor)) return { id: 'signedAsAuthorised', field };
  if (after.signedOn === null || after.source !== '') return null;
  const [rule] = missingAuthorisations(after, await loadRules(visit.tx, visit.org.id), after.signedOn);
  return rule ? { id: 'authorisationMissing', field, values: { rule: rule.code } } : null;
}

/** Changes what is written of an agreement. `version` is the one the form was filled on. */
export async function editAgreement(visit: Acting, id: string, version: number, fields: AgreementFields): Promise<Decision<string>> {
  const loaded = await loadForChange(visit, id, (spine) => mayChange(visit.actor, spine));
  if (!loaded.ok) return loaded;
  const { spine, agreement } = loaded.value;
  if (spine.version !== version) return refuse(STALE);
  if (agreement.state === 'withdrawn') return refuse({ id: 'moveImpossible', values: { state: agreement.state, move: 'edit' } });
  const refused = await unknown(visit, fields, agreement);
  if (refused) return refuse(refused);
  if (fields.amends === id || fields.succeeds === id)
    return refuse({ id: 'ofItself', field: fields.amends === id ? 'amends' : 'succeeds' });
  const after = written(agreement, fields);
  const refusals = check(after, visit.today);
  if (refusals.length > 0) return refuse(...refusals);
  const another = await notAsAuthorised(visit, agreement, after);
  if (another) return refuse(another);
  const record = { ...spine, title: fields.title, visibility: fields.visibility, unit: fields.unit ?? spine.unit };
  await store(visit, { verb: 'edit', record, version, before: loaded.value, after });
  return accept(id);
}
