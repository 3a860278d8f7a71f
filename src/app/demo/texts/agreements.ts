/** What the fictional agreements are about, in French and in English. */
export const PROFESSIONS = [
  ['ingénierie', 'engineering'],
  ['soins infirmiers', 'nursing'],
  ['architecture', 'architecture'],
  ['comptabilité', 'accounting'],
  ['travail social', 'social work'],
  ['pharmacie', 'pharmacy'],
  ['médecine vétérinaire', 'veterinary medicine'],
  ['arpentage', 'land surveying'],
  ['optométrie', 'optometry'],
  ['physiothérapie', 'physiotherapy'],
  ['charpenterie', 'carpentry'],
] as const;

/** Fields of cooperation, with the code of their sector. */
export const FIELDS = [
  ['recherche', 'research', 'recherche-innovation'],
  ['culture', 'culture', 'culture'],
  ['énergies propres', 'clean energy', 'energie'],
  ['aérospatiale', 'aerospace', 'aerospatiale'],
  ['santé publique', 'public health', 'sante'],
  ['enseignement supérieur', 'higher education', 'enseignement-superieur'],
  ['eau et environnement', 'water and the environment', 'environnement'],
  ['numérique', 'digital affairs', 'numerique'],
  ['agroalimentaire', 'agri-food', 'agroalimentaire'],
] as const;

/** What was done at an approach. */
export const APPROACHES = [
  'Échange fictif avec la partie étrangère sur la portée du texte.',
  'Transmission fictive d’un projet de texte.',
  'Réunion fictive de négociation.',
  'Appel fictif sur les conditions d’application.',
] as const;

export const OBLIGATIONS = [
  'Rapport fictif au comité mixte',
  'Réunion fictive du comité de suivi',
  'Bilan fictif des échanges de l’année',
  'Transmission fictive des statistiques',
] as const;
