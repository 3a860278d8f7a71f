import { createHash } from 'node:crypto';
import { ContentInfo, SignedData } from '@peculiar/asn1-cms';
import { AsnConvert, OctetString } from '@peculiar/asn1-schema';
import { MessageImprint, PKIStatus, TimeStampReq, TimeStampReqVersion, TimeStampResp, TSTInfo } from '@peculiar/asn1-tsp';
import { AlgorithmIdentifier } from '@peculiar/asn1-x509';
import { accept, type Decision, refuse } from '../kernel/decision.ts';

/** Object identifier of SHA-256 (RFC 5754). */
const SHA_256 = '2.16.840.1.101.3.4.2.1';

/** What an authority is asked to stamp: the SHA-256 of a signed note, behind a number used once. */
export interface StampQuery {
  readonly digest: Buffer;
  /** 8 random bytes. */
  readonly nonce: Buffer;
}

export const queryFor = (note: string, nonce: Buffer): StampQuery => ({ digest: createHash('sha256').update(note).digest(), nonce });

/** The request of RFC 3161 in DER, asking for the authority's certificate so that the stamp can be checked without it. */
export const stampRequest = ({ digest, nonce }: StampQuery): Buffer =>
  Buffer.from(
    AsnConvert.serialize(
      new TimeStampReq({
        version: TimeStampReqVersion.v1,
        messageImprint: new MessageImprint({
          hashAlgorithm: new AlgorithmIdentifier({ algorithm: SHA_256, parameters: null }),
          hashedMessage: new OctetString(digest),
        }),
        nonce: positive(nonce),
        certReq: true,
      }),
    ),
  );

/**
 * The moment that the authority's answer stamps. Refuses with `stampFormat` (not an answer of RFC 3161), `stampRefused` (the authority
 * said no) or `stampOther` (it answers another question). Whether the signature leads to an authority that one trusts is for the
 * reader's own tool to say: `openssl ts -verify`.
 */
export function readStamp(answer: Uint8Array, query: StampQuery): Decision<Temporal.Instant> {
  const info = tstInfoOf(answer);
  if (!info.ok) return info;
  const { messageImprint, nonce, genTime } = info.value;
  const same =
    messageImprint.hashAlgorithm.algorithm === SHA_256 &&
    Buffer.from(messageImprint.hashedMessage.buffer).equals(query.digest) &&
    nonce !== undefined &&
    Buffer.from(nonce).equals(Buffer.from(positive(query.nonce)));
  return same ? accept(Temporal.Instant.fromEpochMilliseconds(genTime.getTime())) : refuse({ id: 'stampOther' });
}

function tstInfoOf(answer: Uint8Array): Decision<TSTInfo> {
  try {
    const { status, timeStampToken } = AsnConvert.parse(answer, TimeStampResp);
    if (status.status !== PKIStatus.granted && status.status !== PKIStatus.grantedWithMods) return refuse({ id: 'stampRefused' });
    if (!timeStampToken) return refuse({ id: 'stampFormat' });
    const signed = AsnConvert.parse(AsnConvert.parse(AsnConvert.serialize(timeStampToken), ContentInfo).content, SignedData);
    const content = signed.encapContentInfo.eContent?.single;
    return content ? accept(AsnConvert.parse(content.buffer, TSTInfo)) : refuse({ id: 'stampFormat' });
  } catch {
    return refuse({ id: 'stampFormat' });
  }
}

/** The bytes of a positive INTEGER: DER reads a leading 1 bit as a sign. */
function positive(bytes: Uint8Array): ArrayBuffer {
  const first = bytes.findIndex((byte) => byte !== 0);
  const significant = first < 0 ? Uint8Array.of(0) : bytes.slice(first);
  return new Uint8Array((significant[0] ?? 0) >= 0x80 ? [0, ...significant] : [...significant]).buffer;
}
