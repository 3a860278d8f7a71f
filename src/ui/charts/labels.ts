export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type Anchor = 'start' | 'middle' | 'end';

export interface Label {
  readonly x: number;
  readonly y: number;
  readonly anchor: Anchor;
  /** So far from its point that a line ties them. */
  readonly far: boolean;
}

/** Width of a letter at 14 px, on average: enough to keep labels from touching. */
const LETTER = 7.4;
const RISE = 11;
const FALL = 4;
/** So that two labels on a line do not read as one. */
const BESIDE = 4;

const boxOf = (label: Label, width: number): Box => {
  const left = label.anchor === 'start' ? label.x : label.anchor === 'end' ? label.x - width : label.x - width / 2;
  return { left: left - BESIDE, top: label.y - RISE, right: left + width + BESIDE, bottom: label.y + FALL };
};

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) * Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

/** Right, left, then the corners, above and below; then farther, with a line to the point. */
const candidates = (x: number, y: number): readonly Label[] => [
  { x: x + 11, y: y + 5, anchor: 'start', far: false },
  { x: x - 11, y: y + 5, anchor: 'end', far: false },
  { x: x + 9, y: y - 5, anchor: 'start', far: false },
  { x: x - 9, y: y - 5, anchor: 'end', far: false },
  { x: x + 9, y: y + 15, anchor: 'start', far: false },
  { x: x - 9, y: y + 15, anchor: 'end', far: false },
  { x, y: y - 11, anchor: 'middle', far: false },
  { x, y: y + 21, anchor: 'middle', far: false },
  { x: x + 26, y: y + 8, anchor: 'start', far: true },
  { x: x - 26, y: y + 8, anchor: 'end', far: true },
  { x: x + 38, y: y + 18, anchor: 'start', far: true },
  { x: x - 38, y: y + 18, anchor: 'end', far: true },
  { x: x + 44, y: y + 30, anchor: 'start', far: true },
  { x: x - 44, y: y + 30, anchor: 'end', far: true },
  { x: x + 30, y: y - 22, anchor: 'start', far: true },
  { x: x - 30, y: y - 22, anchor: 'end', far: true },
];

/** What a far label, a later choice and a spot outside the frame cost, in square units of hidden text. */
const FAR = 60;
const RANK = 4;
const OUTSIDE = 8000;
/** A hidden mark is worse than a touched word. */
const MARK_WEIGHT = 4;
/** A line to a label that goes through another mark or word seems to be theirs. */
const CROSSED = 500;
const PASSES = 3;

/** From a point to the near end of its label. */
export const tie = (from: { readonly x: number; readonly y: number }, { x, y, anchor }: Label): readonly [Spot, Spot] => [
  [from.x, from.y],
  [anchor === 'start' ? x - 3 : x + 3, y - 5],
];

type Spot = readonly [number, number];
const STEPS = Array.from({ length: 12 }, (_, step) => (step + 1) / 12);

const touches = ([[ax, ay], [bx, by]]: readonly [Spot, Spot], { left, top, right, bottom }: Box): boolean =>
  STEPS.some((at) => {
    const [x, y] = [ax + (bx - ax) * at, ay + (by - ay) * at];
    return x > left && x < right && y > top && y < bottom;
  });

interface Named {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/**
 * Puts a label beside each point, where it hides the least of marks, of other labels and of the frame's edge.
 * Greedy in the order given (the most important first), then each is placed again, knowing all the others.
 */
export const placeLabels = (points: readonly Named[], frame: Box): readonly Label[] => {
  const marks = points.map(({ x, y }): Box => ({ left: x - 8, top: y - 8, right: x + 8, bottom: y + 8 }));
  const chosen: (Choice | undefined)[] = points.map(() => undefined);
  for (let pass = 0; pass < PASSES; pass += 1) {
    for (const [index, point] of points.entries()) {
      const others = chosen.flatMap((choice, at) => (choice && at !== index ? [choice.box] : []));
      chosen[index] = best(
        point,
        others,
        marks.filter((_, at) => at !== index),
        frame,
      );
    }
  }
  return chosen.flatMap((choice) => (choice ? [choice.label] : []));
};

interface Choice {
  readonly label: Label;
  readonly box: Box;
  readonly cost: number;
}

const best = ({ x, y, text }: Named, others: readonly Box[], marks: readonly Box[], frame: Box): Choice | undefined => {
  const hidden = (box: Box, boxes: readonly Box[]): number => boxes.reduce((sum, other) => sum + overlap(box, other), 0);
  const crossed = (label: Label): number =>
    label.far ? [...marks, ...others].filter((box) => touches(tie({ x, y }, label), box)).length : 0;
  return candidates(x, y)
    .map((label, rank): Choice => {
      const box = boxOf(label, text.length * LETTER);
      const outside = box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom;
      const cost =
        hidden(box, others) +
        MARK_WEIGHT * hidden(box, marks) +
        (outside ? OUTSIDE : 0) +
        (label.far ? FAR : 0) +
        crossed(label) * CROSSED +
        rank * RANK;
      return { label, box, cost };
    })
    .reduce<Choice | undefined>((least, one) => (least && least.cost <= one.cost ? least : one), undefined);
};
