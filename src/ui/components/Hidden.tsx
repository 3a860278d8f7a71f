import type { ComponentChildren } from 'preact';

/** Words for screen readers alone. */
export const Hidden = ({ children }: { children: ComponentChildren }) => <span class="sr">{children}</span>;
