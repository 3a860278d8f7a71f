import { randomFillSync } from 'node:crypto';

const pool = Buffer.alloc(4096);
let used = pool.length;

/** Fresh bytes from the system's generator, asked for many at a time: each call of it costs as much as what they are for. At most 4096. */
export function freshBytes(size: number): Buffer {
  if (used + size > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const fresh = Buffer.from(pool.subarray(used, used + size));
  // Nothing that was handed out stays behind.
  pool.fill(0, used, used + size);
  used += size;
  return fresh;
}
