import { say } from '../../kernel/bilingual.ts';
import { WORDS } from '../messages.ts';
import { useSurroundings } from '../surroundings.ts';
import { formatNumber } from '../typography.ts';

/** Counts beyond this are not counted exactly: « plus de 1 000 ». */
export const COUNT_CAP = 1000;

export interface Facet {
  readonly label: string;
  readonly href: string;
  readonly count?: number | undefined;
  readonly current?: boolean | undefined;
}

interface Props {
  readonly label: string;
  readonly facets: readonly Facet[];
  readonly small?: boolean;
  /** Every row was counted, however many there are. */
  readonly exact?: boolean;
}

/** Filters with their counts, as links; the chosen one is inverted. */
export const Facets = ({ label, facets, small, exact }: Props) => {
  const { lang } = useSurroundings();
  const words = (count: number): string =>
    count > COUNT_CAP && !exact ? say(WORDS.moreThan, lang).replace('{n}', formatNumber(COUNT_CAP, lang)) : formatNumber(count, lang);
  return (
    <nav class={small ? 'facets facets--sm' : 'facets'} aria-label={label}>
      {facets.map((facet) => (
        <a key={facet.href} href={facet.href} aria-current={facet.current ? 'true' : undefined}>
          {facet.label}
          {facet.count !== undefined && (
            <>
              {' '}
              <b>{words(facet.count)}</b>
            </>
          )}
        </a>
      ))}
    </nav>
  );
};
