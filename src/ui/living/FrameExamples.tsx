import { Breadcrumbs } from '../components/Breadcrumbs.tsx';
import { Button, CopyButton, PrintButton } from '../components/Button.tsx';
import { Chapters, Contents } from '../components/Chapters.tsx';
import { Cite } from '../components/Cite.tsx';
import { Commands } from '../components/Commands.tsx';
import { ExportMenu } from '../components/ExportMenu.tsx';
import { Hidden } from '../components/Hidden.tsx';
import { QrCode } from '../components/QrCode.tsx';
import { StateChip } from '../components/Tag.tsx';
import { Ago } from '../components/When.tsx';
import { FileField } from '../forms/FileField.tsx';
import { FilterBar } from '../forms/FilterBar.tsx';
import { PostButton } from '../forms/Form.tsx';
import { PasskeyForm } from '../forms/PasskeyForm.tsx';
import { FilterSelect } from '../forms/Select.tsx';
import { ALL_FILES } from '../paths.ts';
import { useSurroundings } from '../surroundings.ts';
import { Example } from './Example.tsx';

const words = {
  fr: {
    head: 'Tête de page du bureau',
    crumbs: ['Plan et résultats', 'Plan de démonstration', 'Indicateur 1'],
    title: 'Rencontres avec des personnes influentes',
    intro: 'Exercice fictif, du 1er avril au 31 mars.',
    open: 'Ouvert',
    print: 'Imprimer',
    close: 'Fermer',
    copy: 'Copier',
    copied: 'Copié',
    filter: 'Recherche et filtres',
    search: 'Chercher un mot',
    go: 'Filtrer',
    sector: 'Secteur',
    any: 'Tous',
    sectors: ['Culture', 'Énergie'],
    results: 'Les résultats',
    readings: 'Les lectures',
    help: 'Chapitres de l’aide',
    chapter: 'Consigner une action',
    steps: ['Choisissez le genre et le jour.', 'Nommez les personnes rencontrées.'],
    file: 'Pièces jointes',
    quote: 'Citer ce chiffre',
    quoted: 'Organisation fictive, indicateur 1\u00a0: 75\u00a0%, chiffre publié le 30 juin 2026. https://chancery.example/demo/plan/1',
    fileHelp: 'PDF ou Word, 20 Mo au plus. La clé d’accès paraît là où le navigateur la connaît.',
    qr: 'Code à lire avec une application de codes',
    commands: 'Ce qui se tape au serveur',
    passkey: 'Employer une clé d’accès',
  },
  en: {
    head: 'Head of a page of the desk',
    crumbs: ['Plan and results', 'Demonstration plan', 'Indicator 1'],
    title: 'Meetings with influential people',
    intro: 'A fictional year, April 1 to March 31.',
    open: 'Open',
    print: 'Print',
    close: 'Close',
    copy: 'Copy',
    copied: 'Copied',
    filter: 'Search and filters',
    search: 'Search for a word',
    go: 'Filter',
    sector: 'Sector',
    any: 'All',
    sectors: ['Culture', 'Energy'],
    results: 'Results',
    readings: 'Readings',
    help: 'Chapters of the help',
    chapter: 'Recording an action',
    steps: ['Choose the kind and the day.', 'Name the persons met.'],
    file: 'Attachments',
    quote: 'Quote this figure',
    quoted: 'Fictional organisation, indicator 1: 75%, figure published on June 30, 2026. https://chancery.example/demo/plan/1',
    fileHelp: 'PDF or Word, 20 MB at most. The passkey appears where the browser knows them.',
    qr: 'A code for an authenticator application',
    commands: 'What is typed at the server',
    passkey: 'Use a passkey',
  },
} as const;

/** What stands around the content of a page: its head, its filters, its files, its help. */
export const FrameExamples = () => {
  const { lang } = useSurroundings();
  const w = words[lang];
  const chapter = {
    id: 'kit-chapitre',
    title: { fr: words.fr.chapter, en: words.en.chapter },
    steps: [0, 1].map((index) => ({ fr: words.fr.steps[index] ?? '', en: words.en.steps[index] ?? '' })),
  };
  return (
    <>
      <Example title={w.head}>
        <Breadcrumbs desk crumbs={w.crumbs.map((label, index) => ({ label, href: index < 2 ? `?exemple=fil-${index}` : undefined }))} />
        <p>
          <strong>{w.title}</strong> <StateChip tone="open">{w.open}</StateChip>
        </p>
        <p class="small muted">
          {w.intro} <Ago iso="2023-01-10" today="2023-01-13" />
        </p>
        <div class="row">
          <PrintButton>{w.print}</PrintButton>
          <PostButton action="#kit">
            <Button small>
              {w.close}
              <Hidden> {w.title}</Hidden>
            </Button>
          </PostButton>
        </div>
        <ExportMenu
          groups={[
            { label: w.results, page: 'services/resultats', files: ALL_FILES },
            { label: w.readings, page: 'services/resultats', files: ALL_FILES },
          ]}
        />
      </Example>
      <Example title={w.filter}>
        <FilterBar action="#kit" go={w.go} search={{ name: 'kit-q', label: w.search, value: '' }}>
          <FilterSelect
            name="kit-secteur"
            label={w.sector}
            value=""
            empty={w.any}
            options={w.sectors.map((label) => ({ value: label, label }))}
          />
        </FilterBar>
      </Example>
      <Example title={w.help}>
        <Contents chapters={[chapter]} />
        <Chapters chapters={[chapter]} level={3} />
      </Example>
      <Example title={w.file}>
        <FileField name="kit-file" label={w.file} help={w.fileHelp} endings={['pdf', 'docx']} multiple optional />
        <PasskeyForm does="get" action="#kit" challenge="#kit">
          <button type="submit" class="btn btn--secondary">
            {w.passkey}
          </button>
        </PasskeyForm>
        <QrCode text="https://chancery.example" label={w.qr} />
        <div class="row">
          <code id="kit-code">A-2023-0042</code>
          <CopyButton of="kit-code" done={w.copied}>
            {w.copy}
          </CopyButton>
        </div>
        <Cite title={w.quote} text={w.quoted} href="#kit" />
        <Commands lead={w.commands} lines={['chancery doctor', 'chancery verify --file liste.json']} />
      </Example>
    </>
  );
};
