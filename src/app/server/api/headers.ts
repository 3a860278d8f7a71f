import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Lang } from '../../../kernel/bilingual.ts';

/** The language that a program asks for, French unless it prefers English (RFC 9110, 12.5.4). */
export function languageOf(header: string | undefined): Lang {
  const wanted = (header ?? '').split(',').flatMap((part) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const q = parameters.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find((one) => one !== undefined);
    const lang = tag.split('-')[0];
    return lang === 'fr' || lang === 'en' ? [{ lang, q: Number(q ?? 1) }] : [];
  });
  const best = (lang: Lang) => Math.max(0, ...wanted.filter((one) => one.lang === lang).map(({ q }) => q));
  return best('en') > best('fr') ? 'en' : 'fr';
}

/** The key of a request: null when it has none, '' when what it has is no key of ours. */
export function keyOf({ headers }: FastifyRequest): string | null {
  const { authorization } = headers;
  if (authorization === undefined) return null;
  return /^bearer (chy_[A-Za-z0-9_-]{43})$/i.exec(authorization)?.[1] ?? '';
}

/** Tags of an If-Match or If-None-Match; '*' is one of them. */
export const tagsOf = (header: string | string[] | undefined): readonly string[] =>
  String(header ?? '')
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');

export const versionTag = (version: number): string => `"${version}"`;
export const digestTag = (text: string): string => `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`;

/** A key of idempotency, in quotes as a structured field or without them. Null: none. */
export function idempotencyKeyOf({ headers }: FastifyRequest): string | null {
  const sent = headers['idempotency-key'];
  return sent === undefined ? null : String(sent).replace(/^"(.*)"$/, '$1');
}
export const isIdempotencyKey = (key: string): boolean => /^[A-Za-z0-9_-]{8,80}$/.test(key);
