import { Button, ButtonLink } from '../../../ui/components/Button.tsx';
import { DataTable, Sub } from '../../../ui/components/DataTable.tsx';
import { EmptyState } from '../../../ui/components/EmptyState.tsx';
import type { FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { Notice } from '../../../ui/components/Notice.tsx';
import { PageHead } from '../../../ui/components/PageHead.tsx';
import { StateChip } from '../../../ui/components/Tag.tsx';
import { PostButton } from '../../../ui/forms/Form.tsx';
import { type Form as FormValues, formOf } from '../../../web/form.ts';
import { readFields } from '../../../web/read-fields.ts';
import { errorsOf } from '../../../web/refusals.ts';
import { deskPage, notFound, type Reply, redirect, refused } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { DESK_WORDS } from '../messages/desk.ts';
import { PURPOSE_WORDS, TEMPLATE_REFUSALS, TEMPLATE_WORDS as WORDS } from '../messages/templates.ts';
import { KIND_WORDS } from '../messages.ts';
import { CATEGORY_LISTS, KINDS } from '../rules.ts';
import { loadCategories } from '../store/categories.ts';
import { addTemplate, changeTemplate, withdrawTemplate } from '../templates/actions.ts';
import { templateFields } from '../templates/fields.ts';
import { loadTemplate, loadTemplates, type Template } from '../templates/store.ts';
import { TemplateForm } from './TemplateForm.tsx';

/** Words of every category, of requests and of complaints, by kind. */
async function categoriesOf({ tx, org }: Visit) {
  const lists = await Promise.all(KINDS.map(async (kind) => [kind, await loadCategories(tx, org.id, CATEGORY_LISTS[kind])] as const));
  return new Map(lists);
}

const crumbsOf = (visit: Visit, ...rest: readonly { label: string; href?: string }[]) => [
  { label: words(visit, DESK_WORDS.requests), href: visit.paths.deskRegister('requests') },
  ...rest,
];

export async function templatesPage(visit: Visit): Promise<Reply> {
  const { tx, org, paths } = visit;
  const w = words.bind(null, visit);
  const rows = await loadTemplates(tx, org.id, false);
  const categories = await categoriesOf(visit);
  const category = (one: Template): string => {
    const label = categories.get(one.kind)?.get(one.category);
    return label ? w(label) : w(WORDS.every);
  };
  return deskPage({
    title: w(WORDS.templates),
    current: 'requests',
    crumbs: crumbsOf(visit, { label: w(WORDS.templates) }),
    body: (
      <>
        <PageHead
          title={w(WORDS.templates)}
          intro={w(WORDS.lead)}
          actions={
            <ButtonLink href={paths.template('nouveau')} icon="plus" creates small>
              {w(WORDS.add)}
            </ButtonLink>
          }
        />
        {visit.query.get('fait') === 'oui' && (
          <Notice tone="ok" live>
            {w(WORDS.saved)}
          </Notice>
        )}
        {rows.length === 0 ? (
          <EmptyState title={w(WORDS.none)}>{w(WORDS.noneLead)}</EmptyState>
        ) : (
          <DataTable
            caption={w(WORDS.templates)}
            hideCaption
            compact
            rows={rows}
            rowKey={({ id }) => id}
            columns={[
              {
                id: 'name',
                label: w(WORDS.name),
                head: true,
                cell: (one) => (
                  <a href={paths.template(one.id)} lang={one.lang}>
                    {one.name}
                  </a>
                ),
              },
              {
                id: 'purpose',
                label: w(WORDS.purpose),
                cell: (one) => (
                  <>
                    {w(PURPOSE_WORDS[one.purpose])}
                    {one.kind === 'complaint' && <Sub>{w(KIND_WORDS.complaint.one)}</Sub>}
                  </>
                ),
              },
              { id: 'lang', label: w(WORDS.langShort), cell: (one) => w(one.lang === 'fr' ? DESK_WORDS.french : DESK_WORDS.english) },
              { id: 'category', label: w(WORDS.category), cell: category },
              {
                id: 'state',
                label: w(WORDS.state),
                cell: (one) => (
                  <StateChip tone={one.endedOn === null ? 'ok' : 'neutral'}>
                    {w(one.endedOn === null ? WORDS.offered : WORDS.withdrawn)}
                  </StateChip>
                ),
              },
            ]}
          />
        )}
      </>
    ),
  });
}

export const newTemplatePage = (visit: Visit): Promise<Reply> =>
  show(visit, null, formOf({ kind: ['request'], purpose: ['reply'], lang: [visit.lang] }), {});

export async function templatePage(visit: Visit): Promise<Reply> {
  const template = await loadTemplate(visit.tx, visit.org.id, visit.params.id ?? '');
  return template ? show(visit, template, valuesOf(template), {}) : notFound;
}

const valuesOf = ({ kind, purpose, lang, category, name, body }: Template): FormValues =>
  formOf(Object.fromEntries(Object.entries({ kind, purpose, lang, category, name, body }).map(([field, value]) => [field, [value]])));

const isTurnedAway = (refusals: readonly { readonly id: string }[]): boolean =>
  refusals.some(({ id }) => id === 'notFound' || id === 'forbidden');

/** Adds the template of the form, or changes the one of the address. */
async function save(visit: Visit, id: string | null): Promise<Reply> {
  const template = id === null ? null : await loadTemplate(visit.tx, visit.org.id, id);
  if (id !== null && template === null) return notFound;
  const read = readFields(templateFields, visit.form);
  const saved = !read.ok ? read : id === null ? await addTemplate(visit, read.value) : await changeTemplate(visit, id, read.value);
  if (saved.ok) return redirect(visit.paths.templates({ fait: 'oui' }));
  if (isTurnedAway(saved.refusals)) return refused(...saved.refusals);
  return show(visit, template, visit.form, errorsOf(saved.refusals, visit.lang, TEMPLATE_REFUSALS));
}

export const createTemplate = (visit: Visit): Promise<Reply> => save(visit, null);
export const editTemplate = (visit: Visit): Promise<Reply> => save(visit, visit.params.id ?? '');

/** `withdrawn` false offers it again; refused when another one took its name meanwhile. */
const setWithdrawn =
  (withdrawn: boolean) =>
  async (visit: Visit): Promise<Reply> => {
    const done = await withdrawTemplate(visit, visit.params.id ?? '', withdrawn);
    return done.ok ? redirect(visit.paths.templates({ fait: 'oui' })) : refused(...done.refusals);
  };
export const endTemplate = setWithdrawn(true);
export const offerTemplate = setWithdrawn(false);

async function show(visit: Visit, template: Template | null, values: FormValues, errors: FieldErrors): Promise<Reply> {
  const { paths } = visit;
  const w = words.bind(null, visit);
  const title = template?.name ?? w(WORDS.add);
  return deskPage({
    title,
    current: 'requests',
    crumbs: crumbsOf(visit, { label: w(WORDS.templates), href: paths.templates() }, { label: title }),
    status: Object.keys(errors).length > 0 ? 422 : 200,
    body: (
      <>
        <PageHead title={title} />
        <TemplateForm visit={visit} id={template?.id ?? null} values={values} errors={errors} categories={await categoriesOf(visit)} />
        {template && (
          <PostButton action={paths.templateAct(template.id, template.endedOn === null ? 'retrait' : 'retour')}>
            <Button kind={template.endedOn === null ? 'danger' : 'secondary'} small>
              {w(template.endedOn === null ? WORDS.withdraw : WORDS.offer)}
            </Button>
          </PostButton>
        )}
      </>
    ),
  });
}
