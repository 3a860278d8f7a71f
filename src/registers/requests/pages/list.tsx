import { TermChip } from '../../../clocks/ClockParts.tsx';
import { mostUrgent, readClocks, type ShownRun } from '../../../clocks/read.ts';
import { memberNames } from '../../../identity/members.ts';
import type { Bilingual } from '../../../kernel/bilingual.ts';
import { type Column, DataTable, Sub } from '../../../ui/components/DataTable.tsx';
import { EmptyState } from '../../../ui/components/EmptyState.tsx';
import { Pager } from '../../../ui/components/Pager.tsx';
import { Day } from '../../../ui/components/When.tsx';
import { type Visit, words } from '../../../web/visit.ts';
import { DESK_WORDS as WORDS } from '../messages/desk.ts';
import { CHANNEL_WORDS } from '../messages.ts';
import { type ListedRequest, listRequests } from '../store/list.ts';
import { type HeadProps, titleOf } from './InboxHead.tsx';
import { StateOf } from './StateOf.tsx';

const PAGE = 50;

interface Names {
  readonly clocks: ReadonlyMap<string, readonly ShownRun[]>;
  readonly people: ReadonlyMap<string, string>;
  readonly categories: ReadonlyMap<string, Bilingual>;
}

function columns(visit: Visit, { people, categories, clocks }: Names): readonly Column<ListedRequest>[] {
  const w = words.bind(null, visit);
  return [
    { id: 'date', label: w(WORDS.received), nowrap: true, cell: (row) => <Day iso={row.onDay} short /> },
    {
      id: 'title',
      label: w(WORDS.subject),
      head: true,
      cell: (row) => (
        <>
          <a href={visit.paths.deskRecord('requests', row.id)} lang={row.lang === visit.lang ? undefined : row.lang}>
            {row.title}
          </a>
          <Sub>
            {row.number} · {w(categories.get(row.category) ?? WORDS.unsorted)}
          </Sub>
        </>
      ),
    },
    {
      id: 'person',
      label: w(WORDS.person),
      cell: (row) => (
        <>
          {row.name || row.email || w(WORDS.nobody)}
          <Sub>{w(CHANNEL_WORDS[row.channel])}</Sub>
        </>
      ),
    },
    { id: 'responsible', label: w(WORDS.responsible), cell: (row) => (row.assignee ? (people.get(row.assignee) ?? '–') : '–') },
    {
      id: 'term',
      label: w(WORDS.term),
      nowrap: true,
      cell: (row) => {
        const run = mostUrgent(clocks.get(row.id) ?? []);
        return run ? <TermChip run={run} lang={visit.lang} /> : '–';
      },
    },
    { id: 'state', label: w(WORDS.state), cell: (row) => <StateOf visit={visit} state={row.state} /> },
  ];
}

/** Requests of any state, latest first. */
export async function listOfAll({ visit, asked, offered }: HeadProps) {
  const { tx, org, paths } = visit;
  const w = words.bind(null, visit);
  const rows = await listRequests(tx, org.id, { ...asked, states: asked.state ? [asked.state] : [], before: asked.key }, PAGE + 1);
  const shown = rows.slice(0, PAGE);
  const ids = shown.map(({ id }) => id);
  const names = {
    people: await memberNames(tx),
    categories: offered?.categories ?? new Map(),
    clocks: await readClocks(tx, org.id, ids, visit.now),
  };
  const last = shown.at(-1);
  const at = (apres: string) => paths.deskRegister('requests', { ...asked.here, apres });
  if (shown.length === 0) return <EmptyState title={w(WORDS.none)}>{w(WORDS.noneYet)}</EmptyState>;
  return (
    <>
      <DataTable
        caption={titleOf(visit, asked)}
        hideCaption
        sticky
        compact
        class="table--broad"
        rows={shown}
        rowKey={(row) => row.id}
        columns={columns(visit, names)}
      />
      <Pager next={rows.length > PAGE && last ? at(`${last.onDay}_${last.id}`) : undefined} previous={asked.key ? at('') : undefined} />
    </>
  );
}
