import type { Role } from '../../kernel/actor.ts';
import { get, post, type Slice } from '../../web/route.ts';
import { REFUSAL_WORDS, VERB_WORDS, WORDS } from './messages.ts';
import { createWebhook, webhooksPage } from './pages/list.tsx';
import { closeWebhookNow, sendMessageAgain, sendTrial, webhookPage } from './pages/webhook.tsx';

const BASE = '/bureau/administration/points-d-appel';
const ADMINISTRATORS: readonly Role[] = ['administrator'];

/** Other programs that are told what happens here. */
export const webhooksSlice: Slice = {
  id: 'webhooks',
  routes: [
    get(BASE, 'desk', webhooksPage, ADMINISTRATORS),
    post(BASE, 'desk', createWebhook, ADMINISTRATORS),
    get(`${BASE}/:id`, 'desk', webhookPage, ADMINISTRATORS),
    post(`${BASE}/:id/essai`, 'desk', sendTrial, ADMINISTRATORS),
    post(`${BASE}/:id/fermeture`, 'desk', closeWebhookNow, ADMINISTRATORS),
    post(`${BASE}/:id/messages/:message/envoi`, 'desk', sendMessageAgain, ADMINISTRATORS),
  ],
  refusals: REFUSAL_WORDS,
  verbs: VERB_WORDS,
  registers: { webhooks: { label: WORDS.webhooks, href: (paths, id) => paths.webhook(id), searched: false } },
};
