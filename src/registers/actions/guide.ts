import type { GuideChapter } from '../../web/guide.ts';
import { WORDS } from './messages.ts';

export const ACTIONS_GUIDE: readonly GuideChapter[] = [
  {
    id: 'consigner',
    pages: ['actions'],
    for: 'officer',
    title: { fr: 'Consigner une action', en: 'Recording an action' },
    steps: [
      {
        fr: '«\u00a0Consigner une action\u00a0» est en tête de chaque page. La date est celle du jour, et les dernières personnes rencontrées viennent d’abord.',
        en: '“Record an action” stands at the top of each page. The date is today’s, and the people met last come first.',
      },
      {
        fr: 'Une personne inconnue s’ajoute par son nom, sans quitter le formulaire. Ce qui est refusé revient tel que vous l’avez saisi.',
        en: 'A person who is not known is added by name, without leaving the form. What is refused comes back as you typed it.',
      },
      {
        fr: 'Une action à venir est planifiée\u00a0: le jour passé, confirmez qu’elle a été tenue, ou annulez-la avec un motif. Seules les actions tenues comptent.',
        en: 'An action to come is planned: once its day is past, confirm that it was held, or cancel it with a reason. Only held actions count.',
      },
      {
        fr: '«\u00a0Déjà prévu\u00a0», dans le formulaire et sur la fiche d’une action planifiée, montre ce que vous pouvez voir au même endroit à trois semaines près, ou avec les mêmes personnes, chez vous et chez les partenaires qui partagent. «\u00a0Vérifier\u00a0» le cherche sans rien enregistrer.',
        en: '“Already planned”, in the form and on the record of a planned action, shows what you may see in the same place within three weeks, or with the same people, here and at partners that share. “Check” looks for it and records nothing.',
      },
      {
        fr: '«\u00a0Compte pour\u00a0», sur la fiche, dit quels chiffres du plan elle nourrit.',
        en: '“Counts toward”, on the record, says which figures of the plan it feeds.',
      },
    ],
    link: {
      label: WORDS.record,
      href: (paths) => paths.deskNew('actions'),
      roles: ['officer', 'manager', 'planner', 'administrator', 'programmeOfficer', 'secretary'],
    },
  },
];
