import type { Lang } from '../kernel/bilingual.ts';
import type { Edition, HolidayRule } from '../kernel/calendar-data.ts';
import { fold } from '../kernel/text.ts';

// Holidays of an edition as a person reads and types them, one a line:
// « lundi avant 05-25 | Journée nationale des patriotes | National Patriots’ Day | J-3, r. 3, a. 3 ».

type Holiday = Edition['rules'][number];

const DAYS_FR = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'] as const;
const DAYS_EN = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const weekdayOf = (word: string): number => {
  const french = DAYS_FR.findIndex((day) => day === word);
  return (french >= 0 ? french : DAYS_EN.findIndex((day) => day === word)) + 1;
};
const DAY = `(${[...DAYS_FR, ...DAYS_EN].join('|')})`;
const SIGNED = '([+-])\\s*(\\d{1,2})';

const FIXED = /^(\d{2}-\d{2})$/;
const EASTER = new RegExp(`^(?:paques|easter)(?:\\s*${SIGNED})?$`);
const BEFORE = new RegExp(`^${DAY}\\s+(?:avant|before)\\s+(\\d{2}-\\d{2})$`);
const NTH = new RegExp(`^(?:(\\d)\\s*(?:er|re|e|st|nd|rd|th)|(dernier|last))\\s+${DAY}\\s+(?:de|in|of)\\s+(\\d{2})$`);
const SHIFT = new RegExp(`${DAY}\\s*${SIGNED}`, 'g');

const DAYS = { fr: DAYS_FR, en: DAYS_EN } as const;
const EASTER_WORD = { fr: 'pâques', en: 'easter' } as const;
const BEFORE_WORD = { fr: 'avant', en: 'before' } as const;
const OF_WORD = { fr: 'de', en: 'of' } as const;
const LAST_WORD = { fr: 'dernier', en: 'last' } as const;
const RANKS = { fr: ['er', 'e', 'e', 'e', 'e'], en: ['st', 'nd', 'rd', 'th', 'th'] } as const;

/** A rule in words: `01-01`, « pâques -2 », « lundi avant 05-25 », « 1er lundi de 09 », “last monday of 05”. Reads back as the same rule. */
export function ruleText(rule: HolidayRule, lang: Lang): string {
  if ('fixed' in rule) return rule.fixed;
  if ('easter' in rule) return rule.easter === 0 ? EASTER_WORD[lang] : `${EASTER_WORD[lang]} ${signed(rule.easter)}`;
  const day = (weekday: number) => DAYS[lang][weekday - 1];
  if ('weekdayBefore' in rule) return `${day(rule.weekdayBefore.weekday)} ${BEFORE_WORD[lang]} ${rule.weekdayBefore.before}`;
  const nth = rule.nth === -1 ? LAST_WORD[lang] : `${rule.nth}${RANKS[lang][rule.nth - 1]}`;
  return `${nth} ${day(rule.weekday)} ${OF_WORD[lang]} ${String(rule.month).padStart(2, '0')}`;
}

const signed = (n: number): string => (n < 0 ? `-${-n}` : `+${n}`);
const number = (sign: string | undefined, digits: string | undefined): number => (sign === '-' ? -1 : 1) * Number(digits ?? 0);

/** Reads a rule, in French or in English; null when it is none. Whether its days exist, the schema of the calendar says. */
export function parseRule(text: string): unknown {
  const words = fold(text).trim().replace(/\s+/g, ' ');
  const fixed = FIXED.exec(words);
  if (fixed) return { fixed: fixed[1] };
  const easter = EASTER.exec(words);
  if (easter) return { easter: number(easter[1], easter[2]) };
  const before = BEFORE.exec(words);
  if (before) return { weekdayBefore: { weekday: weekdayOf(before[1] ?? ''), before: before[2] } };
  const nth = NTH.exec(words);
  if (nth) return { nth: nth[2] ? -1 : Number(nth[1]), weekday: weekdayOf(nth[3] ?? ''), month: Number(nth[4]) };
  return null;
}

const shiftText = (shift: Holiday['shift'], lang: Lang): string =>
  shift === undefined
    ? ''
    : ` (${Object.entries(shift)
        .map(([day, move]) => `${DAYS[lang][Number(day) - 1]} ${signed(move)}`)
        .join(', ')})`;

/** The holidays of an edition, a line each. */
export const holidaysText = (rules: readonly Holiday[], lang: Lang): string =>
  rules
    .map(({ rule, shift, name, source }) => [`${ruleText(rule, lang)}${shiftText(shift, lang)}`, name.fr, name.en, source].join(' | '))
    .join('\n');

/** What a line of the text says, for the schema of the calendar to judge; null: it cannot be read. Ids come from the French names. */
function parseLine(line: string, place: number): unknown {
  const [when = '', fr = '', en = '', source = '', ...rest] = line.split('|').map((part) => part.trim());
  const shifted = /^(.*?)\s*\(([^)]*)\)$/.exec(when);
  const rule = parseRule(shifted?.[1] ?? when);
  if (rule === null || rest.length > 0 || [fr, en, source].includes('')) return null;
  const moves = [...fold(shifted?.[2] ?? '').matchAll(SHIFT)].map(([, day = '', sign, digits]) => [weekdayOf(day), number(sign, digits)]);
  const id = fold(fr)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return { id: id || `jour-${place}`, name: { fr, en }, rule, source, ...(shifted ? { shift: Object.fromEntries(moves) } : {}) };
}

/** The lines of a text, read; the number of the first line that cannot be, from 1. */
export function parseHolidays(text: string): { readonly rules: readonly unknown[]; readonly wrong: number | null } {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const rules = lines.map((line, i) => (line === '' ? undefined : parseLine(line, i + 1)));
  const wrong = rules.indexOf(null);
  return { rules: rules.filter((rule) => rule !== undefined && rule !== null), wrong: wrong < 0 ? null : wrong + 1 };
}
