import { type Bilingual, type Lang, say } from '../../kernel/bilingual.ts';
import type { FactKind } from '../../kernel/fact.ts';
import {
  chanceWords,
  figureOf,
  lookId,
  lookWord,
  type PlanResults,
  restatedWords,
  targetLines,
  whyNone,
  type YearResult,
} from '../../strategy/results.ts';
import { formatDate, spaced } from '../../ui/typography.ts';

const WORDS = {
  head: {
    no: { fr: 'Nº', en: 'No.' },
    indicator: { fr: 'Indicateur', en: 'Indicator' },
    result: { fr: 'Résultat', en: 'Result' },
    target: { fr: 'Cible', en: 'Target' },
    verdict: { fr: 'Verdict', en: 'Verdict' },
    note: { fr: 'Note', en: 'Note' },
  },
  asOf: { fr: 'Données au {day}', en: 'Data as of {day}' },
  frozen: { fr: 'figé à l’inscription {n} du journal, signé par {name}', en: 'frozen at entry {n} of the journal, signed by {name}' },
  published: {
    fr: 'publié, figé à l’inscription {n} du journal, signé par {name}',
    en: 'published, frozen at entry {n} of the journal, signed by {name}',
  },
  toCome: { fr: 'À venir', en: 'To come' },
} as const;

/** Longest label and note on a terminal, in characters. */
const LABEL = 44;
const NOTE = 48;

/** Results as a terminal shows them: a title, then a table for each year. */
export function resultsTable(title: string, results: PlanResults, kinds: ReadonlyMap<string, FactKind>, lang: Lang): string {
  const w = (text: Bilingual): string => say(text, lang);
  const asOf = w(WORDS.asOf).replace('{day}', formatDate(results.today, lang));
  const shown = results.years.filter(({ label }) => results.indicators.some(({ years }) => years.some(({ year }) => year.label === label)));
  const tables = shown.map(({ label }) => {
    const rows = results.indicators.flatMap(({ indicator, years }) =>
      years
        .filter(({ year }) => year.label === label)
        .map((result) => [indicator.no, cut(w(indicator.label), LABEL), ...cellsOf(result, results.today, kinds, lang)]),
    );
    return [
      [label, standing(results, label, lang)].filter(Boolean).join(' · '),
      ...aligned([Object.values(WORDS.head).map(w), ...rows]),
    ].join('\n');
  });
  const text = [`${title}. ${asOf}.`, ...tables].join('\n\n');
  return lang === 'fr' ? spaced(text) : text;
}

/** « publié, figé à l'inscription 1204 » ; '' for a year that is not approved. */
function standing({ closings }: PlanResults, label: string, lang: Lang): string {
  const closing = closings.get(label);
  if (!closing?.approvedAt) return '';
  const word = closing.publishedAt ? WORDS.published : WORDS.frozen;
  return say(word, lang).replace('{n}', String(closing.cut)).replace('{name}', closing.signer);
}

function cellsOf(result: YearResult, today: string, kinds: ReadonlyMap<string, FactKind>, lang: Lang): readonly string[] {
  const figure = figureOf(result, today, lang);
  const target = targetLines(result.target, lang);
  const word = result.verdict.kind === 'upcoming' ? say(WORDS.toCome, lang) : lookWord(lookId(result), lang);
  const note =
    whyNone(result, kinds, lang) || [figure.sub, chanceWords(result, lang), restatedWords(result, today, lang)].filter(Boolean).join(', ');
  return [figure.text, cut([target.text, target.sub].filter(Boolean).join(' '), LABEL), word, cut(note, NOTE)];
}

const cut = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1)}…`);

/** Columns of one width; the result stands at the right of its own. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const pad = (text: string, column: number): string =>
    column === 2 ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0);
  const [head = '', ...lines] = rows.map((row) => row.map(pad).join('  ').trimEnd());
  return [head, '─'.repeat(widths.reduce((sum, width) => sum + width + 2, -2)), ...lines];
}
