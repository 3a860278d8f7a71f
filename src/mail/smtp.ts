import { createTransport } from 'nodemailer';
import { oneLine } from './letter.ts';

/** One message as a server of mail is given it. */
export interface Message {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  readonly lang: string;
  readonly date: Temporal.Instant;
  /** Where answers are read; undefined: nowhere. */
  readonly replyTo: string | undefined;
  /** Where a server reports to when it cannot hand the message on; undefined: to its sender. */
  readonly returnTo: string | undefined;
}

/** What a server of mail answered. */
export type Outcome = { readonly ok: true } | { readonly ok: false; readonly permanent: boolean; readonly said: string };

export interface Post {
  send(message: Message): Promise<Outcome>;
  close(): void;
}

/** Together below `LEASE_SECONDS`: a try that hangs ends before another process may begin. */
const TIMEOUTS = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000, dnsTimeout: 20_000 };

/** One connection to the operator's server, opened with the first message. `from` is `MAIL_FROM`, checked with the settings. */
export function openPost(url: string, from: string): Post {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 1,
    // A connection lost in the middle is ours to try again, later and with its count.
    maxRequeues: 0,
    ...TIMEOUTS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ to, lang, date, replyTo, returnTo, ...parts }) => {
      try {
        await transport.sendMail({
          from,
          to,
          ...parts,
          ...(replyTo === undefined ? {} : { replyTo }),
          ...(returnTo === undefined ? {} : { envelope: { from: returnTo, to: to.address } }),
          date: mailDate(date),
          headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': lang },
        });
        return { ok: true };
      } catch (error) {
        return { ok: false, ...readFailure(error) };
      }
    },
    close: () => transport.close(),
  };
}

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Fri, 20 Nov 2099 17:00:00 +0000` (RFC 5322, 3.3). The names are those of the standard, in no language. */
export function mailDate(at: Temporal.Instant): string {
  const { dayOfWeek, day, month, year, hour, minute, second } = at.toZonedDateTimeISO('UTC');
  const time = [hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':');
  return `${DAYS[dayOfWeek - 1]}, ${day} ${MONTHS[month - 1]} ${year} ${time} +0000`;
}

/** Domain of the sender, for the ids of messages. */
export const domainOf = (from: string): string => /@([^\s@<>]+)>?$/.exec(from)?.[1] ?? 'localhost';

interface SmtpError {
  readonly code?: unknown;
  readonly responseCode?: unknown;
  readonly message?: unknown;
}

/**
 * Does trying again make sense? A 5xx about the recipient or the message is final (RFC 5321, 4.2.1). One about us – a password, a
 * handshake – is for the operator to mend, and the letter waits meanwhile.
 */
export function readFailure(error: unknown): { readonly permanent: boolean; readonly said: string } {
  // Whatever was thrown: its members are looked at one by one.
  const { code, responseCode, message } = (typeof error === 'object' && error !== null ? error : {}) as SmtpError;
  const final = typeof responseCode === 'number' && responseCode >= 500 && responseCode < 600;
  return {
    permanent: final && (code === 'EENVELOPE' || code === 'EMESSAGE'),
    said: oneLine(typeof message === 'string' ? message : String(error), 300),
  };
}
