import { BlockList } from 'node:net';
import type { Database } from '../db/transaction.ts';
import type { Workshop } from '../desk/imports/work.ts';
import type { Org } from '../kernel/actor.ts';
import { COMPOSITION } from './compose.ts';
import { type Answer, NOW, type Person, type Site } from './testing-site.ts';

/** The job of imports over some organisations, in batches small enough that a short file takes several. */
export const workshopOf = (db: Database, organisations: readonly Org[], size = 3, now = NOW): Workshop => ({
  db,
  organisations: async () => organisations,
  slots: COMPOSITION.slots,
  installation: { site: 'https://chancery.example', mailLeaves: false, webhooksInside: new BlockList(), state: async () => [] },
  now: () => now,
  size,
});

export interface Sent {
  readonly name?: string;
  readonly bytes: string | Buffer;
  readonly fields: Readonly<Record<string, string>>;
}

/** Sends a form with a file as a browser does. */
export async function sendFile(
  site: Site,
  url: string,
  who: Person | undefined,
  { name = 'fichier.csv', bytes, fields }: Sent,
): Promise<Answer> {
  const boundary = 'limite-fictive-0123456789';
  const part = (head: string, body: string | Buffer) => [
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; ${head}\r\n\r\n`),
    Buffer.from(body),
    Buffer.from('\r\n'),
  ];
  const payload = Buffer.concat([
    ...Object.entries(fields).flatMap(([field, value]) => part(`name="${field}"`, value)),
    ...part(`name="file"; filename="${name}"\r\ncontent-type: application/octet-stream`, bytes),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
  const response = await site.app.inject({
    method: 'POST',
    url,
    headers: {
      ...(who ? { cookie: `chancery_session=${who.token}` } : {}),
      'content-type': `multipart/form-data; boundary=${boundary}`,
      'sec-fetch-site': 'same-origin',
    },
    payload,
  });
  return { status: response.statusCode, location: String(response.headers.location ?? ''), html: response.body, session: null };
}
