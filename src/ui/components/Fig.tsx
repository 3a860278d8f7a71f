import type { ComponentChildren } from 'preact';

/** A figure that opens on the records behind it: the product's signature. A figure without records is plain text. */
export const Fig = ({ href, children, class: extra }: { href: string; children: ComponentChildren; class?: string }) => (
  <a class={extra ? `fig ${extra}` : 'fig'} href={href}>
    {children}
  </a>
);
