import { ROLE_DUTIES, ROLE_WORDS } from '../../../identity/role-words.ts';
import { loadUnits } from '../../../identity/units.ts';
import { Button } from '../../../ui/components/Button.tsx';
import { ErrorSummary, type FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { Form, FormActions } from '../../../ui/forms/Form.tsx';
import { MultiCheck } from '../../../ui/forms/MultiCheck.tsx';
import { SegmentedRadios } from '../../../ui/forms/SegmentedRadios.tsx';
import { Select } from '../../../ui/forms/Select.tsx';
import { TextArea } from '../../../ui/forms/TextArea.tsx';
import { TextField } from '../../../ui/forms/TextField.tsx';
import { readFields } from '../../../web/read-fields.ts';
import { errorsOf } from '../../../web/refusals.ts';
import { type Reply, redirect, refused } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { adminPage } from '../../administration/pages/shared.tsx';
import { createService } from '../actions.ts';
import { serviceFields } from '../fields.ts';
import { REFUSAL_WORDS, WORDS } from '../messages.ts';
import { ROLES_OF_SERVICES } from '../rules.ts';

export const newServicePage = (visit: Visit): Promise<Reply> => show(visit, {});

export async function postService(visit: Visit): Promise<Reply> {
  const read = readFields(serviceFields, visit.form);
  const made = read.ok ? await createService(visit, read.value) : read;
  if (made.ok) return redirect(visit.paths.service(made.value));
  if (made.refusals.some(({ id }) => id === 'forbidden')) return refused(...made.refusals);
  return show(visit, errorsOf(made.refusals, visit.lang, REFUSAL_WORDS));
}

async function show(visit: Visit, errors: FieldErrors): Promise<Reply> {
  const { tx, org, paths, form } = visit;
  const w = words.bind(null, visit);
  const units = (await loadUnits(tx, org.id)).filter(({ closedOn }) => closedOn === null);
  return adminPage(visit, {
    title: w(WORDS.newService),
    intro: w(WORDS.newServiceLead),
    above: { label: w(WORDS.services), href: paths.services() },
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: (
      <Form action={paths.newService()} idempotencyKey={visit.fresh}>
        <ErrorSummary errors={errors} />
        <TextField name="name" label={w(WORDS.name)} value={form.get('name')} error={errors.name} maxlength={200} />
        <TextArea name="purpose" label={w(WORDS.purpose)} help={w(WORDS.purposeHelp)} value={form.get('purpose')} error={errors.purpose} />
        <SegmentedRadios
          name="lang"
          label={w(WORDS.lang)}
          value={form.get('lang') || 'fr'}
          error={errors.lang}
          options={[
            { value: 'fr', label: w(WORDS.french) },
            { value: 'en', label: w(WORDS.english) },
          ]}
        />
        <MultiCheck
          name="roles"
          label={w(WORDS.roles)}
          value={form.all('roles')}
          error={errors.roles}
          options={ROLES_OF_SERVICES.map((value) => ({ value, label: w(ROLE_WORDS[value]), note: w(ROLE_DUTIES[value]) }))}
        />
        <Select
          name="unit"
          label={w(WORDS.unit)}
          help={w(WORDS.unitHelp)}
          value={form.get('unit')}
          error={errors.unit}
          optional
          empty={w(WORDS.noUnit)}
          options={units.map(({ id, name }) => ({ value: id, label: w(name) }))}
        />
        <FormActions>
          <Button kind="primary">{w(WORDS.create)}</Button>
          <a class="btn btn--quiet" href={paths.services()}>
            {w(WORDS.abandon)}
          </a>
        </FormActions>
      </Form>
    ),
  });
}
