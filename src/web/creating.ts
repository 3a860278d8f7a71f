/** What people type before the name of what they want to make, in either language. */
export const CREATING =
  'nouveau nouvelle nouvel créer ajouter ouvrir consigner enregistrer saisir inscrire new add create record enter register';
