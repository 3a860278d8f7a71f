import type { PostKind } from './places.ts';

interface Props {
  readonly kind: PostKind;
  readonly x: number;
  readonly y: number;
  readonly scale?: number;
}

/** The sign of a post: shape and size tell its type, so that grey is enough. */
export const PostMark = ({ kind, x, y, scale: s = 1 }: Props) => {
  switch (kind) {
    case 'generalDelegation':
      return <circle class="m-g" cx={x} cy={y} r={6.5 * s} />;
    case 'delegation':
      return <path class="m-d" d={`M${x} ${y - 6.5 * s}l${6.5 * s} ${6.5 * s}l${-6.5 * s} ${6.5 * s}l${-6.5 * s} ${-6.5 * s}z`} />;
    case 'office':
      return <rect class="m-b" x={x - 4.5 * s} y={y - 4.5 * s} width={9 * s} height={9 * s} />;
    case 'antenna':
      return <circle class="m-a" cx={x} cy={y} r={4.5 * s} />;
    case 'multilateral':
      return <path class="m-m" d={`M${x} ${y - 6 * s}l${6 * s} ${10.5 * s}h${-12 * s}z`} />;
  }
};
