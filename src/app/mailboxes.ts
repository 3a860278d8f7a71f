import type { Org } from '../kernel/actor.ts';
import { type Box, keyOf, type Mailbox } from '../mail/incoming/mailbox.ts';
import { isAddress } from '../mail/letter.ts';

/** How one line is written. */
const LINE = '<organisation> <general|complaints> imaps://<user>:<password>@<host>/<folder> [done=<folder>] [address=<address>] [plus=on]';

export type MailboxesOutcome =
  | { readonly ok: true; readonly value: readonly Mailbox[] }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads the mailboxes of the settings, one a line or between semicolons; `#` begins a remark. Problems name the line, never what stands in it. */
export function readMailboxes(text: string): MailboxesOutcome {
  const value: Mailbox[] = [];
  const problems: string[] = [];
  for (const [index, line] of text.split(/[\n;]/).entries()) {
    if (/^\s*(#|$)/.test(line)) continue;
    const read = readLine(line.trim());
    if (typeof read === 'string') problems.push(`Mailbox ${index + 1}: ${read}`);
    else if (value.some((other) => keyOf(other) === keyOf(read))) problems.push(`Mailbox ${index + 1}: it is named twice.`);
    else value.push(read);
  }
  return problems.length === 0 ? { ok: true, value } : { ok: false, problems };
}

const isBox = (word: string): word is Box => word === 'general' || word === 'complaints';

function readLine(line: string): Mailbox | string {
  const [org = '', box = '', address = '', ...options] = line.split(/\s+/);
  if (!/^[a-z][a-z0-9-]{1,39}$/.test(org) || !isBox(box)) return `write ${LINE}.`;
  if (!URL.canParse(address))
    return 'its address is not one: characters such as @ : / # % in user and password are written as %40 %3A %2F %23 %25.';
  const url = new URL(address);
  const secure = url.protocol === 'imaps:';
  if (!secure && url.protocol !== 'imap:') return 'its address begins with imaps:// or imap://.';
  const parts = [url.username, url.password, url.pathname.slice(1)].map(decoded);
  const [user = '', password = '', folder = ''] = parts;
  if (user === '' || password === '') return 'its address holds a user and a password.';
  const given = new Map(options.map((option) => [option.slice(0, option.indexOf('=')), decoded(option.slice(option.indexOf('=') + 1))]));
  const unknown = [...given.keys()].filter((name) => !['done', 'address', 'plus'].includes(name));
  if (unknown.length > 0) return `after the address stand done=, address= or plus=on.`;
  const reached = given.get('address') ?? user;
  if (!isAddress(reached)) return 'say with address= to which address people write.';
  if (!['on', 'off', undefined].includes(given.get('plus'))) return 'plus= is on or off.';
  return {
    org,
    box,
    host: url.hostname,
    port: url.port === '' ? (secure ? 993 : 143) : Number(url.port),
    secure,
    user,
    password,
    folder: folder === '' ? 'INBOX' : folder,
    done: given.get('done') || null,
    address: reached.toLowerCase(),
    plus: given.get('plus') === 'on',
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Which of the mailboxes cannot be served here, in words for the operator: an organisation that is not there, or a demonstration. */
export function checkMailboxes(mailboxes: readonly Mailbox[], organisations: readonly Org[]): readonly string[] {
  return mailboxes.flatMap(({ org, address }) => {
    const found = organisations.find(({ slug }) => slug === org);
    if (!found)
      return [
        `MAILBOXES: ${address} is for "${org}", which is no organisation here. There are: ${organisations.map(({ slug }) => slug).join(', ')}.`,
      ];
    return found.fictional ? [`MAILBOXES: ${address} is for "${org}", a demonstration: it takes no real mail.`] : [];
  });
}
