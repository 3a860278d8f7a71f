import type { Bilingual } from '../kernel/bilingual.ts';

/** Why a document is not written. For every page that offers one. */
export const DOCUMENT_REFUSALS: Readonly<Record<string, Bilingual>> = {
  documentTooLong: {
    fr: 'Ce document dépasse la longueur que l’application sait écrire en PDF. Divisez-le.',
    en: 'This document is longer than what the application can write as PDF. Divide it.',
  },
  documentTooHeavy: {
    fr: 'Ce document demande trop de temps ou de mémoire\u00a0: son écriture a été arrêtée. Divisez-le, puis réessayez.',
    en: 'This document takes too much time or memory: writing it was stopped. Divide it, then try again.',
  },
  documentsBusy: {
    fr: 'Trop de documents sont demandés en même temps. Réessayez dans une minute.',
    en: 'Too many documents are being asked for at once. Try again in a minute.',
  },
};
