import type { Refusal } from '../kernel/decision.ts';
import { audienceOf } from '../kernel/visibility.ts';
import { nameReaders, nextNumbers, openAudiences } from '../records/spine.ts';
import type { ImportBatch, Outcome } from '../web/importer.ts';
import type { Visit } from '../web/visit.ts';
import type { Act } from './keep.ts';
import { keepMany } from './keep-many.ts';

/** A row that changes something; `value` is what goes to the register's own table. */
interface Acting<T> {
  readonly verdict: 'add' | 'update';
  /** Of an addition, the number is still to be given. */
  readonly act: Act;
  readonly value: T;
  /** Of an addition: the series that its number comes from. */
  readonly series?: readonly [prefix: string, year: string];
  readonly audienceBefore?: string;
}

/** One row as its register decided it. */
export type Settled<T> =
  | Acting<T>
  | { readonly verdict: 'wrong'; readonly refusals: readonly Refusal[] }
  | { readonly verdict: 'unchanged'; readonly record: string };

const isActing = <T>(one: Settled<T>): one is Acting<T> => one.verdict === 'add' || one.verdict === 'update';

/** Rows that were decided, and how they are kept: numbers, the register's own rows by `save`, then `keepMany`. */
export function batchOf<T>(visit: Visit, settled: readonly Settled<T>[], save: (rows: readonly Saving<T>[]) => Promise<void>): ImportBatch {
  return {
    outcomes: settled.map((one): Outcome => (isActing(one) ? { verdict: one.verdict, record: one.act.record.id } : one)),
    keep: async () => {
      const { tx, org, actor, now, newest } = visit;
      const acting = settled.filter(isActing);
      const numbers = await numbersFor(
        visit,
        acting.flatMap(({ series }) => (series ? [series] : [])),
      );
      const numbered = acting.map(({ act, value, series, audienceBefore }) => {
        const number = series ? (numbers.get(series.join(' '))?.pop() ?? '') : act.record.number;
        const audience = audienceOf(act.record.visibility, act.record);
        return {
          id: act.record.id,
          value,
          audience,
          moved: audience !== audienceBefore,
          act: { ...act, record: { ...act.record, number } },
        };
      });
      const moved = numbered.filter((one) => one.moved);
      await openAudiences(
        tx,
        moved.map(({ audience }) => audience),
      );
      await save(numbered);
      await keepMany(
        tx,
        actor,
        newest,
        now,
        numbered.map(({ act }) => act),
      );
      for (const { id, audience } of moved) {
        if (audience.startsWith('named:') && actor.account) await nameReaders(tx, org.id, id, [actor.account]);
      }
      return new Map(numbered.map(({ id, act }) => [id, (act.version ?? 0) + 1]));
    },
  };
}

export interface Saving<T> {
  readonly id: string;
  readonly value: T;
  readonly audience: string;
  /** Who may read it is no longer the same: what hangs on the record follows. */
  readonly moved: boolean;
  readonly act: Act;
}

/** Numbers of each series asked for, the last one first. */
async function numbersFor(
  { tx }: Visit,
  asked: readonly (readonly [prefix: string, year: string])[],
): Promise<ReadonlyMap<string, string[]>> {
  const numbers = new Map<string, string[]>();
  for (const [key, many] of Map.groupBy(asked, (series) => series.join(' '))) {
    const [prefix, year] = many[0] ?? ['', ''];
    numbers.set(key, [...(await nextNumbers(tx, prefix, year, many.length))].reverse());
  }
  return numbers;
}
