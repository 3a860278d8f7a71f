import { ROLE_DUTIES, ROLE_WORDS } from '../../../identity/role-words.ts';
import { loadUnits, type Unit } from '../../../identity/units.ts';
import { ROLES } from '../../../kernel/actor.ts';
import { Button, ButtonLink } from '../../../ui/components/Button.tsx';
import { ErrorSummary, type FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { Notice } from '../../../ui/components/Notice.tsx';
import { Form, FormActions } from '../../../ui/forms/Form.tsx';
import type { Option } from '../../../ui/forms/options.ts';
import { SegmentedRadios } from '../../../ui/forms/SegmentedRadios.tsx';
import { Select } from '../../../ui/forms/Select.tsx';
import { TextField } from '../../../ui/forms/TextField.tsx';
import { withQuery } from '../../../ui/paths.ts';
import { readFields } from '../../../web/read-fields.ts';
import { errorsOf } from '../../../web/refusals.ts';
import { type Page, type Reply, redirect, refused } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { openMember } from '../actions/accounts.ts';
import { memberFields } from '../fields.ts';
import { REFUSAL_WORDS, UNIT_WORDS, WORDS } from '../messages.ts';
import { TEMPORARY_DAYS } from '../rules.ts';
import { adminPage } from './shared.tsx';

export const roleOptions = (visit: Visit): readonly Option[] =>
  ROLES.map((value) => ({ value, label: `${words(visit, ROLE_WORDS[value])} – ${words(visit, ROLE_DUTIES[value])}` }));

/** Open units, by kind. */
export const unitOptions = (visit: Visit, units: readonly Unit[]): readonly Option[] =>
  units
    .filter(({ closedOn }) => closedOn === null)
    .map(({ id, kind, name }) => ({ value: id, label: words(visit, name), group: words(visit, UNIT_WORDS[kind]) }));

export const newMemberPage = (visit: Visit): Promise<Reply> => show(visit, { lang: 'fr' }, {});

export async function createMember(visit: Visit): Promise<Reply> {
  // The password was shown when the form was sent the first time, and is nowhere any more.
  if (visit.done) return redirect(visit.paths.accounts());
  const read = readFields(memberFields, visit.form);
  const opened = read.ok ? await openMember(visit, read.value) : read;
  if (!opened.ok) {
    if (opened.refusals.some(({ id }) => id === 'forbidden')) return refused(...opened.refusals);
    const typed = Object.fromEntries(Object.keys(memberFields.shape).map((name) => [name, visit.form.get(name)]));
    return show(visit, typed, errorsOf(opened.refusals, visit.lang, REFUSAL_WORDS));
  }
  const { account, password } = opened.value;
  if (password === null) return redirect(withQuery(visit.paths.member(account), { fait: 'existant' }));
  return secretPage(visit, { account, name: visit.form.get('name'), email: visit.form.get('email'), password });
}

async function show(visit: Visit, values: Readonly<Record<string, string>>, errors: FieldErrors): Promise<Reply> {
  const { tx, org, paths } = visit;
  const w = words.bind(null, visit);
  const units = await loadUnits(tx, org.id);
  return adminPage(visit, {
    title: w(WORDS.openAccount),
    intro: w(WORDS.openAccountLead),
    above: { label: w(WORDS.accounts), href: paths.accounts() },
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: (
      <Form action={paths.newMember()} idempotencyKey={visit.fresh}>
        <ErrorSummary errors={errors} />
        <TextField name="name" label={w(WORDS.name)} value={values.name} error={errors.name} maxlength={200} />
        <TextField name="email" type="email" label={w(WORDS.email)} value={values.email} error={errors.email} maxlength={254} />
        <SegmentedRadios
          name="lang"
          label={w(WORDS.lang)}
          value={values.lang}
          error={errors.lang}
          options={[
            { value: 'fr', label: w(WORDS.french) },
            { value: 'en', label: w(WORDS.english) },
          ]}
        />
        <Select name="role" label={w(WORDS.role)} value={values.role} error={errors.role} options={roleOptions(visit)} />
        <Select
          name="unit"
          label={w(WORDS.unit)}
          help={w(WORDS.unitHelp)}
          value={values.unit}
          error={errors.unit}
          optional
          empty={w(WORDS.noUnit)}
          options={unitOptions(visit, units)}
        />
        <FormActions>
          <Button kind="primary">{w(WORDS.openAccount)}</Button>
          <a class="btn btn--quiet" href={paths.accounts()}>
            {w(WORDS.abandon)}
          </a>
        </FormActions>
      </Form>
    ),
  });
}

interface Secret {
  readonly account: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** The answer to a form, not a page with an address: what it shows is stored nowhere, so going back or loading it again shows nothing. */
export function secretPage(visit: Visit, { account, name, email, password }: Secret): Page {
  const { paths } = visit;
  const w = words.bind(null, visit);
  return adminPage(visit, {
    title: w(WORDS.temporaryTitle),
    above: { label: w(WORDS.accounts), href: paths.accounts() },
    body: (
      <div class="stack">
        <p class="secret">{password}</p>
        <Notice tone="warn" title={w(WORDS.temporaryOnce)}>
          {w(WORDS.temporaryWhat).replace('{name}', name).replace('{email}', email).replace('{days}', String(TEMPORARY_DAYS))}
        </Notice>
        <ButtonLink href={paths.member(account)}>{w(WORDS.backToMember)}</ButtonLink>
      </div>
    ),
  });
}
