import type { Unit } from '../../identity/units.ts';
import { type Lang, say } from '../../kernel/bilingual.ts';
import type { Cell } from '../../kernel/fact.ts';
import { formatNumber, formatPercent, monthName } from '../../ui/typography.ts';
import type { Verdict } from '../indicators/verdict.ts';
import { valueWord } from '../pages/behind.ts';
import { amount } from '../pages/figure.ts';
import type { YearResult } from '../plans/results.ts';
import { verdictOfShare } from '../splits/whole.ts';
import type { BrokenDown } from './load.ts';
import { WORDS } from './messages.ts';
import { type Worth, worth } from './table.ts';

/** One line of a breakdown as page and file show it. */
export interface Line {
  /** Code of the value; '' for what is put together or has none. */
  readonly code: string;
  readonly label: string;
  /** Null: the ledger does not know it, such as the acts of a directorate. */
  readonly cell: Cell | null;
  readonly share: number | null;
  readonly verdict: Verdict | null;
  readonly rest: boolean;
}

const NOTHING: Cell = { n: 0, met: 0, amount: 0 };

/** Every line of the breakdown: values, then shares of the target that have no value, then what is put together. */
export function linesOf(found: BrokenDown, { year }: YearResult, units: readonly Unit[], today: string, lang: Lang): readonly Line[] {
  const { table, by } = found;
  if (!table) return [];
  const shares = by === 'poste' ? new Map(found.shares.map((share) => [share.unit, share])) : new Map<string, never>();
  const judged = (unit: string, cell: Cell | null): Pick<Line, 'share' | 'verdict'> => {
    const share = shares.get(unit);
    return { share: share?.n ?? null, verdict: share && cell ? verdictOfShare(share, worth(cell, found.worth) ?? 0, year, today) : null };
  };
  const rows = table.rows.map((row): Line => {
    const label = labelOf(found, row.value, lang);
    return { code: row.value, label, cell: row, rest: row.value === '', ...judged(row.value, row) };
  });
  const seen = new Set(table.rows.map(({ value }) => value));
  // A share whose post is among those put together stays with them: its value may not be published.
  const silent = [...shares.keys()].filter((unit) => !seen.has(unit) && !table.merged.has(unit));
  const waiting = silent.flatMap((unit): readonly Line[] => {
    const post = found.posts.has(unit);
    const cell = post ? NOTHING : null;
    const name = units.find(({ id }) => id === unit)?.name;
    if (!post && !name) return [];
    const label = name && !post ? say(name, lang) : labelOf(found, unit, lang);
    return [{ code: unit, label, cell, rest: false, ...judged(unit, cell) }];
  });
  const { others } = table;
  const together = others && {
    code: '',
    label: say(WORDS.others, lang).replace('{n}', String(others.values)),
    cell: others.row,
    share: null,
    verdict: null,
    rest: true,
  };
  return [...rows, ...waiting, ...(together ? [together] : [])];
}

/** « Tokyo », « avril 2026 », « Sans poste ». */
export function labelOf(found: Pick<BrokenDown, 'by' | 'posts' | 'vocabulary'>, value: string, lang: Lang): string {
  if (value === '') return say(WORDS.none, lang);
  if (found.by === 'mois') return `${monthName(Number(value.slice(5, 7)), lang)} ${value.slice(0, 4)}`;
  return say(valueWord(found.by, value, found), lang);
}

/** A cell in words: a number, an amount, or per cent. */
export function cellWords(cell: Cell | null, as: Worth, lang: Lang): string {
  const value = cell && worth(cell, as);
  if (value === null) return '–';
  return as === 'share'
    ? formatPercent(Math.round(value * 10), 1000, lang)
    : as === 'amount'
      ? amount(value, lang)
      : formatNumber(value, lang);
}
