import type { z } from 'zod';
import { type Decision, type Refusal, refuse } from '../../../kernel/decision.ts';
import { withQuery } from '../../../ui/paths.ts';
import type { Form } from '../../../web/form.ts';
import { readFields } from '../../../web/read-fields.ts';
import { errorsOf } from '../../../web/refusals.ts';
import { notFound, type Reply, redirect, refused } from '../../../web/reply.ts';
import type { Visit } from '../../../web/visit.ts';
import { approveYear, checkApproval, keepExplanations, publishYear, returnYear, submitYear } from '../actions.ts';
import { approvalFields, returnFields, yearFields } from '../fields.ts';
import { type DONE_WORDS, REFUSAL_WORDS } from '../messages.ts';
import { findYear, type PlanAndYear } from '../year.ts';
import { showClosing } from './closing.tsx';
import { closingView } from './closing-view.ts';

/** Refusals that no form can mend: said on a page of their own. */
const ELSEWHERE: ReadonlySet<string> = new Set(['forbidden', 'notFound']);

/** Runs an act on the year that the form names: back to its page when it is done, the page again with what was typed when it is not. */
async function run<S extends z.ZodObject>(
  visit: Visit,
  schema: S,
  done: keyof typeof DONE_WORDS,
  work: (place: PlanAndYear, fields: z.infer<S>) => Promise<Decision<unknown> | Reply>,
): Promise<Reply> {
  const place = await findYear(visit, visit.params.plan ?? '', visit.form.get('year'));
  if (!place) return notFound;
  const back = visit.paths.closing(place.stored.id, place.year.label);
  if (visit.done) return redirect(back);
  const read = readFields(schema, visit.form);
  const outcome = read.ok ? await work(place, read.value) : read;
  if ('kind' in outcome) return outcome;
  return outcome.ok ? redirect(withQuery(back, { fait: done })) : again(visit, outcome.refusals);
}

/** What was typed stands in the page again; a version that is no longer the latest is that of the page shown now. */
async function again(visit: Visit, refusals: readonly Refusal[]): Promise<Reply> {
  if (refusals.some(({ id }) => ELSEWHERE.has(id))) return refused(...refusals);
  const view = await closingView(visit, visit.form.get('year'));
  if (!view) return notFound;
  const typed = (name: string): string | undefined => visit.form.values[name]?.[0];
  return showClosing(visit, view, errorsOf(refusals, visit.lang, REFUSAL_WORDS), typed);
}

/** Explanations of the form by number of indicator. */
const typedIn = (form: Form, { stored }: PlanAndYear): ReadonlyMap<string, string> =>
  new Map(
    stored.plan.indicators.flatMap(({ no }) => {
      const body = form.values[`explanation-${no}`]?.[0];
      return body === undefined ? [] : [[no, body.trim()] as const];
    }),
  );

export const postExplanations = (visit: Visit): Promise<Reply> =>
  run(visit, yearFields, 'explications', (place, { _version }) => keepExplanations(visit, place, _version, typedIn(visit.form, place)));

export const postSubmission = (visit: Visit): Promise<Reply> =>
  run(visit, yearFields, 'soumission', (place, { _version }) => submitYear(visit, place, _version, typedIn(visit.form, place)));

export const postReturn = (visit: Visit): Promise<Reply> =>
  run(visit, returnFields, 'retour', (place, { _version, reason }) => returnYear(visit, place, _version, reason));

/** What cannot be approved is said before anybody waits for a cut. */
export const postApproval = (visit: Visit): Promise<Reply> =>
  run(visit, approvalFields, 'approbation', async (place, fields) => {
    const checked = await checkApproval(visit, place, fields);
    if (!checked.ok) return refuse(...checked.refusals);
    return {
      kind: 'afterCut',
      work: (later, cut) => run(later, approvalFields, 'approbation', (again, same) => approveYear(later, again, same, cut)),
    };
  });

export const postPublication = (visit: Visit): Promise<Reply> =>
  run(visit, yearFields, 'publication', (place, { _version }) => publishYear(visit, place, _version));
