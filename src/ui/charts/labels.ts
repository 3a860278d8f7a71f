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
}

/** Width of a letter at 14 px, on average: enough to keep labels from touching. */
const LETTER = 7.4;
const RISE = 11;
const FALL = 4;

const boxOf = (label: Label, width: number): Box => {
  const left = label.anchor === 'start' ? label.x : label.anchor === 'end' ? label.x - width : label.x - width / 2;
  return { left, top: label.y - RISE, right: left + width, bottom: label.y + FALL };
};

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) * Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

/** Right, left, then the corners, then above and below. */
const candidates = (x: number, y: number): readonly Label[] => [
  { x: x + 11, y: y + 5, anchor: 'start' },
  { x: x - 11, y: y + 5, anchor: 'end' },
  { x: x + 9, y: y - 5, anchor: 'start' },
  { x: x - 9, y: y - 5, anchor: 'end' },
  { x: x + 9, y: y + 15, anchor: 'start' },
  { x: x - 9, y: y + 15, anchor: 'end' },
  { x, y: y - 11, anchor: 'middle' },
  { x, y: y + 21, anchor: 'middle' },
];

/**
 * Puts a label beside each point, where it hides the least: marks first, then labels already set, then the edge of the frame.
 * Greedy in the order given, so the most important come first.
 */
export const placeLabels = (
  points: readonly { readonly x: number; readonly y: number; readonly text: string }[],
  frame: Box,
): readonly Label[] => {
  const marks = points.map(({ x, y }): Box => ({ left: x - 7, top: y - 7, right: x + 7, bottom: y + 7 }));
  const set: Box[] = [];
  return points.map(({ x, y, text }, index) => {
    const width = text.length * LETTER;
    const scored = candidates(x, y).map((label, rank) => {
      const box = boxOf(label, width);
      const outside = box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom;
      const hidden = [...set, ...marks.filter((_, other) => other !== index)].reduce((sum, other) => sum + overlap(box, other), 0);
      return { label, box, cost: hidden + (outside ? 5000 : 0) + rank * 3 };
    });
    const best = scored.reduce((least, one) => (one.cost < least.cost ? one : least));
    set.push(best.box);
    return best.label;
  });
};
