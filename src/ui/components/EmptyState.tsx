import type { ComponentChildren } from 'preact';

interface Props {
  /** What is missing. */
  readonly title: string;
  /** What to do about it. */
  readonly children?: ComponentChildren;
  /** One button. */
  readonly action?: ComponentChildren;
  readonly level?: 2 | 3 | 4 | undefined;
}

/** Nothing here: what is missing, what to do, one button. */
export const EmptyState = ({ title, children, action, level = 2 }: Props) => {
  const Heading = `h${level}` as const;
  return (
    <div class="empty">
      <Heading class="empty__h">{title}</Heading>
      {children && <p>{children}</p>}
      {action}
    </div>
  );
};
