import { BlockList } from 'node:net';
import type { Database } from '../db/transaction.ts';
import type { Workshop } from '../desk/imports/work.ts';
import { testRoom } from '../files/testing-room.ts';
import type { Org } from '../kernel/actor.ts';
import { COMPOSITION } from './compose.ts';
import { sendFiles } from './testing-files.ts';
import { type Answer, NOW, type Person, type Site } from './testing-site.ts';

/** The job of imports over some organisations, in batches small enough that a short file takes several. */
export const workshopOf = (db: Database, organisations: readonly Org[], size = 3, now = NOW): Workshop => ({
  db,
  organisations: async () => organisations,
  slots: COMPOSITION.slots,
  installation: {
    site: 'https://chancery.example',
    mailLeaves: false,
    mailboxes: [],
    files: testRoom(),
    webhooksInside: new BlockList(),
    providers: [],
    secretsKey: Buffer.alloc(32),
    state: async () => [],
  },
  now: () => now,
  size,
});

export interface Sent {
  readonly name?: string;
  readonly bytes: string | Buffer;
  readonly fields: Readonly<Record<string, string>>;
}

/** Sends a form with a file as a browser does. */
export const sendFile = (
  site: Site,
  url: string,
  who: Person | undefined,
  { name = 'fichier.csv', bytes, fields }: Sent,
): Promise<Answer> => sendFiles(site, url, who, [{ name, bytes }], fields);
