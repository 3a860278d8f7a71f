import type { Tx } from '../../db/kysely.ts';
import { digest, type Json } from '../../journal/canonical.ts';
import { holds } from '../../journal/held.ts';
import type { Difference } from '../../kernel/difference.ts';
import { type FrozenLine, findLines } from '../../ledger/frozen.ts';
import { type FrozenFigure, valueText } from '../plans/frozen.ts';
import { committed, fieldOf, shown, shownField } from './commitment.ts';
import { loadEveryFigure, loadEveryYear, type StoredFigure } from './store-verify.ts';
import { isSummed, valueOfLists } from './value-of-lists.ts';

/** What can be wrong with a figure that was approved. */
export const FIGURE_FAULTS = ['yearUncommitted', 'figureUncommitted', 'figureList', 'figureValue'] as const;
export type FigureDifference = Difference<(typeof FIGURE_FAULTS)[number]>;

/** The statement of reliability and the cut of each approved year, as the entry of the approval holds them. */
async function* verifyYears(tx: Tx, org: number): AsyncGenerator<FigureDifference> {
  for (const year of await loadEveryYear(tx, org)) {
    const { cut, signer, signerFunction, declaration } = year;
    const held = holds(year, { cut, signer, signerFunction, declaration });
    if (!held) yield { what: 'yearUncommitted', table: 'plan_year', key: `${year.plan} ${year.year}`, expected: year.entry };
  }
}

/** Each approved year and each frozen figure with what the entry of its approval committed to, with its list, and with the value that follows from its lists. */
export async function* verifyFigures(tx: Tx, org: number): AsyncGenerator<FigureDifference> {
  yield* verifyYears(tx, org);
  for await (const figure of loadEveryFigure(tx, org)) {
    const key = `${figure.plan} ${figure.year} ${figure.indicator}`;
    const row = { table: 'frozen_figure', key };
    if (!isCommitted(figure)) yield { what: 'figureUncommitted', ...row, expected: figure.entry };
    const lines = await findLines(
      tx,
      org,
      figure.uses.map(({ line }) => line),
    );
    const main = figure.line === null ? null : (lines.get(figure.line) ?? null);
    const [expected, found] = [behind(figure, main), `${figure.facts} ${figure.cut} ${figure.digest}`];
    if (expected !== found) yield { what: 'figureList', ...row, expected, found };
    const value = valueFrom(figure, main, lines) ?? valueText(figure.outcome);
    if (value !== figure.value || value !== valueText(figure.outcome))
      yield { what: 'figureValue', ...row, expected: value, found: figure.value };
  }
}

const isCommitted = (figure: StoredFigure): boolean =>
  holds(figure, { [fieldOf(figure.indicator)]: committed(figure), [shownField(figure.indicator)]: shown(figure) });

/** The first list was cut with the figure, or before it: an earlier year of a mean. */
const behind = (figure: FrozenFigure, line: FrozenLine | null): string =>
  line ? `${line.facts} ${figure.cut} ${line.digest}` : `0 ${figure.cut} ${digest(figure.outcome as unknown as Json)}`;

function valueFrom(
  { definition, uses, value }: FrozenFigure,
  main: FrozenLine | null,
  lines: ReadonlyMap<string, FrozenLine>,
): string | null {
  if (!main || !isSummed(value)) return null;
  const others = uses.flatMap(({ role, line }) => {
    const found = lines.get(line);
    return found && line !== main.id ? [{ role, ...found }] : [];
  });
  return valueOfLists(definition.formula, main, others);
}
