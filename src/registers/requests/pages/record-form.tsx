import type { Refusal } from '../../../kernel/decision.ts';
import { Button } from '../../../ui/components/Button.tsx';
import { ErrorSummary } from '../../../ui/components/ErrorSummary.tsx';
import { PageHead } from '../../../ui/components/PageHead.tsx';
import { DateField } from '../../../ui/forms/DateField.tsx';
import { Form, FormActions } from '../../../ui/forms/Form.tsx';
import { SegmentedRadios } from '../../../ui/forms/SegmentedRadios.tsx';
import { Select } from '../../../ui/forms/Select.tsx';
import { TextArea } from '../../../ui/forms/TextArea.tsx';
import { TextField } from '../../../ui/forms/TextField.tsx';
import { type Form as FormValues, formOf } from '../../../web/form.ts';
import { readFields } from '../../../web/read-fields.ts';
import { errorsOf } from '../../../web/refusals.ts';
import { deskPage, type Reply, redirect, refused } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { recordRequest } from '../actions.ts';
import { recordFields } from '../fields.ts';
import { DESK_WORDS as WORDS } from '../messages/desk.ts';
import { CHANNEL_WORDS, KIND_WORDS, REFUSAL_WORDS } from '../messages.ts';
import { mayReadComplaints } from '../policy.ts';
import { CATEGORY_LISTS, CHANNELS, KINDS, type Kind } from '../rules.ts';
import { loadCategories } from '../store/categories.ts';

export async function newRequestPage(visit: Visit): Promise<Reply> {
  const kind: Kind = visit.query.get('nature') === 'plaintes' && mayReadComplaints(visit.actor) ? 'complaint' : 'request';
  return show(visit, formOf({ kind: [kind], channel: ['telephone'], lang: [visit.lang], receivedOn: [visit.today] }), []);
}

export async function createRequest(visit: Visit): Promise<Reply> {
  const read = readFields(recordFields, visit.form);
  const made = read.ok ? await recordRequest(visit, read.value) : read;
  if (made.ok) return redirect(visit.paths.deskRecord('requests', made.value));
  if (made.refusals.some(({ id }) => id === 'forbidden')) return refused(...made.refusals);
  return show(visit, visit.form, made.refusals);
}

async function show(visit: Visit, values: FormValues, refusals: readonly Refusal[]): Promise<Reply> {
  const { tx, org, paths, actor } = visit;
  const w = words.bind(null, visit);
  const errors = errorsOf(refusals, visit.lang, REFUSAL_WORDS);
  const kinds = KINDS.filter((kind) => kind === 'request' || mayReadComplaints(actor));
  const lists = await Promise.all(kinds.map((kind) => loadCategories(tx, org.id, CATEGORY_LISTS[kind])));
  const categories = kinds.flatMap((kind, i) =>
    [...(lists[i] ?? [])].map(([value, label]) => ({
      value,
      label: w(label),
      ...(kinds.length > 1 ? { group: w(KIND_WORDS[kind].one) } : {}),
    })),
  );
  const complains = values.get('kind') === 'complaint';
  const title = w(complains ? WORDS.recordComplaint : WORDS.record);
  return deskPage({
    title,
    current: 'requests',
    crumbs: [
      {
        label: w(complains ? WORDS.complaints : WORDS.requests),
        href: paths.deskRegister('requests', complains ? { nature: 'plaintes' } : {}),
      },
      { label: title },
    ],
    status: refusals.length > 0 ? 422 : 200,
    body: (
      <>
        <PageHead title={title} />
        <Form class="form entry__form intake" action={paths.deskRegister('requests')} idempotencyKey={visit.fresh} draft="request">
          <ErrorSummary errors={errors} />
          {kinds.length > 1 ? (
            <SegmentedRadios
              name="kind"
              label={w(WORDS.kind)}
              value={values.get('kind')}
              error={errors.kind}
              options={kinds.map((value) => ({ value, label: w(KIND_WORDS[value].one) }))}
            />
          ) : (
            <input type="hidden" name="kind" value="request" />
          )}
          <SegmentedRadios
            name="channel"
            label={w(WORDS.channel)}
            value={values.get('channel')}
            error={errors.channel}
            options={CHANNELS.filter((channel) => channel !== 'web').map((value) => ({ value, label: w(CHANNEL_WORDS[value]) }))}
          />
          <TextField name="subject" label={w(WORDS.subject)} value={values.get('subject')} error={errors.subject} maxlength={200} />
          <TextArea name="body" label={w(WORDS.body)} value={values.get('body')} error={errors.body} rows={5} maxlength={10_000} />
          <Select name="category" label={w(WORDS.category)} value={values.get('category')} error={errors.category} options={categories} />
          <h2 class="intake__who">{w(WORDS.person)}</h2>
          <div class="entry__pair">
            <TextField name="name" label={w(WORDS.name)} value={values.get('name')} error={errors.name} maxlength={200} optional />
            <TextField
              name="telephone"
              type="tel"
              label={w(WORDS.telephone)}
              value={values.get('telephone')}
              error={errors.telephone}
              maxlength={60}
              optional
            />
          </div>
          <TextField
            name="email"
            type="email"
            label={w(WORDS.email)}
            help={w(WORDS.emailHelp)}
            value={values.get('email')}
            error={errors.email}
            maxlength={254}
            optional
          />
          <TextArea
            name="address"
            label={w(WORDS.address)}
            value={values.get('address')}
            error={errors.address}
            rows={2}
            maxlength={500}
            optional
          />
          <SegmentedRadios
            name="lang"
            label={w(WORDS.lang)}
            value={values.get('lang')}
            error={errors.lang}
            options={[
              { value: 'fr', label: w(WORDS.french) },
              { value: 'en', label: w(WORDS.english) },
            ]}
          />
          <div class="entry__pair">
            <DateField name="receivedOn" label={w(WORDS.receivedOn)} value={values.get('receivedOn')} error={errors.receivedOn} />
            <div class="intake__post">
              <DateField
                name="postedOn"
                label={w(WORDS.postedOn)}
                help={w(WORDS.postedHelp)}
                value={values.get('postedOn')}
                error={errors.postedOn}
                optional
              />
            </div>
          </div>
          <FormActions>
            <Button kind="primary">{w(WORDS.save)}</Button>
            <a class="btn btn--quiet" href={paths.deskRegister('requests')}>
              {w(WORDS.abandon)}
            </a>
          </FormActions>
        </Form>
      </>
    ),
  });
}
