import { say } from '../../kernel/bilingual.ts';
import { WORDS } from '../messages.ts';
import { useSurroundings } from '../surroundings.ts';
import { bulletX, TARGET_AT } from './geometry.ts';

export interface Forecast {
  /** The 80 % interval at year end. */
  readonly low: number;
  readonly expected: number;
  readonly high: number;
}

interface Props {
  readonly value: number;
  /** Above 0; without a target there is no bar, but words. */
  readonly target: number;
  readonly forecast?: Forecast | undefined;
  /** What should be done by this date to end on the target, by the shape of earlier years. */
  readonly pace?: number | undefined;
  /** The whole of it in words: « 14 à ce jour, cible 18, projection entre 16 et 21 ». */
  readonly label: string;
}

/** Value, forecast and target on one line. The target is always at 80 % of the width. */
export const BulletBar = ({ value, target, forecast, pace, label }: Props) => {
  if (target <= 0) return <span class="muted">{label}</span>;
  const x = (of: number): number => bulletX(of, target);
  const band = forecast && { x: `${x(forecast.low)}%`, width: `${Math.max(0.8, x(forecast.high) - x(forecast.low)).toFixed(1)}%` };
  return (
    <svg class="bullet" role="img" aria-label={label}>
      <rect class="track" x="0" y="10" width="100%" height="4" />
      {band && (
        <>
          <rect class="band" y="4" height="16" {...band} />
          <rect class="band-h" y="4" height="16" {...band} />
        </>
      )}
      <rect class="value" x="0" y="8" width={`${x(value)}%`} height="8" />
      {forecast && <line class="expect" x1={`${x(forecast.expected)}%`} x2={`${x(forecast.expected)}%`} y1="4" y2="20" />}
      <line class="target" x1={`${TARGET_AT}%`} x2={`${TARGET_AT}%`} y1="0" y2="24" />
      {pace !== undefined && (
        <svg class="pace" x={`${x(pace)}%`} y="0" overflow="visible" aria-hidden="true">
          <path d="M0 7.5l-4-6h8z" />
        </svg>
      )}
    </svg>
  );
};

/** The key to the bars, once a page. */
export const BulletLegend = ({ pace }: { pace?: boolean }) => {
  const { lang } = useSurroundings();
  return (
    <ul class="legend legend--bullet" aria-label={say(WORDS.barsLegend, lang)}>
      <li>
        <svg width="24" height="12" aria-hidden="true">
          <rect class="key-value" y="2" width="24" height="8" />
        </svg>
        {say(WORDS.done, lang)}
      </li>
      <li>
        <svg width="24" height="16" aria-hidden="true">
          <rect class="key-band" x=".5" y=".5" width="23" height="15" />
          <rect class="key-hatch" x=".5" y=".5" width="23" height="15" />
          <path class="key-expect" d="M12 0v16" />
        </svg>
        {say(WORDS.forecast, lang)}
      </li>
      {pace && (
        <li>
          <svg width="8" height="12" viewBox="-4 0 8 12" aria-hidden="true">
            <path class="key-pace" d="M0 9l-4-6h8z" />
          </svg>
          {say(WORDS.pace, lang)}
        </li>
      )}
      <li>
        <svg width="8" height="16" aria-hidden="true">
          <path class="key-target" d="M4 0v16" />
        </svg>
        {say(WORDS.target, lang)}
      </li>
    </ul>
  );
};
