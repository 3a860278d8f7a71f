import { say } from '../../kernel/bilingual.ts';
import { WORDS } from '../messages.ts';
import { type FileName, fileOf } from '../paths.ts';
import { useSurroundings } from '../surroundings.ts';
import { Icon } from './Icon.tsx';

const LABELS = {
  'liste.csv': WORDS.listCsv,
  'liste.xlsx': WORDS.listXlsx,
  'donnees.csv': WORDS.dataCsv,
  'donnees.xlsx': WORDS.dataXlsx,
} as const satisfies Record<FileName, unknown>;

interface Props {
  /** Address of the list with its filters, without the page shown: a file holds them all. */
  readonly page: string;
  readonly files: readonly FileName[];
  /** « Exporter » unless said: what a second menu of a page is for. */
  readonly label?: string | undefined;
}

/** The files of a list. Opens without a script. */
export const ExportMenu = ({ page, files, label }: Props) => {
  const { lang } = useSurroundings();
  return (
    <details class="exporter no-print">
      <summary class="btn btn--secondary btn--sm">
        <Icon name="download" />
        {label ?? say(WORDS.exportList, lang)}
        <Icon name="chevron-down" size={12} />
      </summary>
      <ul class="exporter__list">
        {files.map((file) => (
          <li key={file}>
            <a href={fileOf(page, file)}>{say(LABELS[file], lang)}</a>
          </li>
        ))}
      </ul>
    </details>
  );
};
