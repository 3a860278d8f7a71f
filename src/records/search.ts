import { sql } from 'kysely';
import type { Tx } from '../db/kysely.ts';
import { searchable } from '../kernel/text.ts';

export interface Found {
  readonly record: string;
  readonly register: string;
  readonly number: string;
  readonly title: string;
  readonly detail: string;
  readonly onDay: string;
}

/**
 * Records that the actor may see and whose words match, best first. Accents and case are ignored, French endings too
 * (« rencontres » finds « rencontre »), and the last word may be unfinished. `register` limits to one register, `first` and `last` to the
 * days between them; `most` is 500 at most.
 */
export async function searchRecords(
  tx: Tx,
  words: string,
  page: {
    readonly register?: string;
    readonly most: number;
    readonly skip?: number;
    readonly first?: string | undefined;
    readonly last?: string | undefined;
  },
): Promise<readonly Found[]> {
  const { rows } =
    await sql<Found>`select * from search_records(${searchable(words)}, ${page.register ?? null}, ${page.most}, ${page.skip ?? 0}, ${page.first ?? null}::date, ${page.last ?? null}::date)`.execute(
      tx,
    );
  return rows;
}
