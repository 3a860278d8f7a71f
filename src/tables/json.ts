import type { Cell } from './column.ts';
import type { Grid } from './grid.ts';

/** Rows written at once: text of this size is soon forgotten. */
const PIECE = 500;

/** Numbers, flags, lists and nothing as JSON has them; moments in UTC (RFC 3339), days as ISO text. */
const written = (cell: Cell): unknown => (cell instanceof Temporal.Instant ? cell.toString() : cell);

/** The file as one JSON object: what `about` says, then `rows`, each by the heads of its columns. */
export async function* jsonOf(grid: Grid, about: Readonly<Record<string, string | boolean>>): AsyncGenerator<string, void, undefined> {
  const heads = grid.heads.map(({ label }) => label);
  const object = (row: readonly Cell[]): string =>
    JSON.stringify(Object.fromEntries(heads.map((head, at) => [head, written(row[at] ?? null)])));
  yield `${JSON.stringify({ ...about, title: grid.title, language: grid.lang }).slice(0, -1)},"rows":[`;
  let between = '\n';
  for await (const batch of grid.batches) {
    for (let at = 0; at < batch.length; at += PIECE) {
      yield between +
        batch
          .slice(at, at + PIECE)
          .map(object)
          .join(',\n');
      between = ',\n';
    }
  }
  yield '\n]}\n';
}
