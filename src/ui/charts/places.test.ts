import { describe, expect, it } from 'vitest';
import { examplePosts } from '../living/posts.ts';
import { placeLabels } from './labels.ts';
import { apart, place } from './places.ts';
import { MAP_HEIGHT, MAP_WIDTH } from './projection.ts';

describe('places on the map', () => {
  const placed = place(examplePosts);
  it('stand inside the drawing, Europe in the magnifier', () => {
    expect(placed).toHaveLength(examplePosts.length);
    for (const one of placed) {
      expect(one.x).toBeGreaterThan(0);
      expect(one.x).toBeLessThan(MAP_WIDTH);
      expect(one.y).toBeGreaterThan(0);
      expect(one.y).toBeLessThan(MAP_HEIGHT);
    }
    const near = placed.filter((one) => one.lens).map((one) => one.id);
    expect(near).toContain('par');
    expect(near).toContain('sto');
    expect(near).not.toContain('nyc');
  });
  it('keeps two posts of one city apart', () => {
    const [first, second, third] = apart(
      [
        [10, 10],
        [10, 10],
        [10, 10],
      ],
      14,
    );
    expect(new Set([String(first), String(second), String(third)]).size).toBe(3);
  });
  it('keeps marks of neighbouring cities from covering one another, and moves none that is free', () => {
    const points = [
      [386, 213],
      [374, 221],
      [381, 217],
      [500, 300],
    ] as const;
    const spots = apart(points, 14);
    const far = spots.flatMap(([x, y], at) => spots.slice(at + 1).map(([a, b]) => Math.hypot(x - a, y - b)));
    expect(Math.min(...far)).toBeGreaterThan(13.8);
    expect([spots[0], spots[1], spots[3]]).toEqual([points[0], points[1], points[3]]);
  });
});

describe('labels', () => {
  const frame = { left: 0, top: 0, right: 400, bottom: 400 };
  it('stand at the right when there is room, at the left near the edge', () => {
    expect(placeLabels([{ x: 100, y: 100, text: 'Tokyo' }], frame)[0]?.anchor).toBe('start');
    expect(placeLabels([{ x: 390, y: 100, text: 'Tokyo' }], frame)[0]?.anchor).toBe('end');
  });
  it('do not cover one another', () => {
    const [a, b] = placeLabels(
      [
        { x: 100, y: 100, text: 'New York' },
        { x: 108, y: 96, text: 'Boston' },
      ],
      frame,
    );
    expect(a && b && (a.anchor !== b.anchor || Math.abs(a.y - b.y) >= 15)).toBe(true);
  });
  it('send no line through the mark of another', () => {
    const [, label] = placeLabels(
      [
        { x: 386, y: 213, text: 'New York' },
        { x: 374, y: 221, text: 'Washington' },
        { x: 391, y: 227, text: 'Philadelphie' },
        { x: 343, y: 242, text: 'Atlanta' },
        { x: 347, y: 209, text: 'Chicago' },
      ],
      { ...frame, right: 800 },
    );
    expect(label?.anchor).toBe('end');
  });
});
