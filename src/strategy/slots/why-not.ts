import { type Bilingual, type Lang, say } from '../../kernel/bilingual.ts';
import { type Fact, type FactKind, type Measure, matches } from '../../kernel/fact.ts';
import { formatList } from '../../ui/typography.ts';

/** The first condition of the measure that the fact does not meet; null when it counts. */
export function failing(measure: Measure, fact: Fact): string | null {
  const facet = Object.entries(measure.where).find(([name, wanted]) => !matches({ kind: measure.kind, where: { [name]: wanted } }, fact));
  return facet?.[0] ?? null;
}

const NO = {
  is: { fr: 'Non\u00a0: {label} est {value}', en: 'No: {label} is {value}' },
  has: { fr: 'Non\u00a0: {label} «\u00a0{value}\u00a0»', en: 'No: {label} “{value}”' },
  none: { fr: 'Non\u00a0: {label} à préciser', en: 'No: {label} not given' },
  without: { fr: 'Non\u00a0: sans «\u00a0{label}\u00a0»', en: 'No: without “{label}”' },
  with: { fr: 'Non\u00a0: avec «\u00a0{label}\u00a0»', en: 'No: with “{label}”' },
} as const satisfies Record<string, Bilingual>;

/** « Non : le volet est économique »: why a fact does not count, from the facet that fails. */
export function whyNot(
  facet: string,
  measure: Measure,
  fact: Fact,
  kind: FactKind,
  nameOf: (facet: string, code: string) => Bilingual | undefined,
  lang: Lang,
): string {
  const spec = Object.hasOwn(kind.facets, facet) ? kind.facets[facet] : undefined;
  const label = spec ? lowerFirst(say(spec.label, lang)) : facet;
  const wanted = measure.where[facet];
  if (typeof wanted === 'boolean') return say(wanted ? NO.without : NO.with, lang).replace('{label}', () => label);
  const found = facet === 'post' ? fact.post : fact.facets[facet];
  const codes = typeof found === 'string' ? [found] : typeof found === 'object' ? found : [];
  const names = codes.map((code) => {
    const closed = spec?.values && Object.hasOwn(spec.values, code) ? spec.values[code] : undefined;
    const name = closed ?? nameOf(facet, code);
    return name ? lowerFirst(say(name, lang)) : code;
  });
  const text = names.length === 0 ? NO.none : /^(le |la |l’|the )/.test(label) ? NO.is : NO.has;
  return say(text, lang)
    .replace('{label}', () => label)
    .replace('{value}', () => formatList(names, lang));
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
