import type { Refusal } from '../../../../kernel/decision.ts';
import { Button } from '../../../../ui/components/Button.tsx';
import { ErrorSummary } from '../../../../ui/components/ErrorSummary.tsx';
import { PageHead } from '../../../../ui/components/PageHead.tsx';
import { Checkbox } from '../../../../ui/forms/Checkbox.tsx';
import { DateField } from '../../../../ui/forms/DateField.tsx';
import { FormActions, Form as FormBlock, PostButton } from '../../../../ui/forms/Form.tsx';
import { TextArea } from '../../../../ui/forms/TextArea.tsx';
import { TextField } from '../../../../ui/forms/TextField.tsx';
import { type Form, formOf } from '../../../../web/form.ts';
import { readFields } from '../../../../web/read-fields.ts';
import { errorsOf } from '../../../../web/refusals.ts';
import { deskPage, notFound, type Reply, redirect, refused } from '../../../../web/reply.ts';
import { type Visit, words } from '../../../../web/visit.ts';
import { SHARED } from '../../messages.ts';
import { type Open, openThing } from '../../shared/pages/record.tsx';
import { itemFields } from '../fields.ts';
import { REFUSAL_WORDS, WORDS } from '../messages.ts';
import { VISITS } from '../noun.ts';
import { removeItem, writeItem } from '../parts.ts';
import { type ReceivedVisit, SIDES } from '../rules.ts';
import { loadItems, loadPeople, type StoredItem } from '../store.ts';
import { Days } from './list.tsx';
import { PeopleOfSide } from './People.tsx';
import { ProgrammeView } from './ProgrammeView.tsx';

const pageOf = (visit: Visit, id: string): string => visit.paths.deskAct('visits', id, 'programme');

/** The programme to print, and under it the form that adds to it. */
export const programmePage = (visit: Visit): Promise<Reply> => show(visit, null, []);

async function show(visit: Visit, typed: Form | null, refusals: readonly Refusal[]): Promise<Reply> {
  const open = await openThing(visit, VISITS);
  if (!open) return notFound;
  const { spine, thing, mine } = open;
  const { tx, org, lang, paths } = visit;
  const w = words.bind(null, visit);
  const items = await loadItems(tx, org.id, spine.id);
  const people = await loadPeople(tx, org.id, spine.id);
  const editable = mine && !VISITS.closed(thing);
  return deskPage({
    title: `${w(WORDS.programme)}, ${spine.title}`,
    current: 'protocol',
    crumbs: [
      { label: w(WORDS.visits), href: paths.deskRegister('visits') },
      { label: spine.number, href: paths.deskRecord('visits', spine.id) },
      { label: w(WORDS.programme) },
    ],
    status: refusals.length > 0 ? 422 : 200,
    body: (
      <>
        <PageHead over={w(WORDS.programmeOf)} title={spine.title} intro={<Days on={thing.on} until={thing.until} />} />
        <div class="stack">
          <p class="print-only">{w(WORDS.confidential)}</p>
          <p class="muted no-print wide-only">{w(WORDS.printHelp)}</p>
          {items.length === 0 ? (
            <p class="muted">{editable ? w(WORDS.noProgrammeHelp) : w(WORDS.noProgramme)}</p>
          ) : (
            <ProgrammeView visit={visit} id={spine.id} items={items} editable={editable} />
          )}
          {SIDES.map((side) => (
            <PeopleOfSide key={side} visit={visit} id={spine.id} side={side} people={people} editable={false} />
          ))}
          {editable && (
            <section class="stack no-print" aria-labelledby="ajouter">
              <h2 id="ajouter">{w(WORDS.addItem)}</h2>
              <ItemForm
                visit={visit}
                action={pageOf(visit, spine.id)}
                idempotencyKey={visit.fresh}
                values={typed ?? formOf({ onDay: [items.at(-1)?.onDay ?? thing.on], starts: [items.at(-1)?.ends ?? ''] })}
                refusals={refusals}
                received={thing}
                go={w(SHARED.add)}
                lang={lang}
              />
            </section>
          )}
        </div>
      </>
    ),
  });
}

interface ItemFormProps {
  readonly visit: Visit;
  readonly action: string;
  /** Of an activity that is still to be added. */
  readonly idempotencyKey?: string;
  readonly values: Form;
  readonly refusals: readonly Refusal[];
  readonly received: ReceivedVisit;
  readonly go: string;
  readonly lang: Visit['lang'];
}

const ItemForm = ({ visit, action, idempotencyKey, values, refusals, received, go, lang }: ItemFormProps) => {
  const w = words.bind(null, visit);
  const errors = errorsOf(refusals, lang, REFUSAL_WORDS);
  const line = (name: 'what' | 'venue' | 'hosts' | 'language') => (
    <TextField
      name={name}
      label={w(WORDS[name])}
      optional={name !== 'what'}
      value={values.get(name)}
      error={errors[name]}
      maxlength={300}
    />
  );
  return (
    <FormBlock action={action} idempotencyKey={idempotencyKey}>
      <ErrorSummary errors={errors} />
      <DateField
        name="onDay"
        label={w(WORDS.day)}
        min={received.on}
        max={received.until}
        value={values.get('onDay')}
        error={errors.onDay}
      />
      <div class="entry__pair">
        <TextField
          name="starts"
          label={w(WORDS.starts)}
          help={w(WORDS.timeHelp).replace('{zone}', visit.org.timeZone.replace(/^.*\//, '').replaceAll('_', ' '))}
          width="short"
          value={values.get('starts')}
          error={errors.starts}
        />
        <TextField name="ends" label={w(WORDS.ends)} optional width="short" value={values.get('ends')} error={errors.ends} />
      </div>
      {line('what')}
      {line('venue')}
      {line('hosts')}
      {line('language')}
      <Checkbox name="interpreter" label={w(WORDS.interpreter)} value={values.get('interpreter') !== ''} />
      <TextArea name="note" label={w(WORDS.note)} optional rows={2} maxlength={2000} value={values.get('note')} error={errors.note} />
      <FormActions>
        <Button kind="primary">{go}</Button>
      </FormActions>
    </FormBlock>
  );
};

/** Adds an activity, then shows the programme with the form ready for the next one. */
export async function addItem(visit: Visit): Promise<Reply> {
  const id = visit.params.id ?? '';
  if (visit.done) return redirect(`${pageOf(visit, id)}#ajouter`);
  const read = readFields(itemFields, visit.form);
  const done = read.ok ? await writeItem(visit, id, null, read.value) : read;
  if (done.ok) return redirect(`${pageOf(visit, id)}#ajouter`);
  return done.refusals.some(({ field }) => field !== undefined) ? show(visit, visit.form, done.refusals) : refused(...done.refusals);
}

const valuesOf = (item: StoredItem): Form =>
  formOf({
    ...Object.fromEntries((['onDay', 'starts', 'what', 'venue', 'hosts', 'language', 'note'] as const).map((name) => [name, [item[name]]])),
    ends: [item.ends ?? ''],
    interpreter: [item.interpreter ? 'true' : ''],
  });

/** One activity, to change or to take away. */
export async function itemPage(visit: Visit): Promise<Reply> {
  const open = await openThing(visit, VISITS);
  if (!open) return notFound;
  if (!open.mine) return refused({ id: 'forbidden' });
  const item = (await loadItems(visit.tx, visit.org.id, open.spine.id)).find(({ id }) => id === visit.params.item);
  if (!item) return notFound;
  return showItem(visit, open, item.id, valuesOf(item), []);
}

function showItem(visit: Visit, { spine, thing }: Open<ReceivedVisit>, part: string, values: Form, refusals: readonly Refusal[]): Reply {
  const w = words.bind(null, visit);
  const { paths } = visit;
  const action = paths.deskPart('visits', spine.id, 'programme', part);
  return deskPage({
    title: w(WORDS.editItem),
    current: 'protocol',
    crumbs: [
      { label: w(WORDS.visits), href: paths.deskRegister('visits') },
      { label: spine.number, href: paths.deskRecord('visits', spine.id) },
      { label: w(WORDS.programme), href: pageOf(visit, spine.id) },
      { label: w(WORDS.editItem) },
    ],
    status: refusals.length > 0 ? 422 : 200,
    body: (
      <>
        <PageHead title={w(WORDS.editItem)} intro={spine.title} />
        <div class="stack">
          <ItemForm
            visit={visit}
            action={action}
            values={values}
            refusals={refusals}
            received={thing}
            go={w(SHARED.saveChanges)}
            lang={visit.lang}
          />
          <PostButton action={`${action}/retrait`}>
            <Button kind="danger" small>
              {w(WORDS.removeItem)}
            </Button>
          </PostButton>
        </div>
      </>
    ),
  });
}

export async function changeItem(visit: Visit): Promise<Reply> {
  const { id = '', item: part = '' } = visit.params;
  const read = readFields(itemFields, visit.form);
  const done = read.ok ? await writeItem(visit, id, part, read.value) : read;
  if (done.ok) return redirect(pageOf(visit, id));
  const open = done.refusals.some(({ field }) => field !== undefined) ? await openThing(visit, VISITS) : null;
  return open?.mine ? showItem(visit, open, part, visit.form, done.refusals) : refused(...done.refusals);
}

export async function dropItem(visit: Visit): Promise<Reply> {
  const { id = '', item: part = '' } = visit.params;
  const done = await removeItem(visit, id, part);
  return done.ok ? redirect(pageOf(visit, id)) : refused(...done.refusals);
}
