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
const MISSION: Fields = {
  title: 'Mission fictive',
  from: '2017-05-01',
  until: '2017-05-05',
  purpose: 'But fictif',
  role: 'minister',
  name: 'Ministre Fictif',
  city: 'Paris',
  country: 'FR',
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

const AGREEMENT: Fields = {
  title: 'Entente fictive',
  kind: 'international',
  nature: 'cooperation',
  party0Name: 'Gouvernement fictif',
  party0Kind: 'state',
  party0Country: 'FR',
};

const REQUEST: Fields = { kind: 'request', category: 'renseignements', subject: 'Objet fictif', body: 'Message fictif' };

const VISIT: Fields = { title: 'Visite fictive', on: '2099-11-20', until: '2099-11-21', level: 'minister', visibility: 'organisation' };
const ACTIVITY: Fields = { onDay: '2099-11-20', starts: '09:00', ends: '10:00', what: 'Activité fictive' };
const ACCREDITATION: Fields = {
  title: 'Personne Fictive',
  country: 'FR',
  class: 'consul',
  kind: 'career',
  on: '2099-11-20',
  visibility: 'organisation',
};
const EVENT: Fields = { title: 'Réception fictive', on: '2099-11-20', visibility: 'organisation' };
const GIFT: Fields = {
  title: 'Objet fictif',
  direction: 'received',
  party: 'Personne Fictive',
  on: '2099-11-20',
  value: '12,50',
  visibility: 'organisation',
};
const GUEST: Fields = { side: 'delegation', name: 'Personne Fictive' };

const NAMED = { nameFr: 'Nom fictif', nameEn: 'Fictional name' };
const OPEN = { timeZone: 'America/Toronto', hours: '9:00-17:00' };
const EDITION = { validFrom: '2014-04-01', weekend: '7', source: 'Fictive' };

/** What is known when a form is filled: ids of records, by name. */
export type Known = Readonly<Record<string, string>>;

/** Forms that would be accepted from who may send them, so that who may not is refused for that reason and no other. */
export const FORMS: Readonly<Record<string, (known: Known) => Fields>> = {
  'POST /bureau/compte': () => ({ name: 'Personne Fictive', lang: 'fr' }),
  'POST /bureau/premiers-pas': () => ({ montrer: 'non' }),
  'POST /bureau/avis/choix': () => ({ comment: 'mail' }),
  'POST /bureau/vues': () => ({ page: 'actions', query: 'etat=held', name: 'Vue fictive' }),
  'POST /bureau/actions': () => ACTION,
  'POST /bureau/actions/:id/modifier': () => ({ ...ACTION, _version: '1' }),
  'POST /bureau/actions/:id/annulation': () => ({ reason: 'Fictif' }),
  'POST /bureau/actions/:id/retrait': () => ({ reason: 'Fictif' }),
  'POST /bureau/missions': () => MISSION,
  'POST /bureau/missions/:id/modifier': () => ({ ...MISSION, _version: '1' }),
  'POST /bureau/missions/:id/personnes': () => ({ role: 'staff', name: 'Personne Fictive', office: 'Conseillère fictive' }),
  'POST /bureau/missions/:id/etapes': () => ({ city: 'Ville fictive', country: 'FR', stopFrom: '2017-05-02', stopUntil: '2017-05-03' }),
  'POST /bureau/missions/:id/organismes': () => ({ bodyName: 'Organisme fictif' }),
  'POST /bureau/missions/:id/couts': () => ({
    stage: 'estimate',
    category: 'publicTransport',
    on: '2017-05-02',
    amount: '100',
    currency: 'CAD',
  }),
  'POST /bureau/missions/:id/part': () => ({ ownShare: '2' }),
  'POST /bureau/missions/:id/neant': () => ({ nils: 'other' }),
  'POST /bureau/missions/:id/rapport': () => ({ report: 'Rapport fictif', _version: '2' }),
  'POST /bureau/missions/:id/annulation': () => ({ reason: 'Fictif' }),
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
  'POST /bureau/ententes': () => AGREEMENT,
  'POST /bureau/ententes/:id/modifier': () => ({ ...AGREEMENT, _version: '1' }),
  'POST /bureau/ententes/:id/autorisations': () => ({ authority: 'minister', givenBy: 'Fictive', on: '2026-01-15', reference: 'F-1' }),
  'POST /bureau/ententes/:id/demarches': () => ({
    'demarches-on': '2026-01-15',
    'demarches-purpose': 'conclusion',
    'demarches-done': 'Démarche fictive',
  }),
  'POST /bureau/ententes/:id/obligations': () => ({ 'obligations-title': 'Obligation fictive', 'obligations-dueOn': '2099-11-20' }),
  'POST /bureau/ententes/:id/obligations/:part/attestation': () => ({
    'inconnu-doneOn': '2026-01-15',
    'inconnu-evidence': 'Preuve fictive',
  }),
  'POST /bureau/ententes/:id/textes': () => ({ 'textes-lang': 'fr', 'textes-authentic': 'true' }),
  'POST /bureau/ententes/:id/signature': () => ({ signedOn: '2026-01-15' }),
  'POST /bureau/ententes/:id/depot': () => ({ tabledOn: '2026-01-15' }),
  'POST /bureau/ententes/:id/approbation': () => ({ approvedOn: '2026-01-15' }),
  'POST /bureau/ententes/:id/enterinement': () => ({ endorsedOn: '2026-01-15', endorsedReference: 'F-2' }),
  'POST /bureau/ententes/:id/entree-en-vigueur': () => ({ inForceOn: '2026-01-15' }),
  'POST /bureau/ententes/:id/renouvellement': () => ({ renewedOn: '2026-01-15' }),
  'POST /bureau/ententes/:id/fin': () => ({ endedOn: '2026-01-15' }),
  'POST /bureau/ententes/:id/denonciation': () => ({ denouncedOn: '2026-01-15' }),
  'POST /bureau/ententes/:id/abandon': () => ({ reason: 'Fictif' }),
  'POST /bureau/ententes/:id/retrait': () => ({ reason: 'Fictif' }),
  'POST /bureau/soutiens/:id/annulation': () => ({ reason: 'Fictif' }),
  'POST /bureau/visites': () => VISIT,
  'POST /bureau/visites/:id/modifier': () => ({ ...VISIT, _version: '3' }),
  'POST /bureau/visites/:id/annulation': () => ({ reason: 'Fictif' }),
  'POST /bureau/visites/:id/programme': () => ACTIVITY,
  'POST /bureau/visites/:id/programme/:item': () => ACTIVITY,
  'POST /bureau/visites/:id/personnes/:person': () => GUEST,
  'POST /bureau/accreditations': () => ACCREDITATION,
  'POST /bureau/accreditations/:id/modifier': () => ({ ...ACCREDITATION, _version: '1' }),
  'POST /bureau/accreditations/:id/exequatur': () => ({ day: '2099-11-20' }),
  'POST /bureau/accreditations/:id/fin': () => ({ day: '2099-11-20' }),
  'POST /bureau/accreditations/:id/retrait': () => ({ reason: 'Fictif' }),
  'POST /bureau/invitations': () => EVENT,
  'POST /bureau/invitations/:id/modifier': () => ({ ...EVENT, _version: '2' }),
  'POST /bureau/invitations/:id/liste': () => ({ lines: 'Personne Fictive; Fonction fictive; Organisme fictif' }),
  'POST /bureau/invitations/:id/personnes/:guest': () => ({ name: 'Autre Fictive', answer: 'none' }),
  'POST /bureau/invitations/:id/personnes/:guest/reponse': () => ({ answer: 'accepted' }),
  'POST /bureau/cadeaux': () => GIFT,
  'POST /bureau/cadeaux/:id/modifier': () => ({ ...GIFT, _version: '1' }),
  'POST /bureau/cadeaux/:id/retrait': () => ({ reason: 'Fictif' }),
  'POST /demande': () => ({ ...REQUEST, _shown: '2099-11-20T16:59:00Z' }),
  'POST /bureau/demandes': () => ({ ...REQUEST, channel: 'telephone', lang: 'fr', receivedOn: '2099-11-20' }),
  'POST /bureau/demandes/:id/note': () => ({ body: 'Note fictive' }),
  'POST /bureau/demandes/:id/reponse': () => ({ body: 'Réponse fictive', how: 'telephone' }),
  'POST /bureau/demandes/modeles/nouveau': () => ({
    kind: 'request',
    purpose: 'reply',
    lang: 'fr',
    name: 'Modèle fictif',
    body: 'Bonjour {nom},',
  }),
  'POST /bureau/demandes/:id/apercu': () => ({ acte: 'reponse', how: 'email', body: 'Réponse fictive' }),
  'POST /bureau/reseau': () => POST_OF_NETWORK,
  'POST /bureau/courriels-recus/:id/rejet': () => ({ reason: 'Fictif' }),
  'POST /bureau/fiches/:id/commentaires': () => ({ body: 'Commentaire fictif' }),
  'POST /bureau/administration/comptes/nouveau': () => ({
    email: 'nouvelle@exemple.invalid',
    name: 'Nouvelle Fictive',
    lang: 'fr',
    roles: 'officer',
  }),
  'POST /bureau/administration/comptes/:account/roles': () => ({ role: 'administrator' }),
  'POST /bureau/administration/services/nouveau': () => ({ name: 'Programme fictif', purpose: 'Fictif', lang: 'fr', roles: 'officer' }),
  'POST /bureau/administration/unites': () => ({ kind: 'service', nameFr: 'Service fictif', nameEn: 'Fictional service' }),
  'POST /bureau/administration/calendriers/nouveau': () => ({ ...NAMED, ...OPEN, ...EDITION }),
  'POST /bureau/administration/calendriers/:calendar/fermetures': () => ({ first: '2099-12-01', ...NAMED, source: 'Fictive' }),
  'POST /bureau/administration/calendriers/:calendar/edition': () => EDITION,
  'POST /bureau/administration/calendriers/:calendar/bureau': () => OPEN,
  'POST /bureau/administration/normes/:standard': () => ({
    validFrom: '2099-01-01',
    wordingFr: 'Engagement fictif',
    wordingEn: 'Fictional commitment',
    days: '5',
    target: '90',
    source: 'Fictive',
  }),
  'POST /bureau/administration/priorites': () => ({ what: 'sector:aerospatiale', since: '2099-01-01', source: 'Fictive' }),
  'POST /bureau/administration/priorites/:priority/fin': () => ({ until: '2099-12-31' }),
  'POST /bureau/administration/vocabulaires/:list': () => ({ labelFr: 'Nouveau mot', labelEn: 'New word' }),
  'POST /bureau/administration/vocabulaires/:list/:code': () => ({ labelFr: 'Autre mot', labelEn: 'Other word' }),
};
