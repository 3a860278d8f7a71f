import type { Decision } from '../../../kernel/decision.ts';
import { isId } from '../../../kernel/ids.ts';
import { EmptyState } from '../../../ui/components/EmptyState.tsx';
import { Notice } from '../../../ui/components/Notice.tsx';
import { PageHead } from '../../../ui/components/PageHead.tsx';
import type { Form as FormValues } from '../../../web/form.ts';
import { readFields } from '../../../web/read-fields.ts';
import { errorsOf } from '../../../web/refusals.ts';
import { deskPage, type Reply, redirect, refused } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { actOnMany, type BatchAct, loadChosen, MOST_CHOSEN } from '../batch.ts';
import { BATCH_NOUNS, type BatchNoun, batchAcknowledgeFields, batchAssignFields, batchReasonFields } from '../batch-fields.ts';
import { DESK_WORDS } from '../messages/desk.ts';
import { BATCH_WORDS as WORDS } from '../messages/inbox.ts';
import { REFUSAL_WORDS } from '../messages.ts';
import { mayReadComplaints } from '../policy.ts';
import type { Kind } from '../rules.ts';
import { loadTemplate, templatesOf } from '../templates/store.ts';
import { BatchForm, countWords, inboxOf } from './BatchForm.tsx';
import { BatchResult } from './BatchResult.tsx';
import { choicesOf } from './choices.ts';

interface Chosen {
  readonly kind: Kind;
  readonly noun: BatchNoun | undefined;
  readonly ids: readonly string[];
  readonly tooMany: boolean;
}

/** What a form or an address says of the chosen requests. */
function chosenIn(visit: Visit, values: FormValues): Chosen {
  const all = [...new Set(values.all('demande').filter(isId))];
  const typed = values.get('acte');
  return {
    kind: values.get('nature') === 'plaintes' && mayReadComplaints(visit.actor) ? 'complaint' : 'request',
    noun: Object.hasOwn(BATCH_NOUNS, typed) ? (typed as BatchNoun) : undefined, // a key of the table
    ids: all.slice(0, MOST_CHOSEN),
    tooMany: all.length > MOST_CHOSEN,
  };
}

/** Asks what an act on many needs to know, over the list of those that were chosen. */
export const batchPage = (visit: Visit): Promise<Reply> => ask(visit, chosenIn(visit, visit.query), visit.query, {});

async function ask(visit: Visit, chosen: Chosen, values: FormValues, errors: Readonly<Record<string, string | undefined>>): Promise<Reply> {
  const { tx, org } = visit;
  const w = words.bind(null, visit);
  const { kind, noun, ids, tooMany } = chosen;
  const found = await loadChosen(visit, kind, ids, false);
  const move = noun === undefined ? undefined : BATCH_NOUNS[noun];
  const title = move && found.length > 0 ? w(WORDS[move]).replace('{n}', countWords(visit, found.length)) : w(WORDS.nobody);
  return deskPage({
    title,
    current: 'requests',
    crumbs: [
      { label: w(kind === 'complaint' ? DESK_WORDS.complaints : DESK_WORDS.requests), href: inboxOf(visit, kind) },
      { label: title },
    ],
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: (
      <>
        <PageHead title={title} />
        {tooMany && <Notice tone="warn">{w(WORDS.tooMany).replace('{most}', String(MOST_CHOSEN))}</Notice>}
        {move && noun && found.length > 0 ? (
          <BatchForm
            visit={visit}
            kind={kind}
            noun={noun}
            chosen={found}
            values={values}
            errors={errors}
            choices={await choicesOf(visit, kind)}
            templates={move === 'acknowledge' ? await templatesOf(tx, org.id, kind, 'acknowledgement') : []}
          />
        ) : (
          <EmptyState title={w(WORDS.nobodyTitle)} action={<a href={inboxOf(visit, kind)}>{w(WORDS.back)}</a>}>
            {w(WORDS.nobodyLead)}
          </EmptyState>
        )}
      </>
    ),
  });
}

/** Does it, and says request by request what was done. The same form sent twice leads back to the lanes. */
export async function doBatch(visit: Visit): Promise<Reply> {
  const chosen = chosenIn(visit, visit.form);
  const { kind, noun, ids } = chosen;
  if (noun === undefined || ids.length === 0) return ask(visit, chosen, visit.form, {});
  if (visit.done) return redirect(inboxOf(visit, kind));
  const act = await actOf(visit, noun, kind);
  const done = act.ok ? await actOnMany(visit, kind, ids, act.value) : act;
  if (done.ok) return BatchResult(visit, kind, done.value);
  if (done.refusals.some(({ id }) => id === 'forbidden')) return refused(...done.refusals);
  return ask(visit, chosen, visit.form, errorsOf(done.refusals, visit.lang, REFUSAL_WORDS));
}

async function actOf(visit: Visit, noun: BatchNoun, kind: Kind): Promise<Decision<BatchAct>> {
  const { form, actor } = visit;
  if (noun === 'prise') return { ok: true, value: { is: 'assign', to: { assignee: actor.account ?? undefined } } };
  if (noun === 'attribution') {
    const read = readFields(batchAssignFields, form);
    return read.ok ? { ok: true, value: { is: 'assign', to: read.value } } : read;
  }
  if (noun === 'accuse') {
    const read = readFields(batchAcknowledgeFields, form);
    if (!read.ok) return read;
    const [fr, en] = await Promise.all([templateFor(visit, kind, read.value.modeleFr), templateFor(visit, kind, read.value.modeleEn)]);
    return { ok: true, value: { is: 'acknowledge', templates: { ...(fr ? { fr } : {}), ...(en ? { en } : {}) } } };
  }
  const read = readFields(batchReasonFields, form);
  return read.ok ? { ok: true, value: { is: noun === 'fermeture' ? 'close' : 'spam', reason: read.value.reason } } : read;
}

async function templateFor({ tx, org }: Visit, kind: Kind, id: string | undefined) {
  const template = id === undefined ? null : await loadTemplate(tx, org.id, id);
  return template && template.kind === kind && template.purpose === 'acknowledgement' && template.endedOn === null ? template : null;
}
