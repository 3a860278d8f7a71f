import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';

interface Props {
  /** An address that ends in `#id` opens the part: it names what is inside, as browsers open what holds their target. */
  readonly id: string;
  /** Its heading, an h2, h3 or h4 as the page asks. */
  readonly title: ComponentChildren;
  /** What is read before opening: a count, an address. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** One part of a long reference, shut under its title; several stand under one another as the rows of a table do. */
export const Fold = ({ id, title, aside, children }: Props) => (
  <details class="fold">
    <summary>
      <Icon name="chevron-right" size={12} />
      {title}
      {aside && <span class="fold__aside">{aside}</span>}
    </summary>
    <div class="fold__body stack-s" id={id}>
      {children}
    </div>
  </details>
);
