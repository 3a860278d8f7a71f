import { createHmac } from 'node:crypto';

const PREFIX = 'whsec_';

/** A new secret in the form that libraries of Standard Webhooks read; `random` has 24 to 64 bytes. */
export const secretOf = (random: Buffer): string => `${PREFIX}${random.toString('base64')}`;

/** The header `webhook-signature` of Standard Webhooks 1.0: HMAC-SHA256 of id, the second it is sent (Unix time) and body. */
export const signature = (secret: string, id: string, at: number, body: string): string =>
  `v1,${createHmac('sha256', Buffer.from(secret.slice(PREFIX.length), 'base64'))
    .update(`${id}.${at}.${body}`)
    .digest('base64')}`;
