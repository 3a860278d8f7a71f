import { accept, type Refusal } from '../../../../kernel/decision.ts';
import { Button } from '../../../../ui/components/Button.tsx';
import { ErrorSummary } from '../../../../ui/components/ErrorSummary.tsx';
import { PageHead } from '../../../../ui/components/PageHead.tsx';
import { FormActions, Form as FormBlock, PostButton } from '../../../../ui/forms/Form.tsx';
import { SegmentedRadios } from '../../../../ui/forms/SegmentedRadios.tsx';
import { Select } from '../../../../ui/forms/Select.tsx';
import { TextField } from '../../../../ui/forms/TextField.tsx';
import { countryOptions } from '../../../../web/countries.ts';
import { type Form, formOf } from '../../../../web/form.ts';
import { readFields } from '../../../../web/read-fields.ts';
import { errorsOf, labelsOf } from '../../../../web/refusals.ts';
import { deskPage, notFound, type Reply, redirect, refused } from '../../../../web/reply.ts';
import { type Visit, words } from '../../../../web/visit.ts';
import { SHARED } from '../../messages.ts';
import { ContactField } from '../../shared/pages/ContactField.tsx';
import { contactOption, withTyped } from '../../shared/pages/contact.ts';
import { type Open, openThing } from '../../shared/pages/record.tsx';
import { personFields } from '../fields.ts';
import { REFUSAL_WORDS, SIDE_WORDS, WORDS } from '../messages.ts';
import { VISITS } from '../noun.ts';
import { removePerson, writePerson } from '../parts.ts';
import { type ReceivedVisit, SIDES } from '../rules.ts';
import { loadPeople } from '../store.ts';

/** In the place of the id of a person who is still to be added. */
const FRESH = 'nouvelle';
const partOf = (visit: Visit): string | null => (visit.params.person === FRESH ? null : (visit.params.person ?? ''));

/** Somebody who comes or who receives: a form of its own, so that a delegation of thirty does not crowd the visit. */
export async function personPage(visit: Visit): Promise<Reply> {
  const open = await openThing(visit, VISITS);
  if (!open) return notFound;
  if (!open.mine) return refused({ id: 'forbidden' });
  const part = partOf(visit);
  if (part === null) {
    const side = SIDES.find((one) => one === visit.query.get('cote')) ?? 'delegation';
    return show(visit, open, formOf({ side: [side], country: [side === 'delegation' ? (open.thing.country ?? '') : ''] }), []);
  }
  const person = (await loadPeople(visit.tx, visit.org.id, open.spine.id)).find(({ id }) => id === part);
  if (!person) return notFound;
  const values = Object.entries(person).map(([name, value]): [string, readonly string[]] => [name, [String(value ?? '')]]);
  return show(visit, open, formOf(Object.fromEntries(values)), []);
}

async function show(visit: Visit, { spine }: Open<ReceivedVisit>, values: Form, refusals: readonly Refusal[]): Promise<Reply> {
  const { paths, lang } = visit;
  const w = words.bind(null, visit);
  const part = partOf(visit);
  const title = w(part === null ? WORDS.addPerson : WORDS.editPerson);
  const action = paths.deskPart('visits', spine.id, 'personnes', part ?? FRESH);
  const errors = errorsOf(refusals, lang, REFUSAL_WORDS);
  return deskPage({
    title,
    current: 'protocol',
    crumbs: [
      { label: w(WORDS.visits), href: paths.deskRegister('visits') },
      { label: spine.number, href: paths.deskRecord('visits', spine.id) },
      { label: title },
    ],
    status: refusals.length > 0 ? 422 : 200,
    body: (
      <>
        <PageHead title={title} intro={spine.title} />
        <div class="stack">
          <FormBlock action={action} idempotencyKey={part === null ? visit.fresh : undefined}>
            <ErrorSummary errors={errors} labels={labelsOf({ ...WORDS, body: WORDS.personBody, contact: SHARED.contact }, lang)} />
            <SegmentedRadios
              name="side"
              label={w(WORDS.side)}
              value={values.get('side')}
              error={errors.side}
              options={SIDES.map((value) => ({ value, label: w(SIDE_WORDS[value]) }))}
            />
            <TextField name="name" label={w(WORDS.name)} value={values.get('name')} error={errors.name} maxlength={300} />
            <TextField
              name="function"
              label={w(WORDS.function)}
              optional
              value={values.get('function')}
              error={errors.function}
              maxlength={300}
            />
            <TextField name="body" label={w(WORDS.personBody)} optional value={values.get('body')} error={errors.body} maxlength={300} />
            <Select
              name="country"
              label={w(WORDS.country)}
              optional
              value={values.get('country')}
              error={errors.country}
              options={countryOptions(lang)}
            />
            <TextField
              name="place"
              label={w(WORDS.place)}
              optional
              width="short"
              inputmode="numeric"
              value={values.get('place')}
              error={errors.place}
            />
            <ContactField visit={visit} value={await contactOption(visit, withTyped(values).get('contact'))} error={errors.contact} />
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
                {w(WORDS.removePerson)}
              </Button>
            </PostButton>
          )}
        </div>
      </>
    ),
  });
}

export async function postPerson(visit: Visit): Promise<Reply> {
  const { form, paths } = visit;
  const id = visit.params.id ?? '';
  const read = readFields(personFields, withTyped(form));
  const done = visit.done ? accept(id) : read.ok ? await writePerson(visit, id, partOf(visit), read.value) : read;
  if (done.ok && form.get('another') !== '')
    return redirect(`${paths.deskPart('visits', id, 'personnes', FRESH)}?cote=${form.get('side')}`);
  if (done.ok) return redirect(paths.deskRecord('visits', id));
  const open = done.refusals.some(({ field }) => field !== undefined) ? await openThing(visit, VISITS) : null;
  return open?.mine ? show(visit, open, form, done.refusals) : refused(...done.refusals);
}

export async function dropPerson(visit: Visit): Promise<Reply> {
  const { id = '', person: part = '' } = visit.params;
  const done = await removePerson(visit, id, part);
  return done.ok ? redirect(visit.paths.deskRecord('visits', id)) : refused(...done.refusals);
}
