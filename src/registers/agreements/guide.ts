import type { GuideChapter } from '../../web/guide.ts';
import { WORDS } from './messages.ts';

export const AGREEMENTS_GUIDE: readonly GuideChapter[] = [
  {
    id: 'lire-les-ententes',
    for: 'citizen',
    title: { fr: 'Trouver une entente', en: 'Finding an agreement' },
    steps: [
      {
        fr: 'La page des ententes se cherche et se filtre\u00a0: genre, nature, pays, secteur, état, année. Le nombre à côté d’un choix dit combien il en reste.',
        en: 'The page of agreements is searched and filtered: kind, nature, country, sector, state, year. The number beside a choice says how many remain.',
      },
      {
        fr: 'La frise montre la vie de chacune, la carte leurs partenaires. Ce que personne ne sait dater est hachuré\u00a0: aucune date n’est devinée.',
        en: 'The timeline shows the life of each, the map their partners. What nobody can date is hatched: no date is guessed.',
      },
      {
        fr: 'La liste affichée se télécharge en CSV, XLSX et JSON, et un fil Atom annonce les dernières signatures.',
        en: 'The list shown is downloaded as CSV, XLSX and JSON, and an Atom feed tells the latest signatures.',
      },
    ],
    link: { label: WORDS.agreements, href: (paths) => paths.agreements() },
  },
  {
    id: 'suivre-une-entente',
    pages: ['ententes'],
    for: 'officer',
    title: { fr: 'Suivre une entente', en: 'Following an agreement' },
    steps: [
      {
        fr: 'Ouvrez le dossier dès l’exploration\u00a0: genre, nature, parties. Chaque démarche consignée compte pour les indicateurs du plan.',
        en: 'Open the file as soon as it is explored: kind, nature, parties. Each step that is recorded counts toward the indicators of the plan.',
      },
      {
        fr: '«\u00a0Prochaine étape\u00a0», en tête de la fiche, dit ce qui vient et ce qui manque. Une autorisation se verse avec sa date, sa référence et sa pièce. Ce qui est autorisé ne change plus\u00a0: revenir à la négociation rend l’autorisation caduque.',
        en: '“Next step”, at the top of the record, says what comes and what is missing. An authorisation is filed with its date, its reference and its piece. What is authorised no longer changes: a return to negotiation makes the authorisation lapse.',
      },
      {
        fr: 'La signature donne le numéro AAAA-NN. Elle est refusée tant que l’autorisation exigée n’est pas au dossier\u00a0: le message nomme l’article.',
        en: 'The signature gives the number YYYY-NN. It is refused until the authorisation required is on file: the message names the section.',
      },
      {
        fr: 'Le terme, un dépôt d’urgence et les obligations paraissent dans «\u00a0Ma journée\u00a0» et par courriel, des mois d’avance pour le terme.',
        en: 'The term, an urgent tabling and the obligations appear in “My day” and by e-mail, months ahead in the case of the term.',
      },
    ],
    link: {
      label: WORDS.open,
      href: (paths) => paths.deskNew('agreements'),
      roles: ['officer', 'manager', 'planner', 'administrator', 'programmeOfficer', 'secretary'],
    },
  },
  {
    id: 'reprendre-une-entente',
    for: 'planner',
    title: { fr: 'Reprendre une entente déjà signée', en: 'Adding an agreement already signed' },
    steps: [
      {
        fr: 'Le formulaire d’ouverture mène à la reprise\u00a0: état, numéro, dates connues et source. Ce qui n’est pas connu reste vide, et ne compte nulle part.',
        en: 'The opening form leads to it: state, number, known dates and source. What is not known stays empty, and counts nowhere.',
      },
      {
        fr: 'Une fiche saisie par erreur se retire avec un motif\u00a0: ses faits sont annulés, son numéro n’est jamais redonné.',
        en: 'A record made by mistake is withdrawn with a reason: its facts are reversed, its number is never given again.',
      },
    ],
    link: {
      label: WORDS.takeUp,
      href: (paths) => paths.deskNew('agreements', { reprise: 'oui' }),
      roles: ['planner', 'administrator'],
    },
  },
];
