import { say } from '../../kernel/bilingual.ts';
import { useSurroundings } from '../surroundings.ts';
import { type ForecastBand, type Verdict, verdictLook } from '../verdicts.ts';
import { Icon } from './Icon.tsx';

interface Props {
  readonly verdict: Verdict;
  /** Only for a running year. */
  readonly forecast?: ForecastBand | undefined;
  /** Replaces the word, for a sentence such as « En cours, incertain ». */
  readonly word?: string | undefined;
}

/** A verdict: filled when decided, outlined while the year runs. */
export const VerdictChip = ({ verdict, forecast, word }: Props) => {
  const { lang } = useSurroundings();
  const { icon, look, open, word: ownWord } = verdictLook(verdict, forecast);
  return (
    <span class={`verdict verdict--${look}${open ? ' verdict--open' : ''}`}>
      <Icon name={icon} size={14} />
      {word ?? say(ownWord, lang)}
    </span>
  );
};

/** The glyph alone, for a dense cell; the word is there for screen readers unless a visible one follows. */
export const VerdictIcon = ({ verdict, forecast, silent }: Props & { silent?: boolean }) => {
  const { lang } = useSurroundings();
  const { icon, look, word } = verdictLook(verdict, forecast);
  return (
    <span class={`vicon vicon--${look}`}>
      <Icon name={icon} size={14} />
      {!silent && <span class="sr">{say(word, lang)}</span>}
    </span>
  );
};
