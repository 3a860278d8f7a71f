import type { Tx } from '../../db/kysely.ts';
import type { Org } from '../../kernel/actor.ts';
import { newId } from '../../kernel/ids.ts';
import { classify } from '../../mail/incoming/classify.ts';
import { digestOf } from '../../mail/incoming/digest.ts';
import { readMessage } from '../../mail/incoming/read.ts';
import { insertMessage } from './store/messages.ts';
import { MESSAGES } from './texts/messages.ts';

/** Lays some messages where the mail received is shown: a demonstration has no mailbox, and its rules decide about them as they would. */
export async function receiveMessages(tx: Tx, org: Org, now: Temporal.Instant): Promise<void> {
  for (const [index, { box, hoursAgo, headers, text }] of MESSAGES.entries()) {
    const lines = Object.entries({ ...headers, 'Content-Type': 'text/plain; charset=utf-8' }).map(([name, value]) => `${name}: ${value}`);
    const raw = Buffer.from(`${lines.join('\r\n')}\r\n\r\n${text}`);
    const { sender, senderName, subject, text: body, ...read } = await readMessage(raw);
    const found = classify(
      { sender, senderName, subject, text: body, ...read },
      { whole: true, ours: false, ownAddresses: [], lastHour: 0 },
    );
    if (found.as !== 'aside' && found.as !== 'ignored')
      throw new Error(`A message of the demonstration that nobody has to look at: ${subject}`);
    const arrivedAt = now.subtract({ hours: hoursAgo });
    await insertMessage(tx, {
      org: org.id,
      id: newId(),
      audience: box === 'complaints' ? 'confidential' : 'staff',
      box,
      mailbox: 'demonstration',
      uidValidity: 1,
      uid: index + 1,
      digest: digestOf({ raw, size: raw.length, whole: true }),
      size: raw.length,
      raw,
      whole: true,
      arrivedAt,
      fetchedAt: arrivedAt,
      nextAt: arrivedAt,
      state: found.as,
      reason: found.reason,
      sender,
      senderName,
      subject,
      body,
      settled: true,
    });
  }
}
