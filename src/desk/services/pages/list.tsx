import { loadApiKeys, loadServiceAccounts } from '../../../identity/api-keys.ts';
import { ButtonLink } from '../../../ui/components/Button.tsx';
import { DataTable, Sub } from '../../../ui/components/DataTable.tsx';
import { EmptyState } from '../../../ui/components/EmptyState.tsx';
import type { Reply } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { adminPage } from '../../administration/pages/shared.tsx';
import { WORDS } from '../messages.ts';
import { stateOf } from '../rules.ts';
import { usedText } from './keys.tsx';

/** Every program of the organisation, its valid keys and when it was last heard of. */
export async function servicesPage(visit: Visit): Promise<Reply> {
  const { tx, org, paths, now } = visit;
  const w = words.bind(null, visit);
  const accounts = await loadServiceAccounts(tx, org.id);
  const byAccount = Map.groupBy(await loadApiKeys(tx, org.id), ({ account }) => account);
  const keysOf = (id: string) => byAccount.get(id) ?? [];
  return adminPage(visit, {
    title: w(WORDS.services),
    intro: w(WORDS.lead),
    actions: (
      <ButtonLink href={paths.newService()} kind="primary" icon="plus" creates small>
        {w(WORDS.newService)}
      </ButtonLink>
    ),
    body: (
      <div class="stack">
        {accounts.length === 0 ? (
          <EmptyState title={w(WORDS.none)}>{w(WORDS.noneLead)}</EmptyState>
        ) : (
          <DataTable
            caption={w(WORDS.services)}
            hideCaption
            compact
            rows={accounts}
            rowKey={({ id }) => id}
            columns={[
              {
                id: 'name',
                label: w(WORDS.name),
                head: true,
                cell: ({ id, name, purpose }) => (
                  <>
                    <a href={paths.service(id)}>{name}</a>
                    <Sub>{purpose}</Sub>
                  </>
                ),
              },
              {
                id: 'keys',
                label: w(WORDS.validKeys),
                end: true,
                cell: ({ id }) => <span class="num">{keysOf(id).filter((key) => stateOf(key, now) === 'open').length}</span>,
              },
              { id: 'used', label: w(WORDS.lastUse), cell: ({ id }) => usedText(visit, keysOf(id)) },
            ]}
          />
        )}
        <p>
          <a href={paths.api()}>{w(WORDS.description)}</a>
        </p>
      </div>
    ),
  });
}
