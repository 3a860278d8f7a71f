import type { ComponentChildren } from 'preact';
import { Icon } from './Icon.tsx';

/** The link to « all of … », with its arrow. */
export const LinkGo = ({ href, children }: { href: string; children: ComponentChildren }) => (
  <a class="link-go" href={href}>
    {children} <Icon name="arrow-right" />
  </a>
);
