import type { Bilingual } from '../../../kernel/bilingual.ts';
import type { Move, State } from '../states/rules.ts';

export const STATE_WORDS = {
  exploration: { fr: 'Exploration', en: 'Exploration' },
  negotiation: { fr: 'Négociation', en: 'Negotiation' },
  authorised: { fr: 'Autorisée', en: 'Authorised' },
  signed: { fr: 'Signée', en: 'Signed' },
  endorsed: { fr: 'Entérinée', en: 'Endorsed' },
  tabled: { fr: 'Déposée', en: 'Tabled' },
  inForce: { fr: 'En vigueur', en: 'In force' },
  renewed: { fr: 'Renouvelée', en: 'Renewed' },
  ended: { fr: 'Terminée', en: 'Ended' },
  denounced: { fr: 'Dénoncée', en: 'Denounced' },
  abandoned: { fr: 'Abandonnée', en: 'Abandoned' },
  withdrawn: { fr: 'Retirée', en: 'Withdrawn' },
} as const satisfies Record<State, Bilingual>;

export const MOVE_WORDS = {
  negotiate: { fr: 'Ouvrir la négociation', en: 'Open the negotiation' },
  authorise: { fr: 'Verser une autorisation', en: 'File an authorisation' },
  reopen: { fr: 'Revenir à la négociation', en: 'Go back to negotiation' },
  sign: { fr: 'Consigner la signature', en: 'Record the signature' },
  table: { fr: 'Consigner le dépôt', en: 'Record the tabling' },
  approve: { fr: 'Consigner l’approbation', en: 'Record the approval' },
  endorse: { fr: 'Consigner l’entérinement', en: 'Record the endorsement' },
  enterForce: { fr: 'Consigner l’entrée en vigueur', en: 'Record the coming into force' },
  renew: { fr: 'Consigner un renouvellement', en: 'Record a renewal' },
  end: { fr: 'Consigner la fin', en: 'Record the end' },
  denounce: { fr: 'Consigner une dénonciation', en: 'Record a denunciation' },
  abandon: { fr: 'Abandonner le projet', en: 'Abandon the project' },
  withdraw: { fr: 'Retirer (saisie par erreur)', en: 'Withdraw (recorded by mistake)' },
} as const satisfies Record<Move, Bilingual>;

/** What was done, in the story of its life. */
export const DONE_WORDS = {
  negotiate: { fr: 'Négociation ouverte', en: 'Negotiation opened' },
  authorise: { fr: 'Autorisation versée', en: 'Authorisation filed' },
  reopen: { fr: 'Retour à la négociation', en: 'Back to negotiation' },
  sign: { fr: 'Signature', en: 'Signature' },
  table: { fr: 'Dépôt à l’Assemblée nationale', en: 'Tabling in the National Assembly' },
  approve: { fr: 'Approbation par l’Assemblée nationale', en: 'Approval by the National Assembly' },
  endorse: { fr: 'Entérinement', en: 'Endorsement' },
  enterForce: { fr: 'Entrée en vigueur', en: 'Coming into force' },
  renew: { fr: 'Renouvellement', en: 'Renewal' },
  end: { fr: 'Fin', en: 'End' },
  denounce: { fr: 'Dénonciation', en: 'Denunciation' },
  abandon: { fr: 'Projet abandonné', en: 'Project abandoned' },
  withdraw: { fr: 'Fiche retirée', en: 'Record withdrawn' },
} as const satisfies Record<Move, Bilingual>;

export const VERB_WORDS: Readonly<Record<string, Bilingual>> = {
  create: { fr: 'a ouvert le dossier', en: 'opened the file' },
  load: { fr: 'a chargé l’entente avec les données de référence', en: 'loaded the agreement with the reference data' },
  takeUp: { fr: 'a repris une entente déjà signée', en: 'added an agreement signed before' },
  edit: { fr: 'a modifié l’entente', en: 'changed the agreement' },
  correct: { fr: 'a corrigé des dates', en: 'corrected dates' },
  negotiate: { fr: 'a ouvert la négociation', en: 'opened the negotiation' },
  authorise: { fr: 'a versé une autorisation', en: 'filed an authorisation' },
  reopen: { fr: 'a ramené l’entente à la négociation', en: 'returned the agreement to negotiation' },
  sign: { fr: 'a consigné la signature', en: 'recorded the signature' },
  table: { fr: 'a consigné le dépôt', en: 'recorded the tabling' },
  approve: { fr: 'a consigné l’approbation', en: 'recorded the approval' },
  endorse: { fr: 'a consigné l’entérinement', en: 'recorded the endorsement' },
  enterForce: { fr: 'a consigné l’entrée en vigueur', en: 'recorded the coming into force' },
  renew: { fr: 'a consigné un renouvellement', en: 'recorded a renewal' },
  end: { fr: 'a consigné la fin', en: 'recorded the end' },
  denounce: { fr: 'a consigné une dénonciation', en: 'recorded a denunciation' },
  abandon: { fr: 'a abandonné le projet', en: 'abandoned the project' },
  withdraw: { fr: 'a retiré l’entente', en: 'withdrew the agreement' },
  approach: { fr: 'a consigné une démarche', en: 'recorded a step' },
  unapproach: { fr: 'a retiré une démarche', en: 'removed a step' },
  oblige: { fr: 'a ajouté une obligation', en: 'added an obligation' },
  discharge: { fr: 'a attesté une obligation', en: 'attested an obligation' },
  unoblige: { fr: 'a retiré une obligation', en: 'removed an obligation' },
  word: { fr: 'a versé un texte', en: 'filed a text' },
  unword: { fr: 'a retiré un texte', en: 'removed a text' },
};
