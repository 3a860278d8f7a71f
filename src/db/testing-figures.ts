import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const FOLDER = resolve(import.meta.dirname, '../../.guarantees');

/** Lays down what a run measured of a guarantee, under its id in scripts/guarantees/list.ts: `npm run guarantees` prints the last one, with the day of its file. */
export function recordFigure(id: string, figure: string, seed?: number): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(resolve(FOLDER, `${id}.json`), `${JSON.stringify({ id, figure, ...(seed === undefined ? {} : { seed }) })}\n`);
}
