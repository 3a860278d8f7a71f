import { say } from '../../kernel/bilingual.ts';
import { useSurroundings } from '../surroundings.ts';
import { type ForecastBand, type Verdict, verdictLook } from '../verdicts.ts';
import { Icon } from './Icon.tsx';

export interface VerdictTile {
  readonly no: string;
  readonly href: string;
  readonly verdict: Verdict;
  readonly forecast?: ForecastBand | undefined;
}

/** A plan at a glance: one tile an indicator, with its number and the sign of its verdict. */
export const VerdictTiles = ({ tiles, label }: { tiles: readonly VerdictTile[]; label: string }) => {
  const { lang } = useSurroundings();
  return (
    <ol class="tiles" aria-label={label}>
      {tiles.map((tile) => {
        const { icon, look, word } = verdictLook(tile.verdict, tile.forecast);
        return (
          <li key={tile.no}>
            <a class={`tile tile--${look}`} href={tile.href}>
              <span class="tile__n">{tile.no}</span>
              <Icon name={icon} size={14} />
              <span class="sr">{say(word, lang)}</span>
            </a>
          </li>
        );
      })}
    </ol>
  );
};
