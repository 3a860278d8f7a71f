import type { ComponentChildren } from 'preact';
import { say } from '../../kernel/bilingual.ts';
import { WORDS } from '../messages.ts';
import { useSurroundings } from '../surroundings.ts';
import { Icon } from './Icon.tsx';

interface Props {
  /** Address of the page before, by key; left out on the first. */
  readonly previous?: string | undefined;
  readonly next?: string | undefined;
  /** Beside the links: « 1 à 50 de plus de 1 000 ». */
  readonly children?: ComponentChildren;
}

/** Lists are paged by key, so there is a page before and a page after, and no page numbers. */
export const Pager = ({ previous, next, children }: Props) => {
  const { lang } = useSurroundings();
  if (!previous && !next && !children) return null;
  return (
    <div class="underrow">
      <p class="muted">{children}</p>
      {(previous || next) && (
        <nav class="pager" aria-label={say(WORDS.pages, lang)}>
          {previous && (
            <a href={previous} rel="prev">
              <Icon name="arrow-left" size={14} /> {say(WORDS.previous, lang)}
            </a>
          )}
          {next && (
            <a href={next} rel="next">
              {say(WORDS.next, lang)} <Icon name="arrow-right" size={14} />
            </a>
          )}
        </nav>
      )}
    </div>
  );
};
