/** Words of the protocol of the demonstrations. All of it is invented. */

/** Who comes: level, what one calls the visit, the position of who leads it, and how many come along. */
export const VISITORS = [
  { level: 'minister', title: 'Visite du ministre fictif de la Culture', function: 'Ministre de la Culture', with: 4 },
  { level: 'senior', title: 'Mission technique fictive sur l’énergie', function: 'Directrice générale de l’énergie', with: 5 },
  { level: 'city', title: 'Visite fictive d’une délégation municipale', function: 'Maire', with: 3 },
  { level: 'parliament', title: 'Visite fictive d’un groupe d’amitié parlementaire', function: 'Présidente du groupe d’amitié', with: 6 },
  { level: 'mission-head', title: 'Visite de prise de contact d’un ambassadeur fictif', function: 'Ambassadeur', with: 2 },
  { level: 'consul', title: 'Visite d’adieu d’une consule générale fictive', function: 'Consule générale', with: 1 },
  { level: 'minister', title: 'Visite d’une ministre fictive du Commerce', function: 'Ministre du Commerce', with: 5 },
] as const;

export const COMPANIONS = [
  'Cheffe de cabinet',
  'Conseiller diplomatique',
  'Attachée de presse',
  'Directrice adjointe',
  'Analyste',
  'Consul',
];
export const HOSTS = ['Sous-ministre adjointe', 'Directeur du protocole', 'Conseillère aux affaires internationales'];

/** A first day, then another: hour, end, what, where, and whether an interpreter is there. */
export const DAYS = [
  [
    ['08:30', '09:00', 'Accueil de la délégation', 'Salon d’honneur fictif', false],
    ['09:15', '10:30', 'Entretien bilatéral', 'Salle des accords fictive', true],
    ['12:00', '13:45', 'Déjeuner de travail', 'Maison fictive des délégations', true],
    ['14:30', '16:00', 'Visite d’un centre de recherche fictif', 'Parc technologique fictif', false],
  ],
  [
    ['09:00', '10:15', 'Table ronde avec des entreprises fictives', 'Chambre de commerce fictive', true],
    ['11:00', null, 'Signature du livre d’or', 'Hôtel de ville fictif', false],
    ['15:30', '16:00', 'Départ de la délégation', 'Aéroport', false],
  ],
] as const;

export const LOGISTICS =
  'Arrivée par vol fictif FX 100. Deux voitures, hébergement à l’hôtel fictif du Fleuve. Accréditation de presse à confirmer.';
export const PURPOSE = 'Faire le point sur les projets communs fictifs et préparer la prochaine rencontre.';

export const EVENTS = [
  { title: 'Réception fictive du corps consulaire', venue: 'Salon rouge fictif', starts: '17:30', ends: '19:30' },
  { title: 'Dîner fictif en l’honneur d’une délégation', venue: 'Maison fictive des délégations', starts: '19:00', ends: '22:00' },
  { title: 'Vernissage fictif d’une exposition', venue: 'Galerie fictive', starts: '18:00', ends: null },
  { title: 'Conférence fictive sur la francophonie', venue: 'Auditorium fictif', starts: '12:00', ends: '13:30' },
] as const;

// Functions that do not say whether the person is a woman or a man, as the names are drawn apart.
export const GUEST_FUNCTIONS = [
  'Diplomate',
  'Membre du conseil',
  'Membre de la direction',
  'Porte-parole',
  'Responsable des programmes',
  'Juriste',
  'Artiste',
  'Spécialiste de l’édition',
];
export const GUEST_BODIES = [
  'Chambre fictive',
  'Université fictive',
  'Consulat fictif',
  'Fondation fictive',
  'Institut fictif',
  'Festival fictif',
];

/** Gifts: what, estimated value in cents, and what was decided; null: not yet. */
export const GIFTS = [
  ['Livre d’art fictif', 6_500, 'kept'],
  ['Vase de céramique fictif', 18_000, 'displayed'],
  ['Foulard de soie fictif', 12_500, 'kept'],
  ['Bouteille de vin fictive', 4_500, 'shared'],
  ['Plume fictive', 35_000, 'returned'],
  ['Gravure fictive', null, null],
  ['Panier de produits fictifs', 9_000, 'donated'],
] as const;
