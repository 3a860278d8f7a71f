import { appendEntry } from '../../journal/append.ts';
import { accept, type Decision, NOT_FOUND, refuse } from '../../kernel/decision.ts';
import { isId } from '../../kernel/ids.ts';
import { parseForm } from '../../web/form.ts';
import type { Visit } from '../../web/visit.ts';
import { filtersOf, LONGEST_NAME, LONGEST_QUERY, MOST_VIEWS, pageOf } from './rules.ts';
import { deleteView, listViews, type SavedView, saveView } from './store.ts';

const enter = ({ tx, actor, now }: Visit, account: string, verb: string, before: string | null, after: string | null) =>
  appendEntry(tx, actor, now, { verb, register: 'accounts', record: account, subject: account, changes: { view: [before, after] } });

/** Keeps the filters of the form (`page`, `query`) under the name given. Refused: `viewName`, `viewFilters`, `tooManyViews`. */
export async function keepView(visit: Visit): Promise<Decision<SavedView>> {
  const { tx, org, actor, form, fresh, now } = visit;
  const page = pageOf(form.get('page'));
  if (!actor.account || !page) return refuse(NOT_FOUND);
  const query = filtersOf(parseForm(form.get('query')).values);
  const name = form.get('name').replace(/\s+/g, ' ');
  if (name === '' || name.length > LONGEST_NAME) return refuse({ id: 'viewName', values: { most: LONGEST_NAME } });
  if (query === '' || query.length > LONGEST_QUERY) return refuse({ id: 'viewFilters' });
  const known = await listViews(tx, org.id, actor.account, page);
  if (known.length >= MOST_VIEWS && !known.some((one) => one.query === query))
    return refuse({ id: 'tooManyViews', values: { most: MOST_VIEWS } });
  const view = { id: fresh, page, query, name };
  await saveView(tx, { ...view, org: org.id, account: actor.account, createdAt: now });
  await enter(visit, actor.account, 'keepView', null, name);
  return accept(view);
}

/** Forgets one of the actor's own views. */
export async function dropView(visit: Visit): Promise<Decision<SavedView>> {
  const { tx, org, actor, params } = visit;
  const { view = '' } = params;
  const gone = actor.account && isId(view) ? await deleteView(tx, org.id, actor.account, view) : null;
  if (!gone || !actor.account) return refuse(NOT_FOUND);
  await enter(visit, actor.account, 'dropView', gone.name, null);
  return accept(gone);
}
