import type { ComponentChildren } from 'preact';
import { useSurroundings } from '../surroundings.ts';
import { LENS, project, worldProjection } from './projection.ts';

const SOURCE = project(worldProjection(), LENS.lon, LENS.lat) ?? ([0, 0] as const);
const DISTANCE = Math.hypot(LENS.x - SOURCE[0], LENS.y - SOURCE[1]);
const TOWARD = [(LENS.x - SOURCE[0]) / DISTANCE, (LENS.y - SOURCE[1]) / DISTANCE] as const;
const along = (from: readonly [number, number], length: number): string =>
  `${(from[0] + TOWARD[0] * length).toFixed(1)} ${(from[1] + TOWARD[1] * length).toFixed(1)}`;

/** A magnifier over Europe, drawn in the empty Pacific; children are in its units. */
export const Lens = ({ children }: { children: ComponentChildren }) => {
  const { assets } = useSurroundings();
  return (
    <>
      <circle class="m-lens-src" cx={SOURCE[0]} cy={SOURCE[1]} r={LENS.sourceRadius} />
      <path class="m-lead" d={`M${along(SOURCE, LENS.sourceRadius)}L${along([LENS.x, LENS.y], -LENS.radius)}`} />
      <circle class="m-lens-bg" cx={LENS.x} cy={LENS.y} r={LENS.radius} />
      <use class="m-land m-land--lens" href={`${assets.world}#europe`} />
      <circle class="m-lens" cx={LENS.x} cy={LENS.y} r={LENS.radius} />
      {children}
    </>
  );
};
