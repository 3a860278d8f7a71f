import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits for a cookie or a key that is shown once. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What the database keeps of a token: who reads the table cannot sign in with it. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');
