import { moment } from '../../../records/pages/HistoryList.tsx';
import { Button } from '../../../ui/components/Button.tsx';
import { DataTable } from '../../../ui/components/DataTable.tsx';
import { EmptyState } from '../../../ui/components/EmptyState.tsx';
import { Pager } from '../../../ui/components/Pager.tsx';
import { StateChip } from '../../../ui/components/Tag.tsx';
import { PostButton } from '../../../ui/forms/Form.tsx';
import { withQuery } from '../../../ui/paths.ts';
import { formatNumber } from '../../../ui/typography.ts';
import { instantBefore, placeOf } from '../../../web/list-place.ts';
import { notFound, type Reply, redirect, refused } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { adminPage, Done } from '../../administration/pages/shared.tsx';
import { closeWebhook, replay, tryWebhook } from '../actions.ts';
import { STATE_WORDS, WORDS } from '../messages.ts';
import type { MessageState } from '../rules.ts';
import { listMessages, type Message } from '../store/told.ts';
import { loadWebhook, type StoredWebhook } from '../store/webhooks.ts';
import { WebhookState } from './list.tsx';

const PAGE = 50;
const TONES = { waiting: 'open', sent: 'ok', failed: 'bad' } as const satisfies Record<MessageState, string>;

/** One webhook: what it was told, and what it answered. */
export async function webhookPage(visit: Visit): Promise<Reply> {
  const { tx, org, params, paths } = visit;
  const hook = await loadWebhook(tx, org.id, params.id ?? '');
  if (!hook) return notFound;
  const w = words.bind(null, visit);
  const rows = await listMessages(tx, org.id, hook.id, instantBefore(visit), PAGE + 1);
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  return adminPage(visit, {
    title: hook.url,
    over: <WebhookState visit={visit} hook={hook} />,
    above: { label: w(WORDS.webhooks), href: paths.webhooks() },
    actions: hook.endedAt === null && (
      <>
        <PostButton action={paths.webhookAct(hook.id, 'essai')}>
          <Button>{w(WORDS.tryGo)}</Button>
        </PostButton>
        <PostButton action={paths.webhookAct(hook.id, 'fermeture')}>
          <Button>{w(WORDS.close)}</Button>
        </PostButton>
      </>
    ),
    body: (
      <>
        <Done visit={visit} said={{ essai: WORDS.doneTry, envoi: WORDS.doneAgain }} />
        <h2>{w(WORDS.messages)}</h2>
        {shown.length === 0 ? (
          <EmptyState title={w(WORDS.noMessages)}>{w(WORDS.noMessagesLead)}</EmptyState>
        ) : (
          <Messages visit={visit} hook={hook} messages={shown} />
        )}
        <Pager
          next={rows.length > PAGE && last ? withQuery(paths.webhook(hook.id), { avant: placeOf(last.queuedAt, last.id) }) : undefined}
        />
      </>
    ),
  });
}

const Messages = ({ visit, hook, messages }: { visit: Visit; hook: StoredWebhook; messages: readonly Message[] }) => {
  const { org, lang, paths } = visit;
  const w = words.bind(null, visit);
  return (
    <DataTable
      caption={w(WORDS.messages)}
      hideCaption
      compact
      rows={messages}
      rowKey={({ id }) => id}
      columns={[
        { id: 'message', label: w(WORDS.message), head: true, cell: ({ body }) => <code>{typeOf(body)}</code> },
        { id: 'queued', label: w(WORDS.queued), cell: ({ queuedAt }) => moment(queuedAt, org.timeZone, lang) },
        { id: 'state', label: w(WORDS.state), cell: ({ state }) => <StateChip tone={TONES[state]}>{w(STATE_WORDS[state])}</StateChip> },
        { id: 'tried', label: w(WORDS.tried), cell: ({ triedAt }) => (triedAt ? moment(triedAt, org.timeZone, lang) : '–') },
        { id: 'answer', label: w(WORDS.answer), cell: ({ status, error }) => status ?? (error || '–') },
        { id: 'attempts', label: w(WORDS.attempts), end: true, cell: ({ attempts }) => formatNumber(attempts, lang) },
        {
          id: 'again',
          label: w(WORDS.again),
          hideLabel: true,
          end: true,
          cell: ({ id, state }) =>
            state !== 'waiting' &&
            hook.endedAt === null && (
              <PostButton action={paths.webhookAct(hook.id, 'messages', id, 'envoi')}>
                <Button small>{w(WORDS.again)}</Button>
              </PostButton>
            ),
        },
      ]}
    />
  );
};

/** `actions.hold`: what the message says happened. Bodies are our own. */
const typeOf = (body: string): string => /"type":"([\w.]+)"/.exec(body)?.[1] ?? '';

const back = (visit: Visit, id: string, done: string): Reply => redirect(withQuery(visit.paths.webhook(id), { fait: done }));

export async function sendTrial(visit: Visit): Promise<Reply> {
  const tried = await tryWebhook(visit);
  return tried.ok ? back(visit, tried.value.id, 'essai') : refused(...tried.refusals);
}

export async function sendMessageAgain(visit: Visit): Promise<Reply> {
  const sent = await replay(visit);
  return sent.ok ? back(visit, sent.value.id, 'envoi') : refused(...sent.refusals);
}

export async function closeWebhookNow(visit: Visit): Promise<Reply> {
  const closed = await closeWebhook(visit);
  return closed.ok ? redirect(withQuery(visit.paths.webhooks(), { fait: 'fermeture' })) : refused(...closed.refusals);
}
