import { listMembers, loadMemberships, type Member } from '../../../identity/members.ts';
import { loadUnits } from '../../../identity/units.ts';
import { loadJournal } from '../../../records/history.ts';
import { LIST_FILES } from '../../../ui/paths.ts';
import type { Exporter, RowsAfter } from '../../../web/export.ts';
import type { Visit } from '../../../web/visit.ts';
import { ACCOUNTS, JOURNAL, type ListedMember } from '../columns.ts';
import { countEntries, countMembers } from '../store.ts';
import { type Entry, namesOf } from './journal.tsx';

/** Accounts of the list, every page of it. */
export const accountFiles = {
  files: LIST_FILES,
  open: async (visit: Visit) => {
    const { tx, org, query } = visit;
    const words = query.get('q').slice(0, 100);
    const rows: RowsAfter<ListedMember> = async (last, most) =>
      withRoles(visit, await listMembers(tx, { words, after: last && { name: last.name, account: last.account }, most }));
    return {
      description: ACCOUNTS,
      names: { visit, units: await loadUnits(tx, org.id) },
      shown: rows,
      data: null,
      personal: () => countMembers(tx, words),
    };
  },
} satisfies Exporter<ListedMember, never, Parameters<NonNullable<(typeof ACCOUNTS.columns)[number]['shown']>>[1]>;

async function withRoles({ tx, org }: Visit, members: readonly Member[]): Promise<readonly ListedMember[]> {
  const ids = members.map(({ account }) => account);
  const open = Map.groupBy(
    (await loadMemberships(tx, org.id, ids)).filter(({ until }) => until === null),
    ({ account }) => account,
  );
  return members.map((member) => ({ ...member, roles: open.get(member.account) ?? [] }));
}

/** The whole journal, latest first. It names people: an entry of the journal says that it was taken away. */
export const journalFiles = {
  files: LIST_FILES,
  open: async (visit: Visit) => {
    const { tx, org } = visit;
    const rows: RowsAfter<Entry> = (last, most) => loadJournal(tx, org.id, last && { at: last.at.toString(), id: last.id }, most);
    return {
      description: JOURNAL,
      names: { visit, names: await namesOf(visit) },
      shown: rows,
      data: null,
      personal: () => countEntries(tx, org.id),
    };
  },
} satisfies Exporter<Entry, never, Parameters<NonNullable<(typeof JOURNAL.columns)[number]['shown']>>[1]>;
