import type { Org } from '../kernel/actor.ts';
import type { Lang } from '../kernel/bilingual.ts';

/** The registers of the desk: the French word of their address, and the word of a new record, which agrees with it. */
export const REGISTERS = {
  actions: { word: 'actions', fresh: 'nouvelle' },
  people: { word: 'personnes', fresh: 'nouvelle' },
  organizations: { word: 'organismes', fresh: 'nouveau' },
  contacts: { word: 'contacts', fresh: 'nouveau' },
  network: { word: 'reseau', fresh: 'nouveau' },
  agreements: { word: 'ententes', fresh: 'nouvelle' },
  missions: { word: 'missions', fresh: 'nouvelle' },
  supports: { word: 'soutiens', fresh: 'nouveau' },
  requests: { word: 'demandes', fresh: 'nouvelle' },
  visits: { word: 'visites', fresh: 'nouvelle' },
  accreditations: { word: 'accreditations', fresh: 'nouvelle' },
  invitations: { word: 'invitations', fresh: 'nouvelle' },
  gifts: { word: 'cadeaux', fresh: 'nouveau' },
  programmes: { word: 'programmes', fresh: 'nouveau' },
  surveys: { word: 'sondages', fresh: 'nouveau' },
  governance: { word: 'tables', fresh: 'nouvelle' },
  learning: { word: 'formation', fresh: 'nouvelle' },
  workplans: { word: 'plans-de-travail', fresh: 'nouveau' },
  readings: { word: 'lectures', fresh: 'nouvelle' },
  commitments: { word: 'engagements', fresh: 'nouvel' },
} as const satisfies Record<string, { readonly word: string; readonly fresh: string }>;
export type RegisterName = keyof typeof REGISTERS;

/** Files of a list: as it is shown, or its data with stable names and codes, which the import reads back. */
export const FILES = {
  'liste.csv': { form: 'list', format: 'csv' },
  'liste.xlsx': { form: 'list', format: 'xlsx' },
  'liste.json': { form: 'list', format: 'json' },
  'donnees.csv': { form: 'data', format: 'csv' },
  'donnees.xlsx': { form: 'data', format: 'xlsx' },
  'donnees.json': { form: 'data', format: 'json' },
} as const satisfies Record<string, { readonly form: 'list' | 'data'; readonly format: 'csv' | 'xlsx' | 'json' }>;
export type FileName = keyof typeof FILES;
/** Of a list whose data has nothing that the list does not show. */
export const LIST_FILES = ['liste.csv', 'liste.xlsx', 'liste.json'] as const satisfies readonly FileName[];
export const ALL_FILES = ['liste.csv', 'liste.xlsx', 'donnees.csv', 'donnees.xlsx', 'donnees.json'] as const satisfies readonly FileName[];

/** A file of the list at an address, with the filters of that address. */
export const fileOf = (page: string, file: FileName): string => {
  const [path = '', query] = page.split('?');
  return `${path}/${file}${query ? `?${query}` : ''}`;
};

export type Query = Readonly<Record<string, string | number | readonly string[] | null | undefined>>;

/** `path` with a query string; what is null, undefined or empty is left out, arrays repeat their key. */
export const withQuery = (path: string, query: Query): string => {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    const values = typeof value === 'string' || typeof value === 'number' ? [String(value)] : (value ?? []);
    for (const one of values) if (one !== '') params.append(key, one);
  }
  const text = params.toString();
  return text === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${text}`;
};

/** A segment of a path. A colon is left as it is, so that `paths(…).post(':id')` is the pattern of the route. */
const segment = (text: string): string => encodeURIComponent(text).replaceAll('%3A', ':');

/** The address of a path (which begins with the organisation) in a language: English lives under /en. */
export const inLanguage = (path: string, lang: Lang): string => (lang === 'en' ? `/en${path}` : path);

/** Every address of the site: French words, the organisation first, English under /en. Pages build no URL of their own. */
export const paths = (org: Pick<Org, 'slug'>, lang: Lang) => {
  const at = (...segments: readonly string[]): string => inLanguage(`/${[org.slug, ...segments].map(segment).join('/')}`, lang);
  const year = (path: string, fiscalYear: string | undefined): string => withQuery(path, { exercice: fiscalYear });
  return {
    home: () => at(),
    plans: () => at('plan'),
    plan: (planId: string, fiscalYear?: string) => year(at('plan', planId), fiscalYear),
    indicator: (planId: string, no: string | number, fiscalYear?: string) => year(at('plan', planId, String(no)), fiscalYear),
    /** Lists that have files and no page of their own: `fileOf` gives the address of a file. */
    planTable: (planId: string) => at('plan', planId, 'tableau'),
    recordsTable: (planId: string, no: string | number, query: Query = {}) =>
      withQuery(at('plan', planId, String(no), 'enregistrements'), query),
    breakdown: (planId: string, no: string | number, query: Query = {}) => withQuery(at('plan', planId, String(no), 'repartition'), query),
    compareYears: (planId: string, query: Query = {}) => withQuery(at('plan', planId, 'comparaison'), query),
    compareMonths: (planId: string, no: string | number, query: Query = {}) =>
      withQuery(at('plan', planId, String(no), 'comparaison'), query),
    effort: (query: Query = {}) => withQuery(at('priorites'), query),
    network: () => at('reseau'),
    post: (id: string) => at('reseau', id),
    actions: (query: Query = {}) => withQuery(at('actions'), query),
    action: (id: string) => at('actions', id),
    agreements: (query: Query = {}) => withQuery(at('ententes'), query),
    agreement: (id: string) => at('ententes', id),
    agreementsFeed: () => at('ententes', 'fil.xml'),
    missions: (query: Query = {}) => withQuery(at('missions'), query),
    missionsJson: (query: Query = {}) => withQuery(at('missions', 'missions.json'), query),
    mission: (id: string) => at('missions', id),
    /** A quarter by its first month, `2025-04`; `edition` names an earlier one. */
    missionQuarter: (quarter: string, query: Query = {}) => withQuery(at('missions', 'trimestres', quarter), query),
    missionQuarterJson: (quarter: string, query: Query = {}) => withQuery(at('missions', 'trimestres', quarter, 'edition.json'), query),
    /** Quarters to publish: their list, one of them, and its acts `publication` and `correction`. */
    deskMissionQuarters: (query: Query = {}) => withQuery(at('bureau', 'missions', 'publication'), query),
    deskMissionQuarter: (quarter: string) => at('bureau', 'missions', 'publication', quarter),
    deskMissionQuarterAct: (quarter: string, noun: string) => at('bureau', 'missions', 'publication', quarter, noun),
    /** Both forms are sent to the address of the first: what a log keeps does not tell a complaint from a request. */
    requestForm: () => at('demande'),
    complaintForm: () => at('plainte'),
    followUp: (query: Query = {}) => withQuery(at('suivi'), query),
    /** `messages`, `retrait`. */
    followUpAct: (noun: string) => at('suivi', noun),
    news: () => at('nouveautes'),
    newsFeed: () => at('nouveautes.atom'),
    /** What a telephone needs to put the organisation on its first screen. */
    manifest: () => at('application.webmanifest'),
    method: () => at('methode'),
    declaration: (query: Query = {}) => withQuery(at('services'), query),
    standardResults: (fiscalYear?: string) => year(at('services', 'resultats'), fiscalYear),
    standardResultsJson: (fiscalYear?: string) => year(at('services', 'resultats', 'resultats.json'), fiscalYear),
    businessDays: (query: Query = {}) => withQuery(at('services', 'calendrier'), query),
    businessDaysFeed: (query: Query = {}) => withQuery(at('services', 'calendrier.ics'), query),
    openData: () => at('donnees'),
    dictionary: () => at('donnees', 'dictionnaire'),
    transparency: () => at('journal'),
    /** `checkpoint`, or `tile` with the address of a tile after it. */
    journalFile: (fiscalYear: string, file: 'checkpoint' | 'tile') => at('journal', fiscalYear, file),
    checkpointOf: (fiscalYear: string, size: number) => at('journal', fiscalYear, 'checkpoint', String(size)),
    stampOf: (fiscalYear: string, size: number) => at('journal', fiscalYear, 'horodatage', String(size)),
    accessibility: () => at('accessibilite'),
    privacy: () => at('vie-privee'),
    /** A question of a letter, with the answer that its link is for; without a token, what is published of the answers. */
    satisfaction: (token: string, level?: string) => withQuery(at('satisfaction', token), { reponse: level }),
    satisfactionComment: (token: string) => at('satisfaction', token, 'commentaire'),
    satisfactionResults: () => at('satisfaction'),
    deskSatisfaction: (query: Query = {}) => withQuery(at('bureau', 'demandes', 'satisfaction'), query),
    guide: () => at('aide'),
    deskGuide: () => at('bureau', 'aide'),
    search: (q?: string) => withQuery(at('recherche'), { q }),
    signIn: (next?: string) => withQuery(at('connexion'), { suite: next }),
    /** Says why a provider opened nothing. */
    signInRefused: (query: Query) => withQuery(at('connexion'), query),
    signOut: () => at('deconnexion'),
    firstKey: () => at('premiere-cle'),
    password: () => at('mot-de-passe'),
    signInPasskey: () => at('connexion', 'cle-acces'),
    signInPasskeyChallenge: () => at('connexion', 'cle-acces', 'defi'),
    passkeys: () => at('cles-acces'),
    passkeyChallenge: () => at('cles-acces', 'defi'),
    /** Asks first, then removes. */
    removePasskey: (passkey: string) => at('cles-acces', passkey, 'retrait'),
    signInCode: (next?: string) => withQuery(at('connexion', 'code'), { suite: next }),
    /** `next`: the page that asked to sign in; `links`: to link an identity to one's own account. */
    provider: (id: string, { next, links }: { readonly next?: string; readonly links?: boolean } = {}) =>
      withQuery(at('connexion', 'fournisseur', id), { suite: next, lier: links ? 'oui' : '' }),
    providerReturn: (id: string) => at('connexion', 'fournisseur', id, 'retour'),
    /** Signed out here, and not yet at the provider; then there too. */
    signedOut: (provider: string) => at('deconnexion', provider),
    leaveProvider: (provider: string) => at('deconnexion', provider, 'suite'),
    identities: (query: Query = {}) => withQuery(at('identites'), query),
    unlinkIdentity: (identity: string) => at('identites', identity, 'retrait'),
    secondFactor: (next?: string) => withQuery(at('second-facteur'), { suite: next }),
    /** `confirmation`, `changement`. */
    secondFactorAct: (noun: string) => at('second-facteur', noun),
    invitation: (token: string) => at('invitation', token),
    askLink: () => at('lien'),
    useLink: (token: string) => at('lien', token),
    components: () => at('composants'),
    desk: () => at('bureau'),
    searchPage: (query: Query) => withQuery(at('recherche'), query),
    deskSearchPage: (query: Query) => withQuery(at('bureau', 'recherche'), query),
    deskSuggestions: () => at('bureau', 'recherche', 'propositions'),
    deskSearch: (q?: string) => withQuery(at('bureau', 'recherche'), { q }),
    /** A list of the desk by what its address says after `/bureau/`. */
    deskList: (page: string) => at('bureau', ...page.split('/')),
    views: () => at('bureau', 'vues'),
    dropView: (view: string) => at('bureau', 'vues', view, 'retrait'),
    deskRegister: (name: RegisterName, query: Query = {}) => withQuery(at('bureau', REGISTERS[name].word), query),
    deskRecord: (name: RegisterName, id: string) => at('bureau', REGISTERS[name].word, id),
    deskNew: (name: RegisterName, query: Query = {}) => withQuery(at('bureau', REGISTERS[name].word, REGISTERS[name].fresh), query),
    deskEdit: (name: RegisterName, id: string) => at('bureau', REGISTERS[name].word, id, 'modifier'),
    /** A change of state is a noun: `POST /…/ententes/:id/signature`. */
    deskAct: (name: RegisterName, id: string, noun: string) => at('bureau', REGISTERS[name].word, id, noun),
    /** An act on what hangs on an agreement: `demarches`, `obligations`, `textes`; `retrait`, `attestation`. */
    agreementPart: (id: string, what: string, part: string, noun: string) => at('bureau', 'ententes', id, what, part, noun),
    /** Templates of replies: the list, `nouveau`, or one by its id. */
    templates: (query: Query = {}) => withQuery(at('bureau', 'demandes', 'modeles'), query),
    template: (id: string) => at('bureau', 'demandes', 'modeles', id),
    templateAct: (id: string, noun: string) => at('bureau', 'demandes', 'modeles', id, noun),
    /** One act on several requests. */
    requestBatch: (query: Query = {}) => withQuery(at('bureau', 'demandes', 'lot'), query),
    /** Terms that were missed and whose reason nobody has said. */
    misses: (query: Query = {}) => withQuery(at('bureau', 'demandes', 'depassements'), query),
    /** Options of a combobox: answers a fragment to `?q=`. */
    /** What is planned near, as the script of a form asks; `self` is left out. */
    plannedNear: (self: string | null = null) => withQuery(at('bureau', 'deja-prevu'), { sauf: self }),
    deskOptions: (name: RegisterName, query: Query = {}) => withQuery(at('bureau', REGISTERS[name].word, 'options'), query),
    contactMerge: (id: string, other?: string) => withQuery(at('bureau', 'contacts', id, 'fusion'), { avec: other }),
    contactRole: (id: string, role: string) => at('bureau', 'contacts', id, 'fonctions', role),
    contactInfluence: (id: string, period: string) => at('bureau', 'contacts', id, 'influences', period),
    summary: (record: string) => at('bureau', 'fiches', record, 'fiche.pdf'),
    /** What protocol plans, by month. */
    protocol: (query: Query = {}) => withQuery(at('bureau', 'protocole'), query),
    /** The consular corps on a day. */
    corps: (query: Query = {}) => withQuery(at('bureau', 'accreditations', 'corps'), query),
    /** What stands under a record: a person of a visit, an activity of its programme, a guest; `noun` is an act on it. */
    deskPart: (name: RegisterName, id: string, list: string, part: string, noun?: string) =>
      at('bureau', REGISTERS[name].word, id, list, part, ...(noun ? [noun] : [])),
    comment: (record: string) => at('bureau', 'fiches', record, 'commentaires'),
    readers: (record: string) => at('bureau', 'fiches', record, 'lecteurs'),
    link: (record: string) => at('bureau', 'fiches', record, 'liens'),
    keepSummary: (record: string) => at('bureau', 'fiches', record, 'fiche'),
    attach: (record: string) => at('bureau', 'fiches', record, 'pieces'),
    attachVersion: (attachment: string) => at('bureau', 'pieces', attachment, 'versions'),
    detach: (attachment: string) => at('bureau', 'pieces', attachment, 'retrait'),
    attached: (attachment: string, version: number) => at('bureau', 'pieces', attachment, 'versions', String(version)),
    attachedContent: (attachment: string, version: number) => at('bureau', 'pieces', attachment, 'versions', String(version), 'contenu'),
    classify: (attachment: string) => at('bureau', 'pieces', attachment, 'classement'),
    /** A public attachment of a public record. */
    document: (attachment: string) => at('pieces', attachment),
    attachedPreview: (attachment: string, version: number) => at('bureau', 'pieces', attachment, 'versions', String(version), 'apercu'),
    cockpits: () => at('bureau', 'plan'),
    cockpit: (planId: string, fiscalYear?: string) => year(at('bureau', 'plan', planId), fiscalYear),
    deskIndicator: (planId: string, no: string | number, fiscalYear?: string) => year(at('bureau', 'plan', planId, String(no)), fiscalYear),
    deskPlanTable: (planId: string) => at('bureau', 'plan', planId, 'tableau'),
    deskPlanReadings: (planId: string) => at('bureau', 'plan', planId, 'lectures'),
    deskRecordsTable: (planId: string, no: string | number, query: Query = {}) =>
      withQuery(at('bureau', 'plan', planId, String(no), 'enregistrements'), query),
    /** The page that closes a year of a plan, and its acts: `soumission`, `retour`, `approbation`, `publication`, `explications`. */
    closing: (planId: string, fiscalYear?: string) => year(at('bureau', 'plan', planId, 'cloture'), fiscalYear),
    closingAct: (planId: string, noun: string) => at('bureau', 'plan', planId, 'cloture', noun),
    /** A figure as it was published, and its list as a file. */
    figure: (planId: string, no: string | number, query: Query = {}) => withQuery(at('plan', planId, String(no), 'chiffre'), query),
    deskFigure: (planId: string, no: string | number, query: Query = {}) =>
      withQuery(at('bureau', 'plan', planId, String(no), 'chiffre'), query),
    figureProof: (planId: string, no: string | number, fiscalYear: string) =>
      year(at('plan', planId, String(no), 'chiffre', 'preuve.json'), fiscalYear),
    figureFile: (planId: string, no: string | number, file: 'liste.json' | 'liste.csv', fiscalYear: string) =>
      year(at('plan', planId, String(no), 'chiffre', file), fiscalYear),
    deskFigureFile: (planId: string, no: string | number, file: 'liste.json' | 'liste.csv', fiscalYear: string) =>
      year(at('bureau', 'plan', planId, String(no), 'chiffre', file), fiscalYear),
    proposeCorrection: (planId: string, no: string | number, query: Query = {}) =>
      withQuery(at('bureau', 'plan', planId, String(no), 'corrections'), query),
    corrections: (query: Query = {}) => withQuery(at('bureau', 'corrections'), query),
    correction: (id: string) => at('bureau', 'corrections', id),
    correctionAct: (id: string, noun: string) => at('bureau', 'corrections', id, noun),
    withdrawReading: (planId: string, no: string | number) => at('bureau', 'plan', planId, String(no), 'lectures', 'retrait'),
    newReading: (planId: string, no: string | number, query: Query = {}) =>
      withQuery(at('bureau', 'plan', planId, String(no), 'lectures'), query),
    deskBreakdown: (planId: string, no: string | number, query: Query = {}) =>
      withQuery(at('bureau', 'plan', planId, String(no), 'repartition'), query),
    splitTarget: (planId: string, no: string | number, query: Query = {}) =>
      withQuery(at('bureau', 'plan', planId, String(no), 'cible'), query),
    deskCompareYears: (planId: string, query: Query = {}) => withQuery(at('bureau', 'plan', planId, 'comparaison'), query),
    deskCompareMonths: (planId: string, no: string | number, query: Query = {}) =>
      withQuery(at('bureau', 'plan', planId, String(no), 'comparaison'), query),
    deskEffort: (query: Query = {}) => withQuery(at('bureau', 'priorites'), query),
    chasing: (planId: string, query: Query = {}) => withQuery(at('bureau', 'plan', planId, 'suivi'), query),
    duty: (planId: string, no: string | number) => at('bureau', 'plan', planId, String(no), 'suivi'),
    notices: (query: Query = {}) => withQuery(at('bureau', 'avis'), query),
    notice: (id: string) => at('bureau', 'avis', id),
    readNotices: () => at('bureau', 'avis', 'lecture'),
    noticeChoices: () => at('bureau', 'avis', 'choix'),
    firstSteps: () => at('bureau', 'premiers-pas'),
    /** Puts them away or shows them again. */
    firstStepsShown: () => at('bureau', 'premiers-pas'),
    account: () => at('bureau', 'compte'),
    ownCalendar: () => at('bureau', 'compte', 'calendrier'),
    revokeCalendar: () => at('bureau', 'compte', 'calendrier', 'retrait'),
    /** The calendar that a secret opens. */
    calendar: (token: string) => at('agendas', `${token}.ics`),
    actionCalendar: (id: string) => at('bureau', 'actions', id, 'agenda.ics'),
    contactCard: (id: string) => at('bureau', 'contacts', id, 'carte.vcf'),
    /** A session of one's own, or `autres`: all but the one in use. */
    endSession: (session: string) => at('bureau', 'compte', 'seances', session, 'fin'),
    imports: (query: Query = {}) => withQuery(at('bureau', 'importations'), query),
    import: (id: string) => at('bureau', 'importations', id),
    /** `correspondance`, `execution`, `arret`, `annulation`. */
    importAct: (id: string, noun: string) => at('bureau', 'importations', id, noun),
    importFaults: (id: string) => at('bureau', 'importations', id, 'lignes-fautives.csv'),
    administration: () => at('bureau', 'administration'),
    accounts: (query: Query = {}) => withQuery(at('bureau', 'administration', 'comptes'), query),
    secondFactorRules: () => at('bureau', 'administration', 'second-facteur'),
    newMember: () => at('bureau', 'administration', 'comptes', 'nouveau'),
    member: (account: string) => at('bureau', 'administration', 'comptes', account),
    memberAct: (account: string, noun: string) => at('bureau', 'administration', 'comptes', account, noun),
    endRole: (account: string, role: string) => at('bureau', 'administration', 'comptes', account, 'roles', role, 'fin'),
    leaving: (account: string) => at('bureau', 'administration', 'comptes', account, 'depart'),
    invitationAct: (id: string, noun: string) => at('bureau', 'administration', 'invitations', id, noun),
    signIns: (query: Query = {}) => withQuery(at('bureau', 'administration', 'connexions'), query),
    state: () => at('bureau', 'administration', 'etat'),
    units: () => at('bureau', 'administration', 'unites'),
    closeUnit: (unit: string) => at('bureau', 'administration', 'unites', unit, 'fermeture'),
    calendars: (query: Query = {}) => withQuery(at('bureau', 'administration', 'calendriers'), query),
    newCalendar: (unit?: string) => withQuery(at('bureau', 'administration', 'calendriers', 'nouveau'), { unite: unit }),
    calendarOf: (id: string, query: Query = {}) => withQuery(at('bureau', 'administration', 'calendriers', id), query),
    /** `fermetures`, `edition`, `bureau`. */
    calendarAct: (id: string, ...nouns: readonly string[]) => at('bureau', 'administration', 'calendriers', id, ...nouns),
    standards: () => at('bureau', 'administration', 'normes'),
    standard: (code: string) => at('bureau', 'administration', 'normes', code),
    priorities: () => at('bureau', 'administration', 'priorites'),
    endPriority: (priority: string) => at('bureau', 'administration', 'priorites', priority, 'fin'),
    vocabularies: () => at('bureau', 'administration', 'vocabulaires'),
    vocabulary: (list: string) => at('bureau', 'administration', 'vocabulaires', list),
    vocabularyWord: (list: string, code: string) => at('bureau', 'administration', 'vocabulaires', list, code),
    demonstration: () => at('bureau', 'administration', 'demonstration'),
    demonstrationRemoval: () => at('bureau', 'administration', 'demonstration', 'retrait'),
    services: () => at('bureau', 'administration', 'services'),
    newService: () => at('bureau', 'administration', 'services', 'nouveau'),
    service: (account: string) => at('bureau', 'administration', 'services', account),
    serviceAct: (account: string, noun: string) => at('bureau', 'administration', 'services', account, noun),
    keyAct: (account: string, key: string, noun: string) => at('bureau', 'administration', 'services', account, 'cles', key, noun),
    api: () => at('api'),
    received: (query: Query = {}) => withQuery(at('bureau', 'courriels-recus'), query),
    receivedMessage: (id: string) => at('bureau', 'courriels-recus', id),
    receivedAct: (id: string, noun: string) => at('bureau', 'courriels-recus', id, noun),
    receivedRaw: (id: string) => at('bureau', 'courriels-recus', id, 'message.eml'),
    mail: (query: Query = {}) => withQuery(at('bureau', 'administration', 'courriels'), query),
    letter: (id: string) => at('bureau', 'administration', 'courriels', id),
    sendLetter: (id: string) => at('bureau', 'administration', 'courriels', id, 'envoi'),
    sharings: () => at('bureau', 'administration', 'partages'),
    sharingAct: (id: string, noun: string) => at('bureau', 'administration', 'partages', id, noun),
    webhooks: () => at('bureau', 'administration', 'points-d-appel'),
    webhook: (id: string) => at('bureau', 'administration', 'points-d-appel', id),
    webhookAct: (id: string, ...nouns: readonly string[]) => at('bureau', 'administration', 'points-d-appel', id, ...nouns),
    journal: (query: Query = {}) => withQuery(at('bureau', 'administration', 'journal'), query),
  };
};
export type Paths = ReturnType<typeof paths>;
