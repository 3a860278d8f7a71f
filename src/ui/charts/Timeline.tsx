import { say } from '../../kernel/bilingual.ts';
import { WORDS } from '../messages.ts';
import { useSurroundings } from '../surroundings.ts';
import { DataDetails } from './DataDetails.tsx';
import { tenth } from './geometry.ts';
import { axisYears, dayX, endsOf, type Frame, frameOf, LOOKS, type Look, type Stretch, type TimelineRow } from './timeline.ts';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly rows: readonly TimelineRow[];
  /** ISO day, drawn as a line. */
  readonly today: string;
  /** What each look means here; those that are not used are left out of the key. */
  readonly looks: Readonly<Record<Look, string>>;
  /** What a tick means; needed where a row has some. */
  readonly tick?: string | undefined;
  /** The same as a table: headings, and the cells of each row after its label, in the order of `rows`. */
  readonly head: readonly string[];
  readonly cells: readonly (readonly string[])[];
  /** Of its heading; 3 unless said. */
  readonly level?: 2 | 3 | undefined;
}

const HEIGHT = 22;
const BAR = { y: 5, height: 12 };
const MOST_YEARS = 8;

/** Lives on a common axis of years, a row each: a list of links and words whose bars are drawn beside them, so that it reads without them. */
export const Timeline = ({ id, title, description, rows, today, looks, tick, head, cells, level = 3 }: Props) => {
  const Heading = `h${level}` as const;
  const frame = frameOf(rows, today);
  return (
    <figure class="tline" aria-labelledby={`${id}-t`} aria-describedby={`${id}-d`}>
      <Heading id={`${id}-t`}>{title}</Heading>
      <p id={`${id}-d`}>{description}</p>
      <Key rows={rows} looks={looks} tick={tick} />
      <Axis frame={frame} today={today} />
      <ol class="tline__rows">
        {rows.map((row) => (
          <li key={row.id}>
            <p class="tline__what">
              <Named {...row} />
              <span>{row.words}</span>
            </p>
            <svg class="tline__bar" height={HEIGHT} aria-hidden="true">
              <Grid frame={frame} today={today} />
              {row.stretches.map((stretch, index) => (
                <Bar key={index} stretch={stretch} frame={frame} />
              ))}
              {row.ticks?.map((day, index) => (
                <line key={index} class="tline__tick" x1={`${dayX(day, frame)}%`} x2={`${dayX(day, frame)}%`} y1="1" y2={HEIGHT - 1} />
              ))}
            </svg>
          </li>
        ))}
      </ol>
      <DataDetails
        caption={title}
        head={head}
        rows={rows.map((row, index) => [<Named key={row.id} {...row} href={undefined} />, ...(cells[index] ?? [])])}
      />
    </figure>
  );
};

const Named = ({ label, lang, href }: Pick<TimelineRow, 'label' | 'lang' | 'href'>) =>
  href ? (
    <a href={href} lang={lang}>
      {label}
    </a>
  ) : (
    <span lang={lang}>{label}</span>
  );

/** The years, and today in words: the lines under them go through every row. */
const Axis = ({ frame, today }: { frame: Frame; today: string }) => {
  const { lang } = useSurroundings();
  return (
    <svg class="tline__bar tline__axis" height="32" aria-hidden="true">
      {axisYears(frame, MOST_YEARS).map((year) => (
        <text key={year} x={`${dayX(`${year}-01-01`, frame)}%`} y="28">
          {year}
        </text>
      ))}
      <text class="hereT" x={`${dayX(today, frame)}%`} y="12" text-anchor="end">
        {say(WORDS.today, lang)}
      </text>
    </svg>
  );
};

const Grid = ({ frame, today }: { frame: Frame; today: string }) => (
  <>
    {axisYears(frame, MOST_YEARS).map((year) => {
      const x = `${dayX(`${year}-01-01`, frame)}%`;
      return <line key={year} class="tline__grid" x1={x} x2={x} y1="0" y2={HEIGHT} />;
    })}
    <line class="tline__today" x1={`${dayX(today, frame)}%`} x2={`${dayX(today, frame)}%`} y1="0" y2={HEIGHT} />
  </>
);

const MIDDLE = BAR.y + BAR.height / 2;

/** A stretch with its ends: square where a day is known, a question mark or an arrow where none is. */
const Bar = ({ stretch, frame }: { stretch: Stretch; frame: Frame }) => {
  const [left, right] = endsOf(stretch, frame);
  const box = { x: `${left}%`, y: BAR.y, width: `${tenth(right - left)}%`, height: BAR.height };
  return (
    <>
      <rect class={`tline__${stretch.look}`} {...box} />
      {stretch.look === 'unknown' && <rect class="tline__hatch" {...box} />}
      {stretch.from === null && (
        <text class="tline__q" x="0" y={MIDDLE + 5}>
          ?
        </text>
      )}
      {stretch.to === null && (
        <svg x="100%" y={MIDDLE} overflow="visible" aria-hidden="true">
          <path class={`tline__${stretch.look}`} d="M-1 -9l9 9l-9 9z" />
        </svg>
      )}
    </>
  );
};

const Key = ({ rows, looks, tick }: { rows: readonly TimelineRow[]; looks: Props['looks']; tick: string | undefined }) => {
  const { lang } = useSurroundings();
  const used = LOOKS.filter((look) => rows.some(({ stretches }) => stretches.some((one) => one.look === look)));
  const goesOn = rows.some(({ stretches }) => stretches.some(({ to }) => to === null));
  return (
    <ul class="legend">
      {used.map((look) => (
        <li key={look}>
          <svg width="26" height="12" aria-hidden="true">
            <rect class={`tline__${look}`} x="1" y="1" width="24" height="10" />
            {look === 'unknown' && <rect class="tline__hatch" x="1" y="1" width="24" height="10" />}
          </svg>
          {looks[look]}
        </li>
      ))}
      {tick !== undefined && rows.some(({ ticks }) => ticks?.length) && (
        <li>
          <svg width="8" height="14" aria-hidden="true">
            <line class="tline__tick" x1="4" x2="4" y1="0" y2="14" />
          </svg>
          {tick}
        </li>
      )}
      {goesOn && (
        <li>
          <svg width="12" height="18" aria-hidden="true">
            <path class="tline__firm" d="M2 0l9 9l-9 9z" />
          </svg>
          {say(WORDS.noEndKnown, lang)}
        </li>
      )}
    </ul>
  );
};
