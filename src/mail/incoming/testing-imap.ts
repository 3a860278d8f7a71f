import { createRequire } from 'node:module';
import type { AddressInfo, Server } from 'node:net';
import type { Mailbox } from './mailbox.ts';

/** The part of `hoodiecrow-imap` that tests use: it is older than types. */
interface Hoodiecrow {
  readonly server: Server;
  readonly folderCache: Readonly<Record<string, Folder>>;
  listen(port: number, host: string, done: () => void): void;
  close(done: () => void): void;
  appendMessage(folder: string, flags: readonly string[], internalDate: string, raw: string): void;
  getCommandHandler(command: string): Handler;
  setCommandHandler(command: string, handler: Handler): void;
}
interface Folder {
  uidvalidity: number;
  uidnext: number;
  readonly messages: { uid: number; readonly flags: readonly string[] }[];
}
type Handler = (connection: unknown, parsed: unknown, data: unknown, done: () => void) => void;

// Its module is CommonJS without types.
const hoodiecrow = createRequire(import.meta.url)('hoodiecrow-imap') as (options: object) => Hoodiecrow;

/** A server of mailboxes on this machine, in memory: IMAP4rev1 with UIDPLUS, MOVE, SPECIAL-USE, CONDSTORE and IDLE. */
export interface MailServer {
  /** The mailbox that everybody who signs in has. */
  readonly mailbox: Mailbox;
  /** A message arrives; `on` is an IMAP date such as `20-Nov-2099 16:00:00 +0000`. */
  put(raw: string | Buffer, on?: string): void;
  /** Numbers of the messages in a folder with their flags. */
  list(folder?: string): readonly { readonly uid: number; readonly flags: readonly string[] }[];
  /** Numbers the folder anew from 1, without its first message, as a server does that lost its index. */
  renumber(): void;
  /** `before` runs when the command comes, before it is answered; what it returns has it wait. */
  on(command: 'UID FETCH' | 'UID STORE' | 'UID MOVE' | 'SELECT', before: () => Promise<void> | void): void;
  close(): Promise<void>;
}

const PLUGINS = [
  'ID',
  'SASL-IR',
  'AUTH-PLAIN',
  'NAMESPACE',
  'ENABLE',
  'LITERALPLUS',
  'UNSELECT',
  'UIDPLUS',
  'MOVE',
  'IDLE',
  'SPECIAL-USE',
  'CONDSTORE',
];

export async function openMailServer(given: Partial<Mailbox> = {}): Promise<MailServer> {
  const server = hoodiecrow({ plugins: PLUGINS, storage: { INBOX: { uidvalidity: 7 }, '': { folders: { Traites: {} } } } });
  // A client that is cut off in the middle is what some of these tests are about.
  const sockets = new Set<{ destroy(): void }>();
  server.server.on('connection', (socket) => {
    // It answers in small pieces: each would wait for the acknowledgement of the one before.
    socket.setNoDelay(true);
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address with one.
  const { port } = server.server.address() as AddressInfo;
  const inbox = (name = 'INBOX'): Folder => {
    const folder = server.folderCache[name];
    if (!folder) throw new Error(`No folder ${name}`);
    return folder;
  };
  return {
    mailbox: {
      org: 'essai',
      box: 'general',
      host: '127.0.0.1',
      port,
      secure: false,
      user: 'testuser',
      password: 'testpass',
      folder: 'INBOX',
      done: null,
      address: 'demandes@ministere.quebec',
      plus: false,
      ...given,
    },
    put: (raw, on = '20-Nov-2099 16:00:00 +0000') => server.appendMessage('INBOX', [], on, Buffer.from(raw).toString('latin1')),
    list: (name) => inbox(name).messages.map(({ uid, flags }) => ({ uid, flags: [...flags] })),
    renumber: () => {
      const folder = inbox();
      folder.uidvalidity += 1;
      folder.messages.shift();
      folder.messages.forEach((message, index) => {
        message.uid = index + 1;
      });
      folder.uidnext = folder.messages.length + 1;
    },
    on: (command, before) => {
      const handler = server.getCommandHandler(command);
      server.setCommandHandler(command, (...args) => {
        void Promise.resolve(before()).then(() => handler(...args));
      });
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
