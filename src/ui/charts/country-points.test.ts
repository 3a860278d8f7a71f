import { createRequire } from 'node:module';
import { geoContains } from 'd3-geo';
import countries from 'i18n-iso-countries';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, test } from 'vitest';
import { countryPoint } from './country-points.ts';

// What the build of the map reads too.
const world = createRequire(import.meta.url)('world-atlas/countries-50m.json') as Topology<{ countries: GeometryCollection }>;

describe('points of the countries', () => {
  test.each(['FR', 'JP', 'US', 'MX', 'SN', 'BR', 'DE', 'AU', 'IN', 'GB'])('%s stands on its own land', (code) => {
    const land = feature(world, world.objects.countries).features.find(
      ({ id }) => countries.numericToAlpha2(String(id).padStart(3, '0')) === code && code !== '' && id !== undefined,
    );
    const point = countryPoint(code);
    expect(land && point && geoContains(land, [point.lon, point.lat])).toBe(true);
  });

  test('nearly every code has one, within the globe; what is no country has none', () => {
    const known = Object.keys(countries.getAlpha2Codes()).flatMap((code) => countryPoint(code) ?? []);
    expect(known.length).toBeGreaterThan(230);
    for (const { lon, lat } of known) expect(Math.abs(lon) <= 180 && Math.abs(lat) <= 90).toBe(true);
    expect(countryPoint('XX')).toBeNull();
  });
});
