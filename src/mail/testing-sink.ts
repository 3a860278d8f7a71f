import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A server of mail on this machine that keeps what it accepts. */
export interface Sink {
  readonly url: string;
  /** Raw messages that were acknowledged or refused after their data, with their recipients. */
  readonly taken: { readonly to: readonly string[]; readonly raw: string }[];
  close(): Promise<void>;
}

export class SmtpRefusal extends Error {
  readonly responseCode: number;
  constructor(responseCode: number, message: string) {
    super(message);
    this.responseCode = responseCode;
  }
}

/** `judge` may throw an `SmtpRefusal` for a recipient; `answer` runs once the message is there, before it is acknowledged. */
export async function openSink(
  judge: (address: string) => void = () => undefined,
  answer: (raw: string) => Promise<void> | void = () => undefined,
  more: SMTPServerOptions = {},
): Promise<Sink> {
  const taken: { to: readonly string[]; raw: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      try {
        judge(address);
        done();
      } catch (error) {
        done(error instanceof Error ? error : new Error(String(error)));
      }
    },
    onData: (stream, session, done) => {
      text(stream)
        .then(async (raw) => {
          await answer(raw);
          taken.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw });
          done();
        })
        .catch((error: unknown) => done(error instanceof Error ? error : new Error(String(error))));
    },
    ...more,
  });
  // A client that is cut off in the middle is what some of these tests are about.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address with one.
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** A header of a raw message, unfolded; '' without it. */
export const headerOf = (raw: string, name: string): string =>
  new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, 'im').exec(raw.slice(0, raw.indexOf('\r\n\r\n') + 2))?.[1]?.replace(/\r\n[ \t]+/g, ' ') ??
  '';
