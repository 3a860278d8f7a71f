import type { Refusal } from '../../../kernel/decision.ts';
import { isId } from '../../../kernel/ids.ts';
import { Button } from '../../../ui/components/Button.tsx';
import { ErrorSummary } from '../../../ui/components/ErrorSummary.tsx';
import { PageHead } from '../../../ui/components/PageHead.tsx';
import { Combobox } from '../../../ui/forms/Combobox.tsx';
import { DateField } from '../../../ui/forms/DateField.tsx';
import { Form, FormActions } from '../../../ui/forms/Form.tsx';
import type { Option } from '../../../ui/forms/options.ts';
import { TextField } from '../../../ui/forms/TextField.tsx';
import { type Form as FormValues, formOf } from '../../../web/form.ts';
import { readFields } from '../../../web/read-fields.ts';
import { errorsOf } from '../../../web/refusals.ts';
import { deskPage, notFound, type Reply, redirect, refused } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { roleFields } from '../fields.ts';
import { REFUSAL_WORDS, WORDS } from '../messages.ts';
import { mayRecord } from '../policy.ts';
import { keepRole, removeRole } from '../roles.ts';
import { loadCards } from '../store/contact.ts';
import { loadRoles } from '../store/roles.ts';
import { type Loaded, loadFromPath } from './record.tsx';

/** The organisation of a role as a combobox shows it: by its name, or as it was typed. */
export async function bodyOption(visit: Visit, value: string): Promise<Option | null> {
  if (value.startsWith('new:')) return { value, label: value.slice(4) };
  const [card] = isId(value) ? await loadCards(visit.tx, visit.org.id, [value]) : [];
  return card ? { value, label: card.name } : null;
}

async function show(
  visit: Visit,
  { spine }: Loaded,
  role: string | null,
  values: FormValues,
  refusals: readonly Refusal[],
): Promise<Reply> {
  const { paths } = visit;
  const w = words.bind(null, visit);
  const title = w(role === null ? WORDS.addRole : WORDS.editRole);
  const errors = errorsOf(refusals, visit.lang, REFUSAL_WORDS);
  const back = paths.deskRecord('contacts', spine.id);
  return deskPage({
    title: `${title} – ${spine.title}`,
    current: 'contacts',
    crumbs: [{ label: w(WORDS.contacts), href: paths.deskRegister('contacts') }, { label: spine.title, href: back }, { label: title }],
    status: refusals.length > 0 ? 422 : 200,
    body: (
      <>
        <PageHead title={title} over={spine.title} intro={w(WORDS.roleHelp)} />
        <Form
          class="form entry__form"
          action={role === null ? paths.deskAct('contacts', spine.id, 'fonctions') : paths.contactRole(spine.id, role)}
          idempotencyKey={role === null ? visit.fresh : undefined}
        >
          <ErrorSummary errors={errors} />
          <TextField name="title" label={w(WORDS.role)} value={values.get('title')} error={errors.title} maxlength={200} />
          <Combobox
            name="body"
            label={w(WORDS.body)}
            value={await bodyOption(visit, values.get('body'))}
            error={errors.body}
            optional
            src={paths.deskOptions('contacts', { genre: 'body' })}
            options={[]}
          />
          <div class="entry__pair">
            <DateField
              name="since"
              label={w(WORDS.since)}
              help={w(WORDS.sinceHelp)}
              value={values.get('since')}
              error={errors.since}
              optional
            />
            <DateField
              name="until"
              label={w(WORDS.until)}
              help={w(WORDS.untilHelp)}
              value={values.get('until')}
              error={errors.until}
              optional
            />
          </div>
          <FormActions>
            <Button kind="primary">{w(WORDS.saveChanges)}</Button>
            {role !== null && (
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

export async function rolePage(visit: Visit): Promise<Reply> {
  const loaded = await loadToChange(visit);
  if ('kind' in loaded) return loaded;
  if (loaded.contact.kind !== 'person') return refused({ id: 'rolesArePeoples' });
  const id = visit.params.role;
  if (id === undefined) return show(visit, loaded, null, formOf({}), []);
  const role = (await loadRoles(visit.tx, visit.org.id, loaded.spine.id)).find((one) => one.id === id);
  if (!role) return notFound;
  const values = { title: [role.title], body: [role.body ?? ''], since: [role.since ?? ''], until: [role.until ?? ''] };
  return show(visit, loaded, id, formOf(values), []);
}

/** Adds, changes, ends or takes back a role, then shows the contact again. */
export async function postRole(visit: Visit): Promise<Reply> {
  const { form, params } = visit;
  const id = params.id ?? '';
  const role = params.role ?? null;
  const back = visit.paths.deskRecord('contacts', id);
  if (role !== null && form.get('remove') !== '') {
    const removed = await removeRole(visit, id, role);
    return removed.ok ? redirect(back) : refused(...removed.refusals);
  }
  const read = readFields(roleFields, form);
  const kept = read.ok ? await keepRole(visit, id, role, read.value) : read;
  if (kept.ok) return redirect(back);
  const loaded = kept.refusals.some((refusal) => refusal.field === undefined) ? null : await loadToChange(visit);
  if (loaded === null) return refused(...kept.refusals);
  return 'kind' in loaded ? loaded : show(visit, loaded, role, form, kept.refusals);
}
