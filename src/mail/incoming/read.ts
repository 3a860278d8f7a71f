import PostalMime, { type Address, type Attachment } from 'postal-mime';
import type { Lang } from '../../kernel/bilingual.ts';
import { isAddress, oneLine } from '../letter.ts';
import { first, type Headers, idsIn, readHeaders } from './headers.ts';
import { htmlToText } from './html-text.ts';
import { type Report, readReport } from './report.ts';

/** Bounds of what is read. Beyond, a message is kept aside for somebody to look at. */
const MOST_PARTS = 500;
const MOST_DEPTH = 20;
const MOST_ATTACHMENTS = 30;
const MOST_ADDRESSES = 50;
/** Characters of the text that are kept; what follows stays in the message itself. */
export const MOST_TEXT = 20_000;

/** A file that came with a message. Its name and type are what the sender says: they prove nothing. */
export interface Attached {
  readonly name: string;
  readonly type: string;
  readonly content: Uint8Array;
}

/** What a message says, read within bounds. */
export interface ReadMessage {
  readonly headers: Headers;
  readonly messageId: string;
  /** Whom to answer: the address for answers where there is one, otherwise the writer's; '' where neither can be. */
  readonly sender: string;
  readonly senderName: string;
  /** Every address that the headers say it is from. */
  readonly from: readonly string[];
  /** Every address that the headers say it was sent to, on its way too. */
  readonly recipients: readonly string[];
  readonly subject: string;
  /** Language that the message says it is in. */
  readonly lang: Lang | null;
  readonly text: string;
  readonly attachments: readonly Attached[];
  /** Ids of messages that it answers. */
  readonly answers: readonly string[];
  /** What a server says of a letter that did not arrive. */
  readonly report: Report | null;
}

/** A message that cannot be read, or not within the bounds. */
export class Unreadable extends Error {}

/** Reads a raw message. `Unreadable` when it breaks a bound or the reader. */
export async function readMessage(raw: Uint8Array): Promise<ReadMessage> {
  if (countParts(raw) > MOST_PARTS) throw new Unreadable('too many parts');
  const email = await PostalMime.parse(raw, {
    forceRfc822Attachments: true,
    maxNestingDepth: MOST_DEPTH,
    maxHeadersSize: 262_144,
    maxRfc822NestingDepth: 0,
  }).catch((error: unknown) => {
    throw new Unreadable(error instanceof Error ? error.message : String(error));
  });
  const { attachments } = email;
  if (attachments.length > MOST_ATTACHMENTS) throw new Unreadable('too many attachments');
  const headers = readHeaders(raw);
  const [from, reply] = [mailboxes(email.from ? [email.from] : []), mailboxes(email.replyTo ?? [])];
  const writer = reply.find(({ address }) => isAddress(address)) ?? from.find(({ address }) => isAddress(address));
  const language = first(headers, 'content-language').toLowerCase();
  return {
    headers,
    messageId: idsIn(email.messageId ?? '', 1)[0] ?? '',
    sender: writer?.address ?? '',
    senderName: oneLine(writer?.name || from[0]?.name || '', 200),
    from: [...from, ...reply, ...mailboxes(email.sender ? [email.sender] : [])].map(({ address }) => address),
    recipients: recipientsOf(headers, mailboxes([...(email.to ?? []), ...(email.cc ?? [])])),
    subject: oneLine(email.subject ?? '', 300),
    lang: /^fr\b/.test(language) ? 'fr' : /^en\b/.test(language) ? 'en' : null,
    text: plain(email.text?.trim() ? email.text : htmlToText(email.html ?? '')),
    attachments: attachments.map((one, index) => ({
      name: oneLine(one.filename ?? '', 200) || `piece-${index + 1}`,
      type: /^[\w.+-]{1,60}\/[\w.+-]{1,90}$/.test(one.mimeType) ? one.mimeType : 'application/octet-stream',
      content: bytesOf(one),
    })),
    answers: [...idsIn(email.inReplyTo ?? '', 5), ...idsIn(email.references ?? '', 100).slice(-20)],
    report: readReport(
      headers,
      attachments.map((one) => ({ type: one.mimeType, content: bytesOf(one) })),
    ),
  };
}

/** Lines that may begin a part: a message with very many is not worth the memory that its tree takes. */
function countParts(raw: Uint8Array): number {
  const text = Buffer.from(raw.buffer, raw.byteOffset, raw.length);
  let count = 0;
  for (let at = text.indexOf('\n--'); at >= 0 && count <= MOST_PARTS; at = text.indexOf('\n--', at + 3)) count += 1;
  return count;
}

const bytesOf = ({ content }: Attachment): Uint8Array => (typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content));

/** Addresses in small letters, groups unfolded, not more than are worth reading. */
const mailboxes = (addresses: readonly Address[]): readonly { readonly name: string; readonly address: string }[] =>
  addresses
    .slice(0, MOST_ADDRESSES)
    .flatMap((one) => one.group ?? [one])
    .slice(0, MOST_ADDRESSES)
    .map(({ name, address }) => ({ name, address: (address ?? '').toLowerCase() }));

/** Where servers note to whom a message was really delivered. */
const DELIVERED = ['delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to'];

const recipientsOf = (headers: Headers, named: readonly { readonly address: string }[]): readonly string[] => [
  ...DELIVERED.flatMap((name) => headers.get(name)?.slice(0, 10) ?? []).map((value) => value.replace(/[<>\s]/g, '').toLowerCase()),
  ...named.map(({ address }) => address),
];

/** Text for reading: lines, no other control characters, no signs that turn its direction, not longer than is kept. */
export const plain = (text: string): string =>
  text
    .slice(0, 4 * MOST_TEXT)
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]|\p{Bidi_Control}/gu, '')
    .replace(/(?<![ \t])[ \t]+\n/g, '\n')
    .replace(/\n{4,}/g, '\n\n\n')
    .trim()
    .slice(0, MOST_TEXT)
    .toWellFormed();
