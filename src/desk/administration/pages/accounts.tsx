import { loadFactors } from '../../../identity/factors.ts';
import { loadInvitations } from '../../../identity/invitations.ts';
import { listMembers, loadMemberships, type Member } from '../../../identity/members.ts';
import { loadUnits } from '../../../identity/units.ts';
import { isId } from '../../../kernel/ids.ts';
import { moment } from '../../../records/pages/HistoryList.tsx';
import { Address } from '../../../ui/components/Address.tsx';
import { ButtonLink } from '../../../ui/components/Button.tsx';
import { DataTable, Sub } from '../../../ui/components/DataTable.tsx';
import { EmptyState } from '../../../ui/components/EmptyState.tsx';
import { ExportMenu } from '../../../ui/components/ExportMenu.tsx';
import { Pager } from '../../../ui/components/Pager.tsx';
import { StateChip } from '../../../ui/components/Tag.tsx';
import { FilterBar } from '../../../ui/forms/FilterBar.tsx';
import { LIST_FILES } from '../../../ui/paths.ts';
import type { Reply } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { COMING_WORDS as COMING } from '../messages/coming-and-leaving.ts';
import { FACTOR_WORDS as FACTOR } from '../messages/second-factor.ts';
import { WORDS } from '../messages.ts';
import { Invitations } from './invitations.tsx';
import { roleText } from './roles.ts';
import { adminPage, Done } from './shared.tsx';

const PAGE = 50;

export const AccountState = ({ visit, disabled }: { visit: Visit; disabled: boolean }) => (
  <StateChip tone={disabled ? 'neutral' : 'ok'}>{words(visit, disabled ? WORDS.closed : WORDS.open)}</StateChip>
);

export const seen = (visit: Visit, { lastSeen }: Member): string =>
  lastSeen ? moment(lastSeen, visit.org.timeZone, visit.lang) : words(visit, WORDS.never);

/** Where the page before ended: `nom` and `apres` of the address. */
function after({ query }: Visit) {
  const account = query.get('apres');
  return isId(account) ? { name: query.get('nom').slice(0, 200), account } : null;
}

export async function accountsPage(visit: Visit): Promise<Reply> {
  const { tx, org, paths, query } = visit;
  const w = words.bind(null, visit);
  const asked = query.get('q').slice(0, 100);
  const rows = await listMembers(tx, { words: asked, after: after(visit), most: PAGE + 1 });
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  const accounts = shown.map(({ account }) => account);
  const factors = await loadFactors(tx, accounts);
  const memberships = (await loadMemberships(tx, org.id, accounts)).filter(({ until }) => until === null);
  const units = await loadUnits(tx, org.id);
  return adminPage(visit, {
    title: w(WORDS.accounts),
    intro: w(WORDS.accountsLead),
    actions: (
      <>
        <ExportMenu page={paths.accounts({ q: asked })} files={LIST_FILES} />
        <ButtonLink href={paths.newMember()} kind="primary" icon="user-plus" creates small>
          {w(COMING.invite)}
        </ButtonLink>
      </>
    ),
    body: (
      <>
        <Done visit={visit} said={{ invitation: COMING.doneInvited, retrait: COMING.doneWithdrawn }} />
        <Invitations visit={visit} invitations={await loadInvitations(tx, org.id)} units={units} />
        <FilterBar action={paths.accounts()} go={w(WORDS.search)} search={{ label: w(WORDS.searchMembers), value: asked }} />
        {shown.length === 0 ? (
          <EmptyState title={w(WORDS.nobody)}>{w(WORDS.nobodyLead)}</EmptyState>
        ) : (
          <DataTable
            caption={w(WORDS.accounts)}
            hideCaption
            compact
            rows={shown}
            rowKey={({ account }) => account}
            columns={[
              {
                id: 'person',
                label: w(WORDS.person),
                head: true,
                cell: (member) => (
                  <>
                    <a href={paths.member(member.account)}>{member.name}</a>
                    <Sub>
                      <Address of={member.email} />
                    </Sub>
                  </>
                ),
              },
              {
                id: 'roles',
                label: w(WORDS.roles),
                cell: (member) => {
                  const roles = memberships.filter(({ account }) => account === member.account);
                  return roles.length === 0 ? (
                    <span class="muted">{w(WORDS.noRole)}</span>
                  ) : (
                    roles.map((one) => <div key={one.id}>{roleText(visit, one, units)}</div>)
                  );
                },
              },
              {
                id: 'factor',
                label: w(FACTOR.room),
                cell: ({ account }) => w(factors.has(account) ? FACTOR.yes : FACTOR.no),
              },
              { id: 'seen', label: w(WORDS.lastSeen), cell: (member) => seen(visit, member) },
              { id: 'state', label: w(WORDS.state), cell: ({ disabled }) => <AccountState visit={visit} disabled={disabled} /> },
            ]}
          />
        )}
        <Pager
          next={rows.length > PAGE && last ? paths.accounts({ q: asked, nom: last.name, apres: last.account }) : undefined}
          previous={query.get('apres') ? paths.accounts({ q: asked }) : undefined}
        />
      </>
    ),
  });
}
