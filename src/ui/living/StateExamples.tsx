import { Button } from '../components/Button.tsx';
import { DataTable, Sub } from '../components/DataTable.tsx';
import { Notice } from '../components/Notice.tsx';
import { StateChip, Tag } from '../components/Tag.tsx';
import { Select } from '../forms/Select.tsx';
import { TextField } from '../forms/TextField.tsx';
import { useSurroundings } from '../surroundings.ts';
import { Example } from './Example.tsx';

const words = {
  fr: {
    states: 'Les états d’un contrôle',
    rest: 'Au repos',
    hover: 'Sous le pointeur',
    focus: 'Au clavier',
    off: 'Inactif, en lecture seule',
    record: 'Consigner',
    export: 'Exporter',
    quiet: 'Abandonner',
    danger: 'Retirer',
    field: 'Numéro de dossier',
    select: 'Suite',
    choice: 'Aucune',
    long: 'Mots longs, dans un espace étroit',
    longName: 'Représentation interrégionale de la Transdanubie-Méridionale-et-Basse-Autriche',
    longTag: 'coopération interuniversitaire',
    longState: 'Retournée pour complément d’information',
    longButton: 'Proposer une correction au chiffre publié',
    column: 'Enregistrement',
    value: 'Empreinte',
    said: 'Une adresse sans espace se coupe plutôt que d’élargir la page\u00a0: https://exemple.example/une/adresse/qui/ne/finit/vraiment/jamais',
  },
  en: {
    states: 'The states of a control',
    rest: 'At rest',
    hover: 'Under the pointer',
    focus: 'By keyboard',
    off: 'Inactive, read only',
    record: 'Record',
    export: 'Export',
    quiet: 'Leave',
    danger: 'Withdraw',
    field: 'File number',
    select: 'Follow-up',
    choice: 'None',
    long: 'Long words, in a narrow space',
    longName: 'Interregional representation of Southern-Transdanubia-and-Lower-Austria',
    longTag: 'interuniversity cooperation',
    longState: 'Returned for further information',
    longButton: 'Propose a correction to the published figure',
    column: 'Record',
    value: 'Digest',
    said: 'An address without a space breaks rather than widen the page: https://example.example/an/address/that/really/never/ends',
  },
} as const;

const DIGEST = '03a91f1d632719a00ea783361b3fd25e4cdb1116b2197014263f0a18ba762afd';

/** The same controls at rest, under the pointer, with the focus and inactive: classes stand for what a hand would do. */
export const StateExamples = () => {
  const { lang } = useSurroundings();
  const w = words[lang];
  return (
    <>
      <Example title={w.states}>
        {(['rest', 'hover', 'focus', 'off'] as const).map((state) => (
          <div key={state} class="states">
            <p class="small muted">{w[state]}</p>
            <div class={state === 'rest' || state === 'off' ? 'row' : `row shows-${state}`}>
              {(['primary', 'secondary', 'quiet', 'danger'] as const).map((kind) => (
                <Button key={kind} type="button" kind={kind} small disabled={state === 'off'}>
                  {{ primary: w.record, secondary: w.export, quiet: w.quiet, danger: w.danger }[kind]}
                </Button>
              ))}
            </div>
            <div class={state === 'rest' || state === 'off' ? 'states__fields' : `states__fields shows-${state}`}>
              <TextField name={`state-${state}`} label={w.field} value="A-2023-0042" readonly={state === 'off'} />
              <Select name={`choice-${state}`} label={w.select} value="" empty={null} options={[{ value: '', label: w.choice }]} />
            </div>
          </div>
        ))}
      </Example>
      <Example title={w.long}>
        <div class="narrowbox stack-s">
          <div class="row">
            <Tag>{w.longTag}</Tag>
            <StateChip tone="warn">{w.longState}</StateChip>
          </div>
          <Button type="button" kind="primary">
            {w.longButton}
          </Button>
          <Notice tone="warn">{w.said}</Notice>
          <DataTable
            caption={w.long}
            hideCaption
            rows={[DIGEST]}
            rowKey={(row) => row}
            columns={[
              { id: 'name', label: w.column, head: true, cell: () => w.longName },
              { id: 'value', label: w.value, cell: (row) => <Sub>{row}</Sub> },
            ]}
          />
        </div>
      </Example>
    </>
  );
};
