import type { ComponentChildren } from 'preact';
import { say } from '../../kernel/bilingual.ts';
import { WORDS } from '../messages.ts';
import { useSurroundings } from '../surroundings.ts';

interface Props {
  /** Headings; the first is that of the rows, the rest are figures at the end of their column. */
  readonly head: readonly string[];
  /** Cells; the first is the title of the row. */
  readonly rows: readonly (readonly ComponentChildren[])[];
  /** Says what the table holds: the title of the chart. */
  readonly caption: string;
}

/** What scrolls must be reached by the keyboard even where it holds no link (WCAG 2.1.1). */
const BY_KEYBOARD = { tabIndex: 0 } as const;

/** « Voir les données »: under every chart, the same figures as a table. */
export const DataDetails = ({ head, rows, caption }: Props) => {
  const { lang } = useSurroundings();
  return (
    <details class="data">
      <summary>{say(WORDS.seeData, lang)}</summary>
      <section class="scroll" aria-label={say(WORDS.dataOf, lang).replace('{title}', caption)} {...BY_KEYBOARD}>
        <table class="table table--compact">
          <caption class="sr">{caption}</caption>
          <thead>
            <tr>
              {head.map((label, index) => (
                <th key={label} scope="col" class={index === 0 ? undefined : 'r'}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([title, ...cells], row) => (
              <tr key={row}>
                <th scope="row">{title}</th>
                {cells.map((cell, index) => (
                  <td key={head[index + 1]} class="r">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
};
