import { Address } from './Address.tsx';

/** An address to write to. */
export const EmailLink = ({ address }: { readonly address: string }) => (
  <a href={`mailto:${address}`}>
    <Address of={address} />
  </a>
);
