import type { ComponentChildren } from 'preact';
import { Fig } from '../components/Fig.tsx';
import { useSurroundings } from '../surroundings.ts';
import { formatNumber } from '../typography.ts';
import { tenth } from './geometry.ts';

export interface HBar {
  readonly label: ComponentChildren;
  readonly value: number;
  /** The records behind the value. */
  readonly href?: string | undefined;
  /** « 11 autres postes »: grey; it does not set the scale, and is drawn broken where it goes beyond it. */
  readonly rest?: boolean | undefined;
}

interface Props {
  readonly bars: readonly HBar[];
  readonly max?: number;
  readonly format?: (value: number) => string;
  /** Long words or amounts: they stand above their bar. */
  readonly long?: boolean;
}

/** Values side by side, as a list: it is its own table. */
export const HBars = ({ bars, max, format, long = false }: Props) => {
  const { lang } = useSurroundings();
  const own = bars.filter(({ rest }) => !rest);
  const top = max ?? Math.max(1, ...(own.length > 0 ? own : bars).map((bar) => bar.value));
  const words = format ?? ((value: number) => formatNumber(value, lang));
  return (
    <ul class={long ? 'hbars hbars--long' : 'hbars'}>
      {bars.map((bar, index) => (
        <li key={index} class={bar.rest ? 'rest' : undefined}>
          <span>{bar.label}</span>
          <svg aria-hidden="true">
            <rect x="0" y="1" width={`${tenth(Math.min(1, bar.value / top) * 100)}%`} height="10" />
            {bar.value > top && (
              <svg aria-hidden="true" x="82%" width="14" height="12">
                <path class="off" d="M2,12 L6,0 M8,12 L12,0" />
              </svg>
            )}
          </svg>
          {bar.href ? (
            <Fig href={bar.href} class="v">
              {words(bar.value)}
            </Fig>
          ) : (
            <span class="v">{words(bar.value)}</span>
          )}
        </li>
      ))}
    </ul>
  );
};
