import type { Lang } from '../../../kernel/bilingual.ts';
import { sum } from '../../../kernel/money.ts';
import { quarterOf } from '../../../kernel/quarter.ts';
import type { Cell, CellType, Column, Description } from '../../../tables/column.ts';
import { countryName } from '../../../web/countries.ts';
import { CATEGORY_WORDS } from '../messages.ts';
import { type Category, GROUP_IDS, GROUPS } from '../rules/categories.ts';
import { CATEGORY_HELP, COLUMN_HELP, DOLLARS, FILE } from './column-messages.ts';
import { bodiesOf, centsOf, type PublishedLine, type Traveller } from './rules/part.ts';
import type { PlacedPart } from './store.ts';
import { quarterOfKey } from './words.ts';

export interface PartNames {
  readonly lang: Lang;
  readonly startMonth: number;
}

/** A line of the data: what one person's part of a mission cost in a quarter; the first also bears the costs of those who accompany. */
export interface PersonLine extends PlacedPart {
  readonly person: Traveller | null;
  readonly lines: readonly PublishedLine[];
}

/** Parts as lines of the data, each cent on one line. */
export const linesOfParts = (parts: readonly PlacedPart[]): readonly PersonLine[] =>
  parts.flatMap((placed): readonly PersonLine[] => {
    const { principals, lines } = placed.part;
    if (principals.length === 0) return [{ ...placed, person: null, lines }];
    return principals.map((person, index) => ({
      ...placed,
      person,
      lines: lines.filter(({ traveller }) => (traveller ?? 0) === index),
    }));
  });

type Inside = Column<PlacedPart, PersonLine, PartNames>;
type Id = keyof typeof COLUMN_HELP;

/** Cents as dollars: exact as they are written, two decimals at most. */
const dollars = (cents: number): number => cents / 100;
const citiesOf = ({ part }: PlacedPart): string => part.stops.map(({ city }) => city).join(', ');
const countriesOf = ({ part }: PlacedPart): readonly string[] => [...new Set(part.stops.map(({ country }) => country))];
const people = (all: readonly Traveller[]): string => all.map(({ name, office }) => `${name}, ${office}`).join('; ');

interface Read {
  readonly type: CellType;
  readonly data: (row: PersonLine, names: PartNames) => Cell;
  readonly shown?: (row: PlacedPart, names: PartNames) => Cell;
  readonly money?: boolean;
}

const READS: Readonly<Record<Id, Read>> = {
  number: { type: 'text', data: ({ part }) => part.number, shown: ({ part }) => part.number },
  mission: { type: 'key', data: ({ part }) => part.mission },
  quarter: {
    type: 'text',
    data: ({ quarter }) => quarter,
    shown: ({ quarter }, { startMonth, lang }) => quarterOfKey(quarter, startMonth, lang),
  },
  fiscal_year: { type: 'text', data: ({ quarter }, { startMonth }) => quarterOf(`${quarter}-01`, startMonth).fiscalYear },
  edition: { type: 'number', data: ({ edition }) => edition },
  person: {
    type: 'text',
    data: ({ person }) => person?.name ?? null,
    shown: ({ part }) => part.principals.map(({ name }) => name).join('; '),
  },
  office: {
    type: 'text',
    data: ({ person }) => person?.office ?? null,
    shown: ({ part }) => part.principals.map(({ office }) => office).join('; '),
  },
  departure: { type: 'day', data: ({ part }) => part.from, shown: ({ part }) => part.from },
  return: { type: 'day', data: ({ part }) => part.until, shown: ({ part }) => part.until },
  cities: { type: 'text', data: citiesOf, shown: citiesOf },
  countries: {
    type: 'codes',
    data: countriesOf,
    shown: (row, { lang }) =>
      countriesOf(row)
        .map((code) => countryName(code, lang))
        .join(', '),
  },
  purpose: { type: 'text', data: ({ part }) => part.purpose, shown: ({ part }) => part.purpose },
  companions: { type: 'text', data: ({ part }) => people(part.companions), shown: ({ part }) => people(part.companions) },
  descriptions: {
    type: 'text',
    data: ({ lines }) => lines.flatMap(({ description }) => (description === '' ? [] : [description])).join('; '),
  },
  own: {
    type: 'number',
    money: true,
    data: ({ lines }) => dollars(sum(lines.filter(({ body }) => body === null).map(({ cents }) => cents))),
  },
  others: {
    type: 'number',
    money: true,
    data: ({ lines }) => dollars(sum(lines.filter(({ body }) => body !== null).map(({ cents }) => cents))),
  },
  bodies: {
    type: 'text',
    data: (row) =>
      bodiesOf(row)
        .map(({ name }) => name)
        .join('; '),
    shown: ({ part }) =>
      bodiesOf(part)
        .map(({ name }) => name)
        .join('; '),
  },
  part: { type: 'number', money: true, data: (row) => dollars(centsOf(row)), shown: ({ part }) => dollars(centsOf(part)) },
  consolidated: {
    type: 'number',
    money: true,
    data: ({ part }) => dollars(part.consolidated),
    shown: ({ part }) => dollars(part.consolidated),
  },
  report: { type: 'text', data: ({ part }) => part.report, shown: ({ part }) => part.report },
};

const column = (id: Id): Inside => {
  const [label, help] = COLUMN_HELP[id];
  const { money, ...read } = READS[id];
  return { id, label, help, open: true, ...(money ? { unit: DOLLARS } : {}), ...read };
};

const amount = (category: Category): Inside => ({
  id: category,
  label: CATEGORY_WORDS[category],
  help: CATEGORY_HELP,
  type: 'number',
  unit: DOLLARS,
  open: true,
  data: ({ lines }) => dollars(sum(lines.filter((line) => line.category === category).map(({ cents }) => cents))),
  shown: ({ part }) => dollars(sum(part.lines.filter((line) => line.category === category).map(({ cents }) => cents))),
});

const BEFORE = [
  'number',
  'mission',
  'quarter',
  'fiscal_year',
  'edition',
  'person',
  'office',
  'departure',
  'return',
  'cities',
  'countries',
] as const;
const AMOUNTS = GROUP_IDS.flatMap((group): readonly Category[] => GROUPS[group]);
const AFTER = ['descriptions', 'own', 'others', 'bodies', 'part', 'consolidated', 'report'] as const;

/** Files of published missions: as the list shows them, or by person with every column of the law. */
export const PUBLISHED_MISSIONS: Description<PlacedPart, PersonLine, PartNames> = {
  id: 'published-missions',
  label: FILE,
  columns: [...BEFORE.map(column), column('purpose'), column('companions'), ...AMOUNTS.map(amount), ...AFTER.map(column)],
  list: ['departure', 'return', 'purpose', 'person', 'office', 'cities', 'countries', 'quarter', 'part', 'consolidated', 'number'],
};

/** The same for one quarter: each column of the law, in words. */
export const PUBLISHED_QUARTER: Description<PlacedPart, PersonLine, PartNames> = {
  ...PUBLISHED_MISSIONS,
  list: [
    'person',
    'office',
    'departure',
    'return',
    'cities',
    'purpose',
    'companions',
    ...AMOUNTS,
    'report',
    'bodies',
    'part',
    'consolidated',
    'number',
  ],
};
