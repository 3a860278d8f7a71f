import type { Bilingual } from '../kernel/bilingual.ts';

/** Why a document is not written. For every page that offers one. */
export const DOCUMENT_REFUSALS: Readonly<Record<string, Bilingual>> = {
  documentTooLong: {
    fr: 'Ce document dépasse la longueur que l’application sait écrire en PDF. Divisez-le.',
    en: 'This document is longer than what the application can write as PDF. Divide it.',
  },
  documentsBusy: {
    fr: 'Trop de documents sont demandés en même temps. Réessayez dans une minute.',
    en: 'Too many documents are being asked for at once. Try again in a minute.',
  },
};
