import { createHash } from 'node:crypto';
import { appendEntry } from '../../journal/append.ts';
import type { Json } from '../../journal/canonical.ts';
import { open } from '../../journal/seal.ts';
import type { Changes } from '../../journal/write.ts';
import { accept, type Decision, FORBIDDEN, refuse, STALE } from '../../kernel/decision.ts';
import { newId } from '../../kernel/ids.ts';
import { publishLines } from '../../ledger/frozen.ts';
import { tellMembers } from '../../records/notices/tell.ts';
import { valueText } from '../plans/frozen.ts';
import type { PlanResults } from '../plans/results.ts';
import { loadFrozen } from '../plans/store-frozen.ts';
import { committed, fieldOf, shown, shownField } from './commitment.ts';
import { type ApprovalFields, MOST_EXPLANATION } from './fields.ts';
import { freezeYear } from './freeze.ts';
import { APPROVING_ROLES, mayApprove, mayPublish, mayReturn, maySubmit } from './policy.ts';
import { checkYear, explanationField, mayStillChange, next, type YearAct } from './rules.ts';
import {
  insertAct,
  insertFigure,
  loadExplanations,
  loadSealed,
  lockYear,
  type PlanYear,
  publishYearRows,
  saveExplanation,
  someoneElse,
  touchYear,
  updateYear,
} from './store.ts';
import { type Acting, type PlanAndYear, resultsIn, resultsOfYear, yearToClose } from './year.ts';

type Done = Decision<PlanYear>;

/** The year locked, if it still is as the form was shown. */
async function lockAt({ tx, org }: Acting, { stored, year }: PlanAndYear, version: number): Promise<Done> {
  const before = await lockYear(tx, org.id, stored.id, year.label);
  return before.version === version ? accept(before) : refuse(STALE);
}

/** Keeps explanations as they are typed, while the year may still change. Refusals `forbidden`, `stale`, `yearMove`, `tooLong`. */
export async function keepExplanations(
  visit: Acting,
  place: PlanAndYear,
  version: number,
  typed: ReadonlyMap<string, string>,
): Promise<Done> {
  if (!maySubmit(visit.actor)) return refuse(FORBIDDEN);
  const locked = await lockAt(visit, place, version);
  if (!locked.ok) return locked;
  if (!mayStillChange(locked.value.state)) return refuse({ id: 'yearMove', values: { state: locked.value.state, act: 'explain' } });
  const { tx, org } = visit;
  const changed = await storeTyped(visit, place, typed);
  if (!changed.ok) return changed;
  if (Object.keys(changed.value).length === 0) return locked;
  await touchYear(tx, org.id, place.stored.id, place.year.label);
  await append(visit, place, 'explainYear', changed.value);
  return locked;
}

/** Stores the explanations that differ from those kept; answers with them for the journal. */
async function storeTyped(visit: Acting, { stored, year }: PlanAndYear, typed: ReadonlyMap<string, string>): Promise<Decision<Changes>> {
  const { tx, org, actor, now } = visit;
  const long = [...typed].filter(([, body]) => body.length > MOST_EXPLANATION);
  if (long.length > 0) {
    return refuse(
      ...long.map(([no, body]) => ({
        id: 'tooLong',
        field: explanationField(no),
        values: { most: MOST_EXPLANATION, length: body.length },
      })),
    );
  }
  const kept = await loadExplanations(tx, org.id, stored.id, year.label);
  const known = new Set(stored.plan.indicators.map(({ no }) => no));
  const changes: Record<string, readonly [Json, Json]> = {};
  for (const [indicator, body] of typed) {
    if (!known.has(indicator) || body === (kept.get(indicator) ?? '')) continue;
    await saveExplanation(tx, org.id, { plan: stored.id, year: year.label, indicator }, body, actor.account, now);
    changes[`explanation ${indicator}`] = [kept.get(indicator) ?? null, body];
  }
  return accept(changes);
}

/** Submits the year with its explanations. Refusals: those of `checkYear`, `yearMove`, `stale`, `forbidden`, `tooLong`. */
export async function submitYear(visit: Acting, place: PlanAndYear, version: number, typed: ReadonlyMap<string, string>): Promise<Done> {
  if (!maySubmit(visit.actor)) return refuse(FORBIDDEN);
  const moved = await moveFrom(visit, place, version, 'submit');
  if (!moved.ok) return moved;
  const results = await resultsOfYear(visit, place);
  const refusals = checkYear(await yearToClose(visit, place, results, typed));
  if (refusals.length > 0) return refuse(...refusals);
  const changes = await storeTyped(visit, place, typed);
  if (!changes.ok) return changes;
  const { actor, now } = visit;
  await act(visit, place, 'submit', '', { ...changes.value, ...said(results) });
  await updateYear(visit.tx, visit.org.id, place.stored.id, place.year.label, {
    state: 'submitted',
    submittedBy: actor.account,
    submittedAt: now,
  });
  return moved;
}

/** The figures that the planner answers for, in the journal. */
const said = (results: PlanResults): Changes =>
  Object.fromEntries(resultsIn(results).map(({ no, result }) => [`value ${no}`, [null, valueText(result.outcome)] as const]));

/** Returns the year to the planner with a reason. Refusals `yearMove`, `stale`, `forbidden`. */
export async function returnYear(visit: Acting, place: PlanAndYear, version: number, reason: string): Promise<Done> {
  if (!mayReturn(visit.actor)) return refuse(FORBIDDEN);
  const moved = await moveFrom(visit, place, version, 'return');
  if (!moved.ok) return moved;
  await act(visit, place, 'return', reason, { reason: [null, reason] });
  await updateYear(visit.tx, visit.org.id, place.stored.id, place.year.label, { state: 'returned', reason });
  await tellSubmitter(visit, place, 'yearReturned', moved.value.submittedBy);
  return moved;
}

/** Digest of what a page shows of the year: whoever signs has seen these figures and no others. */
export const seenDigest = (results: PlanResults): string =>
  createHash('sha256')
    .update(JSON.stringify(resultsIn(results).map(({ no, result }) => [no, valueText(result.outcome), result.verdict.kind])))
    .digest('hex');

/**
 * What an approval asks for, without its cut: decided once to spare everybody the cut of one that is refused, and again under it.
 * Refusals: `forbidden`, `sameHand`, `stale`, `yearMove`, `figuresChanged`, those of `checkYear`.
 */
export async function checkApproval(
  visit: Acting,
  place: PlanAndYear,
  fields: ApprovalFields,
  cut?: number,
): Promise<Decision<PlanResults>> {
  const { tx, org, actor } = visit;
  if (!mayReturn(actor)) return refuse(FORBIDDEN);
  const moved = await moveFrom(visit, place, fields._version, 'approve');
  if (!moved.ok) return moved;
  const { submittedBy } = moved.value;
  if (!mayApprove(actor, submittedBy, await someoneElse(tx, org.id, APPROVING_ROLES, actor.account))) return refuse({ id: 'sameHand' });
  const results = await resultsOfYear(visit, place, cut);
  const refusals = checkYear(await yearToClose(visit, place, results));
  if (refusals.length > 0) return refuse(...refusals.map(({ field: _, ...refusal }) => refusal));
  if (fields.seen !== undefined && fields.seen !== seenDigest(results)) return refuse({ id: 'figuresChanged' });
  return accept(results);
}

/**
 * Approves the year as of a cut: freezes its figures with their lists, under the signed statement of reliability. All of it is one
 * transaction: a refusal or a failure freezes nothing.
 */
export async function approveYear(visit: Acting, place: PlanAndYear, fields: ApprovalFields, cut: number): Promise<Done> {
  const checked = await checkApproval(visit, place, fields, cut);
  if (!checked.ok) return checked;
  const { tx, org, actor, now, slots } = visit;
  const { stored, year } = place;
  const { signer, signerFunction, declaration } = fields;
  const figures = await freezeYear(tx, org.id, checked.value, year.label, cut, slots.kinds);
  const entry = await act(visit, place, 'approve', '', {
    cut: [null, cut],
    signer: [null, signer],
    signerFunction: [null, signerFunction],
    declaration: [null, declaration],
    ...Object.fromEntries(
      figures.flatMap((figure) => [
        [fieldOf(figure.indicator), [null, committed(figure)] as const],
        [shownField(figure.indicator), [null, shown(figure)] as const],
      ]),
    ),
  });
  for (const figure of figures) await insertFigure(tx, org.id, stored.id, { ...figure, entry });
  await updateYear(tx, org.id, stored.id, year.label, {
    state: 'approved',
    cut,
    approvedBy: actor.account,
    approvedAt: now,
    entry,
    signer,
    signerFunction,
    declaration,
  });
  const approved = await lockAt(visit, place, fields._version + 1);
  if (approved.ok) await tellSubmitter(visit, place, 'yearApproved', approved.value.submittedBy);
  return approved;
}

/** Tells whoever submitted a year what became of it. */
const tellSubmitter = ({ tx, now }: Acting, { stored, year }: PlanAndYear, said: string, to: string | null): Promise<void> =>
  tellMembers(tx, now, {
    kind: 'closing',
    said,
    register: 'closing',
    record: null,
    target: `${stored.id} ${year.label}`,
    about: year.label,
    to: [to],
  });

/**
 * Publishes an approved year: the public sees figures, explanations, lists and the statement, and the salt that opens what the journal
 * committed to. Refusals `yearMove`, `stale`, `planNotPublished`, `forbidden`.
 */
export async function publishYear(visit: Acting, place: PlanAndYear, version: number): Promise<Done> {
  const { tx, org, now } = visit;
  const { stored, year } = place;
  if (!mayPublish(visit.actor)) return refuse(FORBIDDEN);
  if (!stored.published) return refuse({ id: 'planNotPublished' });
  const moved = await moveFrom(visit, place, version, 'publish');
  if (!moved.ok) return moved;
  const salt = await saltOf(visit, moved.value.entry ?? '');
  await act(visit, place, 'publish', '', {});
  await publishYearRows(tx, org.id, stored.id, year.label);
  const { figures } = await loadFrozen(tx, org.id, stored.id);
  const lines = [...figures.values()].filter((one) => one.year === year.label).flatMap(({ uses }) => uses.map(({ line }) => line));
  await publishLines(tx, org.id, [...new Set(lines)]);
  await updateYear(tx, org.id, stored.id, year.label, { state: 'published', publishedAt: now, salt });
  return moved;
}

async function saltOf({ tx, org }: Acting, entry: string): Promise<Buffer> {
  const found = await loadSealed(tx, org.id, entry);
  const opened = found && open(found.key, found.sealed, entry);
  if (!opened?.ok) throw new Error(`The sealed values of entry ${entry} do not open`);
  // What `sealChanges` sealed: { salt, changes }.
  return Buffer.from((opened.value as { readonly salt: string }).salt, 'hex');
}

/** The year locked at the version of the form, in a state from which the act leads on. */
async function moveFrom(visit: Acting, place: PlanAndYear, version: number, what: YearAct): Promise<Done> {
  const locked = await lockAt(visit, place, version);
  if (!locked.ok) return locked;
  const to = next(locked.value.state, what);
  return to.ok ? locked : to;
}

const VERBS = { submit: 'submitYear', return: 'returnYear', approve: 'approveYear', publish: 'publishYear' } as const satisfies Record<
  YearAct,
  string
>;

/** The journal's entry of an act on the year, and its line in the year's own history. Answers with the id of the entry. */
async function act(visit: Acting, place: PlanAndYear, what: YearAct, note: string, changes: Changes): Promise<string> {
  const { tx, org, actor, now } = visit;
  const entry = await append(visit, place, VERBS[what], changes);
  await insertAct(tx, org.id, place.stored.id, place.year.label, { id: newId(), act: what, account: actor.account, at: now, note, entry });
  return entry;
}

const append = ({ tx, actor, now }: Acting, { stored, year }: PlanAndYear, verb: string, changes: Changes): Promise<string> =>
  appendEntry(tx, actor, now, {
    verb,
    register: 'closing',
    changes: { plan: [stored.id, stored.id], year: [year.label, year.label], ...changes },
    // Inside an approved year changes what a desk shows, outside only a published one does.
    published: verb === 'publishYear',
  });
