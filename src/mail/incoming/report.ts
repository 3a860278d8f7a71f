import { isAddress, oneLine } from '../letter.ts';
import { first, type Headers, idsIn, readHeaders } from './headers.ts';

/** What a server says of letters that it could not hand on (RFC 3464), or of those that it still tries. */
export interface Report {
  /** Message-ID of the letter, as its headers came back; '' without them. */
  readonly messageId: string;
  readonly recipients: readonly Reported[];
}

export interface Reported {
  /** As the letter was addressed, where the server tells; otherwise as it was in the end. */
  readonly address: string;
  readonly failed: boolean;
  /** One line for people: status and what the server answered. */
  readonly said: string;
}

interface Part {
  readonly type: string;
  readonly content: Uint8Array;
}

const MOST_RECIPIENTS = 20;

/** The report in a message, null when it is none. */
export function readReport(headers: Headers, parts: readonly Part[]): Report | null {
  const status = parts.find(({ type }) => type === 'message/delivery-status' || type === 'message/global-delivery-status');
  const letter = parts.find(({ type }) => /^(?:message\/(?:rfc822|global)|text\/rfc822-headers|message\/global-headers)$/.test(type));
  const [messageId = ''] = letter ? idsIn(first(readHeaders(letter.content), 'message-id'), 1) : [];
  if (status) return { messageId, recipients: readStatus(status.content) };
  // Exim writes no part for programs, and one header in its place.
  const failed = first(headers, 'x-failed-recipients').toLowerCase();
  if (failed === '') return null;
  const recipients = failed
    .split(/[,\s]+/)
    .filter(isAddress)
    .slice(0, MOST_RECIPIENTS);
  return { messageId, recipients: recipients.map((address) => ({ address, failed: true, said: '' })) };
}

/** Groups of fields between empty lines: the first is about the server, each other about one recipient. */
function readStatus(content: Uint8Array): readonly Reported[] {
  const text = Buffer.from(content.buffer, content.byteOffset, Math.min(content.length, 65_536))
    .toString('utf8')
    .replace(/\r\n?/g, '\n')
    .trim();
  return text
    .split(/\n{2,}/)
    .slice(0, MOST_RECIPIENTS + 1)
    .map((group) => readHeaders(Buffer.from(`${group}\n\n`)))
    .filter((fields) => fields.has('action'))
    .map((fields) => {
      const [original, final] = ['original-recipient', 'final-recipient'].map((name) => addressOf(first(fields, name)));
      const status = first(fields, 'status');
      return {
        address: original || final || '',
        failed: /^failed\b/i.test(first(fields, 'action')) || /^5\./.test(status),
        said: oneLine(`${status} ${utf8(first(fields, 'diagnostic-code')).replace(/^\w+;/, '')}`, 300),
      };
    });
}

/** Headers are read byte by byte; servers explain themselves in UTF-8. */
const utf8 = (text: string): string => Buffer.from(text, 'latin1').toString('utf8');

/** `rfc822;alix@ministere.quebec` */
const addressOf = (value: string): string => {
  const address = value
    .slice(value.indexOf(';') + 1)
    .replace(/[<>\s]/g, '')
    .toLowerCase();
  return isAddress(address) ? address : '';
};
