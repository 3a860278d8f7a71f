import { say } from '../../kernel/bilingual.ts';
import { WORDS } from '../messages.ts';
import { useSurroundings } from '../surroundings.ts';
import { formatNumber } from '../typography.ts';
import { DataDetails } from './DataDetails.tsx';
import { tenth } from './geometry.ts';
import { Lens } from './Lens.tsx';
import { type Place, type Placed, place } from './places.ts';
import { MAP_HEIGHT } from './projection.ts';

interface Bubble extends Omit<Place, 'kind'> {
  readonly value: number;
}

interface Props {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly bubbles: readonly Bubble[];
  /** Heads of the table: of its rows, and of their value; a post and its value unless said. */
  readonly head?: readonly [rows: string, value: string] | undefined;
  readonly format?: ((value: number) => string) | undefined;
  /** A circle of this value is of full size, unless a larger one is: many small values stay small. */
  readonly full?: number;
  /** Rows of the table alone: what has no place on a map. */
  readonly elsewhere?: readonly { readonly label: string; readonly href?: string | undefined; readonly value: number }[];
}

/** Radius of the largest circle. */
const LARGEST = 38;

/** Circles in proportion to a value: the area follows it. Europe is read in the magnifier. */
export const BubbleMap = ({ id, title, description, bubbles, head, format, full = 1, elsewhere = [] }: Props) => {
  const { lang, assets } = useSurroundings();
  const words = format ?? ((value: number) => formatNumber(value, lang));
  const values = new Map(bubbles.map((bubble) => [bubble.id, bubble.value]));
  const largest = Math.max(full, ...values.values());
  // Large ones first, so that small ones stay on top of them.
  const placed = place(bubbles.map((bubble) => ({ ...bubble, kind: 'office' }))).toSorted(
    (a, b) => (values.get(b.id) ?? 0) - (values.get(a.id) ?? 0),
  );
  const circle = (one: Placed, [x, y]: readonly [number, number]) => (
    <circle key={one.id} class="m-bub" cx={x} cy={y} r={tenth(LARGEST * Math.sqrt((values.get(one.id) ?? 0) / largest))} />
  );
  return (
    <>
      <svg class="chart bmap" viewBox={`0 0 1160 ${MAP_HEIGHT}`} role="img" aria-labelledby={`${id}-t ${id}-d`}>
        <title id={`${id}-t`}>{title}</title>
        <desc id={`${id}-d`}>{description}</desc>
        <use class="m-land" href={`${assets.world}#land`} />
        {placed.map((one) => one.lens === null && circle(one, [one.x, one.y]))}
        <Lens>{placed.map((one) => one.lens && circle(one, one.lens))}</Lens>
      </svg>
      <DataDetails
        caption={title}
        head={head ?? [say(WORDS.post, lang), say(WORDS.value, lang)]}
        rows={[...bubbles.toSorted((a, b) => b.value - a.value), ...elsewhere].map(({ label, href, value }) => [
          href ? <a href={href}>{label}</a> : label,
          words(value),
        ])}
      />
    </>
  );
};
