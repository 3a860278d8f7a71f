import type { ComponentChildren } from 'preact';
import { ButtonLink } from '../../ui/components/Button.tsx';
import { ExportMenu } from '../../ui/components/ExportMenu.tsx';
import { PageHead } from '../../ui/components/PageHead.tsx';
import type { IconName } from '../../ui/icons.ts';
import { ALL_FILES, withQuery } from '../../ui/paths.ts';
import { deskPage, type Page } from '../../web/reply.ts';
import { type ListProps, RegisterList } from './RegisterList.tsx';

interface Spec<Row> extends Omit<ListProps<Row>, 'create'> {
  /** The entry of the navigation. */
  readonly current: string;
  readonly intro?: string;
  /** The first step from here; nothing for who may not take it. */
  readonly create?: { readonly href: string; readonly label: string; readonly icon?: IconName } | false;
  /** Other steps, before the first one. */
  readonly actions?: ComponentChildren;
  /** What stands over the list. */
  readonly above?: ComponentChildren;
}

/** The page of a register on the desk: its files and its first step, the reader's views, the list. */
export async function registerPage<Row extends { readonly id: string }>(spec: Spec<Row>): Promise<Page> {
  const { current, intro, create, actions, above, ...list } = spec;
  const { visit, title, base, here } = list;
  const views = await visit.slots.savedViews(visit);
  const button = (creates: boolean) =>
    create && (
      <ButtonLink href={create.href} icon={create.icon ?? 'plus'} creates={creates} small>
        {create.label}
      </ButtonLink>
    );
  return deskPage({
    title,
    current,
    body: (
      <>
        <PageHead
          title={title}
          intro={intro}
          actions={
            <>
              <ExportMenu page={withQuery(base, here)} files={ALL_FILES} />
              {actions}
              {button(true)}
            </>
          }
        />
        {above}
        {views}
        <RegisterList {...list} create={button(false)} />
      </>
    ),
  });
}
