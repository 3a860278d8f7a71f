/** A raw message from lines, as a mailbox gives it. */
export const raw = (...lines: readonly string[]): Buffer => Buffer.from(lines.join('\r\n'));

/** Headers of somebody's message; later ones replace those of the same name. */
export function headersOf(given: Readonly<Record<string, string>> = {}): readonly string[] {
  const headers: Record<string, string> = {
    'Message-ID': '<un@courriel.quebec>',
    From: 'Dominique Fictive <dominique@courriel.quebec>',
    To: 'demandes@ministere.quebec',
    Date: 'Fri, 20 Nov 2099 11:00:00 -0500',
    Subject: 'Une question',
    ...given,
  };
  return Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
}

/** What somebody writes: headers, an empty line, the text. */
export const written = (given: Readonly<Record<string, string>> = {}, text = 'Bonjour, une question.'): Buffer =>
  raw(...headersOf({ 'Content-Type': 'text/plain; charset=utf-8', ...given }), '', text, '');

/** What a server writes of a letter that did not arrive (RFC 3464). */
export function report(letter: {
  readonly messageId: string;
  readonly recipient: string;
  readonly to?: string;
  readonly action?: string;
}): Buffer {
  const { messageId, recipient, to = 'demandes@ministere.quebec', action = 'failed' } = letter;
  return raw(
    ...headersOf({
      'Message-ID': '<rapport@relais.quebec>',
      From: 'Mail Delivery System <MAILER-DAEMON@relais.quebec>',
      To: to,
      'Return-Path': '<>',
      'Auto-Submitted': 'auto-replied',
      Subject: 'Undelivered Mail Returned to Sender',
      'Content-Type': 'multipart/report; report-type=delivery-status; boundary="=b"',
    }),
    '',
    '--=b',
    'Content-Type: text/plain',
    '',
    'The message could not be delivered.',
    '--=b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; relais.quebec',
    '',
    `Original-Recipient: rfc822;${recipient}`,
    `Final-Recipient: rfc822; ailleurs@relais.quebec`,
    `Action: ${action}`,
    `Status: ${action === 'failed' ? '5.1.1' : '4.4.1'}`,
    'Diagnostic-Code: smtp; 550 5.1.1 Boîte inconnue',
    '',
    '--=b',
    'Content-Type: text/rfc822-headers',
    '',
    `Message-ID: ${messageId}`,
    'Subject: Votre demande',
    '',
    '--=b--',
    '',
  );
}
