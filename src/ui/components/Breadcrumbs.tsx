import { type Lang, say } from '../../kernel/bilingual.ts';
import { WORDS } from '../messages.ts';
import { useSurroundings } from '../surroundings.ts';

export interface Crumb {
  readonly label: string;
  /** Of the label, where it is not the page's: `written`. */
  readonly lang?: Lang | undefined;
  /** Left out for the page itself. */
  readonly href?: string | undefined;
}

export const Breadcrumbs = ({ crumbs, desk }: { crumbs: readonly Crumb[]; desk?: boolean }) => {
  const { lang } = useSurroundings();
  return (
    <nav class={desk ? 'crumbs crumbs--desk' : 'crumbs'} aria-label={say(WORDS.breadcrumbs, lang)}>
      <ol>
        {crumbs.map(({ label, lang: own, href }) => (
          <li key={label} lang={own}>
            {href ? <a href={href}>{label}</a> : <span aria-current="page">{label}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
};
