import { Fragment } from 'preact';

/** A mail address that a narrow column breaks before « @ » or a dot, and not within a word. */
export const Address = ({ of }: { of: string }) => (
  <>
    {of.split(/(?=[@.])/).map((part, i) => (
      <Fragment key={String(i)}>
        {i > 0 && <wbr />}
        {part}
      </Fragment>
    ))}
  </>
);
