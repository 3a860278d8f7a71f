import type { ComponentChildren } from 'preact';

/** A quiet frame for a side block. Never one inside another. */
export const Panel = ({ title, children, level = 2 }: { title?: string | undefined; children: ComponentChildren; level?: 2 | 3 | 4 }) => {
  const Heading = `h${level}` as const;
  return (
    <section class="panel">
      {title && <Heading>{title}</Heading>}
      {children}
    </section>
  );
};
