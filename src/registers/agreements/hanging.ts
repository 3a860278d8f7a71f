import { accept, type Decision, NOT_FOUND, refuse } from '../../kernel/decision.ts';
import { newId } from '../../kernel/ids.ts';
import { loadAttachment } from '../../records/attachments/store.ts';
import type { StepFields } from './fields.ts';
import { type Acting, type Loaded, loadForChange, on, store } from './keeping.ts';
import { unknownCountry } from './moves.ts';
import { mayChange } from './policy.ts';
import { check } from './rules.ts';
import { type AgreementText, loadObligations, loadTexts } from './store/agreement.ts';
import { deleteObligation, deleteStep, deleteText, dischargeObligation, insertObligation, insertStep, saveText } from './store/hanging.ts';

/** The agreement, locked, as whoever may change it finds it; one that was withdrawn stays as it is. */
async function toChange(visit: Acting, id: string): Promise<Decision<Loaded>> {
  const loaded = await loadForChange(visit, id, (spine) => mayChange(visit.actor, spine));
  return loaded.ok && loaded.value.agreement.state === 'withdrawn' ? refuse({ id: 'moveImpossible' }) : loaded;
}

/** Records an approach made toward the agreement: each feeds `agreement.step`. */
export async function addStep(visit: Acting, id: string, fields: StepFields): Promise<Decision<string>> {
  const loaded = await toChange(visit, id);
  if (!loaded.ok) return loaded;
  const strange = unknownCountry(fields.country);
  if (strange) return refuse(strange);
  const { spine, agreement } = loaded.value;
  const step = { ...fields, id: newId(), country: fields.country ?? agreement.country };
  const after = { ...agreement, steps: [...agreement.steps, step] };
  const refusals = check(after, visit.today);
  if (refusals.length > 0) return refuse(...refusals);
  await insertStep(visit.tx, on(visit, spine), step);
  await store(visit, { verb: 'approach', record: spine, version: spine.version, before: loaded.value, after });
  return accept(id);
}

/** Takes back an approach recorded by mistake. */
export async function removeStep(visit: Acting, id: string, step: string): Promise<Decision<string>> {
  const loaded = await toChange(visit, id);
  if (!loaded.ok) return loaded;
  const { spine, agreement } = loaded.value;
  if (!agreement.steps.some((one) => one.id === step)) return refuse(NOT_FOUND);
  const after = { ...agreement, steps: agreement.steps.filter((one) => one.id !== step) };
  await deleteStep(visit.tx, on(visit, spine), step);
  await store(visit, { verb: 'unapproach', record: spine, version: spine.version, before: loaded.value, after });
  return accept(id);
}

/** Adds what the agreement obliges to, with who answers for it and when it is due. */
export async function addObligation(
  visit: Acting,
  id: string,
  { title, owner, dueOn }: { readonly title: string; readonly owner?: string | undefined; readonly dueOn: string },
): Promise<Decision<string>> {
  const loaded = await toChange(visit, id);
  if (!loaded.ok) return loaded;
  const { spine, agreement } = loaded.value;
  await insertObligation(visit.tx, on(visit, spine), { id: newId(), title, owner: owner ?? null, dueOn, doneOn: null, evidence: '' });
  const besides = { obligation: [null, title] as const, dueOn: [null, dueOn] as const };
  await store(visit, { verb: 'oblige', record: spine, version: spine.version, before: loaded.value, after: agreement, besides });
  return accept(id);
}

/** An obligation was met: when, and what proves it. */
export async function discharge(
  visit: Acting,
  id: string,
  obligation: string,
  { doneOn, evidence }: { readonly doneOn: string; readonly evidence: string },
): Promise<Decision<string>> {
  const loaded = await toChange(visit, id);
  if (!loaded.ok) return loaded;
  const { spine, agreement } = loaded.value;
  const found = (await loadObligations(visit.tx, visit.org.id, id)).find((one) => one.id === obligation);
  if (!found) return refuse(NOT_FOUND);
  if (doneOn > visit.today) return refuse({ id: 'stillToCome', field: 'doneOn', values: { on: doneOn } });
  await dischargeObligation(visit.tx, on(visit, spine), { id: obligation, doneOn, evidence });
  const besides = { obligation: [found.title, found.title] as const, evidence: [found.evidence, evidence] as const };
  await store(visit, { verb: 'discharge', record: spine, version: spine.version, before: loaded.value, after: agreement, besides });
  return accept(id);
}

/** Takes back an obligation written by mistake. */
export async function removeObligation(visit: Acting, id: string, obligation: string): Promise<Decision<string>> {
  const loaded = await toChange(visit, id);
  if (!loaded.ok) return loaded;
  const { spine, agreement } = loaded.value;
  const found = (await loadObligations(visit.tx, visit.org.id, id)).find((one) => one.id === obligation);
  if (!found) return refuse(NOT_FOUND);
  await deleteObligation(visit.tx, on(visit, spine), obligation);
  const besides = { obligation: [found.title, null] as const };
  await store(visit, { verb: 'unoblige', record: spine, version: spine.version, before: loaded.value, after: agreement, besides });
  return accept(id);
}

/** The text of the agreement in a language, with the piece that holds it. */
export async function setText(visit: Acting, id: string, text: AgreementText): Promise<Decision<string>> {
  const loaded = await toChange(visit, id);
  if (!loaded.ok) return loaded;
  const { spine, agreement } = loaded.value;
  if (text.attachment !== null && (await loadAttachment(visit.tx, visit.org.id, text.attachment))?.record !== id)
    return refuse({ id: 'unknownChoice', field: 'attachment' });
  await saveText(visit.tx, on(visit, spine), text);
  const besides = { text: [null, text.lang] as const };
  await store(visit, { verb: 'word', record: spine, version: spine.version, before: loaded.value, after: agreement, besides });
  return accept(id);
}

export async function removeText(visit: Acting, id: string, lang: string): Promise<Decision<string>> {
  const loaded = await toChange(visit, id);
  if (!loaded.ok) return loaded;
  const { spine, agreement } = loaded.value;
  if (!(await loadTexts(visit.tx, visit.org.id, id)).some((text) => text.lang === lang)) return refuse(NOT_FOUND);
  await deleteText(visit.tx, on(visit, spine), lang);
  const besides = { text: [lang, null] as const };
  await store(visit, { verb: 'unword', record: spine, version: spine.version, before: loaded.value, after: agreement, besides });
  return accept(id);
}
