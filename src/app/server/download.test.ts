import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pump, turnstile } from './download.ts';

/** A socket that takes so many chunks before it is full. */
class Reader extends EventEmitter {
  destroyed = false;
  writableEnded = false;
  taken: unknown[] = [];
  private readonly room: number;
  constructor(room: number) {
    super();
    this.room = room;
  }
  write(chunk: unknown): boolean {
    this.taken.push(chunk);
    return this.taken.length < this.room;
  }
  end(): void {
    this.writableEnded = true;
  }
  destroy(): void {
    this.destroyed = true;
    this.emit('close');
  }
}
// The part of a response that `pump` uses.
const asResponse = (reader: Reader) => reader as unknown as Parameters<typeof pump>[1];

/** Chunks without end, and whether whoever made them was told to stop. */
function endless() {
  const seen = { made: 0, stopped: false };
  const chunks = (async function* () {
    try {
      for (;;) {
        seen.made += 1;
        yield 'x';
      }
    } finally {
      seen.stopped = true;
    }
  })();
  return { seen, chunks };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a file goes through whole', async () => {
  const reader = new Reader(100);
  const chunks = (async function* () {
    yield 'a';
    yield 'b';
  })();
  expect(await pump(chunks, asResponse(reader))).toBe(true);
  expect(reader).toMatchObject({ taken: ['a', 'b'], writableEnded: true, destroyed: false });
});

test('nothing more is made while nobody reads; whoever stops reading is let go', async () => {
  const reader = new Reader(3);
  const { seen, chunks } = endless();
  const pumped = pump(chunks, asResponse(reader), { stalled: 1_000, whole: 1e6 });
  await vi.advanceTimersByTimeAsync(999);
  expect(seen).toEqual({ made: 3, stopped: false });
  await vi.advanceTimersByTimeAsync(2);
  expect(await pumped).toBe(false);
  expect(seen).toEqual({ made: 3, stopped: true });
  expect(reader.destroyed).toBe(true);
});

test('whoever reads by drops is let go as well', async () => {
  const reader = new Reader(1);
  const { seen, chunks } = endless();
  const pumped = pump(chunks, asResponse(reader), { stalled: 1_000, whole: 5_000 });
  for (let n = 0; n < 20 && !reader.destroyed; n += 1) {
    await vi.advanceTimersByTimeAsync(500);
    reader.emit('drain');
  }
  expect(await pumped).toBe(false);
  expect(seen.stopped).toBe(true);
  expect(seen.made).toBeLessThan(12);
});

test('whoever leaves ends the making', async () => {
  const reader = new Reader(1);
  const { seen, chunks } = endless();
  const pumped = pump(chunks, asResponse(reader));
  await vi.advanceTimersByTimeAsync(1);
  reader.destroy();
  expect(await pumped).toBe(false);
  expect(seen.stopped).toBe(true);
});

test('a part is not taken for the whole', async () => {
  const reader = new Reader(100);
  const chunks = (async function* () {
    yield 'a';
    throw new Error('the database went away');
  })();
  await expect(pump(chunks, asResponse(reader))).rejects.toThrow('went away');
  expect(reader).toMatchObject({ writableEnded: false, destroyed: true });
});

test('so many at a time; the others wait their turn, at most so long', async () => {
  const through = turnstile(1, 1_000);
  const done: string[] = [];
  let leave: () => void = () => undefined;
  const stay = (name: string) => () =>
    new Promise<void>((resolve) => {
      leave = resolve;
    }).then(() => done.push(name));
  const pass = (name: string) => async () => {
    done.push(name);
  };
  const first = through(stay('first'));
  const others = [through(pass('second')), through(pass('third'))];
  await vi.advanceTimersByTimeAsync(500);
  expect(done).toEqual([]);
  leave();
  // What answers with nothing went through as well.
  expect(await Promise.all([first, ...others])).toEqual([true, true, true]);
  expect(done).toEqual(['first', 'second', 'third']);
  const held = through(stay('held'));
  const late = through(pass('late'));
  await vi.advanceTimersByTimeAsync(1_001);
  expect(await late).toBe(false);
  leave();
  expect(await held).toBe(true);
  expect(await through(pass('again'))).toBe(true);
  expect(done).toEqual(['first', 'second', 'third', 'held', 'again']);
});

test('work that fails leaves its place', async () => {
  const through = turnstile(1, 1_000);
  await expect(through(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
  expect(await through(async () => undefined)).toBe(true);
});
