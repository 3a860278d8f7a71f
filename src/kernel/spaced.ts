const NBSP = '\u00a0';

/**
 * French text with its no-break spaces and curly apostrophes, as Québec's public service sets it:
 * before « : » `%` `$` and inside « », none before ; ? !, inside numbers, dates, hours and after a sign.
 */
export const spaced = (text: string): string =>
  text
    .replace(/(\p{L})'(?=\p{L})/gu, '$1’')
    .replace(/«\s*/g, `«${NBSP}`)
    .replace(/\s*»/g, `${NBSP}»`)
    .replace(/ +([!?;])(?=\W|$)/g, '$1')
    .replace(/ ([:%$])(?=\W|$)/g, `${NBSP}$1`)
    .replace(/(\d) (?=\d{3}(?:\D|$))/g, `$1${NBSP}`)
    .replace(/(\d) h (?=\d)/g, `$1${NBSP}h${NBSP}`)
    .replace(/(\d) (h|km|j|ans?|mois|jours?)(?=\W|$)/g, `$1${NBSP}$2`)
    .replace(/([+−±]) (?=\d)/g, `$1${NBSP}`)
    .replace(/(^|\s)(no|n°) (?=\d)/g, `$1$2${NBSP}`)
    .replace(/(\d|1er) (janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)(?=\W|$)/g, `$1${NBSP}$2`);
