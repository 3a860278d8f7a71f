import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';

export interface CountsForLine {
  readonly no: string;
  readonly label: string;
  readonly href: string;
  readonly counts: boolean;
  /** « 2 402 → 2 403 · cible 3 168 », or why not: « Non : le volet est économique ». */
  readonly words: ComponentChildren;
}

/** The figures that a record feeds, and those that it does not, with the reason. */
export const CountsFor = ({
  title,
  intro,
  lines,
  level = 2,
}: {
  title: string;
  intro?: string | undefined;
  lines: readonly CountsForLine[];
  level?: 2 | 3 | 4;
}) => {
  const Heading = `h${level}` as const;
  return (
    <section class="feeds">
      <Heading>{title}</Heading>
      {intro && <p class="help">{intro}</p>}
      <ul>
        {lines.map((line) => (
          <li key={line.href} class={line.counts ? 'feeds__y' : 'feeds__n'}>
            <Icon name={line.counts ? 'check' : 'minus'} />
            <div>
              <a href={line.href}>
                <b>{line.no}</b> {line.label}
              </a>
              <span class={line.counts ? 'num' : 'muted'}>{line.words}</span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
};
