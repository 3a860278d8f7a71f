import { ButtonLink } from '../components/Button.tsx';
import { EmailLink } from '../components/EmailLink.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Facets } from '../components/Facets.tsx';
import { Facts } from '../components/Facts.tsx';
import { Fig } from '../components/Fig.tsx';
import { Fold } from '../components/Fold.tsx';
import { Notice } from '../components/Notice.tsx';
import { Panel } from '../components/Panel.tsx';
import { Tabs } from '../components/Tabs.tsx';
import { Day } from '../components/When.tsx';
import { useSurroundings } from '../surroundings.ts';
import { Example } from './Example.tsx';

const words = {
  fr: {
    notices: 'Avis',
    info: 'Les chiffres de l’exercice sont provisoires jusqu’au 15 juin.',
    ok: 'Rencontre consignée.',
    okText: 'Elle compte pour deux indicateurs.',
    warn: 'Un partenaire voit la même personne le 24 janvier.',
    bad: 'Rien n’a été enregistré.',
    badText: 'La connexion a été coupée; votre brouillon est gardé.',
    nav: 'Onglets et facettes',
    tabs: ['Détail', 'Pièces', 'Liens', 'Historique'],
    facets: ['Toutes', 'Les miennes', 'Sans responsable'],
    facts: 'Faits et encadré',
    labels: ['Numéro', 'Date', 'À ce jour', 'Cible', 'Courriel'],
    panel: 'Dernière fois',
    panelText: 'Haruka Tanabe a demandé la liste des laboratoires québécois.',
    folds: 'Parties d’une longue référence',
    foldTitles: ['Actions', 'Ententes'],
    foldAsides: ['26 colonnes', '24 colonnes'],
    foldText: 'Chaque partie s’ouvre seule; un lien vers ce qu’elle contient l’ouvre aussi.',
    empty: 'État vide',
    emptyTitle: 'Aucune rencontre en janvier',
    emptyText: 'Consignez la première\u00a0: il faut moins d’une minute.',
    emptyAct: 'Consigner une rencontre',
  },
  en: {
    notices: 'Notices',
    info: 'The figures of the year are provisional until June 15.',
    ok: 'Meeting recorded.',
    okText: 'It counts toward two indicators.',
    warn: 'A partner meets the same person on January 24.',
    bad: 'Nothing was saved.',
    badText: 'The connection was cut; your draft is kept.',
    nav: 'Tabs and facets',
    tabs: ['Detail', 'Attachments', 'Links', 'History'],
    facets: ['All', 'Mine', 'Unassigned'],
    facts: 'Facts and panel',
    labels: ['Number', 'Date', 'To date', 'Target', 'E-mail'],
    panel: 'Last time',
    panelText: 'Haruka Tanabe asked for the list of Québec laboratories.',
    folds: 'Parts of a long reference',
    foldTitles: ['Actions', 'Agreements'],
    foldAsides: ['26 columns', '24 columns'],
    foldText: 'Each part opens alone; a link to what it holds opens it too.',
    empty: 'Empty state',
    emptyTitle: 'No meeting in January',
    emptyText: 'Record the first one: it takes less than a minute.',
    emptyAct: 'Record a meeting',
  },
} as const;

export const BlockExamples = () => {
  const { lang } = useSurroundings();
  const w = words[lang];
  return (
    <>
      <Example title={w.notices}>
        <div class="stack-s">
          <Notice>{w.info}</Notice>
          <Notice tone="ok" title={w.ok}>
            {w.okText}
          </Notice>
          <Notice tone="warn" icon="handshake">
            {w.warn}
          </Notice>
          <Notice tone="bad" title={w.bad}>
            {w.badText}
          </Notice>
        </div>
      </Example>
      <Example title={w.nav}>
        <Tabs
          label={w.nav}
          tabs={w.tabs.map((label, index) => ({
            label,
            href: `?exemple=tab-${index}`,
            current: index === 0,
            note: index === 1 ? 3 : undefined,
          }))}
        />
        <Facets
          label={w.facets[0]}
          facets={w.facets.map((label, index) => ({
            label,
            href: `?exemple=facet-${index}`,
            current: index === 0,
            count: [1240, 5, 0][index],
          }))}
        />
      </Example>
      <Example title={w.facts}>
        <Facts
          facts={[
            { label: w.labels[0], value: 'A-2023-0042' },
            { label: w.labels[1], value: <Day iso="2023-01-13" /> },
            { label: w.labels[2], value: <Fig href="#kit">14</Fig> },
            { label: w.labels[3], value: '18' },
            { label: w.labels[4], value: <EmailLink address="personne.fictive@exemple.example" /> },
          ]}
        />
        <Panel title={w.panel} level={4}>
          <p class="small">{w.panelText}</p>
        </Panel>
      </Example>
      <Example title={w.folds}>
        <div class="folds">
          {w.foldTitles.map((title, index) => (
            <Fold key={title} id={`pli-${index}`} title={<h4>{title}</h4>} aside={w.foldAsides[index]}>
              <p class="small">{w.foldText}</p>
            </Fold>
          ))}
        </div>
      </Example>
      <Example title={w.empty}>
        <EmptyState
          title={w.emptyTitle}
          level={4}
          action={
            <ButtonLink kind="primary" small icon="plus" href="#kit">
              {w.emptyAct}
            </ButtonLink>
          }
        >
          {w.emptyText}
        </EmptyState>
      </Example>
    </>
  );
};
