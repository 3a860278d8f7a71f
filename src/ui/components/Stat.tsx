import type { ComponentChildren } from 'preact';

interface Props {
  readonly label: string;
  /** A `Fig` when it follows from records. */
  readonly value: ComponentChildren;
  /** A chip at the right of the value. */
  readonly chip?: ComponentChildren;
  /** A bullet bar or a spark under it. */
  readonly chart?: ComponentChildren;
  readonly note?: ComponentChildren;
  readonly level?: 2 | 3 | 4 | undefined;
}

/** A large figure under a 2 px rule, inside a `<Stats>` list. */
export const Stat = ({ label, value, chip, chart, note, level = 3 }: Props) => {
  const Heading = `h${level}` as const;
  return (
    <li>
      <Heading>{label}</Heading>
      <p class="ledger__v">
        {value}
        {chip}
      </p>
      {chart}
      {note && <p class="ledger__t">{note}</p>}
    </li>
  );
};

interface ListProps {
  readonly children: ComponentChildren;
  readonly wide?: boolean;
  /** Short counts with short labels: two by two on a phone too, and smaller. */
  readonly tight?: boolean;
}

/** Large figures side by side: two, or up to four with `wide`. */
export const Stats = ({ children, wide, tight }: ListProps) => (
  <ul class={['ledger', wide && 'ledger--wide', tight && 'ledger--tight'].filter(Boolean).join(' ')}>{children}</ul>
);
