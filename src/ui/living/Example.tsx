import type { ComponentChildren } from 'preact';

/** A named block of the living page. */
export const Example = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <section class="kit__b">
    <h3>{title}</h3>
    {children}
  </section>
);
