import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { openDatabase } from '../../../src/db/transaction.ts';
import { addOrganisation } from '../../../src/keep/testing-visit.ts';
import { openMailServer } from '../../../src/mail/incoming/testing-imap.ts';
import { written } from '../../../src/mail/incoming/testing-message.ts';
import { headerOf, openSink } from '../../../src/mail/testing-sink.ts';
import { mailRound, ORG } from './mail-round.ts';
import { between, randomOf } from './random.ts';

const START = Temporal.Instant.from('2099-11-20T17:00:00Z');
const A_ROUND = 4;

export interface MailReport {
  readonly messages: number;
  /** Copies of letters that a server got again, under the Message-ID of the first. */
  readonly again: number;
}

function same(what: string, found: number | undefined, wanted: number): void {
  if (found !== wanted) throw new Error(`${what}: ${found}, not ${wanted}`);
}

/**
 * People write while the process that fetches, sorts and sends is killed after 0 to 0.4 s of work, again and again. Then each message is
 * one request, each has one receipt, and the server got every receipt, those that it got again under the same Message-ID.
 */
export async function killMail(
  url: string,
  seed: number,
  kills: number,
  onKill: (n: number) => void = () => undefined,
): Promise<MailReport> {
  const random = randomOf(seed);
  const db = openDatabase(url, 4);
  const [sink, server] = [await openSink(), await openMailServer({ org: ORG.slug, done: 'Traites' })];
  try {
    await addOrganisation(db, ORG);
    await db.asOwner((tx) => sql`update organisation set fictional = false`.execute(tx));
    let sent = 0;
    // Leases of whoever was killed have run out when the next one starts.
    const clock = (n: number) => START.add({ minutes: 10 * n });
    for (let n = 0; n < kills; n++) {
      for (let m = 0; m < A_ROUND; m++) {
        sent += 1;
        server.put(written({ 'Message-ID': `<m${sent}@courriel.quebec>`, From: `personne${sent}@courriel.quebec` }));
      }
      const worker = spawn(
        process.execPath,
        [join(import.meta.dirname, 'mail-worker.ts'), url, sink.url, JSON.stringify(server.mailbox), clock(n).toString()],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      );
      const gone = once(worker, 'exit');
      await once(worker.stdout, 'data');
      await pause(between(random, 0, 400));
      worker.kill('SIGKILL');
      await gone;
      onKill(n + 1);
    }
    const now = () => clock(kills);
    while ((await mailRound({ db, smtpUrl: sink.url, mailboxes: [server.mailbox], now })) > 0);

    const count = async (from: ReturnType<typeof sql>) =>
      (await db.asOwner((tx) => sql<{ n: number }>`select count(*) as n from ${from}`.execute(tx))).rows[0]?.n;
    same('messages kept', await count(sql`incoming_mail where state = 'taken' and settled`), sent);
    same('requests', await count(sql`request`), sent);
    same('people with a request', await count(sql`(select distinct email from request) one`), sent);
    same('receipts sent', await count(sql`mail where state = 'sent'`), sent);
    same('receipts in all', await count(sql`mail`), sent);
    const copies = Map.groupBy(sink.taken, ({ raw }) => headerOf(raw, 'Message-ID'));
    same('receipts that the server got', copies.size, sent);
    same('people whom they reached', new Set(sink.taken.map(({ to }) => to.join())).size, sent);
    same('messages left in the mailbox', server.list().length, 0);
    same('messages moved', server.list('Traites').length, sent);
    return { messages: sent, again: sink.taken.length - sent };
  } finally {
    await sink.close();
    await server.close();
    await db.close();
  }
}
