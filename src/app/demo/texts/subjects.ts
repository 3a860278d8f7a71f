/** What acts are about, by sector: French phrases that follow « sur », « : » or « consacré à » without an article to contract. */
export const SUBJECTS: Readonly<Record<string, readonly string[]>> = {
  economie: ['l’accès aux marchés publics', 'la chaîne d’approvisionnement', 'l’exportation des PME', 'les normes techniques', 'la reprise du commerce', 'l’emballage durable', 'la transformation du bois'],
  investissement: ['l’implantation d’un centre de services', 'le capital de risque', 'l’accueil d’investisseurs', 'les fonds verts', 'la relocalisation d’une usine pilote'],
  culture: ['la circulation des spectacles', 'la littérature jeunesse', 'les arts du cirque', 'la musique francophone', 'le cinéma documentaire', 'les arts numériques', 'la traduction littéraire', 'la danse contemporaine', 'les métiers d’art'],
  'enseignement-superieur': ['la mobilité étudiante', 'les doctorats en cotutelle', 'la reconnaissance des diplômes', 'les stages à l’étranger', 'l’apprentissage du français'],
  'recherche-innovation': ['les projets conjoints de recherche', 'la photonique', 'les maillages entre laboratoires', 'la science ouverte', 'les matériaux avancés', 'l’entrepreneuriat scientifique'],
  energie: ['l’hydroélectricité', 'le stockage de l’énergie', 'l’hydrogène vert', 'les interconnexions électriques', 'l’efficacité énergétique des bâtiments'],
  environnement: ['l’adaptation aux changements climatiques', 'la protection des milieux humides', 'l’économie circulaire', 'la gestion de l’eau', 'la biodiversité en ville'],
  'marche-carbone': ['le marché du carbone', 'la tarification des émissions', 'les crédits compensatoires'],
  transports: ['la mobilité électrique', 'les autobus scolaires électriques', 'le transport maritime', 'la logistique portuaire', 'les trains régionaux'],
  numerique: ['l’intelligence artificielle responsable', 'la cybersécurité', 'les villes intelligentes', 'les jeux vidéo', 'les données ouvertes'],
  aerospatiale: ['l’aviation durable', 'les drones civils', 'la formation en aérospatiale', 'les pièces composites'],
  sante: ['les essais cliniques', 'la télésanté', 'les technologies médicales', 'la recherche sur le vieillissement'],
  agroalimentaire: ['les produits de l’érable', 'les petits fruits nordiques', 'les fromages fins', 'l’agriculture biologique', 'les cidres de glace'],
  ressources: ['les minéraux critiques', 'la foresterie durable', 'la construction en bois', 'la traçabilité des métaux'],
  tourisme: ['le tourisme d’hiver', 'les circuits gourmands', 'le tourisme d’affaires', 'le tourisme autochtone', 'les croisières sur le fleuve'],
  institutions: ['la francophonie', 'les États fédérés', 'le statut des langues officielles', 'la coopération parlementaire', 'l’égalité entre les femmes et les hommes', 'la fonction publique internationale', 'la participation citoyenne'],
};

export const SUSTAINABLE: Readonly<Record<string, readonly string[]>> = {
  'plan-nord': ['le développement responsable des régions nordiques', 'les infrastructures en milieu nordique'],
  'strategie-maritime': ['la navigation à faible émission', 'la protection du littoral'],
  'electrification-transports': ['l’électrification des transports', 'les bornes de recharge en climat froid'],
  'marche-carbone': ['le marché du carbone', 'les cibles de réduction des émissions'],
  '': ['le développement durable', 'les achats publics responsables'],
};
