import { hasRole } from '../../../kernel/actor.ts';
import { accept } from '../../../kernel/decision.ts';
import { moment } from '../../../records/pages/HistoryList.tsx';
import { Address } from '../../../ui/components/Address.tsx';
import { Button } from '../../../ui/components/Button.tsx';
import { DataTable, Sub } from '../../../ui/components/DataTable.tsx';
import { EmptyState } from '../../../ui/components/EmptyState.tsx';
import { Notice } from '../../../ui/components/Notice.tsx';
import { Pager } from '../../../ui/components/Pager.tsx';
import { StateChip } from '../../../ui/components/Tag.tsx';
import { FilterBar } from '../../../ui/forms/FilterBar.tsx';
import { PostButton } from '../../../ui/forms/Form.tsx';
import { FilterSelect } from '../../../ui/forms/Select.tsx';
import { withQuery } from '../../../ui/paths.ts';
import { instantBefore, placeOf } from '../../../web/list-place.ts';
import { type Reply, redirect, refused } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { adminPage, Done } from '../../administration/pages/shared.tsx';
import { sendTest } from '../actions.ts';
import { STATE_WORDS, WORDS } from '../messages.ts';
import { MAIL_STATES, type MailState } from '../rules.ts';
import { type ListedMail, listMail } from '../store.ts';

const PAGE = 50;
const TONES = { waiting: 'open', sent: 'ok', kept: 'neutral', refused: 'bad', failed: 'bad', bounced: 'bad' } as const satisfies Record<
  MailState,
  string
>;

export const MailStateChip = ({ visit, state }: { visit: Visit; state: MailState }) => (
  <StateChip tone={TONES[state]}>{words(visit, STATE_WORDS[state])}</StateChip>
);

/** Why nothing leaves, when nothing does. */
export const Leaving = ({ visit }: { visit: Visit }) => {
  if (visit.org.fictional) return <Notice>{words(visit, WORDS.fictional)}</Notice>;
  return visit.installation.mailLeaves ? null : <Notice tone="warn">{words(visit, WORDS.noneLeaves)}</Notice>;
};

export async function mailPage(visit: Visit): Promise<Reply> {
  const { tx, query, paths } = visit;
  const w = words.bind(null, visit);
  const state = MAIL_STATES.find((one) => one === query.get('etat')) ?? null;
  const from = instantBefore(visit);
  const rows = await listMail(tx, { state, before: from, most: PAGE + 1 });
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  return adminPage(visit, {
    title: w(WORDS.mail),
    intro: w(WORDS.lead),
    actions: hasRole(visit.actor, 'administrator') && (
      <PostButton action={paths.mail()} values={{ _key: visit.fresh }}>
        <Button icon="mail" small>
          {w(WORDS.tryGo)}
        </Button>
      </PostButton>
    ),
    body: (
      <>
        <Done visit={visit} said={{ essai: WORDS.doneTry, envoi: WORDS.doneAgain }} />
        <Leaving visit={visit} />
        <FilterBar action={paths.mail()} go={w(WORDS.show)}>
          <FilterSelect
            name="etat"
            label={w(WORDS.state)}
            value={state}
            empty={w(WORDS.all)}
            options={MAIL_STATES.map((value) => ({ value, label: w(STATE_WORDS[value]) }))}
          />
        </FilterBar>
        {shown.length === 0 ? <EmptyState title={w(WORDS.none)}>{w(WORDS.noneLead)}</EmptyState> : <MailTable visit={visit} rows={shown} />}
        <Pager
          next={rows.length > PAGE && last ? paths.mail({ etat: state, avant: placeOf(last.queuedAt, last.id) }) : undefined}
          previous={from ? paths.mail({ etat: state }) : undefined}
        />
      </>
    ),
  });
}

const MailTable = ({ visit, rows }: { visit: Visit; rows: readonly ListedMail[] }) => {
  const w = words.bind(null, visit);
  const when = (at: Temporal.Instant) => <time dateTime={at.toString()}>{moment(at, visit.org.timeZone, visit.lang)}</time>;
  return (
    <DataTable
      caption={w(WORDS.mail)}
      hideCaption
      compact
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { id: 'subject', label: w(WORDS.subject), head: true, cell: ({ id, subject }) => <a href={visit.paths.letter(id)}>{subject}</a> },
        {
          id: 'to',
          label: w(WORDS.to),
          cell: ({ recipient, recipientName }) => (
            <div>
              {recipientName || recipient}
              {recipientName && (
                <Sub>
                  <Address of={recipient} />
                </Sub>
              )}
            </div>
          ),
        },
        { id: 'queued', label: w(WORDS.queued), cell: ({ queuedAt }) => when(queuedAt) },
        {
          id: 'state',
          label: w(WORDS.state),
          cell: ({ state, error }) => (
            <div>
              <MailStateChip visit={visit} state={state} />
              {error && <Sub>{error}</Sub>}
            </div>
          ),
        },
      ]}
    />
  );
};

export async function tryMail(visit: Visit): Promise<Reply> {
  const sent = visit.done ? accept(undefined) : await sendTest(visit);
  return sent.ok ? redirect(withQuery(visit.paths.mail(), { fait: 'essai' })) : refused(...sent.refusals);
}
