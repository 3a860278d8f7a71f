/** Choices that look like chance and are always the same for the same seed. */
export interface Random {
  /** From 0 (inside) to 1 (outside). */
  next(): number;
  /** A whole number from 0 to n − 1. */
  below(n: number): number;
  chance(probability: number): boolean;
  /** One of the list, which is not empty. */
  pick<T>(list: readonly T[]): T;
  /** One of the list, heavier ones more often. */
  pickWeighted<T extends { readonly weight: number }>(list: readonly T[]): T;
  /** The same things in another order. */
  shuffled<T>(list: readonly T[]): T[];
  /** An id that sorts by the instant given (milliseconds since 1970): uuid version 7. */
  id(at: number): string;
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** FNV-1a of the words, a separator between them. */
function hashOf(words: readonly (string | number)[]): number {
  let hash = FNV_OFFSET;
  for (const word of words) {
    const text = `${word}\u0001`;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  }
  return hash >>> 0;
}

const rotated = (x: number, by: number): number => (x << by) | (x >>> (32 - by));
const hex = (n: number, digits: number): string => n.toString(16).padStart(digits, '0');

/** xoshiro128**, its state filled by splitmix32 from the words of the seed. Each record has a generator of its own: adding one changes no other. */
export function randomOf(...seed: readonly (string | number)[]): Random {
  let mix = hashOf(seed);
  const split = (): number => {
    mix = (mix + 0x9e3779b9) | 0;
    let z = mix;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return z ^ (z >>> 15);
  };
  let [a, b, c, d] = [split(), split(), split(), split()];
  const word = (): number => {
    const out = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = rotated(d, 11);
    return out;
  };
  const next = (): number => word() / 0x1_0000_0000;
  const below = (n: number): number => Math.floor(next() * n);
  const pick = <T>(list: readonly T[]): T => {
    const found = list[below(list.length)];
    if (found === undefined) throw new RangeError('Nothing to choose from');
    return found;
  };
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick,
    pickWeighted: (list) => {
      let left = next() * list.reduce((sum, { weight }) => sum + weight, 0);
      for (const one of list) {
        left -= one.weight;
        if (left < 0) return one;
      }
      return pick(list);
    },
    shuffled: (list) => {
      const mixed = [...list];
      for (let i = mixed.length - 1; i > 0; i--) {
        const j = below(i + 1);
        // Both places exist.
        [mixed[i], mixed[j]] = [mixed[j] as (typeof mixed)[number], mixed[i] as (typeof mixed)[number]];
      }
      return mixed;
    },
    id: (at) => {
      const time = hex(at, 12);
      const [x, y, z] = [word(), word(), word()];
      return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(x & 0xfff, 3)}-${hex(0x8000 | (y & 0x3fff), 4)}-${hex(y >>> 16, 4)}${hex(z, 8)}`;
    },
  };
}
