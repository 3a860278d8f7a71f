import { Fragment } from 'preact';

interface Props {
  readonly address: string;
}

/** An address to write to. Where it must take two lines, it breaks after its « @ » or before a dot. */
export const EmailLink = ({ address }: Props) => (
  <a href={`mailto:${address}`}>
    {address.split(/(?<=@)|(?=\.)/).map((part, i) => (
      <Fragment key={part}>
        {i > 0 && <wbr />}
        {part}
      </Fragment>
    ))}
  </a>
);
