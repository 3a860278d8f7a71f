import type { ComponentChildren } from 'preact';
import type { z } from 'zod';
import type { Decision, Refusal } from '../../../kernel/decision.ts';
import { Button } from '../../../ui/components/Button.tsx';
import { ErrorSummary, type FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { PageHead } from '../../../ui/components/PageHead.tsx';
import { Form, FormActions } from '../../../ui/forms/Form.tsx';
import type { Form as FormValues } from '../../../web/form.ts';
import { readFields } from '../../../web/read-fields.ts';
import { deskPage, notFound, type Reply, redirect, refused } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { WORDS } from '../messages.ts';
import { mayRecord } from '../policy.ts';
import { type Loaded, loadFromPath } from './record.tsx';

/** What hangs on a contact — a role, a period of influence — as its form shows it; `id` is null for a new one. */
interface Shown {
  readonly visit: Visit;
  readonly loaded: Loaded;
  readonly id: string | null;
  readonly title: string;
  readonly intro?: string;
  readonly action: string;
  readonly errors: FieldErrors;
  readonly fields: ComponentChildren;
}

/** The page of its form, with the two ways out of it. */
export function hangingPage({ visit, loaded: { spine }, id, title, intro, action, errors, fields }: Shown): Reply {
  const { paths } = visit;
  const w = words.bind(null, visit);
  const back = paths.deskRecord('contacts', spine.id);
  return deskPage({
    title: `${title} – ${spine.title}`,
    current: 'contacts',
    crumbs: [{ label: w(WORDS.contacts), href: paths.deskRegister('contacts') }, { label: spine.title, href: back }, { label: title }],
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: (
      <>
        <PageHead title={title} over={spine.title} intro={intro} />
        <Form class="form entry__form" action={action} idempotencyKey={id === null ? visit.fresh : undefined}>
          <ErrorSummary errors={errors} />
          {fields}
          <FormActions>
            <Button kind="primary">{w(WORDS.saveChanges)}</Button>
            {id !== null && (
              <Button kind="danger" name="remove" value="true" formnovalidate>
                {w(WORDS.remove)}
              </Button>
            )}
            <a class="btn btn--quiet" href={back}>
              {w(WORDS.abandon)}
            </a>
          </FormActions>
        </Form>
      </>
    ),
  });
}

/** The contact of the address, for who may change it. */
export async function loadToChange(visit: Visit): Promise<Loaded | Reply> {
  const loaded = await loadFromPath(visit);
  if (!loaded) return notFound;
  if (!mayRecord(visit.actor)) return refused({ id: 'forbidden' });
  return loaded.contact.mergedInto === null ? loaded : refused({ id: 'alreadyMerged' });
}

interface Posted<S extends z.ZodObject> {
  readonly fields: S;
  readonly keep: (visit: Visit, contact: string, id: string | null, fields: z.output<S>) => Promise<Decision<string>>;
  readonly remove: (visit: Visit, contact: string, id: string) => Promise<Decision<string>>;
  readonly show: (
    visit: Visit,
    loaded: Loaded,
    id: string | null,
    values: FormValues,
    refusals: readonly Refusal[],
  ) => Promise<Reply> | Reply;
}

/** Adds, changes, ends or takes it back, then shows the contact again. */
export async function postHanging<S extends z.ZodObject>(visit: Visit, id: string | null, act: Posted<S>): Promise<Reply> {
  const { form, params } = visit;
  const contact = params.id ?? '';
  const back = visit.paths.deskRecord('contacts', contact);
  if (id !== null && form.get('remove') !== '') {
    const removed = await act.remove(visit, contact, id);
    return removed.ok ? redirect(back) : refused(...removed.refusals);
  }
  const read = readFields(act.fields, form);
  const kept = read.ok ? await act.keep(visit, contact, id, read.value) : read;
  if (kept.ok) return redirect(back);
  const loaded = kept.refusals.some((refusal) => refusal.field === undefined) ? null : await loadToChange(visit);
  if (loaded === null) return refused(...kept.refusals);
  return 'kind' in loaded ? loaded : act.show(visit, loaded, id, form, kept.refusals);
}
