import type { Bilingual } from '../../kernel/bilingual.ts';
import { fiscalYearOf } from '../../kernel/fiscal.ts';
import { DataTable } from '../../ui/components/DataTable.tsx';
import { Day } from '../../ui/components/When.tsx';
import { portalPage, type Reply } from '../../web/reply.ts';
import { type Visit, words } from '../../web/visit.ts';
import { TOLERANCES } from '../indicators/tolerance.ts';
import { percent } from '../indicators/words.ts';
import { WORDS } from './messages.ts';
import { VerdictRules } from './PlanNotes.tsx';

const TEXT = {
  intro: {
    fr: 'Un chiffre de ce site n’est jamais saisi à la main quand un registre peut le donner\u00a0: il est la somme d’enregistrements, et il s’ouvre sur eux. Voici comment il est compté, jugé et projeté.',
    en: 'No figure on this site is entered by hand where a register can give it: it is the sum of records, and it opens onto them. Here is how it is counted, judged and forecast.',
  },
  countTitle: { fr: 'Compter', en: 'Counting' },
  compareTitle: { fr: 'Juger selon le genre de cible', en: 'Judging by kind of target' },
  toleranceTitle: { fr: 'Le seuil de «\u00a0partiellement atteinte\u00a0»', en: 'The threshold of “partly achieved”' },
  forecastTitle: { fr: 'Projeter une année en cours', en: 'Forecasting a running year' },
  hiddenTitle: { fr: 'Ce qui n’est pas diffusé', en: 'What is not disclosed' },
  kind: { fr: 'Cible', en: 'Target' },
  rule: { fr: 'Règle', en: 'Rule' },
  since: { fr: 'Exercices commençant à compter du', en: 'Fiscal years beginning on or after' },
  threshold: { fr: 'Seuil', en: 'Threshold' },
  origin: { fr: 'Origine', en: 'Origin' },
} as const satisfies Record<string, Bilingual>;

const COUNTING: readonly Bilingual[] = [
  {
    fr: 'Chaque registre dit ce qui est arrivé sous forme de faits datés. Un indicateur compte, additionne ou divise ceux qui répondent à ses conditions; la page de l’indicateur les dit en toutes lettres.',
    en: 'Each register says what happened as dated facts. An indicator counts, sums or divides those that meet its conditions; the page of the indicator states them in full.',
  },
  {
    fr: 'Un fait garde ce qui était vrai ce jour-là\u00a0: une priorité qui change ensuite ne change pas le passé.',
    en: 'A fact keeps what was true on its day: a priority that changes later does not change the past.',
  },
  {
    fr: 'Rien ne s’efface\u00a0: une correction ajoute une annulation et un nouveau fait. Une action retirée sort du chiffre, et l’historique le montre.',
    en: 'Nothing is erased: a correction adds a reversal and a new fact. A withdrawn action leaves the figure, and the history shows it.',
  },
  {
    fr: 'Ce qu’aucun registre ne peut donner (un classement, un jalon) est une lecture, saisie avec sa source et sa preuve.',
    en: 'What no register can give (a ranking, a milestone) is a reading, entered with its source and evidence.',
  },
  {
    fr: 'Un chiffre qui manque se lit «\u00a0donnée manquante\u00a0», avec la raison\u00a0: registre à venir, lecture attendue, rien de consigné dans un exercice clos. Il n’est jamais remplacé par zéro.',
    en: 'A missing figure reads “data missing”, with the reason: register to come, reading awaited, nothing recorded in a year that is over. It is never replaced by zero.',
  },
];

const RULES: readonly { readonly kind: Bilingual; readonly rule: Bilingual }[] = [
  {
    kind: { fr: 'Minimum', en: 'Minimum' },
    rule: { fr: 'Atteinte si la valeur est d’au moins la cible.', en: 'Achieved when the value is at least the target.' },
  },
  {
    kind: { fr: 'Part', en: 'Share' },
    rule: {
      fr: 'Deux nombres entiers se comparent, jamais un pourcentage arrondi\u00a0: 89,96\u00a0% de 90\u00a0% s’écrit 89,9\u00a0% et n’est pas atteinte.',
      en: 'Two whole numbers are compared, never a rounded percentage: 89.96% against 90% is printed 89.9% and is not achieved.',
    },
  },
  {
    kind: { fr: 'Augmentation', en: 'Growth' },
    rule: {
      fr: 'Écart avec l’année de référence. En cours d’exercice, on suit le nombre et non le taux, qui tromperait.',
      en: 'Difference from the base year. In a running year we follow the count and not the rate, which would mislead.',
    },
  },
  {
    kind: { fr: 'Moyenne du plan', en: 'Average over the plan' },
    rule: {
      fr: 'Moyenne des exercices clos; celui qui court ne compte que dans la projection.',
      en: 'Average of the closed years; the running year counts only in the forecast.',
    },
  },
  {
    kind: { fr: 'Étapes', en: 'Steps' },
    rule: {
      fr: 'Part des étapes échues dans l’exercice et faites avant sa fin, et dépôt dans le délai.',
      en: 'Share of the steps due in the year and done before it ends, and deposit in time.',
    },
  },
  {
    kind: { fr: 'Rang', en: 'Rank' },
    rule: {
      fr: 'Atteinte si le rang est d’au plus la cible; il n’y a pas de «\u00a0partiellement\u00a0».',
      en: 'Achieved when the rank is no worse than the target; there is no “partly”.',
    },
  },
  {
    kind: { fr: 'Jalon', en: 'Milestone' },
    rule: {
      fr: 'Atteint s’il est déclaré fait, avec sa preuve, avant la fin de l’exercice.',
      en: 'Achieved when declared done, with evidence, before the year ends.',
    },
  },
];

const FORECASTING: readonly Bilingual[] = [
  {
    fr: 'La projection part de ce qui est fait et du rythme des cinq exercices précédents\u00a0: quelle part de l’année est d’ordinaire faite à cette date. Sans exercice antérieur, les mois sont supposés égaux, et l’incertitude est plus grande.',
    en: 'The forecast starts from what is done and from the seasonal pattern of the five previous years: how much of the year is usually done by this date. Without an earlier year, months are assumed equal and uncertainty is larger.',
  },
  {
    fr: 'La bande contient la valeur finale huit fois sur dix. La méthode est éprouvée sur des mois passés que l’on cache, puis compare.',
    en: 'The band holds the final value eight times in ten. The method is tested on past months that are held back, then compared.',
  },
  {
    fr: '«\u00a0En bonne voie\u00a0»\u00a0: 70\u00a0% de chances ou plus d’atteindre la cible. «\u00a0À risque\u00a0»\u00a0: moins de 30\u00a0%. «\u00a0Incertain\u00a0»\u00a0: entre les deux. Un classement ou un jalon n’a pas de projection.',
    en: '“On track”: a 70% chance or more of reaching the target. “At risk”: less than 30%. “Uncertain”: in between. A ranking or a milestone has no forecast.',
  },
];

const HIDDEN: readonly Bilingual[] = [
  {
    fr: 'Les chiffres sont les mêmes pour tout le monde. Un enregistrement confidentiel y compte, mais il n’est ni montré, ni trié, ni filtré\u00a0: la liste dit combien sont non diffusés.',
    en: 'Figures are the same for everyone. A confidential record counts in them, but it is neither shown, sorted nor filtered: the list says how many are not disclosed.',
  },
  {
    fr: 'Dans une répartition publique, une ligne où de 1 à 4 enregistrements ne sont pas diffusés est réunie avec d’autres.',
    en: 'In a public breakdown, a row in which 1 to 4 records are not disclosed is put together with others.',
  },
];

/** How figures are counted, judged and forecast: the rules in force, published. */
export async function methodPortal(visit: Visit): Promise<Reply> {
  const { lang, paths, today, org } = visit;
  const w = words.bind(null, visit);
  const paragraphs = (texts: readonly Bilingual[]) => texts.map((text) => <p key={text.en}>{w(text)}</p>);
  return portalPage({
    title: w(WORDS.method),
    current: 'plan',
    shared: true,
    description: w(TEXT.intro),
    crumbs: [{ label: w(WORDS.home), href: paths.home() }, { label: w(WORDS.plans), href: paths.plans() }, { label: w(WORDS.method) }],
    body: (
      <div class="wrap section stack">
        <h1>{w(WORDS.method)}</h1>
        <p class="lead">{w(TEXT.intro)}</p>
        <section class="prose">
          <h2>{w(TEXT.countTitle)}</h2>
          {paragraphs(COUNTING)}
        </section>
        <section>
          <VerdictRules lang={lang} year={fiscalYearOf(today, org.fiscalStart)} />
        </section>
        <section>
          <h2>{w(TEXT.compareTitle)}</h2>
          <DataTable
            caption={w(TEXT.compareTitle)}
            hideCaption
            rows={RULES}
            rowKey={({ kind }) => kind.en}
            columns={[
              { id: 'kind', label: w(TEXT.kind), head: true, cell: ({ kind }) => w(kind) },
              { id: 'rule', label: w(TEXT.rule), class: 'c-words', cell: ({ rule }) => w(rule) },
            ]}
          />
        </section>
        <section>
          <h2>{w(TEXT.toleranceTitle)}</h2>
          <DataTable
            caption={w(TEXT.toleranceTitle)}
            hideCaption
            rows={TOLERANCES}
            rowKey={({ from }) => from}
            columns={[
              { id: 'since', label: w(TEXT.since), head: true, cell: ({ from }) => <Day iso={from} /> },
              { id: 'threshold', label: w(TEXT.threshold), cell: (one) => w(percent(one.percent)) },
              { id: 'origin', label: w(TEXT.origin), cell: ({ reference }) => <span lang="fr">{reference}</span> },
            ]}
          />
        </section>
        <section class="prose">
          <h2>{w(TEXT.forecastTitle)}</h2>
          {paragraphs(FORECASTING)}
        </section>
        <section class="prose">
          <h2>{w(TEXT.hiddenTitle)}</h2>
          {paragraphs(HIDDEN)}
        </section>
      </div>
    ),
  });
}
