import { expect, test } from 'vitest';
import { classify, type Known, MOST_AN_HOUR } from './classify.ts';
import { readMessage } from './read.ts';
import { report, written } from './testing-message.ts';

const KNOWN: Known = {
  whole: true,
  ours: false,
  ownAddresses: ['demandes@ministere.quebec', 'chancellerie@ministere.quebec'],
  lastHour: 0,
};

test.each<[string, string, Readonly<Record<string, string>>, Partial<Known>?]>([
  ['somebody', 'message', {}],
  ['somebody, said so', 'message', { 'Auto-Submitted': 'no' }],
  ['an urgent one', 'message', { Precedence: 'special-delivery' }],
  ['an Outlook that asks for no automatic answers', 'message', { 'X-Auto-Response-Suppress': 'OOF, AutoReply' }],
  ['about an absence', 'message', { Subject: 'Absence du bureau de Tokyo sur votre carte' }],
  ['about a car', 'message', { Subject: 'Auto : quel permis au Japon ?' }],
  ['an answer to an absence', 'message', { Subject: 'Précisions sur ma réponse automatique' }],
  ['RFC 3834', 'autoReply', { 'Auto-Submitted': 'auto-replied (vacation)' }],
  ['a program', 'autoReply', { 'Auto-Submitted': 'auto-generated' }],
  ['precedence', 'autoReply', { Precedence: 'bulk' }],
  ['precedence of answers', 'autoReply', { Precedence: 'auto_reply' }],
  ['Exchange', 'autoReply', { 'X-Auto-Response-Suppress': 'All', 'In-Reply-To': '<a@b.quebec>' }],
  ['other programs', 'autoReply', { 'X-Autoreply': 'yes' }],
  ['an absence', 'autoReply', { Subject: '=?utf-8?Q?R=C3=A9ponse_automatique_:_votre_message?=' }],
  ['an absence, in English', 'autoReply', { Subject: 'Automatic reply: Your request' }],
  ['an absence, answered', 'autoReply', { Subject: 'Re: Out of office' }],
  ['an absence, whole', 'autoReply', { Subject: 'Absence du bureau' }],
  ['a list', 'list', { 'List-Id': '<nouvelles.exemple.quebec>', Precedence: 'bulk' }],
  ['a newsletter', 'list', { 'List-Unsubscribe': '<mailto:fin@exemple.quebec>' }],
  ['our own address', 'loop', { From: 'Chancellerie <Chancellerie@ministere.quebec>' }],
  ['our own mailbox with a tag', 'loop', { From: 'demandes+r01@ministere.quebec' }],
  ['answers wanted at our own address', 'loop', { 'Reply-To': 'demandes@ministere.quebec' }],
  ['our own letter', 'loop', {}, { ours: true }],
  ['no sender to answer', 'unmatched', { 'Return-Path': '<>' }],
  ['a server that writes in prose', 'unmatched', { From: 'MAILER-DAEMON@relais.quebec' }],
  ['marked as spam', 'spam', { 'X-Spam-Flag': 'YES' }],
  ['too large', 'oversized', {}, { whole: false }],
  ['nobody', 'noSender', { From: 'undisclosed' }],
  ['an address with a line in it', 'noSender', { From: '"x" <a@b.quebec, c@d.quebec>' }],
  ['encrypted', 'encrypted', { 'Content-Type': 'application/pkcs7-mime; smime-type=enveloped-data' }],
  ['signed, which is not encrypted', 'message', { 'Content-Type': 'application/pkcs7-mime; smime-type=signed-data' }],
  ['many', 'message', {}, { lastHour: MOST_AN_HOUR - 1 }],
  ['too many', 'flood', {}, { lastHour: MOST_AN_HOUR }],
])('%s: %s', async (_, expected, headers, known = {}) => {
  const read = await readMessage(written(headers));
  const found = classify(read, { ...KNOWN, ...known });
  expect('reason' in found ? found.reason : found.as).toBe(expected);
});

test('nothing in it', async () => {
  expect(classify(await readMessage(written({}, '  \r\n')), KNOWN)).toEqual({ as: 'aside', reason: 'empty' });
});

test('reports: what failed, what is only late, and what the older Exim writes', async () => {
  const letter = { messageId: '<a@ministere.quebec>', recipient: 'partie@courriel.quebec' };
  const failed = await readMessage(report(letter));
  expect(failed.report).toEqual({
    messageId: '<a@ministere.quebec>',
    recipients: [{ address: 'partie@courriel.quebec', failed: true, said: '5.1.1 550 5.1.1 Boîte inconnue' }],
  });
  expect(classify(failed, KNOWN)).toEqual({ as: 'report' });
  expect(classify(await readMessage(report({ ...letter, action: 'delayed' })), KNOWN)).toEqual({ as: 'ignored', reason: 'delayed' });
  const exim = await readMessage(written({ 'X-Failed-Recipients': 'partie@courriel.quebec', 'Return-Path': '<>' }));
  expect(classify(exim, KNOWN)).toEqual({ as: 'report' });
});
