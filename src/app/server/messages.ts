import type { Bilingual } from '../../kernel/bilingual.ts';

export const WORDS = {
  desk: { fr: 'Bureau', en: 'Desk' },
  publicSite: { fr: 'Site public', en: 'Public site' },
  myAccount: { fr: 'Mon compte', en: 'My account' },
  recordAction: { fr: 'Consigner une action', en: 'Record an action' },
  help: { fr: 'Aide', en: 'Help' },
  howWeCount: { fr: 'Comment nous comptons', en: 'How we count' },
  openData: { fr: 'Données ouvertes', en: 'Open data' },
  transparency: { fr: 'Journal vérifiable', en: 'Verifiable journal' },
  api: { fr: 'Interface de programmation', en: 'Programming interface' },
  accessibility: { fr: 'Accessibilité', en: 'Accessibility' },
  accountability: { fr: 'Rendre compte', en: 'Accountability' },
  tools: { fr: 'Outils', en: 'Tools' },
  search: { fr: 'Rechercher', en: 'Search' },
  registers: { fr: 'Registres', en: 'Registers' },
  governance: { fr: 'Gouvernance', en: 'Governance' },
  notFoundTitle: { fr: 'Page introuvable', en: 'Page not found' },
  forbiddenTitle: { fr: 'Accès refusé', en: 'Access refused' },
  refusedTitle: { fr: 'Ce n’est pas possible', en: 'This is not possible' },
  failedTitle: { fr: 'Quelque chose n’a pas fonctionné', en: 'Something did not work' },
  failed: {
    fr: 'L’erreur est de notre côté\u00a0: rien n’a été enregistré. Recommencez dans un instant. Si elle persiste, donnez ce numéro à l’administration\u00a0: {id}.',
    en: 'The error is on our side: nothing was saved. Try again in a moment. If it persists, give this number to the administration: {id}.',
  },
  unavailable: {
    fr: 'La base de données ne répond pas en ce moment. Recommencez dans quelques secondes\u00a0: un même envoi ne s’enregistre jamais deux fois.',
    en: 'The database does not answer at the moment. Try again in a few seconds: the same form is never recorded twice.',
  },
  crossSite: { fr: 'Cet envoi vient d’un autre site\u00a0: il est refusé.', en: 'This was sent from another site: it is refused.' },
  tooLarge: {
    fr: 'Cet envoi dépasse un mégaoctet\u00a0: raccourcissez le texte, puis recommencez.',
    en: 'What was sent is over one megabyte: shorten the text, then try again.',
  },
  unsupported: { fr: 'Cet envoi n’est pas celui d’un formulaire de ce site.', en: 'What was sent does not come from a form of this site.' },
  back: { fr: 'Retour à l’accueil', en: 'Back to the home page' },
} as const satisfies Record<string, Bilingual>;
