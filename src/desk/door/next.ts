import { inLanguage } from '../../ui/paths.ts';
import type { Visit } from '../../web/visit.ts';

/**
 * Where to go once signed in, when the address asked for it: a page of this organisation's site and nothing else, or null. The address
 * is read as a browser would, so that no backslash, dot or tab leads elsewhere.
 */
export function nextPath(visit: Pick<Visit, 'org' | 'lang' | 'paths'>, asked: string): string | null {
  const base = 'http://chancery.invalid';
  if (asked === '' || !URL.canParse(asked, base)) return null;
  const url = new URL(asked, base);
  const path = url.pathname.replace(/^\/en(?=\/)/, '');
  if (url.origin !== base || !(path === `/${visit.org.slug}` || path.startsWith(`/${visit.org.slug}/`))) return null;
  const next = inLanguage(path, visit.lang);
  // Back to the door would be a circle.
  return [visit.paths.signIn(), visit.paths.signOut(), visit.paths.firstKey()].includes(next) ? null : `${next}${url.search}`;
}
