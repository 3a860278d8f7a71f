import type { Bilingual } from '../../../kernel/bilingual.ts';

/** Label and meaning of the columns of the files of published missions that are not legal columns themselves. */
export const COLUMN_HELP = {
  number: [
    { fr: 'Numéro', en: 'Number' },
    { fr: 'Numéro de la mission.', en: 'Number of the mission.' },
  ],
  mission: [
    { fr: 'Identifiant', en: 'Identifier' },
    { fr: 'Identifiant permanent de la mission (UUID).', en: 'Permanent identifier of the mission (UUID).' },
  ],
  quarter: [
    { fr: 'Trimestre', en: 'Quarter' },
    {
      fr: 'Trimestre de la publication; dans les données, son premier mois, comme 2025-04.',
      en: 'Quarter of the publication; in the data, its first month, such as 2025-04.',
    },
  ],
  fiscal_year: [
    { fr: 'Exercice', en: 'Fiscal year' },
    { fr: 'Exercice du trimestre.', en: 'Fiscal year of the quarter.' },
  ],
  edition: [
    { fr: 'Édition', en: 'Edition' },
    {
      fr: 'Édition en vigueur\u00a0: 1 pour la première publication, une de plus à chaque correction.',
      en: 'Edition in force: 1 for the first publication, one more with each correction.',
    },
  ],
  person: [
    { fr: 'Nom', en: 'Name' },
    {
      fr: 'Personne au nom de qui se fait la mission. Une ligne par personne\u00a0: les frais des accompagnateurs sont sur la première seule, rien n’est compté deux fois.',
      en: 'Person in whose name the mission is. One line a person: the costs of accompanying people stand on the first alone, nothing is counted twice.',
    },
  ],
  office: [
    { fr: 'Fonction', en: 'Function' },
    { fr: 'Fonction de cette personne.', en: 'Function of this person.' },
  ],
  departure: [
    { fr: 'Départ', en: 'Departure' },
    { fr: 'Premier jour de la mission.', en: 'First day of the mission.' },
  ],
  return: [
    { fr: 'Retour', en: 'Return' },
    { fr: 'Dernier jour de la mission.', en: 'Last day of the mission.' },
  ],
  cities: [
    { fr: 'Villes', en: 'Cities' },
    { fr: 'Villes ou municipalités, dans l’ordre de l’itinéraire.', en: 'Cities or municipalities, in the order of the itinerary.' },
  ],
  countries: [
    { fr: 'Pays', en: 'Countries' },
    { fr: 'Pays visités (ISO 3166-1).', en: 'Countries visited (ISO 3166-1).' },
  ],
  own: [
    { fr: 'Payé par l’organisation', en: 'Paid by the organisation' },
    {
      fr: 'Ce que l’organisation paie de cette ligne, en dollars canadiens.',
      en: 'What the organisation pays of this line, in Canadian dollars.',
    },
  ],
  others: [
    { fr: 'Payé par d’autres organismes', en: 'Paid by other bodies' },
    {
      fr: 'Ce que d’autres organismes publics paient de cette ligne, en dollars canadiens.',
      en: 'What other public bodies pay of this line, in Canadian dollars.',
    },
  ],
  bodies: [
    { fr: 'Organismes payeurs', en: 'Bodies that pay' },
    { fr: 'Noms des autres organismes publics qui assument des frais.', en: 'Names of the other public bodies that bear costs.' },
  ],
  part: [
    { fr: 'Part du trimestre', en: 'Part of the quarter' },
    { fr: 'Total de la ligne, en dollars canadiens.', en: 'Total of the line, in Canadian dollars.' },
  ],
  consolidated: [
    { fr: 'Coût consolidé', en: 'Consolidated cost' },
    {
      fr: 'Coût de toute la mission, tous les organismes et tous les trimestres, tel que le dossier le disait le jour de la publication. Ne s’additionne pas.',
      en: 'Cost of the whole mission, all bodies and quarters, as the dossier had it on the day of publication. Not to be added up.',
    },
  ],
  report: [
    { fr: 'Rapport de mission', en: 'Mission report' },
    {
      fr: 'Rapport, publié avec le trimestre de la fin de la mission.',
      en: 'Report, published with the quarter in which the mission ends.',
    },
  ],
  purpose: [
    { fr: 'But du déplacement', en: 'Purpose of the trip' },
    { fr: 'But de la mission, tel qu’il est publié.', en: 'Purpose of the mission, as it is published.' },
  ],
  companions: [
    { fr: 'Accompagnateurs', en: 'Accompanying people' },
    { fr: 'Noms et fonctions de ceux qui accompagnent.', en: 'Names and functions of those who accompany.' },
  ],
  descriptions: [
    { fr: 'Description des autres frais', en: 'Description of the other costs' },
    { fr: 'Ce que sont les autres frais de la ligne.', en: 'What the other costs of the line are.' },
  ],
} as const satisfies Record<string, readonly [label: Bilingual, help: Bilingual]>;

export const CATEGORY_HELP = {
  fr: 'Montant de cette rubrique, en dollars canadiens, tous organismes confondus.',
  en: 'Amount of this column in Canadian dollars, all bodies together.',
};
export const DOLLARS = { fr: 'dollars canadiens', en: 'Canadian dollars' };
export const FILE = { fr: 'Missions publiées', en: 'Published missions' };
