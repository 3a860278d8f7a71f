export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/** What is measured: a name and one round of it, which answers a figure (requests a second, milliseconds…). */
export interface Contender {
  readonly name: string;
  readonly round: () => Promise<number>;
}

export interface Measured {
  readonly name: string;
  /** Median of the rounds. */
  readonly figure: number;
  readonly rounds: readonly number[];
}

/** Rounds in turns, A B A B, after one of each to warm up: what disturbs the machine disturbs all of them. */
export async function inTurns(rounds: number, contenders: readonly Contender[]): Promise<readonly Measured[]> {
  const figures = contenders.map((): number[] => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [i, contender] of contenders.entries()) {
      const figure = await contender.round();
      if (round > 0) figures[i]?.push(figure);
    }
  }
  return contenders.map(({ name }, i) => ({ name, figure: median(figures[i] ?? []), rounds: figures[i] ?? [] }));
}

/** Median of the ratios of rounds that ran one after the other. */
export const ratioOf = (what: Measured | undefined, limit: Measured | undefined): number =>
  median((what?.rounds ?? []).map((figure, i) => figure / (limit?.rounds[i] ?? Number.NaN)));

export const show = (figure: number): string => figure.toFixed(figure >= 100 ? 0 : figure >= 10 ? 1 : 2);

/** One line a contender, then the ratio of the first to each of the others. `target` is what the first ratio has to reach. */
export function print(measured: readonly Measured[], unit: string, target?: { readonly least?: number; readonly most?: number }): void {
  const [what, ...limits] = measured;
  const width = Math.max(...measured.map(({ name }) => name.length));
  for (const { name, figure, rounds } of measured)
    console.log(`${name.padEnd(width)}  ${show(figure).padStart(7)} ${unit}   (${rounds.map(show).join(', ')})`);
  for (const [i, limit] of limits.entries()) {
    const ratio = ratioOf(what, limit);
    const wanted =
      i > 0 || !target ? '' : target.least !== undefined ? `   target: at least ${target.least}` : `   target: at most ${target.most}`;
    console.log(`ratio to ${limit.name}: ${ratio.toFixed(2)}${wanted}`);
  }
}
