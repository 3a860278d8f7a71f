import { type GeoProjection, geoAzimuthalEqualArea, geoEqualEarth } from 'd3-geo';

/** Size of the drawing, in units of its viewBox. */
export const MAP_WIDTH = 1200;
export const MAP_HEIGHT = 548;

/** The magnifier over Europe, drawn in the empty Pacific: its centre and radius, and the circle that it enlarges. */
export const LENS = { x: 142, y: 404, radius: 140, sourceRadius: 45, lon: 9.6, lat: 50.6 } as const;

const round = (value: number): number => Math.round(value * 10) / 10;

/** Equal Earth, turned a little so that Alaska and Siberia are not cut. Used by the build for the land and by the map for the posts. */
export const worldProjection = (): GeoProjection =>
  geoEqualEarth()
    .rotate([-11, 0])
    .fitExtent(
      [
        [-10, -2],
        [MAP_WIDTH + 10, 604],
      ],
      {
        type: 'MultiPoint',
        coordinates: [
          [-168, 72],
          [-170, 60],
          [190, 66],
          [-70, -55],
          [170, -45],
          [-60, 80],
          [191, 0],
          [-169, 0],
        ],
      },
    );

export const lensProjection = (): GeoProjection =>
  geoAzimuthalEqualArea()
    .rotate([-8.4, -LENS.lat])
    .scale(640)
    .translate([LENS.x, LENS.y])
    .clipExtent([
      [LENS.x - LENS.radius, LENS.y - LENS.radius],
      [LENS.x + LENS.radius, LENS.y + LENS.radius],
    ]);

/** A place on a drawing, rounded to a tenth; null where the projection does not reach. */
export const project = (projection: GeoProjection, lon: number, lat: number): readonly [number, number] | null => {
  const point = projection([lon, lat]);
  return point ? [round(point[0]), round(point[1])] : null;
};
