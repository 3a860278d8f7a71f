import { say } from '../../kernel/bilingual.ts';
import { WORDS } from '../messages.ts';
import { useSurroundings } from '../surroundings.ts';
import { formatNumber } from '../typography.ts';
import { DataDetails } from './DataDetails.tsx';
import { tenth } from './geometry.ts';

export interface YearBar {
  /** « 2016-2017 ». */
  readonly year: string;
  readonly value?: number | null | undefined;
  /** The year runs: what is expected at its end. */
  readonly expected?: number | undefined;
  readonly target?: number | undefined;
  /** Under the year: the verdict in words. */
  readonly note?: string | undefined;
}

interface Props {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly years: readonly YearBar[];
  readonly format?: ((value: number) => string) | undefined;
}

interface Size {
  readonly width: number;
  readonly height: number;
  readonly narrow: boolean;
}

const WIDE: Size = { width: 880, height: 248, narrow: false };
const NARROW: Size = { width: 340, height: 240, narrow: true };
const TOP = 30;
const BOTTOM = 44;
const SIDE = 8;

/** Results of the years: past in grey, the running one in blue with its projection hatched on top, the target as a tick on each. */
export const YearBars = (props: Props) => {
  const { lang } = useSurroundings();
  const words = props.format ?? ((value: number) => formatNumber(value, lang));
  const cell = (value: number | null | undefined): string => (value === null || value === undefined ? '–' : words(value));
  return (
    <>
      <div class="wide-only">
        <Drawing {...props} size={WIDE} words={words} />
      </div>
      <div class="narrow-only">
        <Drawing {...props} size={NARROW} words={words} />
      </div>
      <DataDetails
        caption={props.title}
        head={[say(WORDS.year, lang), say(WORDS.result, lang), say(WORDS.central, lang), say(WORDS.Target, lang)]}
        rows={props.years.map((year) => [year.year, cell(year.value), cell(year.expected), cell(year.target)])}
      />
    </>
  );
};

const Drawing = ({ id, title, description, years, size, words }: Props & { size: Size; words: (value: number) => string }) => {
  const { width, height } = size;
  const prefix = `${id}-${size.narrow ? 'n' : 'w'}`;
  const top = 1.1 * Math.max(1, ...years.flatMap((year) => [year.value ?? 0, year.expected ?? 0, year.target ?? 0]));
  const y = (value: number): number => tenth(TOP + (1 - value / top) * (height - TOP - BOTTOM));
  const step = (width - 2 * SIDE) / Math.max(1, years.length);
  return (
    <svg class="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${prefix}-t ${prefix}-d`}>
      <title id={`${prefix}-t`}>{title}</title>
      <desc id={`${prefix}-d`}>{description}</desc>
      <line class="base" x1={SIDE} x2={width - SIDE} y1={y(0)} y2={y(0)} />
      {years.map((year, index) => (
        <Bar
          key={year.year}
          year={year}
          centre={tenth(SIDE + step * (index + 0.5))}
          // In little room the value still stands in its bar.
          bar={Math.min(64, step * (size.narrow ? 0.66 : 0.5))}
          y={y}
          size={size}
          words={words}
        />
      ))}
    </svg>
  );
};

interface BarProps {
  readonly year: YearBar;
  readonly centre: number;
  readonly bar: number;
  readonly y: (value: number) => number;
  readonly size: Size;
  readonly words: (value: number) => string;
}

/** « 2016-2017 » → « 16-17 », where there is little room. */
const shortYear = (year: string): string => year.replace(/\b\d\d(\d\d)\b/g, '$1');

const Bar = ({ year, centre, bar, y, size, words }: BarProps) => {
  const { value, expected, target, note } = year;
  const running = expected !== undefined;
  const left = tenth(centre - bar / 2);
  return (
    <>
      {running && <Projection x={left} width={bar} top={y(expected)} bottom={y(0)} />}
      {value !== null && value !== undefined && (
        <rect class={running ? 'bar' : 'bar bar--past'} x={left} y={y(value)} width={bar} height={tenth(y(0) - y(value))} />
      )}
      <BarLabel {...{ year, centre, y, size, words }} />
      {target !== undefined && <line class="target target--solid" x1={left - 8} x2={left + bar + 8} y1={y(target)} y2={y(target)} />}
      <text class={running ? 'strong' : undefined} x={centre} y={size.height - 24} text-anchor="middle">
        {size.narrow ? shortYear(year.year) : year.year}
      </text>
      {note && (
        <text class="axis" x={centre} y={size.height - 8} text-anchor="middle">
          {note}
        </text>
      )}
    </>
  );
};

const Projection = ({ x, width, top, bottom }: { x: number; width: number; top: number; bottom: number }) => {
  const box = { x, y: top, width, height: tenth(bottom - top) };
  return (
    <>
      <rect class="bar--band" {...box} />
      <rect class="bar--hatch" {...box} />
    </>
  );
};

const BarLabel = ({ year, centre, y, size, words }: Omit<BarProps, 'bar'>) => {
  const { lang } = useSurroundings();
  const { value, expected, target } = year;
  const at = { x: centre, 'text-anchor': 'middle' } as const;
  if (expected !== undefined) {
    const inside = value !== null && value !== undefined && y(0) - y(value) > 28;
    return (
      <>
        {value !== null && value !== undefined && (
          <text class={inside ? 'inbar' : 'big halo'} y={inside ? y(value) + 20 : y(value) - 4} {...at}>
            {words(value)}
          </text>
        )}
        <text class="strong" y={y(Math.max(expected, target ?? 0)) - 8} {...at}>
          {size.narrow ? words(expected) : say(WORDS.expected, lang).replace('{n}', words(expected))}
        </text>
      </>
    );
  }
  if (value === null || value === undefined) {
    return (
      <text class="axis" y={y(0) - 10} {...at}>
        {value === null ? '–' : say(WORDS.toCome, lang)}
      </text>
    );
  }
  return (
    <text class="big" y={y(Math.max(value, target ?? 0)) - 8} {...at}>
      {words(value)}
    </text>
  );
};
