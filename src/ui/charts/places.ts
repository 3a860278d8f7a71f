import { tenth } from './geometry.ts';
import { LENS, lensProjection, project, worldProjection } from './projection.ts';

export const POST_KINDS = ['generalDelegation', 'delegation', 'office', 'antenna', 'multilateral'] as const;
/** The type of a post tells its shape and its size on the map. */
export type PostKind = (typeof POST_KINDS)[number];

export interface Place {
  readonly id: string;
  readonly label: string;
  readonly lon: number;
  readonly lat: number;
  readonly kind: PostKind;
  readonly country: string;
  readonly href?: string | undefined;
}

export interface Placed extends Place {
  /** On the whole map. */
  readonly x: number;
  readonly y: number;
  /** In the magnifier, for Europe. */
  readonly lens: readonly [number, number] | null;
}

const EUROPE = { west: -12, east: 32, south: 35, north: 62 } as const;

const isEuropean = ({ lon, lat }: Place): boolean => lon >= EUROPE.west && lon <= EUROPE.east && lat >= EUROPE.south && lat <= EUROPE.north;

/** Where each place stands on the map and in the magnifier; what no projection reaches is left out. */
export const place = (places: readonly Place[]): readonly Placed[] => {
  const world = worldProjection();
  const lens = lensProjection();
  return places.flatMap((one): readonly Placed[] => {
    const at = project(world, one.lon, one.lat);
    if (!at) return [];
    const near = isEuropean(one) ? project(lens, one.lon, one.lat) : null;
    const inside = near !== null && Math.hypot(near[0] - LENS.x, near[1] - LENS.y) <= LENS.radius - 6;
    return [{ ...one, x: at[0], y: at[1], lens: inside ? near : null }];
  });
};

/** Ways that a mark may be moved, from its own place: below first, then around. */
const AROUND = [90, 270, 0, 180, 45, 135, 225, 315].map((degrees) => (degrees * Math.PI) / 180);
/** Half a gap each. */
const RINGS = 8;

/**
 * Places whose marks would cover one another (two posts in one city, two cities close by) stand side by side:
 * the first keeps its place, each of the others goes to the nearest spot that is `gap` away from all before it.
 */
export const apart = (points: readonly (readonly [number, number])[], gap: number): readonly (readonly [number, number])[] => {
  const settled: (readonly [number, number])[] = [];
  for (const [x, y] of points) {
    const spots = Array.from({ length: RINGS }, (_, ring) =>
      AROUND.map((angle) => [x + Math.cos(angle) * (ring + 1) * gap * 0.5, y + Math.sin(angle) * (ring + 1) * gap * 0.5] as const),
    ).flat();
    const free = ([a, b]: readonly [number, number]): boolean => settled.every(([c, d]) => Math.hypot(a - c, b - d) >= gap - 0.01);
    const [left, top] = [[x, y] as const, ...spots].find(free) ?? [x, y];
    settled.push([tenth(left), tenth(top)]);
  }
  return settled;
};
