// The land of the world map as two symbols of one SVG file, which pages refer to by <use>: loaded once, cached for ever.
import { createRequire } from 'node:module';
import { geoPath } from 'd3-geo';
import { feature, merge } from 'topojson-client';
import { LENS, lensProjection, worldProjection } from '../src/ui/charts/projection.ts';

const require = createRequire(import.meta.url);
const atlas = (resolution) => require(`world-atlas/countries-${resolution}.json`);
const tenth = (value) => Math.round(value * 10) / 10;

const number = (value) => {
  const text = String(tenth(value)).replace(/^(-?)0\./, '$1.');
  return text === '-0' ? '0' : text;
};

const pair = (x, y) => {
  const second = number(y);
  return number(x) + (second.startsWith('-') ? '' : ' ') + second;
};

/** Drops points nearer than `least` units to the one before: the same drawing at this size, a third of the weight. */
const thin = (points, least) => {
  const kept = [];
  for (const point of points) {
    const last = kept.at(-1);
    if (!last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= least) kept.push(point);
  }
  return kept;
};

/** An absolute path of M, L and Z as a relative one, in tenths. */
const compact = (path, least) => {
  let [x, y] = [0, 0];
  let out = '';
  for (const ring of path.split(/(?=M)/)) {
    const points = thin(
      ring
        .replace(/[MZ]/g, '')
        .split('L')
        .map((text) => text.split(',').map(Number)),
      least,
    );
    if (points.length < 3) continue;
    points.forEach((point, index) => {
      const [px, py] = point.map(tenth);
      const step = pair(px - x, py - y);
      out += (index === 0 ? 'm' : index === 1 ? 'l' : step.startsWith('-') ? '' : ' ') + step;
      [x, y] = [px, py];
    });
    if (ring.endsWith('Z')) {
      out += 'z';
      [x, y] = points[0].map(tenth);
    }
  }
  return out;
};

const landPath = () => {
  const world = atlas('110m');
  const land = merge(
    world,
    world.objects.countries.geometries.filter((country) => country.properties.name !== 'Antarctica'),
  );
  return compact(geoPath(worldProjection()).digits(1)(land), 1.1);
};

const europePath = () => {
  const world = atlas('50m');
  const path = geoPath(lensProjection()).digits(1);
  const features = feature(world, world.objects.countries).features.filter((country) => path(country));
  return compact(path({ type: 'FeatureCollection', features }), 1.6);
};

/** `#land` is the world, `#europe` what the magnifier shows, both in the units of `projection.ts`. */
export const worldSvg = () =>
  `<svg xmlns="http://www.w3.org/2000/svg"><path id="land" d="${landPath()}"/><clipPath id="round"><circle cx="${LENS.x}" cy="${LENS.y}" r="${LENS.radius}"/></clipPath><g id="europe" clip-path="url(#round)"><path d="${europePath()}"/></g></svg>`;
