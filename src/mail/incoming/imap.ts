import { ImapFlow } from 'imapflow';
import { isOwnMachine, type Mailbox } from './mailbox.ts';

/** How long a server of mail may take, in milliseconds. */
export interface Patience {
  /** Until it is reached and has greeted. */
  readonly greeting: number;
  /** Without a byte from it. */
  readonly silence: number;
  /** For one visit as a whole. */
  readonly visit: number;
}

/** A visit ends before another process may think that this one was killed (`LEASE_SECONDS`). */
export const PATIENCE: Patience = { greeting: 20_000, silence: 60_000, visit: 240_000 };

/** Bytes of a message that are fetched; of a larger one, its beginning. */
export const LARGEST = 25_000_000;
export const BEGINNING = 65_536;

/** One message as the mailbox gives it. */
export interface Fetched {
  readonly uid: number;
  readonly size: number;
  readonly arrivedAt: Temporal.Instant;
  /** The whole of it, or its beginning where it is larger than `LARGEST`. */
  readonly raw: Buffer;
  readonly whole: boolean;
}

/** An open folder of a mailbox. */
export interface OpenFolder {
  readonly uidValidity: bigint;
  /** Messages above `uid` that arrived since a day, the oldest first. */
  listAfter(uid: bigint, since: Temporal.Instant): Promise<readonly number[]>;
  /** Null: it is there no more. `beginning`: no more than that of it, however small the server says that it is. */
  fetch(uid: number, beginning: boolean): Promise<Fetched | null>;
  /** Marks messages as dealt with: read, and moved where the settings say so. Too large ones are flagged for somebody and stay. */
  settle(uids: readonly number[], whole: boolean): Promise<void>;
}

/** Opens a mailbox for the time of `work`; whatever hangs, the visit is over after `patience.visit`. Errors hold no password. */
export async function withFolder<T>(mailbox: Mailbox, patience: Patience, work: (folder: OpenFolder) => Promise<T>): Promise<T> {
  const { host, port, secure, user, password: pass, folder, done } = mailbox;
  const client = new ImapFlow({
    host,
    port,
    secure,
    // A password in the clear stays on this machine.
    ...(secure ? {} : { doSTARTTLS: isOwnMachine(host) ? false : true }),
    auth: { user, pass },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: patience.greeting,
    greetingTimeout: patience.greeting,
    socketTimeout: patience.silence,
    maxLineLength: 10_000_000,
    maxLiteralSize: LARGEST + BEGINNING,
    maxResponseSize: 2 * LARGEST,
  });
  // What ends a connection also rejects what waits on it: nobody else is to hear.
  client.on('error', () => undefined);
  let over: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    over = setTimeout(() => {
      reject(new Error('The server of mail took too long'));
      client.close();
    }, patience.visit);
  });
  const visit = async (): Promise<T> => {
    await client.connect();
    const { uidValidity } = await client.mailboxOpen(folder);
    const answer = await work(folderOf(client, uidValidity, done));
    await client.logout();
    return answer;
  };
  try {
    return await Promise.race([visit(), late]);
  } finally {
    clearTimeout(over);
    client.close();
  }
}

const folderOf = (client: ImapFlow, uidValidity: bigint, done: string | null): OpenFolder => ({
  uidValidity,
  listAfter: async (uid, since) => {
    const found = await client.search({ uid: `${uid + 1n}:*`, since: since.toString() }, { uid: true });
    if (found === false) throw new Error('The server of mail refused to list the folder');
    // `n:*` names the last message even where it is below n (RFC 9051, 9).
    return found.filter((one) => BigInt(one) > uid).sort((a, b) => a - b);
  },
  fetch: async (uid, beginning) => {
    const about = await client.fetchOne(String(uid), { uid: true, size: true, internalDate: true }, { uid: true });
    if (about === false) return null;
    const { size = 0, internalDate } = about;
    const whole = !beginning && size <= LARGEST;
    const content = await client.fetchOne(
      String(uid),
      { uid: true, source: { start: 0, maxLength: whole ? LARGEST : BEGINNING } },
      { uid: true },
    );
    if (content === false || !content.source) return null;
    const at = internalDate instanceof Date ? internalDate.getTime() : Date.parse(internalDate ?? '');
    return {
      uid,
      size: Math.max(size, content.source.length),
      arrivedAt: Temporal.Instant.fromEpochMilliseconds(Number.isFinite(at) ? at : 0),
      raw: content.source,
      whole,
    };
  },
  settle: async (uids, whole) => {
    if (uids.length === 0) return;
    const range = uids.join(',');
    await client.messageFlagsAdd(range, [whole ? '\\Seen' : '\\Flagged'], { uid: true });
    if (whole && done !== null && (await client.messageMove(range, done, { uid: true })) === false)
      throw new Error(`The server of mail did not move messages to the folder ${done}`);
  },
});
