import type { Json } from '../journal/canonical.ts';
import type { Changes } from '../journal/write.ts';

/** Fields that differ, for the journal. Both are plain data: texts, numbers, flags, lists of them; `before` null for what is new. */
export function changesOf(before: object | null, after: object): Changes {
  const old: Readonly<Record<string, unknown>> = { ...before };
  return Object.fromEntries(
    Object.entries(after)
      .filter(([name, value]) => JSON.stringify(old[name] ?? null) !== JSON.stringify(value ?? null))
      // Plain data, as the callers say.
      .map(([name, value]): [string, [Json, Json]] => [name, [(old[name] ?? null) as Json, (value ?? null) as Json]]),
  );
}
