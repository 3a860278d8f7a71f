import { addDays } from '../kernel/day.ts';
import { type FiscalYear, monthsOf } from '../kernel/fiscal.ts';
import type { Standard } from './standard.ts';

/** The five counts of a standard over a period (the fifth is their total), and what is told beside them. */
export interface Counts {
  readonly met: number;
  readonly late: number;
  readonly notDue: number;
  readonly excluded: number;
  /** Terms that began anew because a file was not complete: kept, and in none of the counts. */
  readonly restarted: number;
  /** Of those met or late, the ones whose stop was an automatic reply. */
  readonly automaticMet: number;
  readonly automaticLate: number;
  /** Reason → how many were excluded for it. */
  readonly reasons: Readonly<Record<string, number>>;
}

/** A group of terms as the database counts them. */
export interface ResultRow {
  readonly register: string;
  readonly standard: string;
  /** First day of the quarter, or of the year. */
  readonly quarter: string;
  /** Of the whole year: for those of which quarters may be left out. */
  readonly whole: boolean;
  readonly automatic: boolean;
  readonly outcome: string;
  readonly reason: string | null;
  readonly n: number;
}

/** Requests, complaints… counted apart; `all` is their sum. */
export interface Result {
  readonly standard: Standard;
  readonly register: string;
  /** 1 to 4; null for the whole year. */
  readonly quarter: number | null;
  readonly first: string;
  readonly last: string;
  /** The period is over. */
  readonly closed: boolean;
  /** null: not published, because they are of complaints and too few, or their period is not over. */
  readonly counts: Counts | null;
}

const NONE: Counts = { met: 0, late: 0, notDue: 0, excluded: 0, restarted: 0, automaticMet: 0, automaticLate: 0, reasons: {} };

/** Registers whose results are published for closed periods alone, and only when they are many enough. */
export const GUARDED: ReadonlySet<string> = new Set(['complaints']);
export const ALL = 'all';

export const totalOf = ({ met, late, notDue, excluded }: Counts): number => met + late + notDue + excluded;

/** Met ÷ (met + late), as a fraction: what is not due yet and what is excluded is in neither. */
export const shareOf = ({ met, late }: Counts): readonly [num: number, den: number] => [met, met + late];
/** The same without automatic replies. */
export const shareByPeople = ({ met, late, automaticMet, automaticLate }: Counts): readonly [num: number, den: number] => [
  met - automaticMet,
  met + late - automaticMet - automaticLate,
];

/** Was the target met? `NA` while the period runs, and where nothing was due. Compared as whole numbers. */
export function verdictOf({ counts, closed, standard }: Pick<Result, 'counts' | 'closed' | 'standard'>): 'Y' | 'N' | 'NA' {
  if (!counts || !closed) return 'NA';
  const [num, den] = shareOf(counts);
  if (den === 0) return 'NA';
  return num * 100 >= standard.target * den ? 'Y' : 'N';
}

const add = (a: Counts, b: Counts): Counts => ({
  met: a.met + b.met,
  late: a.late + b.late,
  notDue: a.notDue + b.notDue,
  excluded: a.excluded + b.excluded,
  restarted: a.restarted + b.restarted,
  automaticMet: a.automaticMet + b.automaticMet,
  automaticLate: a.automaticLate + b.automaticLate,
  reasons: Object.fromEntries(
    [...new Set([...Object.keys(a.reasons), ...Object.keys(b.reasons)])].map((reason) => [
      reason,
      (a.reasons[reason] ?? 0) + (b.reasons[reason] ?? 0),
    ]),
  ),
});

const countsOf = ({ outcome, automatic, reason, n }: ResultRow): Counts => ({
  ...NONE,
  ...(outcome === 'met' ? { met: n, automaticMet: automatic ? n : 0 } : {}),
  ...(outcome === 'late' ? { late: n, automaticLate: automatic ? n : 0 } : {}),
  ...(outcome === 'notDue' ? { notDue: n } : {}),
  ...(outcome === 'restarted' ? { restarted: n } : {}),
  ...(outcome === 'excluded' ? { excluded: n, reasons: { [reason ?? 'other']: n } } : {}),
});

interface Period {
  readonly quarter: number | null;
  readonly first: string;
  readonly last: string;
}

/** The year, then its four quarters. */
export function periodsOf(year: FiscalYear): readonly Period[] {
  const starts = monthsOf(year).filter((_month, i) => i % 3 === 0);
  return [
    { quarter: null, first: year.first, last: year.last },
    ...starts.map((first, i) => ({ quarter: i + 1, first, last: addDays(starts[i + 1] ?? addDays(year.last, 1), -1) })),
  ];
}

/**
 * The results of a fiscal year: for each standard in force in it and each register it times, the year and its quarters. Where a standard times
 * several registers a line `all` adds them up, of closed periods alone and only when every one of them is published.
 */
export function resultsOf(rows: readonly ResultRow[], standards: readonly Standard[], year: FiscalYear, today: string): readonly Result[] {
  const periods = periodsOf(year);
  return inForce(standards, year).flatMap((standard) => {
    const registers = standard.registers.map((register) => periods.map((period) => resultOf(standard, register, period, rows, today)));
    return [
      ...registers.flat(),
      ...(registers.length > 1 ? periods.map((_period, i) => sumOf(registers.flatMap((own) => own[i] ?? []))) : []),
    ];
  });
}

/** The latest edition of each standard that is in force on some day of the year. */
export function inForce(standards: readonly Standard[], year: FiscalYear): readonly Standard[] {
  const known = standards.filter(({ validFrom }) => validFrom <= year.last);
  return known.filter(({ code, validFrom }) => !known.some((other) => other.code === code && other.validFrom > validFrom));
}

function resultOf(
  standard: Standard,
  register: string,
  { quarter, first, last }: Period,
  rows: readonly ResultRow[],
  today: string,
): Result {
  const closed = last < today;
  const guarded = GUARDED.has(register);
  const own = rows.filter(
    (row) =>
      row.register === register &&
      row.standard === standard.code &&
      (guarded ? row.quarter === first && row.whole === (quarter === null) : first <= row.quarter && row.quarter <= last),
  );
  const counts = guarded && own.length === 0 ? null : own.map(countsOf).reduce(add, NONE);
  return { standard, register, quarter, first, last, closed, counts };
}

function sumOf(parts: readonly Result[]): Result {
  const [first] = parts;
  if (!first) throw new RangeError('a sum of nothing');
  const counts = parts.reduce<Counts | null>((sum, part) => (sum && part.counts ? add(sum, part.counts) : null), NONE);
  return { ...first, register: ALL, counts: first.closed ? counts : null };
}
