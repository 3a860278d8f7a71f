import { ROLES, type Role } from '../kernel/actor.ts';

/** Who may use a route, said a second time and apart from the code that holds it: `all` is every role of the organisation. */
export type Expectation = { readonly realm: 'portal' | 'door' } | { readonly realm: 'desk'; readonly roles: readonly Role[] };

const portal: Expectation = { realm: 'portal' };
const door: Expectation = { realm: 'door' };
const desk = (...roles: readonly Role[]): Expectation => ({ realm: 'desk', roles });

const members = desk(...ROLES);
const recorders = desk('officer', 'manager', 'planner', 'administrator', 'programmeOfficer', 'secretary');
const mergers = desk('planner', 'manager', 'administrator');
const changers = mergers;
const approvers = desk('manager', 'administrator');
const proposers = desk(...ROLES.filter((role) => role !== 'partner'));
const planners = desk('planner', 'administrator');
const administrators = desk('administrator');
const linkers = desk(...ROLES.filter((role) => role !== 'auditor' && role !== 'partner'));

/** Files of a list. */
const LISTS = ['liste.csv', 'liste.xlsx'];
const ALL = [...LISTS, 'donnees.csv', 'donnees.xlsx'];
const filesOf = (page: string, who: Expectation, names: readonly string[] = ALL): Readonly<Record<string, Expectation>> =>
  Object.fromEntries(names.map((name) => [`GET ${page}/${name}`, who]));

/** Every route of the product. One that is missing here fails the test of access: whoever adds a route says here who may use it. */
export const EXPECTED: Readonly<Record<string, Expectation>> = {
  'GET ': portal,
  'GET /accessibilite': portal,
  'GET /composants': portal,
  'GET /journal': portal,
  'GET /journal/:exercice/checkpoint': portal,
  'GET /journal/:exercice/checkpoint/:size': portal,
  'GET /journal/:exercice/horodatage/:size': portal,
  'GET /journal/:exercice/tile/*': portal,
  'GET /recherche': portal,
  ...filesOf('/recherche', portal, LISTS),
  'GET /methode': portal,
  'GET /plan': portal,
  'GET /plan/:plan': portal,
  'GET /plan/:plan/tableau.csv': portal,
  'GET /plan/:plan/:no': portal,
  'GET /plan/:plan/:no/enregistrements.csv': portal,
  'GET /priorites': portal,
  'GET /plan/:plan/comparaison': portal,
  'GET /plan/:plan/:no/comparaison': portal,
  'GET /plan/:plan/:no/repartition': portal,
  'GET /plan/:plan/:no/repartition.csv': portal,
  'GET /plan/:plan/:no/chiffre': portal,
  'GET /plan/:plan/:no/chiffre/liste.json': portal,
  'GET /plan/:plan/:no/chiffre/liste.csv': portal,
  'GET /reseau': portal,
  ...filesOf('/reseau', portal),
  'GET /reseau/:id': portal,
  'GET /actions': portal,
  'GET /actions/:id': portal,
  ...filesOf('/actions', portal),

  'GET /connexion': door,
  'POST /connexion': door,
  'POST /deconnexion': door,
  'GET /premiere-cle': door,
  'POST /premiere-cle': door,
  'GET /invitation/:token': door,
  'POST /invitation/:token': door,
  'GET /mot-de-passe': door,
  'POST /mot-de-passe': door,

  'GET /bureau': members,
  'GET /bureau/recherche': members,
  ...filesOf('/bureau/recherche', members, LISTS),
  'GET /bureau/compte': members,
  'POST /bureau/compte': members,
  'POST /bureau/compte/seances/:session/fin': members,

  'GET /bureau/plan': members,
  'GET /bureau/plan/:plan': members,
  'GET /bureau/plan/:plan/tableau.csv': members,
  'GET /bureau/plan/:plan/:no': members,
  'GET /bureau/plan/:plan/:no/enregistrements.csv': members,
  'GET /bureau/plan/:plan/:no/lectures': mergers,
  'POST /bureau/plan/:plan/:no/lectures': mergers,
  'POST /bureau/plan/:plan/:no/lectures/retrait': mergers,
  'GET /bureau/priorites': members,
  'GET /bureau/plan/:plan/suivi': members,
  'GET /bureau/plan/:plan/:no/suivi': planners,
  'POST /bureau/plan/:plan/:no/suivi': planners,
  'GET /bureau/plan/:plan/comparaison': members,
  'GET /bureau/plan/:plan/:no/comparaison': members,
  'GET /bureau/plan/:plan/:no/repartition': members,
  'GET /bureau/plan/:plan/:no/repartition.csv': members,
  'GET /bureau/plan/:plan/:no/cible': planners,
  'POST /bureau/plan/:plan/:no/cible': planners,

  'GET /bureau/plan/:plan/cloture': members,
  'POST /bureau/plan/:plan/cloture/explications': mergers,
  'POST /bureau/plan/:plan/cloture/soumission': mergers,
  'POST /bureau/plan/:plan/cloture/retour': approvers,
  'POST /bureau/plan/:plan/cloture/approbation': approvers,
  'POST /bureau/plan/:plan/cloture/publication': mergers,
  'GET /bureau/plan/:plan/:no/chiffre': members,
  'GET /bureau/plan/:plan/:no/chiffre/liste.json': members,
  'GET /bureau/plan/:plan/:no/chiffre/liste.csv': members,
  'GET /bureau/plan/:plan/:no/corrections': proposers,
  'POST /bureau/plan/:plan/:no/corrections': proposers,
  'GET /bureau/corrections': members,
  'GET /bureau/corrections/:id': members,
  'POST /bureau/corrections/:id/acceptation': mergers,
  'POST /bureau/corrections/:id/refus': mergers,

  'GET /bureau/actions': members,
  ...filesOf('/bureau/actions', members),
  'POST /bureau/actions': recorders,
  'GET /bureau/actions/nouvelle': recorders,
  'GET /bureau/actions/:id': members,
  'GET /bureau/actions/:id/modifier': recorders,
  'POST /bureau/actions/:id/modifier': recorders,
  'POST /bureau/actions/:id/tenue': recorders,
  'POST /bureau/actions/:id/annulation': recorders,
  'POST /bureau/actions/:id/retrait': recorders,

  'GET /bureau/contacts': members,
  ...filesOf('/bureau/contacts', members),
  'POST /bureau/contacts': recorders,
  'GET /bureau/contacts/nouveau': recorders,
  'GET /bureau/contacts/options': members,
  'GET /bureau/contacts/:id': members,
  'GET /bureau/contacts/:id/modifier': recorders,
  'POST /bureau/contacts/:id/modifier': recorders,
  'GET /bureau/contacts/:id/fonctions': recorders,
  'POST /bureau/contacts/:id/fonctions': recorders,
  'GET /bureau/contacts/:id/fonctions/:role': recorders,
  'POST /bureau/contacts/:id/fonctions/:role': recorders,
  'GET /bureau/contacts/:id/influences': recorders,
  'POST /bureau/contacts/:id/influences': recorders,
  'GET /bureau/contacts/:id/influences/:influence': recorders,
  'POST /bureau/contacts/:id/influences/:influence': recorders,
  'GET /bureau/contacts/:id/fusion': mergers,
  'POST /bureau/contacts/:id/fusion': mergers,

  'GET /bureau/soutiens': members,
  ...filesOf('/bureau/soutiens', members),
  'POST /bureau/soutiens': recorders,
  'GET /bureau/soutiens/nouveau': recorders,
  'GET /bureau/soutiens/:id': members,
  'GET /bureau/soutiens/:id/modifier': recorders,
  'POST /bureau/soutiens/:id/modifier': recorders,
  'POST /bureau/soutiens/:id/annulation': recorders,

  'GET /bureau/reseau': members,
  ...filesOf('/bureau/reseau', members),
  'POST /bureau/reseau': changers,
  'GET /bureau/reseau/nouveau': changers,
  'GET /bureau/reseau/:id': members,
  'GET /bureau/reseau/:id/modifier': changers,
  'POST /bureau/reseau/:id/modifier': changers,
  'GET /bureau/reseau/:id/changement': changers,
  'POST /bureau/reseau/:id/changement': changers,
  'GET /bureau/reseau/:id/correction': changers,
  'POST /bureau/reseau/:id/correction': changers,
  'GET /bureau/reseau/:id/fermeture': changers,
  'POST /bureau/reseau/:id/fermeture': changers,

  'POST /bureau/fiches/:id/commentaires': members,
  'POST /bureau/fiches/:id/liens': linkers,

  'GET /bureau/administration': planners,
  'GET /bureau/administration/comptes': administrators,
  ...filesOf('/bureau/administration/comptes', administrators, LISTS),
  'GET /bureau/administration/comptes/nouveau': administrators,
  'POST /bureau/administration/comptes/nouveau': administrators,
  'POST /bureau/administration/invitations/:invitation/envoi': administrators,
  'POST /bureau/administration/invitations/:invitation/retrait': administrators,
  'GET /bureau/administration/comptes/:account': administrators,
  'POST /bureau/administration/comptes/:account/roles': administrators,
  'POST /bureau/administration/comptes/:account/roles/:role/fin': administrators,
  'POST /bureau/administration/comptes/:account/mot-de-passe': administrators,
  'POST /bureau/administration/comptes/:account/seances': administrators,
  'POST /bureau/administration/comptes/:account/fermeture': administrators,
  'POST /bureau/administration/comptes/:account/ouverture': administrators,
  'GET /bureau/administration/comptes/:account/depart': administrators,
  'POST /bureau/administration/comptes/:account/depart': administrators,
  'POST /bureau/administration/comptes/:account/lien': administrators,
  'GET /bureau/administration/connexions': administrators,
  'GET /bureau/administration/unites': administrators,
  'POST /bureau/administration/unites': administrators,
  'POST /bureau/administration/unites/:unit/fermeture': administrators,
  'GET /bureau/administration/priorites': planners,
  'POST /bureau/administration/priorites': planners,
  'GET /bureau/administration/priorites/:priority/fin': planners,
  'POST /bureau/administration/priorites/:priority/fin': planners,
  'GET /bureau/administration/vocabulaires': administrators,
  'GET /bureau/administration/vocabulaires/:list': administrators,
  'POST /bureau/administration/vocabulaires/:list': administrators,
  'GET /bureau/administration/vocabulaires/:list/:code': administrators,
  'POST /bureau/administration/vocabulaires/:list/:code': administrators,
  'GET /bureau/administration/demonstration': administrators,
  'POST /bureau/administration/demonstration/retrait': administrators,
  'GET /bureau/administration/courriels': administrators,
  'POST /bureau/administration/courriels': administrators,
  'GET /bureau/administration/courriels/:id': administrators,
  'POST /bureau/administration/courriels/:id/envoi': administrators,
  'GET /bureau/administration/points-d-appel': administrators,
  'POST /bureau/administration/points-d-appel': administrators,
  'GET /bureau/administration/points-d-appel/:id': administrators,
  'POST /bureau/administration/points-d-appel/:id/essai': administrators,
  'POST /bureau/administration/points-d-appel/:id/fermeture': administrators,
  'POST /bureau/administration/points-d-appel/:id/messages/:message/envoi': administrators,
  'GET /bureau/administration/journal': administrators,
  ...filesOf('/bureau/administration/journal', administrators, LISTS),
};

type Fields = Readonly<Record<string, string>>;

const ACTION: Fields = {
  kind: 'promotion',
  state: 'planned',
  on: '2099-11-20',
  title: 'Promotion fictive',
  stream: 'economic',
  role: 'led',
  ledBy: 'ministry',
};
const POST_OF_NETWORK: Fields = {
  cityFr: 'Ville',
  cityEn: 'City',
  country: 'FR',
  timeZone: 'Europe/Paris',
  nameFr: 'Bureau fictif',
  nameEn: 'Fictional bureau',
  type: 'bureau',
  since: '2020-01-01',
  source: 'Fictive',
};

/** What is known when a form is filled: ids of records, by name. */
export type Known = Readonly<Record<string, string>>;

/** Forms that would be accepted from who may send them, so that who may not is refused for that reason and no other. */
export const FORMS: Readonly<Record<string, (known: Known) => Fields>> = {
  'POST /bureau/compte': () => ({ name: 'Personne Fictive', lang: 'fr' }),
  'POST /bureau/actions': () => ACTION,
  'POST /bureau/actions/:id/modifier': () => ({ ...ACTION, _version: '1' }),
  'POST /bureau/actions/:id/annulation': () => ({ reason: 'Fictif' }),
  'POST /bureau/actions/:id/retrait': () => ({ reason: 'Fictif' }),
  'POST /bureau/contacts': () => ({ kind: 'person', given: 'Camille', family: 'Fictive', anyway: 'true' }),
  'POST /bureau/contacts/:id/modifier': () => ({ kind: 'person', given: 'Camille', family: 'Fictive', _version: '1', anyway: 'true' }),
  'POST /bureau/contacts/:id/fonctions': () => ({ title: 'Fonction fictive', _version: '1' }),
  'POST /bureau/contacts/:id/influences': () => ({ since: '2099-01-01', reason: 'Fictif', _version: '1' }),
  'POST /bureau/contacts/:id/fusion': ({ contacts = '', twin = '' }) => ({ keep: contacts, other: twin }),
  'POST /bureau/soutiens': ({ body = '' }) => ({ on: '2099-11-20', service: 'conseil', title: 'Soutien fictif', party: body }),
  'POST /bureau/soutiens/:id/modifier': ({ body = '' }) => ({
    on: '2099-11-20',
    service: 'conseil',
    title: 'Soutien fictif',
    party: body,
    _version: '1',
  }),
  'POST /bureau/soutiens/:id/annulation': () => ({ reason: 'Fictif' }),
  'POST /bureau/reseau': () => POST_OF_NETWORK,
  'POST /bureau/fiches/:id/commentaires': () => ({ body: 'Commentaire fictif' }),
  'POST /bureau/administration/comptes/nouveau': () => ({
    email: 'nouvelle@exemple.invalid',
    name: 'Nouvelle Fictive',
    lang: 'fr',
    roles: 'officer',
  }),
  'POST /bureau/administration/comptes/:account/roles': () => ({ role: 'administrator' }),
  'POST /bureau/administration/unites': () => ({ kind: 'service', nameFr: 'Service fictif', nameEn: 'Fictional service' }),
  'POST /bureau/administration/priorites': () => ({ what: 'sector:aerospatiale', since: '2099-01-01', source: 'Fictive' }),
  'POST /bureau/administration/priorites/:priority/fin': () => ({ until: '2099-12-31' }),
  'POST /bureau/administration/vocabulaires/:list': () => ({ labelFr: 'Nouveau mot', labelEn: 'New word' }),
  'POST /bureau/administration/vocabulaires/:list/:code': () => ({ labelFr: 'Autre mot', labelEn: 'Other word' }),
};
