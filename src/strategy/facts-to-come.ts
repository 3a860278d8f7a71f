import type { Bilingual } from '../kernel/bilingual.ts';
import type { FacetSpec, FactKind } from '../kernel/fact.ts';

/** A facet's label, the words before its values (or of the flag), and its values where the list is closed. */
const facet = (type: FacetSpec['type'], label: Bilingual, phrase: Bilingual, values?: FacetSpec['values']): FacetSpec => ({
  type,
  label,
  phrase,
  ...(values ? { values } : {}),
});

const WORKPLAN = facet('code', { fr: 'Plan de travail', en: 'Work plan' }, { fr: 'du plan de travail', en: 'of the work plan' });
const PARTNER = facet('code', { fr: 'Genre de partenaire', en: 'Kind of partner' }, { fr: 'dont le genre est', en: 'whose kind is' });

/**
 * Kinds of facts of the registers that do not exist yet: a plan can be written over them, and its indicators read
 * « donnée manquante : registre à venir ». A kind leaves this list when its register declares it.
 * Yearly states (person, partner, post, tool, team, table × year) are dated on the last day of the fiscal year.
 */
export const FACTS_TO_COME: readonly FactKind[] = [
  {
    id: 'step.due',
    label: { fr: 'étapes échues', en: 'steps due' },
    register: null,
    facets: {
      workplan: WORKPLAN,
      late: facet('flag', { fr: 'En retard', en: 'Late' }, { fr: 'faites en retard', en: 'done late' }),
    },
    met: { fr: 'étape faite avant la fin de l’exercice', en: 'step done before the end of the fiscal year' },
    ahead: true,
  },
  {
    id: 'step.done',
    label: { fr: 'étapes faites', en: 'steps done' },
    register: null,
    facets: {
      workplan: WORKPLAN,
      step: facet('code', { fr: 'Étape', en: 'Step' }, { fr: 'dont l’étape est', en: 'whose step is' }),
    },
    // Tallied by day: a deposit is judged on the day of its deadline, which need not end a month.
    ahead: true,
  },
  {
    id: 'tool.planned',
    label: { fr: 'outils prévus', en: 'planned tools' },
    register: null,
    facets: { tool: facet('code', { fr: 'Outil', en: 'Tool' }, { fr: 'dont l’outil est', en: 'whose tool is' }) },
    met: { fr: 'outil utilisé dans l’exercice', en: 'tool used in the fiscal year' },
    ahead: true,
  },
  {
    id: 'training.due',
    label: { fr: 'personnes ciblées par la formation', en: 'people targeted for training' },
    register: null,
    facets: { group: facet('code', { fr: 'Groupe', en: 'Group' }, { fr: 'dont le groupe est', en: 'whose group is' }) },
    met: { fr: 'participation à au moins une activité dans l’exercice', en: 'attended at least one activity in the fiscal year' },
    ahead: true,
  },
  {
    id: 'team.required',
    label: { fr: 'équipes flexibles requises', en: 'flexible teams required' },
    register: null,
    facets: {},
    met: { fr: 'équipe constituée', en: 'team set up' },
    ahead: true,
  },
  {
    id: 'review.identified',
    label: { fr: 'programmes à réviser', en: 'programmes to be reviewed' },
    register: null,
    facets: { programme: facet('code', { fr: 'Programme', en: 'Programme' }, { fr: 'dont le programme est', en: 'whose programme is' }) },
    met: { fr: 'programme révisé', en: 'programme reviewed' },
  },
  {
    id: 'table.planned',
    label: { fr: 'activités de concertation planifiées', en: 'planned coordination activities' },
    register: null,
    facets: { table: facet('code', { fr: 'Table', en: 'Table' }, { fr: 'dont la table est', en: 'whose table is' }) },
    met: { fr: 'activité réalisée', en: 'activity carried out' },
    ahead: true,
  },
  {
    id: 'partner.engaged.year',
    label: { fr: 'partenaires de l’action internationale', en: 'partners in international action' },
    register: null,
    facets: { partnerKind: PARTNER },
    met: { fr: 'engagement dans le partage d’information', en: 'engaged in information sharing' },
    ahead: true,
  },
  {
    id: 'partner.brand.year',
    label: { fr: 'partenaires de l’action internationale', en: 'partners in international action' },
    register: null,
    facets: { partnerKind: PARTNER },
    met: { fr: 'utilisation de l’image de marque commune', en: 'uses the common brand image' },
    ahead: true,
  },
  {
    id: 'post.year',
    label: { fr: 'représentations à l’étranger', en: 'posts abroad' },
    register: null,
    facets: { type: facet('code', { fr: 'Type', en: 'Type' }, { fr: 'dont le type est', en: 'whose type is' }) },
    met: { fr: 'services améliorés', en: 'improved services' },
    ahead: true,
    dimensions: ['post', 'country'],
  },
  {
    id: 'social.reactions',
    label: { fr: 'relevés des médias sociaux', en: 'social media records' },
    register: null,
    facets: { network: facet('code', { fr: 'Réseau', en: 'Network' }, { fr: 'dont le réseau est', en: 'whose network is' }) },
    amount: { fr: 'réactions', en: 'reactions' },
  },
  {
    id: 'survey.answer',
    label: { fr: 'réponses aux sondages', en: 'survey answers' },
    register: null,
    facets: {
      survey: facet('code', { fr: 'Sondage', en: 'Survey' }, { fr: 'dont le sondage est', en: 'whose survey is' }),
      population: facet('code', { fr: 'Clientèle', en: 'Clientele' }, { fr: 'dont la clientèle est', en: 'whose clientele is' }),
    },
    met: { fr: 'réponse favorable', en: 'favourable answer' },
  },
  ...[
    { id: 'grant.awarded', label: { fr: 'aides financières accordées', en: 'grants awarded' } },
    { id: 'grant.result', label: { fr: 'résultats des projets soutenus', en: 'results of funded projects' } },
  ].map(
    ({ id, label }): FactKind => ({
      id,
      label,
      register: null,
      facets: {
        programme: facet('code', { fr: 'Programme', en: 'Programme' }, { fr: 'dont le programme est', en: 'whose programme is' }),
        fundingType: facet(
          'code',
          { fr: 'Type d’aide', en: 'Type of funding' },
          { fr: 'dont le type d’aide est', en: 'whose type of funding is' },
        ),
        sdg: facet(
          'set',
          { fr: 'Objectif de développement durable', en: 'Sustainable development goal' },
          { fr: 'visant l’objectif de développement durable', en: 'aimed at sustainable development goal' },
        ),
        priority: facet('set', { fr: 'Priorité', en: 'Priority' }, { fr: 'relevant de la priorité', en: 'under the priority' }),
      },
      amount: { fr: 'dollars', en: 'dollars' },
    }),
  ),
];
