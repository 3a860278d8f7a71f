import { randomFillSync } from 'node:crypto';

const pool = Buffer.alloc(16 * 256);
let used = pool.length;

/** Of the last id: its millisecond and its counter. */
let last = 0;
let counter = 0;
/** 12 bits, that begin in their lower half: at least 2,048 ids a millisecond. */
const COUNTER_END = 0x1000;

/**
 * A random id that sorts by creation within a process: uuid version 7 with a counter (RFC 9562, 6.2, method 1). When the counter is
 * spent, or the clock goes back, the time of the id goes on from the last one. The machine's clock only orders ids, no rule reads it:
 * so it is the one clock the kernel may touch.
 */
export function newId(now: number = Date.now()): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const bytes = pool.subarray(used, used + 16);
  used += 16;
  counter += 1;
  if (now > last || counter === COUNTER_END) {
    last = Math.max(now, last + 1);
    counter = bytes.readUInt16BE(6) & 0x7ff;
  }
  bytes.writeUIntBE(last, 0, 6);
  bytes.writeUInt16BE(0x7000 | counter, 6);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
export const isId = (text: unknown): text is string => typeof text === 'string' && UUID.test(text);
