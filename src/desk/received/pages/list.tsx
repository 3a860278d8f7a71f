import { isId } from '../../../kernel/ids.ts';
import { moment } from '../../../records/pages/HistoryList.tsx';
import { Address } from '../../../ui/components/Address.tsx';
import { DataTable, Sub } from '../../../ui/components/DataTable.tsx';
import { EmptyState } from '../../../ui/components/EmptyState.tsx';
import { Notice } from '../../../ui/components/Notice.tsx';
import { PageHead } from '../../../ui/components/PageHead.tsx';
import { Pager } from '../../../ui/components/Pager.tsx';
import { StateChip, Tag } from '../../../ui/components/Tag.tsx';
import { FilterBar } from '../../../ui/forms/FilterBar.tsx';
import { FilterSelect } from '../../../ui/forms/Select.tsx';
import { deskPage, type Reply } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { REASON_WORDS, STATE_WORDS, WORDS } from '../messages.ts';
import { RECEIVED_STATES, type ReceivedState } from '../rules.ts';
import { type ListedMessage, listReceived } from '../store.ts';

const PAGE = 50;
/** What the filter says for messages in every state; nothing said: those that wait for somebody. */
const ALL = 'tous';
const TONES = {
  waiting: 'open',
  aside: 'warn',
  taken: 'ok',
  noted: 'neutral',
  ignored: 'neutral',
  discarded: 'neutral',
} as const satisfies Record<ReceivedState, string>;

export const StateOf = ({ visit, state }: { visit: Visit; state: ReceivedState }) => (
  <StateChip tone={TONES[state]}>{words(visit, STATE_WORDS[state])}</StateChip>
);

/** What was just decided, named by `?fait=` in the address. */
const DONE = { demande: WORDS.doneTake, rattachement: WORDS.doneAttach, rejet: WORDS.doneDiscard } as const;

/** Where the page before ended: `avant=<instant>_<id>`. */
function before({ query }: Visit): { readonly at: string; readonly id: string } | null {
  const [at = '', id = ''] = query.get('avant').split('_');
  return /^\d{4}-\d{2}-\d{2}T[\d:.]{5,20}Z$/.test(at) && isId(id) ? { at, id } : null;
}

export async function receivedPage(visit: Visit): Promise<Reply> {
  const { tx, org, query, paths, installation } = visit;
  const w = words.bind(null, visit);
  const asked = query.get('etat');
  const state = asked === ALL ? null : (RECEIVED_STATES.find((one) => one === asked) ?? 'aside');
  const from = before(visit);
  const rows = await listReceived(tx, org.id, { state, before: from, most: PAGE + 1 });
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  const done = Object.entries(DONE).find(([name]) => name === query.get('fait'))?.[1];
  const fetched = installation.mailboxes.some((one) => one.org === org.slug);
  return deskPage({
    title: w(WORDS.received),
    current: 'received',
    body: (
      <>
        <PageHead title={w(WORDS.received)} intro={w(WORDS.lead)} />
        {done && (
          <Notice tone="ok" live>
            {w(done)}
          </Notice>
        )}
        {org.fictional ? <Notice>{w(WORDS.fictional)}</Notice> : !fetched && <Notice tone="warn">{w(WORDS.noMailbox)}</Notice>}
        <FilterBar action={paths.received()} go={w(WORDS.show)}>
          <FilterSelect
            name="etat"
            label={w(WORDS.state)}
            value={state ?? ALL}
            options={[...RECEIVED_STATES.map((value) => ({ value, label: w(STATE_WORDS[value]) })), { value: ALL, label: w(WORDS.all) }]}
          />
        </FilterBar>
        {shown.length === 0 ? (
          <EmptyState title={w(state === 'aside' ? WORDS.none : WORDS.noneShown)}>{w(WORDS.noneLead)}</EmptyState>
        ) : (
          <Table visit={visit} rows={shown} />
        )}
        <Pager
          next={rows.length > PAGE && last ? paths.received({ etat: asked, avant: `${last.arrivedAt.toString()}_${last.id}` }) : undefined}
          previous={from ? paths.received({ etat: asked }) : undefined}
        />
      </>
    ),
  });
}

const Table = ({ visit, rows }: { visit: Visit; rows: readonly ListedMessage[] }) => {
  const w = words.bind(null, visit);
  return (
    <DataTable
      caption={w(WORDS.received)}
      hideCaption
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'arrived',
          label: w(WORDS.arrived),
          nowrap: true,
          cell: ({ arrivedAt }) => <time dateTime={arrivedAt.toString()}>{moment(arrivedAt, visit.org.timeZone, visit.lang)}</time>,
        },
        {
          id: 'subject',
          label: w(WORDS.subject),
          head: true,
          cell: ({ id, subject, audience }) => (
            <>
              <a href={visit.paths.receivedMessage(id)}>{subject || w(WORDS.noSubject)}</a>
              {audience === 'confidential' && <Tag icon="lock">{w(WORDS.confidential)}</Tag>}
            </>
          ),
        },
        {
          id: 'from',
          label: w(WORDS.from),
          cell: ({ sender, senderName }) => (
            <>
              {senderName || sender || w(WORDS.nobody)}
              {senderName && (
                <Sub>
                  <Address of={sender} />
                </Sub>
              )}
            </>
          ),
        },
        {
          id: 'state',
          label: w(WORDS.state),
          cell: ({ state, reason }) => (
            <>
              <StateOf visit={visit} state={state} />
              {REASON_WORDS[reason] && <Sub>{w(REASON_WORDS[reason])}</Sub>}
            </>
          ),
        },
      ]}
    />
  );
};
