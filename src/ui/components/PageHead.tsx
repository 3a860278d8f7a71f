import type { ComponentChildren } from 'preact';

interface Props {
  readonly title: ComponentChildren;
  /** A short line over the title: number and kind of record. */
  readonly over?: ComponentChildren;
  /** A line under the title. */
  readonly intro?: ComponentChildren;
  /** Chips under the title. */
  readonly chips?: ComponentChildren;
  /** Buttons at the right. */
  readonly actions?: ComponentChildren;
}

/** The head of a page of the desk: one h1, what it is, what one can do. */
export const PageHead = ({ title, over, intro, chips, actions }: Props) => (
  <div class="page-head">
    <div>
      {over && <div class="eyebrow">{over}</div>}
      <h1>{title}</h1>
      {intro && <p>{intro}</p>}
      {chips && <div class="row page-head__chips">{chips}</div>}
    </div>
    {actions && <div class="row no-print">{actions}</div>}
  </div>
);

/** The head of a public page: one h1, what it is in a sentence or two and, at the right, what one can take away. */
export const OpenHead = ({ title, lead, actions }: { title: ComponentChildren; lead: ComponentChildren; actions?: ComponentChildren }) => (
  <div class="planhead">
    <div>
      <h1>{title}</h1>
      <p class="lead">{lead}</p>
    </div>
    {actions && <div class="row no-print">{actions}</div>}
  </div>
);

/** The head of a block of a page: an h2 and, at the right, a link to all of it. */
export const SectionHead = ({ title, id, action }: { title: ComponentChildren; id?: string | undefined; action?: ComponentChildren }) => (
  <div class="section__head">
    <h2 id={id}>{title}</h2>
    {action}
  </div>
);
