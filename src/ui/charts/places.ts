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

/** Places at one spot (two posts in one city) stand side by side, under the first. */
export const apart = (points: readonly (readonly [number, number])[], gap: number): readonly (readonly [number, number])[] => {
  const seen = new Map<string, number>();
  return points.map(([x, y]) => {
    const key = `${Math.round(x / 4)}:${Math.round(y / 4)}`;
    const rank = seen.get(key) ?? 0;
    seen.set(key, rank + 1);
    return rank === 0 ? [x, y] : [x + (rank % 2 ? -1 : 1) * gap * 0.5 * Math.ceil(rank / 2), y + gap * 1.4];
  });
};
