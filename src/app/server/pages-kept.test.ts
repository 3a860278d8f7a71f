import { describe, expect, it } from 'vitest';
import type { Database } from '../../db/transaction.ts';
import { type KeptPage, keepPages } from './pages-kept.ts';

const page = (bytes: number): KeptPage => ({ html: Buffer.alloc(bytes), gzip: Buffer.alloc(0), etag: '' });
// The keeper asks the database for versions alone, which these tests do not.
const nothing = {} as Database;

describe('kept pages', () => {
  it('are bounded by what they weigh: the oldest leave first', () => {
    const keeper = keepPages(nothing, 100);
    for (const key of ['a', 'b', 'c']) keeper.keep(key, '1', page(40));
    expect(['a', 'b', 'c'].map((key) => keeper.find(key, '1') !== undefined)).toEqual([false, true, true]);
  });
  it('weigh once, however often they are made anew', () => {
    const keeper = keepPages(nothing, 100);
    keeper.keep('a', '1', page(40));
    for (const version of ['1', '2', '3']) keeper.keep('b', version, page(40));
    expect(keeper.find('a', '1')).toBeDefined();
  });
  it('are found for their version alone', () => {
    const keeper = keepPages(nothing);
    keeper.keep('a', '1', page(1));
    expect(keeper.find('a', '2')).toBeUndefined();
  });
});
