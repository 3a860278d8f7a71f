import type { FastifyRequest } from 'fastify';
import type { Lang } from '../../kernel/bilingual.ts';
import type { Theme } from '../../ui/layout/types.ts';

export { IDENTITY_COOKIE, SESSION_COOKIE, STEP_COOKIE } from '../../identity/session.ts';
export const THEME_COOKIE = 'theme';

/** What an address says of itself. */
export interface Address {
  readonly lang: Lang;
  readonly slug: string;
  /** Path without the language: `/mrif/plan`. */
  readonly path: string;
  /** With the question mark; '' without a query. */
  readonly search: string;
}

export function addressOf(url: string): Address {
  const mark = url.indexOf('?');
  const whole = mark < 0 ? url : url.slice(0, mark);
  const search = mark < 0 ? '' : url.slice(mark);
  const english = whole === '/en' || whole.startsWith('/en/');
  const path = english ? whole.slice(3) || '/' : whole;
  return { lang: english ? 'en' : 'fr', slug: path.split('/')[1] ?? '', path, search };
}

/** The route as it is mounted, for the log: some addresses hold a secret (an agenda, an invitation). */
export const routeOf = ({ routeOptions }: FastifyRequest): string => routeOptions.url ?? 'none';

/** Parameters of the path, as the router decoded them. NUL, which PostgreSQL cannot store, becomes a sign that no name has. */
export function paramsOf({ params }: FastifyRequest): Readonly<Record<string, string>> {
  // Every parameter of a path is text.
  const given = params as Readonly<Record<string, string>>;
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, value.replaceAll('\0', '\ufffd').toWellFormed()]));
}

export function cookieOf(request: FastifyRequest, name: string): string | undefined {
  const found = (request.headers.cookie ?? '').split(';').find((part) => part.trimStart().startsWith(`${name}=`));
  return found?.slice(found.indexOf('=') + 1);
}

export function themeOf(request: FastifyRequest): Theme | undefined {
  const theme = cookieOf(request, THEME_COOKIE);
  return theme === 'light' || theme === 'dark' ? theme : undefined;
}

/**
 * A change comes from a page of this site: browsers say so themselves (Sec-Fetch-Site, else Origin). A client that sends neither is not
 * a browser, so nobody's cookie rides along unnoticed.
 */
export function isSameSite(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin } = request.headers;
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === request.headers.host;
}
