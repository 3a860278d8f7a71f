import { tenth } from './geometry.ts';

interface Bar {
  readonly value: number | null;
  readonly target?: number | undefined;
}

const WIDTH = 120;
const HEIGHT = 30;
const BAR = 10;

/** Two values under each other, the earlier one in grey, each with its target as a tick. Never alone: always beside its figures. */
export const PairBars = ({ before, after, label }: { before: Bar; after: Bar; label: string }) => {
  const top = Math.max(...[before, after].flatMap(({ value, target }) => [value ?? 0, target ?? 0]));
  if (top <= 0) return null;
  const x = (value: number): number => tenth((value / top) * (WIDTH - 4));
  return (
    <svg class="pair" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {[before, after].map(({ value, target }, index) => {
        const y = 2 + index * (BAR + 5);
        return (
          <g key={index}>
            {value !== null && (
              <rect class={index === 0 ? 'pair__past' : 'pair__now'} x="0" y={y} width={x(Math.max(0, value))} height={BAR} />
            )}
            {target !== undefined && <line class="pair__goal" x1={x(target) + 1} x2={x(target) + 1} y1={y - 2} y2={y + BAR + 2} />}
          </g>
        );
      })}
    </svg>
  );
};
