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
  'liste.json': WORDS.listJson,
  'donnees.json': WORDS.dataJson,
} as const satisfies Record<FileName, unknown>;

interface Files {
  /** Address of the list with its filters, without the page shown: a file holds them all. */
  readonly page: string;
  readonly files: readonly FileName[];
}

type Props = Files | { readonly groups: readonly (Files & { readonly label: string })[] };

/** The files of a list, or of several under their names. Opens without a script. */
export const ExportMenu = (props: Props) => {
  const { lang } = useSurroundings();
  const groups = 'groups' in props ? props.groups : [{ ...props, label: '' }];
  return (
    <details class="exporter no-print">
      <summary class="btn btn--secondary btn--sm">
        <Icon name="download" />
        {say(WORDS.exportList, lang)}
        <Icon name="chevron-down" size={12} />
      </summary>
      <ul class="exporter__list">
        {groups.flatMap(({ label, page, files }) => [
          ...(label === ''
            ? []
            : [
                <li key={label} class="exporter__group">
                  {label}
                </li>,
              ]),
          ...files.map((file) => (
            <li key={fileOf(page, file)}>
              <a href={fileOf(page, file)}>
                {say(LABELS[file], lang)}
                {label !== '' && <span class="sr">, {label}</span>}
              </a>
            </li>
          )),
        ])}
      </ul>
    </details>
  );
};
