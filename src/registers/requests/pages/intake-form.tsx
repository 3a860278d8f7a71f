import { codesFor, type Standard, standardOn } from '../../../clocks/standard.ts';
import { loadStandards } from '../../../clocks/store.ts';
import { newToken } from '../../../identity/token.ts';
import type { Bilingual } from '../../../kernel/bilingual.ts';
import type { Refusal } from '../../../kernel/decision.ts';
import { FILE_REFUSALS } from '../../../records/attachments/messages.ts';
import { FilesField } from '../../../records/pages/FilesField.tsx';
import { Button } from '../../../ui/components/Button.tsx';
import { ErrorSummary, type FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { Panel } from '../../../ui/components/Panel.tsx';
import { Form, FormActions } from '../../../ui/forms/Form.tsx';
import { Select } from '../../../ui/forms/Select.tsx';
import { TextArea } from '../../../ui/forms/TextArea.tsx';
import { TextField } from '../../../ui/forms/TextField.tsx';
import { type Form as FormValues, formOf } from '../../../web/form.ts';
import { readFields } from '../../../web/read-fields.ts';
import { errorsOf, withTime } from '../../../web/refusals.ts';
import { portalPage, type Reply } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { intakeFields } from '../fields.ts';
import { acceptSent, choosingAgain, FILES } from '../form-files.ts';
import { PERSON_WORDS as WORDS } from '../messages/person.ts';
import { REFUSAL_WORDS } from '../messages.ts';
import { fileByForm } from '../person.ts';
import { CATEGORY_LISTS, type Kind, REGISTERS } from '../rules.ts';
import { loadCategories } from '../store/categories.ts';
import { receiptPage } from './receipt.tsx';
import { isTrapped, shownAt, TRAP, timing } from './trap.ts';

export const requestFormPage = (visit: Visit): Promise<Reply> => show(visit, 'request', formOf({}), []);
export const complaintFormPage = (visit: Visit): Promise<Reply> => show(visit, 'complaint', formOf({}), []);

/** Files what the form sent and shows number and code, on the page that answers: a code stands in no address. */
export async function sendIntake(visit: Visit): Promise<Reply> {
  const { form } = visit;
  const kind: Kind = form.get('kind') === 'complaint' ? 'complaint' : 'request';
  if (isTrapped(form)) return show(visit, kind, form, [{ id: 'leaveEmpty' }]);
  const again = (refusals: readonly Refusal[]) => show(visit, kind, form, choosingAgain(visit, withTime(visit, refusals)));
  const read = readFields(intakeFields, form);
  const files = await acceptSent(visit);
  if (!read.ok || !files.ok) return again([...(read.ok ? [] : read.refusals), ...(files.ok ? [] : files.refusals)]);
  const late = timing(form, visit.now);
  if (late) return again([late]);
  const filed = await fileByForm(visit, read.value, files.value);
  return filed.ok ? receiptPage(visit, read.value, filed.value, files.value) : again(filed.refusals);
}

async function show(visit: Visit, kind: Kind, values: FormValues, refusals: readonly Refusal[]): Promise<Reply> {
  const w = words.bind(null, visit);
  const categories = await loadCategories(visit.tx, visit.org.id, CATEGORY_LISTS[kind]);
  const title = w(kind === 'complaint' ? WORDS.complaintTitle : WORDS.requestTitle);
  return portalPage({
    title,
    current: 'write',
    crumbs: [{ label: w(WORDS.home), href: visit.paths.home() }, { label: title }],
    status: refusals.length === 0 ? 200 : refusals.some(({ id }) => id === 'tooMany') ? 429 : 422,
    body: (
      <div class="wrap section stack">
        <h1>{title}</h1>
        <p class="lead">{w(kind === 'complaint' ? WORDS.complaintLead : WORDS.requestLead)}</p>
        <div class="entry">
          <IntakeForm
            visit={visit}
            kind={kind}
            values={values}
            errors={errorsOf(refusals, visit.lang, { ...FILE_REFUSALS, ...REFUSAL_WORDS })}
            categories={categories}
          />
          <Aside visit={visit} kind={kind} standards={await standardsOf(visit, kind)} />
        </div>
      </div>
    ),
  });
}

/** What is promised of the answer, by the editions in force today. */
async function standardsOf({ tx, org, today }: Visit, kind: Kind): Promise<readonly Standard[]> {
  const standards = await loadStandards(tx, org.id);
  return codesFor(standards, REGISTERS[kind]).flatMap((code) => standardOn(standards, code, today) ?? []);
}

interface FormProps {
  readonly visit: Visit;
  readonly kind: Kind;
  readonly values: FormValues;
  readonly errors: FieldErrors;
  readonly categories: ReadonlyMap<string, Bilingual>;
}

const IntakeForm = ({ visit, kind, values, errors, categories }: FormProps) => {
  const w = words.bind(null, visit);
  return (
    <Form
      class="form entry__form"
      action={visit.paths.requestForm()}
      idempotencyKey={values.get('_key') || newToken()}
      draft={kind}
      multipart
    >
      <ErrorSummary errors={errors} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="_shown" value={shownAt(values, visit.now)} />
      <Select
        name="category"
        label={w(WORDS.category)}
        value={values.get('category')}
        error={errors.category}
        options={[...categories].map(([value, label]) => ({ value, label: w(label) }))}
      />
      <TextField name="subject" label={w(WORDS.subject)} value={values.get('subject')} error={errors.subject} maxlength={200} />
      <TextArea
        name="body"
        label={w(WORDS.body)}
        help={w(WORDS.bodyHelp)}
        value={values.get('body')}
        error={errors.body}
        rows={9}
        maxlength={10_000}
      />
      <FilesField name={FILES} error={errors.files} limits={visit.installation.files.limits} lang={visit.lang} multiple optional />
      <h2>{w(WORDS.you)}</h2>
      <TextField
        name="name"
        label={w(WORDS.name)}
        value={values.get('name')}
        error={errors.name}
        autocomplete="name"
        maxlength={200}
        optional
      />
      <TextField
        name="email"
        type="email"
        label={w(WORDS.email)}
        help={w(WORDS.emailHelp)}
        value={values.get('email')}
        error={errors.email}
        autocomplete="email"
        maxlength={254}
        optional
      />
      <TextField
        name="telephone"
        type="tel"
        label={w(WORDS.telephone)}
        value={values.get('telephone')}
        error={errors.telephone}
        autocomplete="tel"
        maxlength={60}
        optional
      />
      <div class="sr" aria-hidden="true">
        <label>
          {w(WORDS.trap)} <input type="text" name={TRAP} tabIndex={-1} autocomplete="off" />
        </label>
      </div>
      <FormActions>
        <Button kind="primary">{w(WORDS.send)}</Button>
      </FormActions>
    </Form>
  );
};

const Aside = ({ visit, kind, standards }: { visit: Visit; kind: Kind; standards: readonly Standard[] }) => {
  const w = words.bind(null, visit);
  const { paths } = visit;
  return (
    <aside class="entry__aside" aria-label={w(WORDS.whatHappens)}>
      <Panel title={w(WORDS.whatHappens)}>
        <ol>
          <li>{w(WORDS.next1)}</li>
          <li>{w(WORDS.next2)}</li>
          <li>{w(WORDS.next3)}</li>
        </ol>
      </Panel>
      {standards.length > 0 && (
        <Panel title={w(WORDS.termsTitle)}>
          <ul>
            {standards.map(({ code, wording, target }) => (
              <li key={code}>
                {w(wording)} ({w(WORDS.inCases).replace('{target}', String(target))})
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <Panel title={w(WORDS.privacyTitle)}>
        <p>{w(WORDS.privacy)}</p>
      </Panel>
      <p>
        {kind === 'complaint' ? (
          <a href={paths.requestForm()}>{w(WORDS.orRequest)}</a>
        ) : (
          <a href={paths.complaintForm()}>{w(WORDS.orComplaint)}</a>
        )}
      </p>
      <p>
        <a href={paths.followUp()}>{w(WORDS.orFollow)}</a>
      </p>
    </aside>
  );
};
