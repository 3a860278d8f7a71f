import type { Member, Membership } from '../../identity/members.ts';
import type { Unit } from '../../identity/units.ts';
import { say } from '../../kernel/bilingual.ts';
import { actorName } from '../../records/pages/HistoryList.tsx';
import type { Description } from '../../tables/column.ts';
import type { Visit } from '../../web/visit.ts';
import { COLUMN_HELP as HELP } from './column-messages.ts';
import { WORDS } from './messages.ts';
import type { Entry } from './pages/journal.tsx';
import { roleText } from './pages/roles.ts';

export interface ListedMember extends Member {
  readonly roles: readonly Pick<Membership, 'role' | 'unit'>[];
}

interface AccountNames {
  readonly visit: Visit;
  readonly units: readonly Unit[];
}

/** Accounts as the administrators' list shows them. */
export const ACCOUNTS: Description<ListedMember, never, AccountNames> = {
  id: 'accounts',
  label: WORDS.accounts,
  columns: [
    { id: 'person', label: WORDS.person, help: HELP.person, type: 'text', shown: (row) => row.name },
    { id: 'email', label: HELP.emailLabel, help: HELP.email, type: 'text', shown: (row) => row.email },
    {
      id: 'roles',
      label: WORDS.roles,
      help: HELP.roles,
      type: 'text',
      shown: ({ roles }, { visit, units }) => roles.map((role) => roleText(visit, role, units)).join('; ') || say(WORDS.noRole, visit.lang),
    },
    { id: 'seen', label: WORDS.lastSeen, help: HELP.seen, type: 'moment', shown: (row) => row.lastSeen },
    {
      id: 'state',
      label: WORDS.state,
      help: HELP.state,
      type: 'text',
      shown: (row, { visit }) => say(row.disabled ? WORDS.closed : WORDS.open, visit.lang),
    },
  ],
  list: ['person', 'email', 'roles', 'seen', 'state'],
};

interface JournalNames {
  readonly visit: Visit;
  readonly names: ReadonlyMap<string, string>;
}

/** Acts as the administrators' journal shows them: what their reader may not read stays hidden. */
export const JOURNAL: Description<Entry, never, JournalNames> = {
  id: 'journal',
  label: WORDS.journal,
  columns: [
    { id: 'when', label: WORDS.when, help: HELP.when, type: 'moment', shown: (row) => row.at },
    {
      id: 'who',
      label: HELP.whoLabel,
      help: HELP.who,
      type: 'text',
      shown: ({ account }, { visit, names }) => actorName(account, names, visit.lang),
    },
    {
      id: 'act',
      label: WORDS.act,
      help: HELP.act,
      type: 'text',
      shown: ({ register, verb }, { visit }) => say(visit.slots.verbWord(register, verb), visit.lang),
    },
    {
      id: 'object',
      label: WORDS.object,
      help: HELP.object,
      type: 'text',
      shown: ({ record, title }, { visit, names }) =>
        record === null ? null : (title ?? names.get(record) ?? say(WORDS.hiddenRecord, visit.lang)),
    },
    {
      id: 'register',
      label: HELP.registerLabel,
      help: HELP.register,
      type: 'text',
      shown: ({ register }, { visit }) => say(visit.slots.registerWord(register), visit.lang),
    },
    { id: 'place', label: WORDS.place, help: HELP.place, type: 'number', shown: (row) => row.position },
  ],
  list: ['when', 'who', 'act', 'object', 'register', 'place'],
};
