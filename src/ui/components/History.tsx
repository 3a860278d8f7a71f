import type { ComponentChildren } from 'preact';
import { Day } from './When.tsx';

export interface HistoryEntry {
  readonly id: string;
  /** YYYY-MM-DD…. */
  readonly on: string;
  readonly what: ComponentChildren;
  /** Who, why, which fields; faint. */
  readonly more?: ComponentChildren;
  /** At the right: a figure, a verdict. */
  readonly value?: ComponentChildren;
}

/** What happened, latest first; nothing is ever erased from it. */
export const History = ({ entries }: { entries: readonly HistoryEntry[] }) => (
  <ol class="history">
    {entries.map((entry) => (
      <li key={entry.id}>
        <Day iso={entry.on} short />
        <div>
          <p>{entry.what}</p>
          {entry.more && <p class="muted">{entry.more}</p>}
        </div>
        {entry.value && <p class="history__v">{entry.value}</p>}
      </li>
    ))}
  </ol>
);
