import type { Refusal } from '../../../kernel/decision.ts';
import { isId } from '../../../kernel/ids.ts';
import { Combobox } from '../../../ui/forms/Combobox.tsx';
import { DateField } from '../../../ui/forms/DateField.tsx';
import type { Option } from '../../../ui/forms/options.ts';
import { TextField } from '../../../ui/forms/TextField.tsx';
import { type Form as FormValues, formOf } from '../../../web/form.ts';
import { errorsOf } from '../../../web/refusals.ts';
import { notFound, type Reply, refused } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { roleFields } from '../fields.ts';
import { REFUSAL_WORDS, WORDS } from '../messages.ts';
import { keepRole, removeRole } from '../roles.ts';
import { loadCards } from '../store/contact.ts';
import { loadRoles } from '../store/roles.ts';
import { hangingPage, loadToChange, postHanging } from './hanging.tsx';
import type { Loaded } from './record.tsx';

/** The organisation of a role as a combobox shows it: by its name, or as it was typed. */
export async function bodyOption(visit: Visit, value: string): Promise<Option | null> {
  if (value.startsWith('new:')) return { value, label: value.slice(4) };
  const [card] = isId(value) ? await loadCards(visit.tx, visit.org.id, [value]) : [];
  return card ? { value, label: card.name } : null;
}

async function show(visit: Visit, loaded: Loaded, role: string | null, values: FormValues, refusals: readonly Refusal[]): Promise<Reply> {
  const { paths } = visit;
  const w = words.bind(null, visit);
  const errors = errorsOf(refusals, visit.lang, REFUSAL_WORDS);
  const { id } = loaded.spine;
  return hangingPage({
    visit,
    loaded,
    id: role,
    title: w(role === null ? WORDS.addRole : WORDS.editRole),
    intro: w(WORDS.roleHelp),
    action: role === null ? paths.deskAct('contacts', id, 'fonctions') : paths.contactRole(id, role),
    errors,
    fields: (
      <>
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
      </>
    ),
  });
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

export const postRole = (visit: Visit): Promise<Reply> =>
  postHanging(visit, visit.params.role ?? null, { fields: roleFields, keep: keepRole, remove: removeRole, show });
