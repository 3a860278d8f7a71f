/** What the people of a demonstration write under records: invented, and says so. */
export const COMMENTS = {
  asked: 'Commentaire fictif\u00a0: la suite prévue peut-elle être ajoutée avant la réunion de lundi?',
  answered: 'Commentaire fictif\u00a0: c’est fait, la suite est au compte rendu.',
  invoice: 'Commentaire fictif\u00a0: il manque la facture de l’hôtel pour compléter les coûts.',
  sent: 'Commentaire fictif\u00a0: je l’ai demandée hier, réponse attendue d’ici vendredi.',
  noted: 'Commentaire fictif\u00a0: bien noté, je complète les coûts à la réception.',
  citizen: 'Commentaire fictif\u00a0: la personne a rappelé ce matin, une réponse aujourd’hui serait bien reçue.',
} as const;

export const CORRECTION = {
  motive: 'Motif fictif\u00a0: une rencontre du dernier mois semble comptée deux fois.',
  reason: 'Raison fictive\u00a0: vérification faite, il s’agit de deux rencontres distinctes.',
};
