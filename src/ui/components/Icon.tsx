import type { IconName } from '../icons.ts';
import { useSurroundings } from '../surroundings.ts';

/** An icon of the sprite, never read aloud: the words beside it (or a hidden text) say what it means. */
export const Icon = ({ name, size = 16, class: extra }: { name: IconName; size?: number; class?: string }) => {
  const { assets } = useSurroundings();
  return (
    <svg class={extra ? `ico ${extra}` : 'ico'} width={size} height={size} aria-hidden="true">
      <use href={`${assets.icons}#${name}`} />
    </svg>
  );
};
