import type { Bilingual } from '../../../kernel/bilingual.ts';
import type { Lane } from '../lanes.ts';

export const LANE_WORDS = {
  late: { fr: 'En retard', en: 'Late' },
  today: { fr: 'Aujourd’hui', en: 'Today' },
  week: { fr: 'Cette semaine', en: 'This week' },
  later: { fr: 'Plus tard', en: 'Later' },
  waiting: { fr: 'En attente de la personne', en: 'Waiting for the person' },
  idle: { fr: 'Aucun délai en cours', en: 'No term running' },
} as const satisfies Record<Lane, Bilingual>;

export const INBOX_WORDS = {
  nextWeek: { fr: 'La semaine prochaine', en: 'Next week' },
  number: { fr: 'Numéro de la demande', en: 'Number of the request' },
  noNumber: {
    fr: 'Aucune demande que vous pouvez lire ne porte ce numéro\u00a0: {value}',
    en: 'No request that you may read has this number: {value}',
  },
  unit: { fr: 'Unité', en: 'Unit' },
  standard: { fr: 'Délai', en: 'Term' },
  responsible: { fr: 'Responsable', en: 'Assigned to' },
  free: { fr: 'libre', en: 'free' },
  due: { fr: 'échéance {day}', en: 'due {day}' },
  since: { fr: 'reçue {day}', en: 'received {day}' },
  more: { fr: 'Voir toute la file\u00a0: {lane}', en: 'See the whole lane: {lane}' },
  allLanes: { fr: 'Toutes les files', en: 'All lanes' },
  empty: { fr: 'Rien n’attend', en: 'Nothing is waiting' },
  emptyFiltered: { fr: 'Aucune demande en cours ne répond à ces filtres.', en: 'No open request answers these filters.' },
  clear: { fr: 'Enlever les filtres', en: 'Remove the filters' },
  choose: { fr: 'Choisir {number}', en: 'Choose {number}' },
  batch: { fr: 'Avec les demandes choisies', en: 'With the chosen requests' },
  take: { fr: 'Me les attribuer', en: 'Assign to me' },
  assign: { fr: 'Attribuer…', en: 'Assign…' },
  acknowledge: { fr: 'Accuser réception…', en: 'Acknowledge…' },
  close: { fr: 'Fermer…', en: 'Close…' },
  spam: { fr: 'Indésirables…', en: 'Mark as spam…' },
  keys: { fr: 'Au clavier', en: 'By keyboard' },
  keysText: {
    fr: 'j et k vont d’une demande à l’autre, x la choisit, Entrée l’ouvre; tout s’atteint aussi par la touche Tab. La liste des raccourcis (?) permet de désactiver les touches seules.',
    en: 'j and k go from one request to the other, x chooses it, Enter opens it; Tab reaches everything too. The list of shortcuts (?) turns the single keys off.',
  },
  templates: { fr: 'Modèles de lettres', en: 'Templates of letters' },
  misses: { fr: 'Dépassements sans motif', en: 'Misses without a reason' },
} as const satisfies Record<string, Bilingual>;
