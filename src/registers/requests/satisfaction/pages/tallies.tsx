import type { Bilingual } from '../../../../kernel/bilingual.ts';
import type { Column } from '../../../../ui/components/DataTable.tsx';
import { formatNumber, formatPercent } from '../../../../ui/typography.ts';
import { type Visit, words } from '../../../../web/visit.ts';
import { SATISFACTION_WORDS as WORDS } from '../messages.ts';

/** Numbers of a row; null where a number would say too much. */
export interface Row {
  readonly id: string;
  readonly label: string;
  readonly tally: { readonly asked: number | null; readonly answered: number | null; readonly satisfied: number | null };
}

export const quarterWord = (n: number): Bilingual => (n === 1 ? WORDS.firstQuarter : WORDS.quarterNo);

/** A share never stands without the number asked and the number answered. */
export function columnsOf(visit: Visit, head: Bilingual): readonly Column<Row>[] {
  const w = words.bind(null, visit);
  const number = (n: number | null): string => (n === null ? w(WORDS.tooFew) : formatNumber(n, visit.lang));
  return [
    { id: 'label', label: w(head), head: true, cell: ({ label }) => label },
    { id: 'asked', label: w(WORDS.askedNumber), end: true, cell: ({ tally }) => number(tally.asked) },
    { id: 'answered', label: w(WORDS.answeredNumber), end: true, cell: ({ tally }) => number(tally.answered) },
    {
      id: 'satisfied',
      label: w(WORDS.satisfiedNumber),
      end: true,
      cell: ({ tally }) => (tally.satisfied === null ? '–' : number(tally.satisfied)),
    },
    {
      id: 'rate',
      label: w(WORDS.rate),
      end: true,
      cell: ({ tally: { satisfied, answered } }) =>
        satisfied === null || answered === null ? '–' : formatPercent(satisfied, answered, visit.lang, { rounding: 'down' }),
    },
  ];
}
