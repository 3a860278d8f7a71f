import { Fragment } from 'preact';
import { say } from '../../kernel/bilingual.ts';
import { WORDS } from '../messages.ts';
import { useSurroundings } from '../surroundings.ts';
import type { CumulativeProps } from './cumulative.ts';
import { areaPath, labelled, linePath, niceTicks, type Point, spread, tenth } from './geometry.ts';

interface Props extends CumulativeProps {
  readonly words: (value: number) => string;
  readonly width: number;
  readonly height: number;
  readonly narrow?: boolean;
}

const TOP = 28;
const BOTTOM = 30;

/** Scales and points of the drawing, in its units. */
const layOut = ({ months, done, elapsed = done.length, previous, target, forecast, words, width, height, narrow }: Props) => {
  const highest = Math.max(1, ...done, ...(previous?.values ?? []), target?.value ?? 0, ...(forecast?.high ?? []));
  const ticks = niceTicks(highest, narrow ? 3 : 6);
  const top = ticks.at(-1) ?? highest;
  const left = Math.max(34, 12 + 7 * Math.max(...ticks.map((tick) => words(tick).length)));
  const right = narrow ? 16 : 132;
  const x = (month: number): number => tenth(left + (month / months.length) * (width - left - right));
  const y = (value: number): number => tenth(TOP + (1 - value / top) * (height - TOP - BOTTOM));
  const now: Point = [x(elapsed), y(done.at(-1) ?? 0)];
  const current: readonly Point[] = [[x(0), y(0)], ...done.slice(0, -1).map((value, index): Point => [x(index + 1), y(value)]), now];
  const ahead = (values: readonly number[]): readonly Point[] => [
    now,
    ...values.map((value, index): Point => [x(months.length - values.length + index + 1), y(value)]),
  ];
  return { ticks, left, end: x(months.length), x, y, now, current, ahead };
};

/** One rendering of the cumulative curve, wide or narrow. */
export const CumulativeDrawing = (props: Props) => {
  const { lang } = useSurroundings();
  const { id, title, description, done, previous, target, forecast, words, width, height, narrow } = props;
  const plan = layOut(props);
  const { left, end, x, y, now } = plan;
  const prefix = `${id}-${narrow ? 'n' : 'w'}`;
  const past = previous?.values.map((value, index): Point => [x(index + 1), y(value)]);
  return (
    <svg class="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={`${prefix}-t ${prefix}-d`}>
      <title id={`${prefix}-t`}>{title}</title>
      <desc id={`${prefix}-d`}>{description}</desc>
      <Axes {...props} plan={plan} />
      {past && <path class="past" d={linePath([[x(0), y(0)], ...past])} />}
      {forecast && <Cone forecast={forecast} plan={plan} />}
      {target && <line class="target" x1={left} x2={end} y1={y(target.value)} y2={y(target.value)} />}
      {forecast && (
        <>
          <line class="today" x1={now[0]} x2={now[0]} y1={TOP - 6} y2={y(0)} />
          <text
            class="hereT"
            x={now[0] < width / 3 ? now[0] + 6 : now[0] - 6}
            y={TOP - 12}
            text-anchor={now[0] < width / 3 ? 'start' : 'end'}
          >
            {say(WORDS.today, lang)}
          </text>
        </>
      )}
      <path class="line" d={linePath(plan.current)} />
      <circle class="dot" cx={now[0]} cy={now[1]} r="5" />
      <text class="big halo" x={now[0] - 12} y={now[1] - 8} text-anchor="end">
        {words(done.at(-1) ?? 0)}
      </text>
      {target && (
        <text class="strong halo" x={left + (narrow ? 4 : 8)} y={y(target.value) - 8}>
          {narrow ? `${say(WORDS.Target, lang)} ${words(target.value)}` : target.label}
        </text>
      )}
      {!narrow && <EndLabels {...props} plan={plan} />}
    </svg>
  );
};

type Plan = ReturnType<typeof layOut>;

const Axes = ({ months, words, height, narrow, plan }: Props & { plan: Plan }) => (
  <>
    {plan.ticks.map((tick) => (
      <Fragment key={tick}>
        <line class={tick === 0 ? 'base' : 'grid'} x1={plan.left} x2={plan.end} y1={plan.y(tick)} y2={plan.y(tick)} />
        <text class="axis" x={plan.left - 8} y={plan.y(tick) + 4} text-anchor="end">
          {words(tick)}
        </text>
      </Fragment>
    ))}
    {months.map(
      (month, index) =>
        !(narrow && index % 2) && (
          <text key={month} class="axis" x={tenth((plan.x(index) + plan.x(index + 1)) / 2)} y={height - 8} text-anchor="middle">
            {month}
          </text>
        ),
    )}
  </>
);

const Cone = ({ forecast, plan }: { forecast: NonNullable<Props['forecast']>; plan: Plan }) => {
  const [low, expected, high] = [plan.ahead(forecast.low), plan.ahead(forecast.expected), plan.ahead(forecast.high)];
  const area = areaPath(high, low);
  return (
    <>
      <path class="cone" d={area} />
      <path class="cone-h" d={area} />
      <path class="cone-l" d={linePath(high)} />
      <path class="cone-l" d={linePath(low)} />
      <path class="exp" d={linePath(expected)} />
    </>
  );
};

/** What stands at the right of the lines: low, expected and high at year end; and, on its line, the name of last year. */
const EndLabels = ({ months, done, elapsed = done.length, previous, forecast, words, plan }: Props & { plan: Plan }) => {
  const { lang } = useSurroundings();
  const [low, expected, high] = [forecast?.low.at(-1), forecast?.expected.at(-1), forecast?.high.at(-1)];
  const labels = [
    { value: high, class: 'strong', words: high === undefined ? '' : words(high) },
    { value: expected, class: 'big', words: expected === undefined ? '' : say(WORDS.expected, lang).replace('{n}', words(expected)) },
    { value: low, class: 'strong', words: low === undefined ? '' : words(low) },
  ];
  const tops = spread(
    labels.map((label) => plan.y(label.value ?? 0) + 4),
    16,
  );
  // The middle label keeps its place; the others make room above and below it.
  const shift = plan.y(expected ?? 0) + 4 - (tops[1] ?? 0);
  // Whole months beside whole months: the running one is not over, and is held against what is expected at its end.
  const whole = forecast ? [...done.slice(0, months.length - forecast.expected.length), ...forecast.expected] : done;
  const named = previous && labelled(previous.values, whole, elapsed);
  return (
    <>
      {forecast &&
        labels.map((label, index) => (
          <text key={index} class={label.class} x={plan.end + 10} y={tenth((tops[index] ?? 0) + shift)}>
            {label.words}
          </text>
        ))}
      {previous && named && (
        <text
          class="axis halo"
          x={plan.x(named.month + (named.above ? 0.6 : 1.4))}
          y={plan.y(named.value) + (named.above ? -12 : 18)}
          text-anchor={named.above ? 'end' : 'start'}
        >
          {previous.label}
        </text>
      )}
    </>
  );
};
