import type { GuideChapter } from '../../web/guide.ts';
import { SHARED } from './messages.ts';

const RECORDERS = ['officer', 'manager', 'planner', 'administrator', 'programmeOfficer', 'secretary'] as const;

export const PROTOCOL_GUIDE: readonly GuideChapter[] = [
  {
    id: 'protocole',
    pages: ['protocole', 'visites', 'cadeaux'],
    for: 'officer',
    title: { fr: 'Recevoir une visite', en: 'Receiving a visit' },
    steps: [
      {
        fr: 'Rien du protocole n’est diffusé. Sans autre choix, seule votre unité lit la fiche.',
        en: 'Nothing of protocol is published. Unless you choose otherwise, your unit alone reads the record.',
      },
      {
        fr: 'Annoncez la visite, puis ajoutez la délégation et les hôtes dans l’ordre de préséance.',
        en: 'Announce the visit, then add the delegation and the hosts in the order of precedence.',
      },
      {
        fr: '«\u00a0Préparer et imprimer le programme\u00a0» ajoute les activités\u00a0: chacune prend sa place par son jour et son heure. «\u00a0Fiche (PDF)\u00a0» donne le tout sur papier.',
        en: '“Prepare and print the programme” adds the activities: each takes its place by its day and its time. “Summary (PDF)” gives all of it on paper.',
      },
      {
        fr: 'Une visite est annoncée, confirmée, puis tenue ou annulée. Tenue, elle offre de créer son action protocolaire\u00a0: c’est cette action qui compte dans les résultats, une seule fois.',
        en: 'A visit is announced, confirmed, then held or cancelled. Once held, it offers to create its protocol action: that action counts in the results, once.',
      },
    ],
    link: { label: SHARED.protocol, href: (paths) => paths.protocol(), roles: RECORDERS },
  },
  {
    id: 'invitations-reponses',
    pages: ['invitations'],
    for: 'officer',
    title: { fr: 'Inviter et noter les réponses', en: 'Inviting and noting answers' },
    steps: [
      {
        fr: 'Préparez l’événement, puis collez la liste des personnes invitées, une par ligne\u00a0: nom; fonction; organisme.',
        en: 'Prepare the event, then paste the list of guests, one per line: name; position; organisation.',
      },
      {
        fr: 'Notez l’envoi, puis chaque réponse d’un seul bouton dans la liste. Une personne déléguée se note en modifiant la personne invitée.',
        en: 'Note that the invitations were sent, then each answer by one button in the list. A delegate is noted by editing the guest.',
      },
      {
        fr: 'Ce qui touche l’alimentation ou l’accessibilité est lu par l’unité seule, et ne paraît ni dans les fichiers ni dans l’historique.',
        en: 'What concerns diet or accessibility is read by the unit alone, and appears neither in files nor in the history.',
      },
    ],
    link: { label: { fr: 'Invitations', en: 'Invitations' }, href: (paths) => paths.deskRegister('invitations'), roles: RECORDERS },
  },
  {
    id: 'corps-consulaire',
    pages: ['accreditations'],
    for: 'officer',
    title: { fr: 'Tenir le corps consulaire et les cadeaux', en: 'Keeping the consular corps and the gifts' },
    steps: [
      {
        fr: 'Une personne est notifiée par son État, accréditée par l’exequatur ou ce qui en tient lieu, jusqu’à la fin de ses fonctions. «\u00a0Le corps consulaire aujourd’hui\u00a0» montre qui est en fonction, à la date de votre choix.',
        en: 'A person is notified by the sending state, accredited by the exequatur or what stands for it, until the functions end. “The consular corps today” shows who is in office, on the date you choose.',
      },
      {
        fr: 'Un cadeau reçu ou offert s’inscrit avec sa valeur estimée, si quelqu’un l’a estimée, et la décision prise.',
        en: 'A gift received or given is entered with its estimated value, if somebody estimated it, and the decision taken.',
      },
    ],
    link: {
      label: { fr: 'Accréditations', en: 'Accreditations' },
      href: (paths) => paths.deskRegister('accreditations'),
      roles: RECORDERS,
    },
  },
];
