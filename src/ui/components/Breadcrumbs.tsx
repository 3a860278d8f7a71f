import { say } from '../../kernel/bilingual.ts';
import { WORDS } from '../messages.ts';
import { useSurroundings } from '../surroundings.ts';

export interface Crumb {
  readonly label: string;
  /** Left out for the page itself. */
  readonly href?: string | undefined;
}

export const Breadcrumbs = ({ crumbs, desk }: { crumbs: readonly Crumb[]; desk?: boolean }) => {
  const { lang } = useSurroundings();
  return (
    <nav class={desk ? 'crumbs crumbs--desk' : 'crumbs'} aria-label={say(WORDS.breadcrumbs, lang)}>
      <ol>
        {crumbs.map(({ label, href }) => (
          <li key={label}>{href ? <a href={href}>{label}</a> : <span aria-current="page">{label}</span>}</li>
        ))}
      </ol>
    </nav>
  );
};
