import type { Bilingual } from '../../../kernel/bilingual.ts';
import { isDay } from '../../../kernel/day.ts';
import { VISIBILITY_WORDS } from '../../../records/pages/messages.ts';
import { type Vocabulary, wordOf } from '../../../records/vocabulary.ts';
import { formatDate } from '../../../ui/typography.ts';
import { countryName } from '../../../web/countries.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { STATE_WORDS } from '../messages/moves.ts';
import { PURPOSE_WORDS, WORDS } from '../messages.ts';
import type { Purpose } from '../rules.ts';

/** What the fields of an agreement are called in its history. */
export const FIELD_WORDS: Readonly<Record<string, Bilingual>> = {
  ...WORDS,
  title: WORDS.title,
  sectors: WORDS.sector,
  renewals: WORDS.renewedOn,
  text: WORDS.texts,
};

const LISTS: Readonly<Record<string, string>> = { kind: 'agreementKind', nature: 'agreementNature', sectors: 'sector' };
const CODES: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = { state: STATE_WORDS, visibility: VISIBILITY_WORDS };

/** A value of the history in words: codes by their lists, days as they are written, what hangs on the agreement in a line each. */
export function valueWord(visit: Visit, vocabulary: Vocabulary, field: string, value: unknown): string | undefined {
  const list = LISTS[field];
  if (typeof value === 'string') {
    const word = CODES[field]?.[value];
    if (word) return words(visit, word);
    if (list) return words(visit, wordOf(vocabulary, list, value));
    if (field === 'country') return countryName(value, visit.lang);
    return isDay(value) ? formatDate(value, visit.lang) : undefined;
  }
  if (!Array.isArray(value)) return undefined;
  if (list) return value.map((code) => words(visit, wordOf(vocabulary, list, String(code)))).join(', ') || '–';
  return value.map((one) => lineOf(visit, one)).join(' · ') || '–';
}

/** A party, a step, an authorisation, a renewal. */
function lineOf(visit: Visit, value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  // Plain data of this slice, as `keeping.ts` wrote it.
  const one = value as Readonly<Record<string, unknown>>;
  const name = visit.lang === 'en' ? one.nameEn : one.nameFr;
  if (typeof name === 'string') return name;
  const day = typeof one.on === 'string' && isDay(one.on) ? formatDate(one.on, visit.lang) : '';
  const purpose = typeof one.purpose === 'string' ? words(visit, PURPOSE_WORDS[one.purpose as Purpose]) : '';
  const lapsed = typeof one.lapsedOn === 'string' ? words(visit, WORDS.lapsed).replace('{day}', formatDate(one.lapsedOn, visit.lang)) : '';
  const said = [one.givenBy, one.reference, one.done, lapsed].filter((text) => typeof text === 'string');
  return [day, purpose, ...said].filter((text) => text !== '').join(', ');
}
