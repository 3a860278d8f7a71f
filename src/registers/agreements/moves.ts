import { accept, type Decision, type Refusal, refuse } from '../../kernel/decision.ts';
import { newId } from '../../kernel/ids.ts';
import { loadAttachment } from '../../records/attachments/store.ts';
import { loadVocabulary } from '../../records/vocabulary.ts';
import { isCountry } from '../../web/countries.ts';
import type { AuthorisationFields } from './fields.ts';
import { type Acting, loadForChange, on, store } from './keeping.ts';
import { ready } from './law/ready.ts';
import { mayMove } from './policy.ts';
import { type Agreement, check } from './rules.ts';
import { type Move, next } from './states/rules.ts';
import { takeNumber } from './store/agreement.ts';
import { insertAuthorisation, insertEvent, lapseAuthorisations } from './store/hanging.ts';
import { loadRules } from './store/law.ts';

/** One act on an agreement's life: the day it takes effect, what it writes, and what is kept of it. */
interface Done {
  readonly move: Move;
  readonly on: string;
  readonly changes: Partial<Agreement>;
  readonly until?: string | null;
  readonly reference?: string;
  readonly note?: string;
}

/** Moves an agreement: who, from which state, what it needs, then what it writes. Its number, where it gets one, is taken last. */
async function move(visit: Acting, id: string, done: Done): Promise<Decision<string>> {
  const loaded = await loadForChange(visit, id, (spine) => mayMove(visit.actor, done.move, spine));
  if (!loaded.ok) return loaded;
  const { spine, agreement } = loaded.value;
  const rules = await loadRules(visit.tx, visit.org.id);
  // A signature without its authorisation is told so by the rule, whatever the state.
  const { unanimous = agreement.unanimous, tablingNote = agreement.tablingNote } = done.changes;
  const held = ready({ ...agreement, unanimous, tablingNote }, done.move, done.on, rules);
  const state = next(agreement.state, done.move);
  if (!state.ok) return done.move === 'sign' && held.length > 0 ? refuse(...held) : state;
  if (held.length > 0) return refuse(...held);
  const [last] = agreement.renewals.slice(-1);
  if (done.move === 'renew' && last && done.on < last.on)
    return refuse({ id: 'renewedBeforeRenewal', field: 'renewedOn', values: { earlier: last.on } });
  const renewals = done.move === 'renew' ? [...agreement.renewals, { on: done.on, until: done.until ?? null }] : agreement.renewals;
  const moved: Agreement = { ...agreement, ...done.changes, state: state.value, renewals };
  const refusals = check(moved, visit.today);
  if (refusals.length > 0) return refuse(...refusals);
  const after: Agreement =
    done.move === 'sign' && moved.official === null ? { ...moved, official: await takeNumber(visit.tx, done.on.slice(0, 4)) } : moved;
  await insertEvent(
    visit.tx,
    on(visit, spine),
    {
      id: newId(),
      act: done.move,
      on: done.on,
      until: done.until ?? null,
      reference: done.reference ?? '',
      note: done.note ?? '',
      account: visit.actor.account,
    },
    visit.now,
  );
  const record = { ...spine, state: after.state, on: done.move === 'sign' ? done.on : spine.on };
  await store(visit, { verb: done.move, record, version: spine.version, before: loaded.value, after });
  return accept(id);
}

/** Negotiation begins. */
export const negotiate = (visit: Acting, id: string, { note }: { readonly note: string }) =>
  move(visit, id, { move: 'negotiate', on: visit.today, changes: {}, note });

/** An authorised text goes back to negotiation: what was authorised was the text as it was, so that authorisations are given anew. */
export async function reopen(visit: Acting, id: string, { note }: { readonly note: string }): Promise<Decision<string>> {
  const { today } = visit;
  const loaded = await loadForChange(visit, id, (spine) => mayMove(visit.actor, 'reopen', spine));
  if (!loaded.ok) return loaded;
  const { spine, agreement } = loaded.value;
  const authorisations = agreement.authorisations.map((one) => ({ ...one, lapsedOn: one.lapsedOn ?? today }));
  const moved = await move(visit, id, { move: 'reopen', on: today, changes: { authorisations }, note });
  if (moved.ok) await lapseAuthorisations(visit.tx, on(visit, spine), today);
  return moved;
}

/** Lays an authorisation on file: who gave it, when, under which reference, with which piece. */
export async function authorise(visit: Acting, id: string, fields: AuthorisationFields): Promise<Decision<string>> {
  const loaded = await loadForChange(visit, id, (spine) => mayMove(visit.actor, 'authorise', spine));
  if (!loaded.ok) return loaded;
  const vocabulary = await loadVocabulary(visit.tx, visit.org.id);
  if (!vocabulary.agreementAuthority?.has(fields.authority)) return refuse({ id: 'unknownChoice', field: 'authority' });
  if (fields.on > visit.today) return refuse({ id: 'stillToCome', field: 'on', values: { on: fields.on } });
  const strange = await notOnFile(visit, id, 'attachment', fields.attachment);
  if (strange) return refuse(strange);
  const given = { ...fields, id: newId(), attachment: fields.attachment ?? null, lapsedOn: null };
  const moved = await move(visit, id, {
    move: 'authorise',
    on: fields.on,
    changes: { authorisations: [...loaded.value.agreement.authorisations, given] },
    reference: fields.reference,
  });
  if (moved.ok) await insertAuthorisation(visit.tx, on(visit, loaded.value.spine), given);
  return moved;
}

interface Signed {
  readonly signedOn: string;
  readonly signedPlace: string;
  readonly signatories: string;
  readonly note: string;
}
/** Records the signature and gives the number AAAA-NN of its year. */
export const sign = (visit: Acting, id: string, { note, ...changes }: Signed) =>
  move(visit, id, { move: 'sign', on: changes.signedOn, changes, note });

/** Tabled in the Assembly with its explanatory note. */
export async function table(
  visit: Acting,
  id: string,
  { tabledOn, tablingNote, note }: { readonly tabledOn: string; readonly tablingNote?: string | undefined; readonly note: string },
): Promise<Decision<string>> {
  const strange = await notOnFile(visit, id, 'tablingNote', tablingNote);
  const moved = await move(visit, id, { move: 'table', on: tabledOn, changes: { tabledOn, tablingNote: tablingNote ?? null }, note });
  return moved.ok && strange ? refuse(strange) : moved;
}

/** A piece that an act names and that does not hang on the agreement, or that the actor may not see. */
async function notOnFile(visit: Acting, id: string, field: string, attachment: string | undefined): Promise<Refusal | null> {
  if (attachment === undefined) return null;
  const piece = await loadAttachment(visit.tx, visit.org.id, attachment);
  return piece?.record === id ? null : { id: 'pieceNotOnFile', field };
}

/** Approved by the Assembly; `unanimous`: its members agreed to debate it sooner. */
export const approve = (
  visit: Acting,
  id: string,
  fields: { readonly approvedOn: string; readonly unanimous: boolean; readonly reference: string; readonly note: string },
) => {
  const { approvedOn, unanimous, reference, note } = fields;
  return move(visit, id, { move: 'approve', on: approvedOn, changes: { approvedOn, unanimous }, reference, note });
};

/** Endorsed (ratified) by the government. */
export const endorse = (
  visit: Acting,
  id: string,
  fields: {
    readonly endorsedOn: string;
    readonly endorsedReference: string;
    readonly sittingResumesOn?: string | undefined;
    readonly note: string;
  },
) => {
  const { endorsedOn, endorsedReference, sittingResumesOn, note } = fields;
  const changes = { endorsedOn, endorsedReference, sittingResumesOn: sittingResumesOn ?? null };
  return move(visit, id, { move: 'endorse', on: endorsedOn, changes, reference: endorsedReference, note });
};

/** Comes into force; `endsOn`: the end that it sets itself. */
export const enterForce = (
  visit: Acting,
  id: string,
  { inForceOn, endsOn, note }: { readonly inForceOn: string; readonly endsOn?: string | undefined; readonly note: string },
) => move(visit, id, { move: 'enterForce', on: inForceOn, changes: { inForceOn, ...(endsOn ? { endsOn } : {}) }, note });

/** Renewed, until a new end where there is one. */
export const renew = (
  visit: Acting,
  id: string,
  fields: { readonly renewedOn: string; readonly endsOn?: string | undefined; readonly reference: string; readonly note: string },
) => {
  const { renewedOn, endsOn, reference, note } = fields;
  return move(visit, id, {
    move: 'renew',
    on: renewedOn,
    changes: { renewedOn, endsOn: endsOn ?? null },
    until: endsOn ?? null,
    reference,
    note,
  });
};

/** Ended: its term came, or the parties agreed. */
export const end = (visit: Acting, id: string, { endedOn, note }: { readonly endedOn: string; readonly note: string }) =>
  move(visit, id, { move: 'end', on: endedOn, changes: { endedOn }, note });

/** Denounced by one of the parties. */
export const denounce = (
  visit: Acting,
  id: string,
  { denouncedOn, reference, note }: { readonly denouncedOn: string; readonly reference: string; readonly note: string },
) => move(visit, id, { move: 'denounce', on: denouncedOn, changes: { denouncedOn }, reference, note });

/** Given up before it was signed. */
export const abandon = (visit: Acting, id: string, { reason }: { readonly reason: string }) =>
  move(visit, id, { move: 'abandon', on: visit.today, changes: { reason }, note: reason });

/** Recorded by mistake: its facts are reversed; its number, where it had one, is never given again. */
export const withdraw = (visit: Acting, id: string, { reason }: { readonly reason: string }) =>
  move(visit, id, { move: 'withdraw', on: visit.today, changes: { reason }, note: reason });

/** Is a country one that the product knows? For acts that name one. */
export const unknownCountry = (country: string | undefined): Refusal | null =>
  country === undefined || isCountry(country) ? null : { id: 'unknownCountry', field: 'country', values: { value: country } };
