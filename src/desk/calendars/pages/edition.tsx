import { Button } from '../../../ui/components/Button.tsx';
import { ErrorSummary, type FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { Form, FormActions } from '../../../ui/forms/Form.tsx';
import { readFields } from '../../../web/read-fields.ts';
import { errorsOf } from '../../../web/refusals.ts';
import { notFound, type Reply, redirect, refused } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { adminPage } from '../../administration/pages/shared.tsx';
import { issueEdition } from '../actions.ts';
import { editionFields } from '../fields.ts';
import { REFUSAL_WORDS, WORDS } from '../messages.ts';
import { EditionInputs, lastEdition, nameOf, openedCalendar } from './frame.tsx';

export const editionPage = (visit: Visit): Promise<Reply> => show(visit, null);

export async function postEdition(visit: Visit): Promise<Reply> {
  const read = readFields(editionFields, visit.form);
  const issued = read.ok ? await issueEdition(visit, visit.params.calendar ?? '', read.value) : read;
  if (issued.ok) return redirect(visit.paths.calendarOf(visit.params.calendar ?? '', { fait: 'edition' }));
  if (issued.refusals.some(({ id }) => id === 'notFound' || id === 'forbidden')) return refused(...issued.refusals);
  return show(visit, errorsOf(issued.refusals, visit.lang, REFUSAL_WORDS));
}

async function show(visit: Visit, errors: FieldErrors | null): Promise<Reply> {
  const opened = await openedCalendar(visit);
  if (!opened) return notFound;
  const { paths } = visit;
  const w = words.bind(null, visit);
  const { id } = opened.stored;
  return adminPage(visit, {
    title: w(WORDS.newEdition),
    over: nameOf(visit, opened.unit),
    intro: w(WORDS.editionLead),
    above: { label: w(WORDS.calendar), href: paths.calendarOf(id) },
    status: errors ? 422 : 200,
    body: (
      <Form action={paths.calendarAct(id, 'edition')} idempotencyKey={visit.fresh}>
        {errors && <ErrorSummary errors={errors} />}
        <EditionInputs visit={visit} last={await lastEdition(visit, id)} errors={errors ?? {}} again={errors !== null} />
        <FormActions>
          <Button kind="primary">{w(WORDS.editionGo)}</Button>
          <a class="btn btn--quiet" href={paths.calendarOf(id)}>
            {w(WORDS.abandon)}
          </a>
        </FormActions>
      </Form>
    ),
  });
}
