import type { ComponentChildren } from 'preact';
import { written } from '../../kernel/bilingual.ts';
import { useSurroundings } from '../surroundings.ts';

interface Props {
  readonly children: ComponentChildren;
  /** The page of what it names, where there is one. */
  readonly href?: string | null | undefined;
  /** Its own words in English; they are what `children` shows then. */
  readonly english?: string | undefined;
}

/** A text that people typed in a record, such as its title: on an English page it says that it is in French. */
export const Written = ({ children, href, english }: Props) => {
  const { lang } = useSurroundings();
  const own = written(lang, english);
  if (href) {
    return (
      <a href={href} lang={own}>
        {children}
      </a>
    );
  }
  return own ? <span lang={own}>{children}</span> : <>{children}</>;
};
