import type { ComponentChildren } from 'preact';

export interface Fact {
  readonly label: string;
  readonly value: ComponentChildren;
}

/** Key facts: label on the left, value on the right, hairlines between. What is null, undefined or '' is left out. */
export const Facts = ({ facts, long }: { facts: readonly Fact[]; long?: boolean }) => (
  <dl class={long ? 'facts facts--long' : 'facts'}>
    {facts
      .filter(({ value }) => value !== null && value !== undefined && value !== '')
      .map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
);
