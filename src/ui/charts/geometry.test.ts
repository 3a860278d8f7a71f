import { describe, expect, it } from 'vitest';
import { areaPath, bulletX, labelled, linePath, niceTicks, spread } from './geometry.ts';

describe('geometry of charts', () => {
  it('names a curve where the other is farthest, on the side away from it', () => {
    expect(labelled([1, 2, 3, 4, 5, 6, 7], [2, 4, 6, 8, 11])).toEqual({ month: 4, value: 5, above: false });
    expect(labelled([4, 8, 12, 13, 14, 15], [1, 2, 3, 10, 14, 15])).toEqual({ month: 2, value: 12, above: true });
    expect(labelled([1, 2], [1, 2])).toBeNull();
    // Its widest gap is where the line of today stands.
    expect(labelled([2, 4, 6, 8, 10, 12, 20, 21, 22, 23, 24], [3, 5, 8, 9, 11, 13, 14, 15, 16], 7)).toEqual({
      month: 2,
      value: 6,
      above: false,
    });
  });
  it('puts the target of a bullet at 80 % and keeps values inside', () => {
    expect(bulletX(18, 18)).toBe(80);
    expect(bulletX(9, 18)).toBe(40);
    expect(bulletX(100, 18)).toBe(100);
    expect(bulletX(-1, 18)).toBe(0);
  });
  it('breaks a line at a gap and closes an area', () => {
    expect(linePath([[0, 0], [1, 1], null, [3, 3]])).toBe('M0,0L1,1M3,3');
    expect(
      areaPath(
        [
          [0, 0],
          [1, 2],
        ],
        [
          [0, 0],
          [1, 1],
        ],
      ),
    ).toBe('M0,0L1,2L1,1L0,0Z');
  });
  it.each([
    [786, 6, [0, 150, 300, 450, 600, 750, 900]],
    [786, 3, [0, 300, 600, 900]],
    [3, 6, [0, 1, 2, 3]],
    [1, 6, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [100, 6, [0, 20, 40, 60, 80, 100]],
  ])('ticks to %d in %d', (max, most, ticks) => {
    expect(niceTicks(max, most).map((tick) => Math.round(tick * 1000) / 1000)).toEqual(ticks);
  });
  it('never makes more intervals than asked, and reaches the top', () => {
    for (const max of [1, 2, 7, 13, 99, 101, 2402, 762_200]) {
      const ticks = niceTicks(max, 6);
      expect(ticks.length).toBeLessThanOrEqual(7);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(max);
    }
  });
  it('moves labels apart, keeping their order', () => {
    expect(spread([10, 12, 40], 16)).toEqual([10, 26, 42]);
    expect(spread([12, 10], 16)).toEqual([26, 10]);
  });
});
