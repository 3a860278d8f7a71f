import { type Bilingual, type Lang, say } from '../../kernel/bilingual.ts';
import { formatDate, spaced } from '../../ui/typography.ts';

const TEXT = {
  source: {
    fr: '{org}, «\u00a0{label}\u00a0», {plan}, indicateur {no}, {state}. {address}',
    en: '{org}, “{label}”, {plan}, indicator {no}, {state}. {address}',
  },
  published: { fr: 'chiffre publié le {day}', en: 'figure published on {day}' },
  known: { fr: 'chiffre non définitif, tel que connu le {day}', en: 'figure not final, as known on {day}' },
} as const satisfies Record<string, Bilingual>;

export interface Cited {
  readonly org: Bilingual;
  readonly label: Bilingual;
  readonly plan: Bilingual;
  readonly no: string;
  /** ISO day of the publication; null while the figure may change. */
  readonly publishedOn: string | null;
  /** ISO day on which the figure is read. */
  readonly today: string;
  /** The whole address where the figure stays. */
  readonly address: string;
}

/** A figure as one quotes it: its sentence, who says so and where, and whether it may still change. */
export function citationText(sentence: string, cited: Cited, lang: Lang): string {
  const values: Readonly<Record<string, string>> = {
    org: say(cited.org, lang),
    label: say(cited.label, lang),
    plan: say(cited.plan, lang),
    no: cited.no,
    state: say(cited.publishedOn === null ? TEXT.known : TEXT.published, lang).replace(
      '{day}',
      formatDate(cited.publishedOn ?? cited.today, lang),
    ),
    address: cited.address,
  };
  const source = say(TEXT.source, lang).replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  return `${lang === 'fr' ? spaced(sentence) : sentence} ${source}`;
}
