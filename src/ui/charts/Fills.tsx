import type { JSX } from 'preact';
import { say } from '../../kernel/bilingual.ts';
import { WORDS } from '../messages.ts';
import { useSurroundings } from '../surroundings.ts';

const INK = 'var(--c-value)';
const PALE = 'var(--c-band)';

/** Patterns that grey tells apart: full, dotted, barred, pale, checked, crossed. None is the hatch, which means « not yet ». */
const PATTERNS: readonly JSX.Element[] = [
  <rect key="full" width="8" height="8" fill={INK} />,
  <>
    <rect width="8" height="8" fill={PALE} />
    <circle cx="2" cy="2" r="1.4" fill={INK} />
    <circle cx="6" cy="6" r="1.4" fill={INK} />
  </>,
  <>
    <rect width="8" height="8" fill="var(--page)" />
    <path d="M0 1.5h8M0 5.5h8" stroke={INK} stroke-width="1.6" />
  </>,
  <rect key="pale" width="8" height="8" fill={PALE} />,
  <>
    <rect width="8" height="8" fill="var(--page)" />
    <path d="M0 0h4v4h-4zM4 4h4v4h-4z" fill={INK} />
  </>,
  <>
    <rect width="8" height="8" fill="var(--page)" />
    <path d="M0 4h8M4 0v8" stroke={INK} stroke-width="1" />
  </>,
];

/** How many series can be told apart. */
export const MOST_SERIES = PATTERNS.length;

/** The fills of the series of one drawing: its patterns are its own. */
export const Fills = ({ id }: { id: string }) => (
  <defs>
    {PATTERNS.map((drawing, index) => (
      <pattern key={index} id={`${id}-f${index}`} width="8" height="8" patternUnits="userSpaceOnUse">
        {drawing}
      </pattern>
    ))}
  </defs>
);

export const fillOf = (id: string, index: number): string => `url(#${id}-f${index % MOST_SERIES})`;

/** Key to the fills, from the base of the bars upward. */
export const SeriesLegend = ({ id, series, pending }: { id: string; series: readonly string[]; pending: boolean }) => {
  const { lang } = useSurroundings();
  return (
    <ul class="legend">
      {series.map((words, index) => (
        <li key={words}>
          <svg width="24" height="16" viewBox="0 0 24 16" aria-hidden="true">
            {index === 0 && <Fills id={`${id}-k`} />}
            <rect class="part" fill={fillOf(`${id}-k`, index)} x=".5" y=".5" width="23" height="15" />
          </svg>
          {words}
        </li>
      ))}
      {pending && (
        <li>
          <svg width="24" height="16" viewBox="0 0 24 16" aria-hidden="true">
            <rect class="key-band" x=".5" y=".5" width="23" height="15" />
            <rect class="key-hatch" x=".5" y=".5" width="23" height="15" />
          </svg>
          {say(WORDS.toCome, lang)}
        </li>
      )}
    </ul>
  );
};
