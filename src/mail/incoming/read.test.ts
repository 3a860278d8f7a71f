import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from '../../kernel/ids.ts';
import { digestOf } from './digest.ts';
import { MOST_TEXT, plain, readMessage, Unreadable } from './read.ts';
import { tagged, tagOf, untagged } from './tags.ts';
import { headersOf, raw, written } from './testing-message.ts';

test('words in headers, text in any charset, files with their names', async () => {
  const read = await readMessage(
    raw(
      ...headersOf({
        From: '=?iso-8859-1?Q?Andr=E9e_Fictive?= <Andree@courriel.quebec>',
        Subject: '=?utf-8?B?w4l0w6k=?=',
        'Content-Language': 'en-CA',
        'In-Reply-To': '<b1@ministere.quebec>',
        References: '<a1@ministere.quebec> <b1@ministere.quebec>',
        'Delivered-To': 'demandes+x@ministere.quebec',
        'Content-Type': 'multipart/mixed; boundary=b',
      }),
      '',
      '--b',
      'Content-Type: text/plain; charset=iso-8859-1',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      '=C9t=E9 =0A=00fin',
      '--b',
      'Content-Type: application/pdf; name="=?utf-8?Q?lettre_=C3=A9crite=2Epdf?="',
      'Content-Disposition: attachment',
      'Content-Transfer-Encoding: base64',
      '',
      'JVBERg==',
      '--b--',
    ),
  );
  expect(read).toMatchObject({
    sender: 'andree@courriel.quebec',
    senderName: 'Andrée Fictive',
    subject: 'Été',
    lang: 'en',
    text: 'Été\nfin',
    answers: ['<b1@ministere.quebec>', '<a1@ministere.quebec>', '<b1@ministere.quebec>'],
    messageId: '<un@courriel.quebec>',
  });
  expect(read.recipients).toContain('demandes+x@ministere.quebec');
  expect(read.attachments.map(({ name, type, content }) => [name, type, Buffer.from(content).toString()])).toEqual([
    ['lettre écrite.pdf', 'application/pdf', '%PDF'],
  ]);
});

test('a page of HTML is read as text, and answers go where the writer wants them', async () => {
  const read = await readMessage(
    written({ 'Content-Type': 'text/html', 'Reply-To': 'autre@courriel.quebec' }, '<p>Bonjour<script>x</script></p>'),
  );
  expect([read.text, read.sender, read.senderName]).toEqual(['Bonjour', 'autre@courriel.quebec', 'Dominique Fictive']);
});

test('a message within a message is a file, not more text', async () => {
  const read = await readMessage(written({ 'Content-Type': 'message/rfc822' }, 'Subject: dedans\r\n\r\ntexte'));
  expect([read.text, read.attachments.length]).toEqual(['', 1]);
});

test('what is too much is not read: parts, depth, headers, files; a long text is cut', async () => {
  const deep = (n: number): string =>
    n === 0 ? 'x' : `Content-Type: multipart/mixed; boundary=b${n}\r\n\r\n--b${n}\r\n${deep(n - 1)}\r\n--b${n}--`;
  const many = Array.from({ length: 600 }, () => '--b\r\nContent-Type: text/plain\r\n\r\nx').join('\r\n');
  const files = Array.from({ length: 31 }, () => '--b\r\nContent-Type: image/png\r\n\r\nx').join('\r\n');
  const mixed = { 'Content-Type': 'multipart/mixed; boundary=b' };
  for (const message of [
    Buffer.from(`From: a@b.quebec\r\n${deep(40)}`),
    written(mixed, many),
    written(mixed, files),
    written({ 'X-Long': 'x'.repeat(300_000) }),
  ])
    await expect(readMessage(message)).rejects.toBeInstanceOf(Unreadable);
  expect((await readMessage(written({}, 'mot '.repeat(20_000)))).text.length).toBeLessThanOrEqual(MOST_TEXT);
});

test('whatever bytes come, they are read or refused, and no text holds what a database refuses', async () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '\r\n',
      '\r\n\r\n',
      '--b',
      '--b--',
      'From: ',
      'Content-Type: multipart/mixed; boundary=b\r\n',
      'Subject: =?utf-8?B?',
      '\0',
      '<',
      '>',
      '@',
      '+r',
      ';',
    ),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
      const message = Buffer.from(pieces.join(''));
      const read = await readMessage(message).catch((error: unknown) => {
        expect(error).toBeInstanceOf(Unreadable);
        return null;
      });
      for (const text of read ? [read.subject, read.text, read.sender, read.senderName, read.messageId] : []) {
        expect(text).not.toMatch(/\0/);
        expect(text.isWellFormed()).toBe(true);
      }
      expect(digestOf({ raw: message, size: message.length, whole: true })).toMatch(/^[0-9a-f]{64}$/);
    }),
    { numRuns: 100 },
  );
});

test('tags in addresses say what they were given, and nothing else is one', () => {
  for (const what of ['record', 'letter'] as const) {
    const id = newId();
    expect(tagOf(tagged('demandes@ministere.quebec', { what, id }).toUpperCase())).toEqual({ what, id });
    expect(untagged(tagged('Demandes@ministere.quebec', { what, id }))).toBe('demandes@ministere.quebec');
  }
  for (const none of ['demandes@ministere.quebec', 'demandes+r12@ministere.quebec', `a+x${'0'.repeat(32)}@b.quebec`, ''])
    expect(tagOf(none)).toBe(null);
});

test('a long run of spaces is read at once', { timeout: 2_000 }, () => {
  expect(plain(`a \t\nb${' '.repeat(79_000)}c`)).toMatch(/^a\nb {5,}/);
});
