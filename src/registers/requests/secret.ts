import { createHash, randomBytes } from 'node:crypto';

/** Crockford's alphabet: no letter that is taken for a figure. 32 signs, 5 bits each. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 7;
const GROUP = 4;

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

const written = (bytes: Buffer): string =>
  Array.from({ length: GROUPS }, (_, group) =>
    Array.from({ length: GROUP }, (__, i) => SIGNS[(bytes[group * GROUP + i] ?? 0) % SIGNS.length]).join(''),
  ).join('-');

/** A secret of 140 random bits, as it is read and typed: `7KQ2-…`. */
export const newSecret = (): string => written(randomBytes(GROUPS * GROUP));

/**
 * Secret and mark of what a form sends: the same form sent twice has the same ones. Both follow from the random key that the page gave to
 * this browser alone and that nobody keeps, so that neither tells the other.
 */
export function markOf(key: string, said: string): { readonly secret: string; readonly once: string } {
  const form = `${key}\0${said}`;
  return { secret: written(sha256(`secret\0${form}`)), once: sha256(`once\0${form}`).toString('hex') };
}

/** As it was meant: spaces and hyphens do not matter, nor case, nor O for 0, I and L for 1. */
export const normalSecret = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');

/** What is kept of a secret. */
export const secretHash = (typed: string): string => sha256(`follow\0${normalSecret(typed)}`).toString('hex');

/** `d-2026-12 ` as it stands in the register: `D-2026-0012`; what is no number stays as it is and finds nothing. */
export function normalNumber(typed: string): string {
  const found = /^([A-Z]+)\W*(\d{4})\W*(\d+)$/.exec(typed.trim().toUpperCase());
  return found ? `${found[1]}-${found[2]}-${String(found[3]).padStart(4, '0')}` : typed.trim().slice(0, 40);
}

/** A digest for a count of tries: no address is kept. */
export const tryKey = (what: string, value: string): string => sha256(`${what}\0${value}`).toString('hex');

/** The network of an address: a home has 2⁶⁴ addresses of IPv6 to try from. */
export const networkOf = (address: string): string => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped) return mapped[1] ?? address;
  if (!address.includes(':')) return address;
  const [head = '', tail = ''] = address.toLowerCase().split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === '' ? [] : tail.split(':');
  const gap = address.includes('::') ? Math.max(0, 8 - left.length - right.length) : 0;
  return [...left, ...Array.from({ length: gap }, () => '0'), ...right].slice(0, 4).join(':');
};
