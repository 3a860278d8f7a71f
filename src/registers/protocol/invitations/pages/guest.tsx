import { accept, type Refusal } from '../../../../kernel/decision.ts';
import { Button } from '../../../../ui/components/Button.tsx';
import { ErrorSummary } from '../../../../ui/components/ErrorSummary.tsx';
import { PageHead } from '../../../../ui/components/PageHead.tsx';
import { FormActions, Form as FormBlock, PostButton } from '../../../../ui/forms/Form.tsx';
import { SegmentedRadios } from '../../../../ui/forms/SegmentedRadios.tsx';
import { TextArea } from '../../../../ui/forms/TextArea.tsx';
import { TextField } from '../../../../ui/forms/TextField.tsx';
import { type Form, formOf } from '../../../../web/form.ts';
import { readFields } from '../../../../web/read-fields.ts';
import { errorsOf, labelsOf } from '../../../../web/refusals.ts';
import { deskPage, notFound, type Reply, redirect, refused } from '../../../../web/reply.ts';
import { type Visit, words } from '../../../../web/visit.ts';
import { SHARED } from '../../messages.ts';
import { ContactField } from '../../shared/pages/ContactField.tsx';
import { contactOption, withTyped } from '../../shared/pages/contact.ts';
import { type Open, openThing } from '../../shared/pages/record.tsx';
import { writeGuest } from '../acts.ts';
import { guestFields } from '../fields.ts';
import { ANSWER_WORDS, REFUSAL_WORDS, WORDS } from '../messages.ts';
import { EVENTS } from '../noun.ts';
import { ANSWERS, type Event } from '../rules.ts';
import { loadGuests, loadNeeds } from '../store.ts';

/** In the place of the id of a guest who is still to be added. */
const FRESH = 'nouvelle';
const partOf = (visit: Visit): string | null => (visit.params.guest === FRESH ? null : (visit.params.guest ?? ''));

/** A guest: who, what was answered, and what is needed at the table. */
export async function guestPage(visit: Visit): Promise<Reply> {
  const open = await openThing(visit, EVENTS);
  if (!open) return notFound;
  if (!open.mine) return refused({ id: 'forbidden' });
  const part = partOf(visit);
  if (part === null) return show(visit, open, formOf({ answer: ['none'] }), []);
  const { tx, org } = visit;
  const guest = (await loadGuests(tx, org.id, open.spine.id)).find(({ id }) => id === part);
  if (!guest) return notFound;
  const needs = (await loadNeeds(tx, org.id, open.spine.id)).get(part) ?? '';
  const values = Object.entries({ ...guest, needs }).map(([name, value]): [string, readonly string[]] => [name, [String(value ?? '')]]);
  return show(visit, open, formOf(Object.fromEntries(values)), []);
}

async function show(visit: Visit, { spine }: Open<Event>, values: Form, refusals: readonly Refusal[]): Promise<Reply> {
  const { paths, lang } = visit;
  const w = words.bind(null, visit);
  const part = partOf(visit);
  const title = w(part === null ? WORDS.addGuest : WORDS.editGuest);
  const action = paths.deskPart('invitations', spine.id, 'personnes', part ?? FRESH);
  const errors = errorsOf(refusals, lang, REFUSAL_WORDS);
  const line = (name: 'function' | 'body' | 'seat' | 'delegate') => (
    <TextField name={name} label={w(WORDS[name])} optional value={values.get(name)} error={errors[name]} maxlength={300} />
  );
  return deskPage({
    title,
    current: 'protocol',
    crumbs: [
      { label: w(WORDS.invitations), href: paths.deskRegister('invitations') },
      { label: spine.number, href: paths.deskRecord('invitations', spine.id) },
      { label: title },
    ],
    status: refusals.length > 0 ? 422 : 200,
    body: (
      <>
        <PageHead title={title} intro={spine.title} />
        <div class="stack">
          <FormBlock action={action} idempotencyKey={part === null ? visit.fresh : undefined}>
            <ErrorSummary errors={errors} labels={labelsOf({ ...WORDS, contact: SHARED.contact }, lang)} />
            <ContactField visit={visit} value={await contactOption(visit, withTyped(values).get('contact'))} error={errors.contact} />
            <TextField
              name="name"
              label={w(WORDS.name)}
              help={w(WORDS.nameHelp)}
              optional
              value={values.get('name')}
              error={errors.name}
              maxlength={300}
            />
            {line('function')}
            {line('body')}
            <SegmentedRadios
              name="answer"
              label={w(WORDS.answer)}
              value={values.get('answer')}
              error={errors.answer}
              options={ANSWERS.map((value) => ({ value, label: w(ANSWER_WORDS[value]) }))}
            />
            {line('delegate')}
            {line('seat')}
            <TextArea
              name="needs"
              label={w(WORDS.needs)}
              help={w(WORDS.needsHelp)}
              optional
              rows={2}
              maxlength={2000}
              value={values.get('needs')}
              error={errors.needs}
            />
            <FormActions>
              <Button kind="primary">{w(part === null ? SHARED.add : SHARED.saveChanges)}</Button>
              {part === null && (
                <Button name="another" value="1">
                  {w(WORDS.addAnother)}
                </Button>
              )}
            </FormActions>
          </FormBlock>
          {part !== null && (
            <PostButton action={`${action}/retrait`}>
              <Button kind="danger" small>
                {w(WORDS.removeGuest)}
              </Button>
            </PostButton>
          )}
        </div>
      </>
    ),
  });
}

export async function postGuest(visit: Visit): Promise<Reply> {
  const { form, paths } = visit;
  const id = visit.params.id ?? '';
  const read = readFields(guestFields, withTyped(form));
  const done = visit.done ? accept(id) : read.ok ? await writeGuest(visit, id, partOf(visit), read.value) : read;
  if (done.ok && form.get('another') !== '') return redirect(paths.deskPart('invitations', id, 'personnes', FRESH));
  if (done.ok) return redirect(paths.deskRecord('invitations', id));
  const open = done.refusals.some(({ field }) => field !== undefined) ? await openThing(visit, EVENTS) : null;
  return open?.mine ? show(visit, open, form, done.refusals) : refused(...done.refusals);
}
