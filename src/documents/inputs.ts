import type { Lang } from '../kernel/bilingual.ts';
import type { Letter, Shapes, Summary, SummarySection, Template } from './shapes.ts';

/** Everything that a document says; the same request gives the same bytes. */
export type Request = { readonly [T in Template]: OneRequest<T> }[Template];

export interface OneRequest<T extends Template> {
  readonly template: T;
  readonly lang: Lang;
  /** In the language of the document. */
  readonly organisation: string;
  /** A demonstration: each page says so. */
  readonly fictional: boolean;
  /** The day on which it is made, in words: « 21 novembre 2026 ». */
  readonly day: string;
  readonly data: Shapes[T];
}

const summary = ({ visibility = '', sections, ...rest }: Summary) => ({ visibility, ...rest, sections: sections.map(section) });

const section = ({ title = '', facts = [], text = '', table, note = '' }: SummarySection) => ({
  title,
  facts: facts.filter(({ value }) => value !== ''),
  text,
  columns: table?.columns ?? [],
  rows: table?.rows ?? [],
  numeric: table?.numeric ?? [],
  note,
});

const letter = ({ placeAndDay, ...rest }: Letter) => ({ ...rest, 'place-and-day': placeAndDay });

const shaped = (request: Request): unknown => {
  switch (request.template) {
    case 'summary':
      return summary(request.data);
    case 'letter':
      return letter(request.data);
    case 'text':
      return request.data;
  }
};

/** Stands for a character that cannot be drawn. */
const SIGN = '▫';
/** Controls but tabulation and line feed, and what would turn the direction of writing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed.
const UNPRINTED = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff]/g;
/** Private or not assigned: PDF/UA refuses them. */
const MEANINGLESS = /[\p{Co}\p{Cn}]/gu;

const clean = (value: string): string =>
  value.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').replace(UNPRINTED, '').replace(MEANINGLESS, SIGN);

/**
 * The request as the JSON that templates read. Characters of `missing` (those that no font of the machine has) are replaced by a sign, and
 * the document says so.
 */
export function inputsOf(request: Request, missing: ReadonlySet<string> = new Set()): string {
  const shown = (value: string) => (missing.size === 0 ? value : [...value].map((one) => (missing.has(one) ? SIGN : one)).join(''));
  const said = { organisation: request.organisation, day: request.day, data: shaped(request) };
  const inputs: unknown = JSON.parse(
    JSON.stringify(said, (_, value: unknown) => (typeof value === 'string' ? shown(clean(value)) : value)),
  );
  return JSON.stringify({ lang: request.lang, fictional: request.fictional, replaced: missing.size > 0, said: inputs });
}
