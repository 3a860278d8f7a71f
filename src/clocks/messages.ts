import type { Bilingual } from '../kernel/bilingual.ts';
import type { Exclusion, Miss, Outcome } from './run.ts';

export const EXCLUSION_WORDS = {
  otherMeans: { fr: 'Réponse autrement que par courriel', en: 'Answered otherwise than by e-mail' },
  postal: { fr: 'Réponse par la poste', en: 'Answered by post' },
  spam: { fr: 'Pourriel', en: 'Spam' },
  duplicate: { fr: 'Doublon d’une autre demande', en: 'Duplicate of another request' },
  transferred: { fr: 'Transférée à un autre organisme', en: 'Transferred to another organisation' },
  withdrawn: { fr: 'Retirée par la personne', en: 'Withdrawn by the person' },
  noAddress: { fr: 'Aucune adresse où répondre', en: 'No address to answer to' },
} as const satisfies Record<Exclusion, Bilingual>;

export const MISS_WORDS = {
  volume: { fr: 'Volume de demandes', en: 'Volume of requests' },
  research: { fr: 'Recherche exigée par la question', en: 'Research that the question asked for' },
  otherUnit: { fr: 'Attente d’une autre unité', en: 'Waiting for another unit' },
  thirdParty: { fr: 'Attente d’un tiers', en: 'Waiting for a third party' },
  absence: { fr: 'Absence de la personne responsable', en: 'Absence of the person in charge' },
  system: { fr: 'Panne ou lenteur d’un système', en: 'Failure or slowness of a system' },
  oversight: { fr: 'Oubli', en: 'Oversight' },
  other: { fr: 'Autre motif', en: 'Another reason' },
} as const satisfies Record<Miss, Bilingual>;

export const OUTCOME_WORDS = {
  awaiting: { fr: 'Délai non commencé', en: 'Not started' },
  running: { fr: 'En cours', en: 'Running' },
  paused: { fr: 'En pause', en: 'Paused' },
  met: { fr: 'Respecté', en: 'Met' },
  late: { fr: 'Dépassé', en: 'Missed' },
  excluded: { fr: 'Exclu', en: 'Excluded' },
  restarted: { fr: 'Recommencé', en: 'Restarted' },
} as const satisfies Record<Outcome, Bilingual>;

/** What happened on the day that a count begins after; lower case, before « le jeudi 2 avril ». */
export const ANCHOR_WORDS: Readonly<Record<string, Bilingual>> = {
  received: { fr: 'reçu', en: 'received' },
  complete: { fr: 'complet', en: 'complete' },
  reopened: { fr: 'rouvert', en: 'reopened' },
  interview: { fr: 'entrevue', en: 'interview' },
  sitting: { fr: 'séance du comité', en: 'sitting of the committee' },
};

export const WORDS = {
  due: { fr: 'échéance', en: 'due' },
  dueField: { fr: 'Échéance', en: 'Due day' },
  within: { fr: '{name} en {n} jours ouvrables', en: '{name} within {n} business days' },
  withinOne: { fr: '{name} en {n} jour ouvrable', en: '{name} within {n} business day' },
  ruleApplied: { fr: 'Norme et calendrier appliqués', en: 'Standard and calendar applied' },
  dayByDay: { fr: 'Voir le compte jour par jour', en: 'See the count, day by day' },
  working: { fr: 'Calcul de l’échéance', en: 'How the due day was found' },
  today: { fr: 'aujourd’hui', en: 'today' },
  left: { fr: '{n}\u00a0j ouvr.', en: '{n} bus. d.' },
  overdue: { fr: '{n}\u00a0j de retard', en: '{n} d late' },
  overdueNow: { fr: 'en retard', en: 'late' },
  paused: { fr: 'en pause', en: 'paused' },
  awaiting: { fr: 'délai non commencé', en: 'not started' },
  excluded: { fr: 'exclu', en: 'excluded' },
  restarted: { fr: 'recommencé', en: 'restarted' },
  met: { fr: 'fait en {n}\u00a0j', en: 'done in {n} d' },
  late: { fr: 'fait avec {n}\u00a0j de retard', en: 'done {n} d late' },
  businessDay: { fr: '{n} jour ouvrable', en: '{n} business day' },
  businessDays: { fr: '{n} jours ouvrables', en: '{n} business days' },
  holiday: { fr: 'férié', en: 'holiday' },
  holidays: { fr: 'fériés', en: 'holidays' },
  closed: { fr: 'fermé', en: 'closed' },
  closedMany: { fr: 'fermés', en: 'closed' },
  pause: { fr: 'en pause du {from} au {to}', en: 'paused from {from} to {to}' },
  pauseOpen: { fr: 'en pause depuis le {from}', en: 'paused since {from}' },
  stopped: { fr: 'fait {day}', en: 'done on {day}' },
  before: { fr: 'fait avant, 0 jour', en: 'done before, 0 days' },
  weekend: { fr: 'fin de semaine', en: 'weekend' },
  day: { fr: 'jour {n}', en: 'day {n}' },
  start: { fr: 'départ', en: 'start' },
  why: { fr: 'Motif', en: 'Reason' },
  ruleAt: {
    fr: 'Norme en vigueur depuis le {edition}; calendrier en vigueur depuis le {calendar}, version {version}.',
    en: 'Standard in force since {edition}; calendar in force since {calendar}, version {version}.',
  },
} as const satisfies Record<string, Bilingual>;

export const YEAR_WORDS = {
  offDays: { fr: 'Jours fériés et fermetures de {year}', en: 'Holidays and closures in {year}' },
  day: { fr: 'Jour', en: 'Day' },
  name: { fr: 'Raison', en: 'Reason' },
  kind: { fr: 'Nature', en: 'Kind' },
  source: { fr: 'Règle ou décision', en: 'Rule or decision' },
  holiday: { fr: 'Férié', en: 'Holiday' },
  closure: { fr: 'Fermeture', en: 'Closure' },
  weekend: { fr: 'fin de semaine', en: 'weekend' },
  key: {
    fr: 'Hachuré\u00a0: aucun délai ne court. Encadré\u00a0: jour férié.',
    en: 'Hatched: no time limit runs. Framed: holiday.',
  },
  keyClosure: { fr: 'Encadré d’un pointillé\u00a0: fermeture.', en: 'Framed by dashes: closure.' },
  keyToday: { fr: 'Souligné\u00a0: aujourd’hui.', en: 'Underlined: today.' },
} as const satisfies Record<string, Bilingual>;
