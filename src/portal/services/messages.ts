import type { Bilingual } from '../../kernel/bilingual.ts';

/** Whose cases a result counts. */
export const REGISTER_WORDS: Readonly<Record<string, Bilingual>> = {
  requests: { fr: 'Demandes de renseignements', en: 'Requests for information' },
  complaints: { fr: 'Plaintes', en: 'Complaints' },
  internships: { fr: 'Candidatures à un stage', en: 'Internship applications' },
  applications: { fr: 'Demandes d’aide', en: 'Project applications' },
  all: { fr: 'Ensemble', en: 'All together' },
};

/** The event that a count begins after. */
export const ANCHORS: Readonly<Record<string, Bilingual>> = {
  complete: { fr: 'le jour où le dossier est complet', en: 'the day on which the file is complete' },
  interview: { fr: 'le jour de l’entrevue avec l’organisation d’accueil', en: 'the day of the interview with the host organisation' },
  sitting: { fr: 'le jour de la rencontre du comité de sélection', en: 'the day on which the selection committee meets' },
};

export const WORDS = {
  home: { fr: 'Accueil', en: 'Home' },
  services: { fr: 'Services', en: 'Services' },
  title: { fr: 'Déclaration de services', en: 'Declaration of services' },
  noDeclaration: { fr: 'Aucune déclaration de services n’est publiée ici.', en: 'No declaration of services is published here.' },
  noDeclarationLead: {
    fr: 'Les sources de cette installation n’en donnent aucune pour cette organisation.',
    en: 'The sources of this installation give none for this organisation.',
  },
  translated: {
    fr: 'Le document existe en anglais seulement. La traduction est la nôtre et n’a rien d’officiel.',
    en: 'The document exists in French only. The translation is ours and is not official.',
  },
  fictional: {
    fr: 'Démonstration\u00a0: l’organisation est fictive, aucune coordonnée n’est donnée.',
    en: 'Demonstration: the organisation is fictional, no contact details are given.',
  },
  mission: { fr: 'Mission et clientèle', en: 'Mission and clientele' },
  clientele: {
    fr: 'L’organisation offre une gamme de services à une clientèle variée, dont\u00a0:',
    en: 'It offers a range of services to a varied clientele, including:',
  },
  commitments: { fr: 'Engagements sur la qualité des services', en: 'Commitments on the quality of services' },
  commitsTo: { fr: 'À l’égard de sa clientèle, l’organisation s’engage\u00a0:', en: 'Toward its clientele, the organisation undertakes:' },
  standards: { fr: 'Engagements sur les normes de service', en: 'Commitments on service standards' },
  commitment: { fr: 'Engagement', en: 'Commitment' },
  target: { fr: 'Cible', en: 'Target' },
  targetOf: { fr: 'Dans {n} des cas', en: 'In {n} of cases' },
  countedFrom: { fr: 'Compté après {anchor}.', en: 'Counted after {anchor}.' },
  pausesOff: { fr: 'Rien ne suspend le délai.', en: 'Nothing suspends the count.' },
  pausesOn: { fr: 'L’attente d’une correction n’est pas comptée.', en: 'The wait for a correction is not counted.' },
  lastYear: { fr: 'Résultat {year}', en: 'Result {year}' },
  seeResults: { fr: 'Tous les résultats', en: 'All results' },
  howCounted: { fr: 'Comment les jours sont comptés', en: 'How days are counted' },
  howCountedLead: {
    fr: 'Le jour du départ n’est pas compté, le dernier l’est. Ce qui est fait le jour de l’échéance est à temps, quelle que soit l’heure, dans le fuseau du bureau.',
    en: 'The first day is not counted, the last one is. What is done on the due day is in time, whatever the hour, in the time zone of the office.',
  },
  hours: { fr: 'Heures d’ouverture', en: 'Opening hours' },
  weekdays: { fr: 'Les jours ouvrables', en: 'On business days' },
  officeTime: { fr: '{zone} (celle du bureau)', en: '{zone} (that of the office)' },
  noHours: { fr: 'Les heures d’ouverture ne sont pas connues.', en: 'The opening hours are not known.' },
  yourZone: { fr: 'Votre fuseau horaire', en: 'Your time zone' },
  convert: { fr: 'Convertir', en: 'Convert' },
  inYourTime: {
    fr: 'Prochain jour ouvrable, {day}, à l’heure de votre fuseau ({zone})\u00a0: {hours}.',
    en: 'Next business day, {day}, in your time zone ({zone}): {hours}.',
  },
  nextDay: { fr: '(lendemain)', en: '(next day)' },
  dayBefore: { fr: '(veille)', en: '(day before)' },
  openToday: { fr: 'Aujourd’hui est un jour ouvrable.', en: 'Today is a business day.' },
  closedToday: { fr: 'Aujourd’hui, le bureau est fermé\u00a0: {reason}.', en: 'Today the office is closed: {reason}.' },
  nextClosed: { fr: 'Prochains jours de fermeture', en: 'Next closed days' },
  calendar: { fr: 'Jours ouvrables', en: 'Business days' },
  seeCalendar: { fr: 'Voir l’année entière', en: 'See the whole year' },
  contacts: { fr: 'Coordonnées', en: 'Contact' },
  telephone: { fr: 'Téléphone', en: 'Telephone' },
  fax: { fr: 'Télécopieur', en: 'Fax' },
  email: { fr: 'Courriel', en: 'E-mail' },
  website: { fr: 'Site Web', en: 'Website' },
  complain: { fr: 'Comment déposer une plainte', en: 'How to make a complaint' },
  responsibilities: { fr: 'Responsabilités de la clientèle', en: 'Responsibilities of the clientele' },
  results: { fr: 'Résultats des normes de service', en: 'Results of the service standards' },
  resultsLead: {
    fr: 'Ce que la déclaration de services promet, et ce qui a été tenu, exercice par exercice et trimestre par trimestre.',
    en: 'What the declaration of services promises, and what was kept, year by year and quarter by quarter.',
  },
  counting: { fr: 'Comment la part se calcule', en: 'How the share is worked out' },
  countingText: {
    fr: 'Un dossier compte dans l’exercice et le trimestre de son échéance. La part divise les délais respectés par la somme des respectés et des retards\u00a0: ce qui n’est pas échu et ce qui est exclu n’y entre pas; ce qui est échu sans réponse est en retard.',
    en: 'A case counts in the fiscal year and quarter of its due day. The share divides the terms met by the sum of those met and those late: what is not due yet and what is excluded is in neither; what is past due and unanswered is late.',
  },
  withoutCases: { fr: 'Sans résultat pour cet exercice', en: 'Without a result for this fiscal year' },
  satisfaction: { fr: 'La satisfaction des personnes servies', en: 'The satisfaction of the people served' },
  years: { fr: 'Exercices', en: 'Fiscal years' },
  period: { fr: 'Période', en: 'Period' },
  wholeYear: { fr: 'Exercice', en: 'Year' },
  quarter: { fr: 'Trimestre {n}', en: 'Quarter {n}' },
  runs: { fr: 'en cours', en: 'in progress' },
  ahead: { fr: 'à venir', en: 'to come' },
  met: { fr: 'Respectés', en: 'Met' },
  late: { fr: 'En retard', en: 'Late' },
  notDue: { fr: 'Non échus', en: 'Not due' },
  excluded: { fr: 'Exclus', en: 'Excluded' },
  total: { fr: 'Total', en: 'Total' },
  share: { fr: 'Part', en: 'Share' },
  verdict: { fr: 'Cible', en: 'Target' },
  automatic: {
    fr: 'Dont {n} par un accusé automatique. Sans eux\u00a0: {share}.',
    en: 'Of which {n} by an automatic acknowledgement. Without them: {share}.',
  },
  restarted: {
    fr: '{n} délais ont recommencé quand le dossier a été complet; le premier délai est gardé, sans compter.',
    en: '{n} time limits started again when the file was complete; the first one is kept, and not counted.',
  },
  restartedOne: {
    fr: '1 délai a recommencé quand le dossier a été complet; le premier délai est gardé, sans compter.',
    en: '1 time limit started again when the file was complete; the first one is kept, and not counted.',
  },
  ask: { fr: 'Demander un renseignement', en: 'Ask for information' },
  fileComplaint: { fr: 'Déposer une plainte', en: 'Make a complaint' },
  follow: { fr: 'Suivre une demande ou une plainte', en: 'Follow a request or a complaint' },
  exclusions: { fr: 'Exclus de l’exercice', en: 'Excluded in the year' },
  otherReasons: { fr: 'Autres motifs', en: 'Other reasons' },
  nothing: { fr: 'Aucune échéance dans cet exercice.', en: 'Nothing was due in this fiscal year.' },
  kept: { fr: 'non publié', en: 'not published' },
  nothingDue: { fr: 'aucun dossier', en: 'no cases' },
  guarded: {
    fr: 'Les plaintes sont confidentielles\u00a0: seuls les trimestres terminés qui en comptent au moins cinq sont publiés. L’exercice l’est une fois terminé, si rien de moins de cinq ne s’en déduit.',
    en: 'Complaints are confidential: only quarters that are over and have five of them or more are published. The year is, once it is over, if nothing below five follows from it.',
  },
  noneKept: { fr: 'Rien de publié pour cet exercice.', en: 'Nothing published for this fiscal year.' },
  summed: {
    fr: 'La somme n’est publiée que pour les périodes terminées où chaque partie l’est.',
    en: 'The sum is published only for periods that are over and of which each part is.',
  },
  source: { fr: 'Source', en: 'Source' },
  running: { fr: 'Période en cours', en: 'Period in progress' },
  notPublished: { fr: 'Non publié', en: 'Not published' },
  automaticComment: { fr: 'Dont {n} par un accusé automatique', en: 'Of which {n} by an automatic acknowledgement' },
  calendarLead: {
    fr: 'Les jours où les délais ne courent pas, avec leur raison et la règle qui les fixe.',
    en: 'The days that do not count toward a time limit, with their reason and the rule that sets them.',
  },
  noCalendar: {
    fr: 'Les jours ouvrables de cette organisation ne sont pas connus.',
    en: 'The business days of this organisation are not known.',
  },
  noCalendarLead: {
    fr: 'Aucune source ne les donne\u00a0: aucun délai n’est calculé.',
    en: 'No source gives them: no time limit is computed.',
  },
  subscribe: { fr: 'S’abonner dans un agenda (.ics)', en: 'Subscribe in a calendar (.ics)' },
  office: { fr: 'Bureau', en: 'Office' },
  yearField: { fr: 'Année', en: 'Year' },
  officeGo: { fr: 'Afficher', en: 'Show' },
  headOffice: { fr: 'Siège', en: 'Head office' },
  ofHeadOffice: {
    fr: 'Ce poste n’a pas de calendrier à lui\u00a0: celui de l’organisation s’applique.',
    en: 'This post has no calendar of its own: that of the organisation applies.',
  },
} as const satisfies Record<string, Bilingual>;

/** Columns of the files of results: their heads in words, and what they mean. */
export const COLUMN_WORDS = {
  fiscal_year: [
    { fr: 'Exercice', en: 'Fiscal year' },
    { fr: 'Exercice de l’échéance', en: 'Fiscal year of the due day' },
  ],
  period: [
    { fr: 'Période', en: 'Period' },
    { fr: 'year, ou Q1 à Q4', en: 'year, or Q1 to Q4' },
  ],
  first_day: [
    { fr: 'Premier jour', en: 'First day' },
    { fr: 'Premier jour de la période', en: 'First day of the period' },
  ],
  last_day: [
    { fr: 'Dernier jour', en: 'Last day' },
    { fr: 'Dernier jour de la période', en: 'Last day of the period' },
  ],
  standard: [
    { fr: 'Code', en: 'Code' },
    { fr: 'Code de la norme', en: 'Code of the standard' },
  ],
  standard_fr: [
    { fr: 'Norme (français)', en: 'Standard (French)' },
    { fr: 'L’engagement, tel que la déclaration le dit', en: 'The commitment, as the declaration words it' },
  ],
  standard_en: [
    { fr: 'Norme (anglais)', en: 'Standard (English)' },
    { fr: 'L’engagement, en anglais', en: 'The commitment, in English' },
  ],
  type: [
    { fr: 'Type', en: 'Type' },
    { fr: 'timeliness\u00a0: un délai', en: 'timeliness: a time limit' },
  ],
  channel: [
    { fr: 'Canal', en: 'Channel' },
    { fr: 'Le moyen par lequel l’engagement est tenu; any\u00a0: tous', en: 'The means by which the commitment is kept; any: all' },
  ],
  cases: [
    { fr: 'Dossiers', en: 'Cases' },
    { fr: 'Registre des dossiers; all\u00a0: la somme', en: 'Register of the cases; all: the sum' },
  ],
  business_days: [
    { fr: 'Jours ouvrables', en: 'Business days' },
    { fr: 'Longueur du délai', en: 'Length of the time limit' },
  ],
  pauses: [
    { fr: 'Pauses', en: 'Pauses' },
    { fr: 'L’attente d’une correction suspend-elle le délai?', en: 'Does the wait for a correction suspend the count?' },
  ],
  target: [
    { fr: 'Cible', en: 'Target' },
    { fr: 'En pour cent', en: 'In per cent' },
  ],
  met: [
    { fr: 'Respectés', en: 'Met' },
    { fr: 'Faits à temps', en: 'Done in time' },
  ],
  late: [
    { fr: 'En retard', en: 'Late' },
    { fr: 'Faits après l’échéance, ou échus sans l’être', en: 'Done after the due day, or past it and not done' },
  ],
  not_due: [
    { fr: 'Non échus', en: 'Not due' },
    { fr: 'Hors du dénominateur', en: 'Outside the denominator' },
  ],
  excluded: [
    { fr: 'Exclus', en: 'Excluded' },
    { fr: 'Hors du dénominateur, avec un motif', en: 'Outside the denominator, with a reason' },
  ],
  exclusions: [
    { fr: 'Motifs d’exclusion', en: 'Reasons of exclusion' },
    { fr: 'Combien pour chaque motif', en: 'How many for each reason' },
  ],
  restarted: [
    { fr: 'Recommencés', en: 'Restarted' },
    { fr: 'Délais recommencés à la complétude, dans aucun compte', en: 'Time limits started again at completion, in none of the counts' },
  ],
  total: [
    { fr: 'Total', en: 'Total' },
    { fr: 'Les quatre ensemble', en: 'All four together' },
  ],
  share: [
    { fr: 'Part', en: 'Share' },
    { fr: 'met ÷ (met + late), en pour cent, arrondi vers le bas', en: 'met ÷ (met + late), in per cent, rounded down' },
  ],
  automatic: [
    { fr: 'Automatiques', en: 'Automatic' },
    { fr: 'De met et late, ceux qu’un accusé automatique a arrêtés', en: 'Of met and late, those ended by an automatic acknowledgement' },
  ],
  share_without_automatic: [
    { fr: 'Part sans les automatiques', en: 'Share without automatic ones' },
    { fr: 'La part des autres, en pour cent', en: 'The share of the others, in per cent' },
  ],
  target_met: [
    { fr: 'Cible atteinte', en: 'Target met' },
    {
      fr: 'Y, N, ou NA\u00a0: période en cours, rien d’échu ou non publié',
      en: 'Y, N, or NA: period running, nothing due or not published',
    },
  ],
  comment: [
    { fr: 'Commentaire', en: 'Comment' },
    { fr: 'Ce qui explique la ligne', en: 'What explains the line' },
  ],
} as const satisfies Record<string, readonly [label: Bilingual, help: Bilingual]>;
