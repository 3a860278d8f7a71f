import { createHash, randomBytes, randomInt } from 'node:crypto';

/** 256 random bits for a cookie. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of a token: who reads the table cannot sign in with it. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

/** No letter or figure that is taken for another: 0 and o, 1, i and l, u and v. */
const READABLE = 'abcdefghjkmnpqrstvwxyz23456789';

/** A secret that is read from a screen and typed once: `k7fm-2qxw-…`, almost 5 bits a character. */
export const newReadableKey = (groups: number): string =>
  Array.from({ length: groups }, () => Array.from({ length: 4 }, () => READABLE[randomInt(READABLE.length)]).join('')).join('-');
