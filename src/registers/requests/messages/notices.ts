import type { Bilingual } from '../../../kernel/bilingual.ts';

/** Words of letters and lists about terms that are near, due or missed. */
export const NOTICE_WORDS = {
  subject: { fr: 'Demandes à échéance', en: 'Requests that are due' },
  subjectConfidential: { fr: 'Dossiers confidentiels à échéance', en: 'Confidential files that are due' },
  lead: {
    fr: 'Voici ce qui approche de son échéance, ou l’a dépassée. Pour un délai dépassé, dites pourquoi sur la page du dossier\u00a0: le motif est publié avec les résultats.',
    en: 'Here is what is near the end of its time limit, or past it. For a time limit that was missed, say why on the page of the file: the reason is published with the results.',
  },
  unassigned: {
    fr: 'Ce qui n’a pas de responsable vous est signalé parce que vous dirigez l’unité.',
    en: 'You are told of what is unassigned because you manage the unit.',
  },
  near: { fr: '{number}\u00a0: {standard}, échéance {day}', en: '{number}: {standard}, due {day}' },
  today: { fr: '{number}\u00a0: {standard}, échéance aujourd’hui', en: '{number}: {standard}, due today' },
  missed: { fr: '{number}\u00a0: {standard}, échéance dépassée ({day})', en: '{number}: {standard}, missed ({day})' },
  go: { fr: 'Ouvrir les files', en: 'Open the queues' },
  handle: { fr: 'Traiter', en: 'Handle' },
  assign: { fr: 'Attribuer', en: 'Assign' },
} as const satisfies Record<string, Bilingual>;

export const MISS_PAGE_WORDS = {
  title: { fr: 'Dépassements sans motif', en: 'Missed time limits without a reason' },
  lead: {
    fr: 'Chaque délai dépassé demande son motif\u00a0: ouvrez la demande et dites pourquoi.',
    en: 'Each time limit that was missed needs a reason: open the request and say why.',
  },
  none: { fr: 'Tous les dépassements ont leur motif', en: 'Every missed time limit has its reason' },
  noneLead: { fr: 'Rien à expliquer ici.', en: 'Nothing to explain here.' },
  due: { fr: 'Échéance', en: 'Due' },
  ended: { fr: 'Fait le', en: 'Done on' },
  notYet: { fr: 'pas encore', en: 'not yet' },
  explain: { fr: 'Dire pourquoi', en: 'Say why' },
} as const satisfies Record<string, Bilingual>;
