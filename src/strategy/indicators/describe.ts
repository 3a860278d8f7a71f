import { type Bilingual, type Lang, same, say } from '../../kernel/bilingual.ts';
import type { FacetSpec, FactKind, Where } from '../../kernel/fact.ts';
import { type Formula, measuresOf, own } from './formula.ts';
import { both, NBSP } from './words.ts';

/** Words of a code whose list is open (a country, a post, a work plan); undefined: the code says itself. */
export type NameOf = (facet: string, code: string) => Bilingual | undefined;

/** A formula in words, as the indicator page prints it under « Comment on compte ». Total: what has no words says its code. */
export function describe(formula: Formula, kinds: ReadonlyMap<string, FactKind>, nameOf: NameOf = () => undefined): Bilingual {
  const [measure] = measuresOf(formula);
  const kind = measure && kinds.get(measure.kind);
  const facts = both((lang) => (measure ? factsInWords(measure.kind, measure.where, kind, nameOf, lang) : ''));
  const counted = measure?.distinct === undefined ? undefined : onceEach(measure.distinct, kind);
  return sentence(formula, { facts, counted, kind, nameOf });
}

interface Words {
  /** « actions tenues dont le genre est rencontre ». */
  readonly facts: Bilingual;
  /** What a distinct measure counts: « entreprise ». */
  readonly counted: Bilingual | undefined;
  readonly kind: FactKind | undefined;
  readonly nameOf: NameOf;
}

function sentence(formula: Formula, words: Words): Bilingual {
  const { facts, counted, kind, nameOf } = words;
  if ('reading' in formula) {
    const series = nameOf('series', formula.reading.series) ?? same(formula.reading.series);
    return {
      fr: `La valeur n’est pas calculée${NBSP}: c’est une lecture de la série ${quote(series.fr, 'fr')}, saisie avec sa source.`,
      en: `The value is not computed: it is a reading of the series ${quote(series.en, 'en')}, entered with its source.`,
    };
  }
  if ('share' in formula || 'steps' in formula) {
    const met = kind?.met ?? same('met');
    const cumulative = 'share' in formula && formula.share.cumulative === true;
    return {
      fr: `Parmi les ${facts.fr}${cumulative ? ', depuis le début du plan' : ''}, on calcule la part qui remplit cette condition${NBSP}: ${met.fr}.`,
      en: `Among ${facts.en}${cumulative ? ', since the beginning of the plan' : ''}, we compute the share that meets this condition: ${met.en}.`,
    };
  }
  if ('growth' in formula) {
    const { of, since } = formula.growth;
    const base = sentence(of, words);
    return {
      fr: `${base.fr} On exprime ensuite en pourcentage l’écart avec l’exercice ${since}.`,
      en: `${base.en} We then express the difference from fiscal year ${since} as a percentage.`,
    };
  }
  if ('average' in formula) {
    const base = sentence(formula.average.of, words);
    return {
      fr: `${base.fr} On fait ensuite la moyenne des exercices clos du plan.`,
      en: `${base.en} We then take the mean over the closed fiscal years of the plan.`,
    };
  }
  if ('sum' in formula) {
    const amount = kind?.amount ?? same('amount');
    return { fr: `On additionne les ${amount.fr} des ${facts.fr}.`, en: `We add up the ${amount.en} of ${facts.en}.` };
  }
  if (counted) {
    return {
      fr: `On compte une seule fois par exercice chaque ${counted.fr} parmi les ${facts.fr}.`,
      en: `We count each ${counted.en} once a fiscal year among ${facts.en}.`,
    };
  }
  return { fr: `On compte les ${facts.fr}.`, en: `We count ${facts.en}.` };
}

function factsInWords(id: string, where: Where, kind: FactKind | undefined, nameOf: NameOf, lang: Lang): string {
  const clauses = Object.entries(where).map(([facet, wanted]) => clause(facet, wanted, own(kind?.facets, facet), nameOf, lang));
  const label = kind ? say(kind.label, lang) : id;
  return [label, LIST[lang].and.format(clauses)].filter((part) => part !== '').join(' ');
}

/** « dont le genre est rencontre ou promotion »; a flag that must be false, or a facet without a phrase, is said with its label. */
function clause(facet: string, wanted: Where[string], spec: FacetSpec | undefined, nameOf: NameOf, lang: Lang): string {
  const phrase = spec?.phrase ?? (facet === 'post' ? { fr: 'du poste', en: 'of the post' } : undefined);
  const label = quote(spec ? say(spec.label, lang) : facet, lang);
  if (typeof wanted === 'boolean') {
    if (wanted && phrase) return say(phrase, lang);
    return lang === 'fr' ? `où ${label} est ${wanted ? 'oui' : 'non'}` : `where ${label} is ${wanted ? 'yes' : 'no'}`;
  }
  const codes = typeof wanted === 'string' ? [wanted] : wanted;
  const values = LIST[lang].or.format(codes.map((code) => say(own(spec?.values, code) ?? nameOf(facet, code) ?? same(code), lang)));
  if (phrase) return `${say(phrase, lang)} ${values}`;
  return lang === 'fr' ? `où ${label} est ${values}` : `where ${label} is ${values}`;
}

function onceEach(distinct: string, kind: FactKind | undefined): Bilingual {
  if (distinct === 'party') return kind?.party ?? same('party');
  const label = own(kind?.facets, distinct)?.label;
  return label ? both((lang) => lowerFirst(say(label, lang))) : same(distinct);
}

const lists = (locale: string): { and: Intl.ListFormat; or: Intl.ListFormat } => ({
  and: new Intl.ListFormat(locale, { type: 'conjunction' }),
  or: new Intl.ListFormat(locale, { type: 'disjunction' }),
});
const LIST = { fr: lists('fr-CA'), en: lists('en-CA') } as const satisfies Record<Lang, unknown>;

const quote = (text: string, lang: Lang): string => (lang === 'fr' ? `«${NBSP}${text}${NBSP}»` : `“${text}”`);
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
