import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Lang } from '../kernel/bilingual.ts';
import type { Assets } from './assets.ts';

/** What every component may need and no caller should have to pass down: the language, and where the built files are. */
export interface Surroundings {
  readonly lang: Lang;
  readonly assets: Assets;
}

export const SurroundingsContext = createContext<Surroundings | null>(null);

/** Throws when a component is rendered outside a layout or `renderFragment`: that is a bug of the caller. */
export const useSurroundings = (): Surroundings => {
  const found = useContext(SurroundingsContext);
  if (!found) throw new Error('A component was rendered outside a layout and outside renderFragment.');
  return found;
};
