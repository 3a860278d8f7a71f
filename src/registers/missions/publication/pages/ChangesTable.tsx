import type { Lang } from '../../../../kernel/bilingual.ts';
import { DataTable, Sub } from '../../../../ui/components/DataTable.tsx';
import { formatCents } from '../../../../ui/typography.ts';
import { type Visit, words } from '../../../../web/visit.ts';
import { CHANGE_WORDS, COLUMN_WORDS, type LegalColumn, WORDS } from '../messages.ts';
import type { PartChange } from '../rules/changes.ts';

interface Props {
  readonly visit: Visit;
  readonly changes: readonly PartChange[];
  readonly href: (mission: string) => string;
}

/** Amounts inside a published text, « 1076,63 $ », as the reader's language writes them. */
const withAmounts = (text: string, lang: Lang): string =>
  text.replace(/(\d+),(\d\d)\u00a0\$/g, (_, dollars: string, cents: string) => formatCents(Number(dollars) * 100 + Number(cents), lang));

/** What a correction changes: mission by mission and column by column, before and after. */
export const ChangesTable = ({ visit, changes, href }: Props) => {
  const { lang } = visit;
  const w = words.bind(null, visit);
  const rows = changes.flatMap((change) => change.fields.map((field, index) => ({ change, first: index === 0, ...field })));
  const shown = (value: string | number | null): string =>
    value === null || value === '' ? '–' : typeof value === 'number' ? formatCents(value, lang) : withAmounts(value, lang);
  return (
    <DataTable
      caption={w(WORDS.correctTitle)}
      hideCaption
      compact
      rows={rows}
      rowKey={({ change, field }) => `${change.mission} ${field}`}
      columns={[
        {
          id: 'mission',
          label: w(WORDS.mission),
          head: true,
          nowrap: true,
          // Written once: the rows below are of the same mission, which a screen reader still says.
          cell: ({ change, first }) =>
            first ? (
              <>
                <a href={href(change.mission)}>{change.number}</a>
                <Sub>{w(CHANGE_WORDS[change.kind])}</Sub>
              </>
            ) : (
              <span class="sr">{change.number}</span>
            ),
        },
        // Only `changesBetween` writes the names of the fields.
        { id: 'column', label: w(WORDS.column), cell: ({ field }) => w(COLUMN_WORDS[field as LegalColumn] ?? { fr: field, en: field }) },
        { id: 'before', label: w(WORDS.before), cell: ({ before }) => shown(before) },
        { id: 'after', label: w(WORDS.after), cell: ({ after }) => shown(after) },
      ]}
    />
  );
};
