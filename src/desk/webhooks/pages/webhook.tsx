import { loadServiceAccount } from '../../../identity/api-keys.ts';
import { moment } from '../../../records/pages/HistoryList.tsx';
import { Button } from '../../../ui/components/Button.tsx';
import { DataTable, Sub } from '../../../ui/components/DataTable.tsx';
import { EmptyState } from '../../../ui/components/EmptyState.tsx';
import { Facts } from '../../../ui/components/Facts.tsx';
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
import { whyUnanswered } from '../answers.ts';
import { TRIAL } from '../message.ts';
import { STATE_WORDS, WORDS } from '../messages.ts';
import type { MessageState } from '../rules.ts';
import { listMessages, type Message } from '../store/told.ts';
import { loadWebhook, type StoredWebhook } from '../store/webhooks.ts';
import { registersOf, WebhookState } from './list.tsx';

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
  const account = await loadServiceAccount(tx, org.id, hook.account);
  return adminPage(visit, {
    title: new URL(hook.url).host,
    chips: <WebhookState visit={visit} hook={hook} />,
    above: { label: w(WORDS.webhooks), href: paths.webhooks() },
    actions: hook.endedAt === null && (
      <>
        <PostButton action={paths.webhookAct(hook.id, 'essai')}>
          <Button small>{w(WORDS.tryGo)}</Button>
        </PostButton>
        <PostButton action={paths.webhookAct(hook.id, 'fermeture')}>
          <Button small kind="danger">
            {w(WORDS.close)}
          </Button>
        </PostButton>
      </>
    ),
    body: (
      <>
        <Done visit={visit} said={{ essai: WORDS.doneTry, envoi: WORDS.doneAgain }} />
        <div class="stack">
          <Facts
            long
            facts={[
              { label: w(WORDS.url), value: hook.url },
              { label: w(WORDS.account), value: account && <a href={paths.service(account.id)}>{account.name}</a> },
              { label: w(WORDS.registers), value: registersOf(visit, hook) },
              { label: w(WORDS.openedAt), value: moment(hook.createdAt, org.timeZone, visit.lang) },
              { label: w(WORDS.endedAt), value: hook.endedAt && moment(hook.endedAt, org.timeZone, visit.lang) },
            ]}
          />
          <section class="stack-s" aria-labelledby="messages">
            <h2 id="messages">{w(WORDS.messages)}</h2>
            {shown.length === 0 ? (
              <EmptyState title={w(WORDS.noMessages)}>{w(WORDS.noMessagesLead)}</EmptyState>
            ) : (
              <Messages visit={visit} hook={hook} messages={shown} />
            )}
            <Pager
              next={rows.length > PAGE && last ? withQuery(paths.webhook(hook.id), { avant: placeOf(last.queuedAt, last.id) }) : undefined}
            />
          </section>
        </div>
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
        {
          id: 'message',
          label: w(WORDS.message),
          head: true,
          cell: ({ body }) => (
            <>
              {nameOf(visit, typeOf(body))}
              <Sub>
                <code>{typeOf(body)}</code>
              </Sub>
            </>
          ),
        },
        { id: 'queued', label: w(WORDS.queued), cell: ({ queuedAt }) => moment(queuedAt, org.timeZone, lang) },
        {
          id: 'state',
          label: w(WORDS.state),
          cell: ({ state, attempts, nextAt }) => (
            <>
              <StateChip tone={TONES[state]}>{w(STATE_WORDS[state])}</StateChip>
              {state === 'waiting' && attempts > 0 && <Sub>{w(WORDS.next).replace('{when}', moment(nextAt, org.timeZone, lang))}</Sub>}
            </>
          ),
        },
        {
          id: 'answer',
          label: w(WORDS.answer),
          cell: ({ status, error }) => status ?? (error === '' ? '–' : <NoAnswer visit={visit} error={error} />),
        },
        {
          id: 'attempts',
          label: w(WORDS.attempts),
          end: true,
          cell: ({ attempts, triedAt }) => (
            <>
              {formatNumber(attempts, lang)}
              {triedAt && <Sub>{w(WORDS.tried).replace('{when}', moment(triedAt, org.timeZone, lang))}</Sub>}
            </>
          ),
        },
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

const NoAnswer = ({ visit, error }: { visit: Visit; error: string }) => (
  <>
    {words(visit, whyUnanswered(error))}
    <Sub>{error}</Sub>
  </>
);

/** « Actions »: what a message is about. */
const nameOf = (visit: Visit, type: string): string =>
  words(visit, type === TRIAL ? WORDS.trial : visit.slots.registerWord(type.split('.')[0] ?? ''));

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
