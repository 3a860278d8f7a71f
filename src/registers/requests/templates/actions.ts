import { appendEntry } from '../../../journal/append.ts';
import type { Changes } from '../../../journal/write.ts';
import { hasRole } from '../../../kernel/actor.ts';
import { accept, type Decision, FORBIDDEN, NOT_FOUND, refuse } from '../../../kernel/decision.ts';
import { fold } from '../../../kernel/text.ts';
import type { Visit } from '../../../web/visit.ts';
import { CATEGORY_LISTS } from '../rules.ts';
import { categoryExists } from '../store/categories.ts';
import type { TemplateFields } from './fields.ts';
import { checkTemplate } from './rules.ts';
import { insertTemplate, loadTemplate, loadTemplates, type Template, updateTemplate } from './store.ts';

/** Those who say in what words the organisation answers. */
export const TEMPLATE_KEEPERS = ['administrator', 'manager'] as const;

const mayKeep = (visit: Visit): boolean => hasRole(visit.actor, ...TEMPLATE_KEEPERS);

const enter = ({ tx, actor, now }: Visit, record: string, verb: string, changes: Changes) =>
  appendEntry(tx, actor, now, { verb, register: 'replyTemplates', record, changes });

async function refusalsOf({ tx, org }: Visit, fields: TemplateFields, id: string | null) {
  if (fields.category !== '' && !(await categoryExists(tx, org.id, CATEGORY_LISTS[fields.kind], fields.category)))
    return [{ id: 'unknownChoice', field: 'category' }];
  const others = (await loadTemplates(tx, org.id, true)).filter((one) => one.id !== id);
  const taken = others.some((one) => one.kind === fields.kind && one.lang === fields.lang && fold(one.name) === fold(fields.name));
  return [...(taken ? [{ id: 'templateNameTaken', field: 'name' }] : []), ...checkTemplate(fields.body)];
}

/** Adds a template. Refuses unknown placeholders, and a name that another one of that kind and language has. */
export async function addTemplate(visit: Visit, fields: TemplateFields): Promise<Decision<string>> {
  if (!mayKeep(visit)) return refuse(FORBIDDEN);
  if (visit.done) return accept(visit.done);
  const refusals = await refusalsOf(visit, fields, null);
  if (refusals.length > 0) return refuse(...refusals);
  const { tx, org, fresh } = visit;
  await insertTemplate(tx, org.id, fresh, fields);
  await enter(visit, fresh, 'addTemplate', Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [null, value]])));
  return accept(fresh);
}

/** Changes a template for letters to come: what has left stays as it left. */
export async function changeTemplate(visit: Visit, id: string, fields: TemplateFields): Promise<Decision<string>> {
  if (!mayKeep(visit)) return refuse(FORBIDDEN);
  const { tx, org } = visit;
  const before = await loadTemplate(tx, org.id, id);
  if (!before) return refuse(NOT_FOUND);
  const refusals = await refusalsOf(visit, fields, id);
  if (refusals.length > 0) return refuse(...refusals);
  const changes = changed(before, fields);
  if (Object.keys(changes).length === 0) return accept(id);
  await updateTemplate(tx, org.id, id, fields);
  await enter(visit, id, 'changeTemplate', changes);
  return accept(id);
}

const changed = (before: Template, after: TemplateFields): Changes =>
  Object.fromEntries(
    Object.entries(after)
      .map(([name, value]) => [name, [before[name as keyof TemplateFields], value]] as const) // fields of the same schema
      .filter(([, [was, is]]) => was !== is),
  );

/** Withdraws a template, or offers it again. */
export async function withdrawTemplate(visit: Visit, id: string, withdrawn: boolean): Promise<Decision<string>> {
  if (!mayKeep(visit)) return refuse(FORBIDDEN);
  const { tx, org, today } = visit;
  const before = await loadTemplate(tx, org.id, id);
  if (!before) return refuse(NOT_FOUND);
  if ((before.endedOn !== null) === withdrawn) return accept(id);
  if (!withdrawn) {
    const refusals = await refusalsOf(visit, before, id);
    if (refusals.length > 0) return refuse(...refusals);
  }
  const endedOn = withdrawn ? today : null;
  await updateTemplate(tx, org.id, id, { endedOn });
  await enter(visit, id, withdrawn ? 'endTemplate' : 'offerTemplate', { endedOn: [before.endedOn, endedOn] });
  return accept(id);
}
