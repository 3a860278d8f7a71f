import { Fragment } from 'preact';
import { say } from '../../kernel/bilingual.ts';
import { WORDS } from '../messages.ts';
import { useSurroundings } from '../surroundings.ts';
import { Lens } from './Lens.tsx';
import { type Label, placeLabels, tie } from './labels.ts';
import { PostMark } from './PostMark.tsx';
import { apart, type Place, type Placed, POST_KINDS, place } from './places.ts';
import { LENS, MAP_HEIGHT, MAP_WIDTH, project, worldProjection } from './projection.ts';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly places: readonly Place[];
  /** Head office: a dot in the accent, « here ». */
  readonly home?: { readonly label: string; readonly lon: number; readonly lat: number } | undefined;
}

const FRAME = { left: 4, top: 4, right: MAP_WIDTH - 4, bottom: MAP_HEIGHT - 4 };
const LENS_FRAME = {
  left: LENS.x - LENS.radius + 4,
  top: LENS.y - LENS.radius + 4,
  right: LENS.x + LENS.radius - 4,
  bottom: LENS.y + LENS.radius - 4,
};

/** From the middle of a mark to that of its neighbour, so that both are seen. */
const GAP = 14;
/** The whole world is the width of a telephone: its marks are drawn larger. */
const NARROW_SCALE = 1.8;

/** Larger types first: their labels take the best place. */
const inOrder = (places: readonly Placed[]): readonly Placed[] =>
  places.toSorted((a, b) => POST_KINDS.indexOf(a.kind) - POST_KINDS.indexOf(b.kind));

/**
 * The posts on an equal-area world map, Europe in a magnifier. On a narrow screen a larger cut without labels.
 * Give it a list of the same posts under it (`PlaceList`): a picture is not a table.
 */
export const WorldMap = ({ id, title, description, places, home }: Props) => {
  const { assets } = useSurroundings();
  const placed = inOrder(place(places));
  const away = placed.filter((one) => one.lens === null);
  const near = placed.filter((one) => one.lens !== null);
  const spots = apart(
    placed.map(({ x, y }) => [x, y]),
    GAP * NARROW_SCALE,
  );
  const at = home && project(worldProjection(), home.lon, home.lat);
  return (
    <>
      <svg class="wmap wmap--wide" viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`} role="img" aria-labelledby={`${id}-t ${id}-d`}>
        <title id={`${id}-t`}>{title}</title>
        <desc id={`${id}-d`}>{description}</desc>
        <use class="m-land" href={`${assets.world}#land`} />
        <Marks
          points={away.map((one) => [one.x, one.y])}
          places={away}
          frame={FRAME}
          home={home && at ? { label: home.label, at } : undefined}
        />
        {near.map((one) => (
          <circle key={one.id} class="m-mini" cx={one.x} cy={one.y} r="2.4" />
        ))}
        {near.length > 0 && (
          <Lens>
            <Marks points={near.map((one) => one.lens ?? [one.x, one.y])} places={near} frame={LENS_FRAME} />
          </Lens>
        )}
      </svg>
      <svg class="wmap wmap--narrow" viewBox="90 10 1070 480" aria-hidden="true">
        <use class="m-land" href={`${assets.world}#land`} />
        {placed.map((one, index) => (
          <PostMark key={one.id} kind={one.kind} x={spots[index]?.[0] ?? one.x} y={spots[index]?.[1] ?? one.y} scale={NARROW_SCALE} />
        ))}
      </svg>
    </>
  );
};

interface MarksProps {
  readonly points: readonly (readonly [number, number])[];
  readonly places: readonly Placed[];
  readonly frame: Parameters<typeof placeLabels>[1];
  readonly home?: { readonly label: string; readonly at: readonly [number, number] } | undefined;
}

const line = (from: { readonly x: number; readonly y: number } | undefined, label: Label): string =>
  from ? `M${tie(from, label).join('L')}` : '';

const Marks = ({ points, places, frame, home }: MarksProps) => {
  const spots = apart(points, GAP);
  const named = [
    ...(home ? [{ x: home.at[0], y: home.at[1], text: home.label }] : []),
    ...spots.map(([x, y], index) => ({ x, y, text: places[index]?.label ?? '' })),
  ];
  const labels = placeLabels(named, frame);
  const skip = home ? 1 : 0;
  return (
    <>
      {places.map((one, index) => (
        <PostMark key={one.id} kind={one.kind} x={spots[index]?.[0] ?? 0} y={spots[index]?.[1] ?? 0} />
      ))}
      {home && <circle class="m-home" cx={home.at[0]} cy={home.at[1]} r="4.5" />}
      {labels.map((label, index) => {
        const main = places[index - skip]?.kind === 'generalDelegation';
        const kind = index < skip ? 'm-homeT' : main ? 'm-main' : undefined;
        return (
          <Fragment key={index}>
            {label.far && <path class="m-lead" d={line(named[index], label)} />}
            <text class={kind} x={label.x} y={label.y} text-anchor={label.anchor}>
              {named[index]?.text}
            </text>
          </Fragment>
        );
      })}
    </>
  );
};

/** The key to the signs, with how many of each: `words` gives « 7 délégations générales ». */
export const PostLegend = ({
  entries,
  home,
}: {
  entries: readonly { readonly kind: Place['kind']; readonly words: string }[];
  home?: boolean;
}) => {
  const { lang } = useSurroundings();
  return (
    <ul class="legend">
      {entries.map((entry) => (
        <li key={entry.kind}>
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <PostMark kind={entry.kind} x={8} y={8} scale={0.95} />
          </svg>
          {entry.words}
        </li>
      ))}
      {home && (
        <li>
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <circle class="m-home" cx="8" cy="8" r="4.5" />
          </svg>
          {say(WORDS.headOffice, lang)}
        </li>
      )}
    </ul>
  );
};
