import { randomBytes } from 'node:crypto';
import { loadServiceAccount } from '../../identity/api-keys.ts';
import { appendEntry } from '../../journal/append.ts';
import type { Changes } from '../../journal/write.ts';
import { hasRole } from '../../kernel/actor.ts';
import { accept, type Decision, FORBIDDEN, NOT_FOUND, refuse } from '../../kernel/decision.ts';
import { newId } from '../../kernel/ids.ts';
import type { Visit } from '../../web/visit.ts';
import type { WebhookFields } from './fields.ts';
import { trialBody } from './message.ts';
import { checkUrl } from './reach.ts';
import { secretOf } from './signature.ts';
import { insertTrial, replayMessage } from './store/told.ts';
import { endWebhook, insertWebhook, loadWebhook, type StoredWebhook } from './store/webhooks.ts';

const enter = ({ tx, actor, now }: Visit, record: string, verb: string, changes: Changes = {}) =>
  appendEntry(tx, actor, now, { verb, register: 'webhooks', record, changes });

/** Opens a webhook and answers with its secret, which is never shown again; '' for a form sent twice. Refusals of `checkUrl`, `unknownChoice`. */
export async function openWebhook(visit: Visit, fields: WebhookFields): Promise<Decision<string>> {
  const { tx, org, actor, now, fresh, slots, installation } = visit;
  if (!hasRole(actor, 'administrator') || !actor.account) return refuse(FORBIDDEN);
  if (visit.done) return accept('');
  const url = checkUrl(fields.url, installation.webhooksInside);
  if (!url.ok) return url;
  const known = slots.searchable(true);
  if (fields.registers.some((register) => !known.includes(register))) return refuse({ id: 'unknownChoice', field: 'registers' });
  if (!(await loadServiceAccount(tx, org.id, fields.account))) return refuse({ id: 'unknownChoice', field: 'account' });
  const secret = secretOf(randomBytes(32));
  const { account, registers } = fields;
  const { href } = url.value;
  await insertWebhook(tx, org.id, { id: fresh, account, url: href, registers, secret, createdAt: now, createdBy: actor.account });
  await enter(visit, fresh, 'openWebhook', { url: [null, href], account: [null, account], registers: [null, registers] });
  return accept(secret);
}

/** The webhook, when the actor may change it. */
async function own(visit: Visit): Promise<Decision<StoredWebhook>> {
  if (!hasRole(visit.actor, 'administrator')) return refuse(FORBIDDEN);
  const found = await loadWebhook(visit.tx, visit.org.id, visit.params.id ?? '');
  return found ? accept(found) : refuse(NOT_FOUND);
}

/** Ends a webhook: what waits is not sent any more. */
export async function closeWebhook(visit: Visit): Promise<Decision<void>> {
  const found = await own(visit);
  if (!found.ok) return found;
  if (await endWebhook(visit.tx, visit.org.id, found.value.id, visit.now))
    await enter(visit, found.value.id, 'closeWebhook', { endedAt: [null, visit.now.toString()] });
  return accept(undefined);
}

/** Queues a message that says nothing, so that its receiver can be tried. Refusal `webhookEnded`. */
export async function tryWebhook(visit: Visit): Promise<Decision<StoredWebhook>> {
  const found = await own(visit);
  if (!found.ok) return found;
  if (found.value.endedAt) return refuse({ id: 'webhookEnded' });
  const { tx, org, now } = visit;
  await insertTrial(tx, org.id, found.value.id, newId(), trialBody(org, now), now);
  await enter(visit, found.value.id, 'tryWebhook');
  return found;
}

/** Sends again a message that ended. Refusals `webhookEnded`, `notFound`. */
export async function replay(visit: Visit): Promise<Decision<StoredWebhook>> {
  const found = await own(visit);
  if (!found.ok) return found;
  if (found.value.endedAt) return refuse({ id: 'webhookEnded' });
  const { tx, org, now, params } = visit;
  if (!(await replayMessage(tx, org.id, found.value.id, params.message ?? '', now))) return refuse(NOT_FOUND);
  await enter(visit, found.value.id, 'replayMessage', { message: [null, params.message ?? ''] });
  return found;
}
