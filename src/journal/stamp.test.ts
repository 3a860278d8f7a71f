import { describe, expect, test } from 'vitest';
import { STAMPED } from './stamp.fixture.ts';
import { queryFor, readStamp, stampRequest } from './stamp.ts';

const query = queryFor(STAMPED.note, Buffer.from(STAMPED.nonce, 'hex'));
const answer = Buffer.from(STAMPED.answer, 'base64');

describe('a time-stamp', () => {
  test('is asked for the digest of the note, with the nonce and the certificate (RFC 3161)', () => {
    // SEQUENCE { 1, { { sha256, NULL }, digest }, nonce with a zero before its leading 1 bit, TRUE }
    const digest = query.digest.toString('hex');
    expect(stampRequest(query).toString('hex')).toBe(
      `3044020101303130${'0d06096086480165030402010500'}0420${digest}020900${STAMPED.nonce}0101ff`,
    );
  });
  test('tells its moment', () => {
    const stamp = readStamp(answer, query);
    expect(stamp.ok && stamp.value.toString()).toBe(STAMPED.at);
  });
  test.each([
    ['of another note', queryFor('autre\n', query.nonce)],
    ['for another nonce', queryFor(STAMPED.note, Buffer.alloc(8, 1))],
  ])('%s is refused', (_, other) => {
    expect(readStamp(answer, other)).toMatchObject({ ok: false, refusals: [{ id: 'stampOther' }] });
  });
  test('cut short, or that is none, is refused', () => {
    for (const bytes of [answer.subarray(0, 900), Buffer.alloc(0), Buffer.from('<html>')])
      expect(readStamp(bytes, query)).toMatchObject({ ok: false, refusals: [{ id: 'stampFormat' }] });
  });
  test('that the authority refuses to give is told', () => {
    // TimeStampResp { PKIStatusInfo { rejection } }
    expect(readStamp(Buffer.from('30053003020102', 'hex'), query)).toMatchObject({ ok: false, refusals: [{ id: 'stampRefused' }] });
  });
});
