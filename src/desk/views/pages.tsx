import type { ComponentChildren } from 'preact';
import { Button } from '../../ui/components/Button.tsx';
import { Facets } from '../../ui/components/Facets.tsx';
import { Icon } from '../../ui/components/Icon.tsx';
import { Panel } from '../../ui/components/Panel.tsx';
import { Form, PostButton } from '../../ui/forms/Form.tsx';
import { TextField } from '../../ui/forms/TextField.tsx';
import { type Reply, redirect, refused } from '../../web/reply.ts';
import { type Visit, words } from '../../web/visit.ts';
import { dropView, keepView } from './actions.ts';
import { WORDS } from './messages.ts';
import { filtersOf, LONGEST_NAME, pageOf } from './rules.ts';
import { listViews, type SavedView } from './store.ts';

const hrefOf = ({ paths }: Visit, { page, query }: Pick<SavedView, 'page' | 'query'>): string =>
  `${paths.deskList(page)}${query === '' ? '' : `?${query}`}`;

/** Above a list of the desk: the views that the visitor keeps of it, and a form that keeps the filters in force. Nothing where there is neither. */
export async function savedViews(visit: Visit): Promise<ComponentChildren> {
  const { tx, org, actor, path, query, paths, fresh } = visit;
  const page = pageOf(path.split('/bureau/')[1] ?? '');
  if (!actor.account || !page) return null;
  const views = await listViews(tx, org.id, actor.account, page);
  const filters = filtersOf(query.values);
  const current = views.find((one) => one.query === filters);
  if (views.length === 0 && filters === '') return null;
  const w = words.bind(null, visit);
  return (
    <div class="views no-print">
      {views.length > 0 && (
        <Facets
          label={w(WORDS.views)}
          small
          facets={views.map((one) => ({ label: one.name, href: hrefOf(visit, one), current: one === current }))}
        />
      )}
      {current && (
        <PostButton action={paths.dropView(current.id)}>
          <Button kind="quiet" small>
            {w(WORDS.drop).replace('{name}', current.name)}
          </Button>
        </PostButton>
      )}
      {!current && filters !== '' && (
        <details class="exporter">
          <summary class="btn btn--quiet btn--sm">
            <Icon name="plus" />
            {w(WORDS.keep)}
          </summary>
          <div class="exporter__list exporter__list--form">
            <Form action={paths.views()} idempotencyKey={fresh} checked>
              <input type="hidden" name="page" value={page} />
              <input type="hidden" name="query" value={filters} />
              <TextField name="name" label={w(WORDS.name)} help={w(WORDS.nameHelp)} value="" maxlength={LONGEST_NAME} required />
              <Button small>{w(WORDS.save)}</Button>
            </Form>
          </div>
        </details>
      )}
    </div>
  );
}

/** Links to every view of the visitor, for the first page of the morning; null when there is none. */
export async function myViews(visit: Visit): Promise<ComponentChildren> {
  const { tx, org, actor } = visit;
  const views = actor.account ? await listViews(tx, org.id, actor.account) : [];
  if (views.length === 0) return null;
  return (
    <Panel title={words(visit, WORDS.views)}>
      <ul class="stack-s">
        {views.map((one) => (
          <li key={one.id}>
            <a href={hrefOf(visit, one)}>{one.name}</a>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

export async function keepViewNow(visit: Visit): Promise<Reply> {
  const kept = await keepView(visit);
  return kept.ok ? redirect(hrefOf(visit, kept.value)) : refused(...kept.refusals);
}

/** The list stays as it is shown: its filters are still those of the view. */
export async function dropViewNow(visit: Visit): Promise<Reply> {
  const gone = await dropView(visit);
  return gone.ok ? redirect(hrefOf(visit, gone.value)) : refused(...gone.refusals);
}
