import { first, type Headers, token } from './headers.ts';
import type { ReadMessage } from './read.ts';
import { untagged } from './tags.ts';

/** Why a message is passed over. It is kept all the same, and whoever sees the page may take it. */
export const IGNORED = ['loop', 'autoReply', 'list', 'delayed'] as const;
/** Why a message waits for somebody. */
export const ASIDE = [
  'oversized',
  'unreadable',
  'encrypted',
  'empty',
  'noSender',
  'spam',
  'flood',
  'boxFull',
  'unmatched',
  'ended',
  'failed',
  'noRegister',
] as const;
export type Ignored = (typeof IGNORED)[number];
export type Aside = (typeof ASIDE)[number];

/** What becomes of a message: a report of a letter, nothing, a case for somebody, or a message of a person. */
export type Class =
  | { readonly as: 'report' }
  | { readonly as: 'ignored'; readonly reason: Ignored }
  | { readonly as: 'aside'; readonly reason: Aside }
  | { readonly as: 'message' };

/** What the database and the settings know beside the message itself. */
export interface Known {
  readonly whole: boolean;
  /** It is one that we sent ourselves. */
  readonly ours: boolean;
  /** Addresses that we write from and read. */
  readonly ownAddresses: readonly string[];
  /** Messages of the same sender in the last hour, without this one. */
  readonly lastHour: number;
}

/** More in an hour from one address is not a person who writes. */
export const MOST_AN_HOUR = 10;

/** Decides what a message is. Pure: the order of the rules is the order of the lines. */
export function classify(message: ReadMessage, known: Known): Class {
  const { headers, report, from, sender } = message;
  const own = new Set(known.ownAddresses.map(untagged));
  if (known.ours) return { as: 'ignored', reason: 'loop' };
  if (report) return report.recipients.some(({ failed }) => failed) ? { as: 'report' } : { as: 'ignored', reason: 'delayed' };
  if (from.some((address) => own.has(untagged(address)))) return { as: 'ignored', reason: 'loop' };
  if (isAutomatic(headers, message.subject)) return { as: 'ignored', reason: 'autoReply' };
  if (isList(headers)) return { as: 'ignored', reason: 'list' };
  if (isFromServer(headers, from)) return { as: 'aside', reason: 'unmatched' };
  if (/^yes\b/i.test(first(headers, 'x-spam-flag'))) return { as: 'aside', reason: 'spam' };
  if (!known.whole) return { as: 'aside', reason: 'oversized' };
  if (sender === '') return { as: 'aside', reason: 'noSender' };
  if (isEncrypted(headers)) return { as: 'aside', reason: 'encrypted' };
  if (message.text === '' && message.attachments.length === 0) return { as: 'aside', reason: 'empty' };
  if (known.lastHour >= MOST_AN_HOUR) return { as: 'aside', reason: 'flood' };
  return { as: 'message' };
}

const ABSENT =
  /^(?:(?:re|tr|fwd?)\s*:\s*)*(?:automatic (?:reply|response)|auto[ -]?(?:reply|response)|out of (?:the )?office(?: (?:auto-?)?reply)?|vacation reply|r[ée]ponse automatique|absence du bureau|(?:message|avis) d['’]absence)\s*(?::|-|–|$)/i;

/** Said by programs in place of people (RFC 3834), by those that say so in other ways, and by subjects that people do not write. */
function isAutomatic(headers: Headers, subject: string): boolean {
  const submitted = token(headers, 'auto-submitted');
  if (submitted !== '' && submitted !== 'no') return true;
  if (['junk', 'auto_reply', 'bulk'].includes(token(headers, 'precedence'))) return !isList(headers);
  if (/\b(?:all|oof|autoreply)\b/i.test(first(headers, 'x-auto-response-suppress')) && headers.has('in-reply-to')) return true;
  if (['x-autoreply', 'x-autorespond', 'x-vacation', 'x-autoresponse'].some((name) => headers.has(name))) return true;
  return ABSENT.test(subject);
}

const isList = (headers: Headers): boolean =>
  headers.has('list-id') || headers.has('list-unsubscribe') || token(headers, 'precedence') === 'list';

/** A server writes, in no form that programs read: no sender to answer (RFC 5321, 4.5.5), or the name that servers use. */
const isFromServer = (headers: Headers, from: readonly string[]): boolean =>
  first(headers, 'return-path').replace(/\s/g, '') === '<>' || from.some((address) => /^(?:mailer-daemon|postmaster)@/.test(address));

const isEncrypted = (headers: Headers): boolean =>
  /^(?:multipart\/encrypted|application\/(?:x-)?pkcs7-mime(?!.*signed-data))/i.test(first(headers, 'content-type'));
