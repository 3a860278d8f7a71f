import { type Lang, say } from '../../kernel/bilingual.ts';
import type { FiscalYear } from '../../kernel/fiscal.ts';
import { VerdictChip } from '../../ui/components/VerdictChip.tsx';
import type { Target } from '../indicators/targets.ts';
import { TOLERANCES, toleranceFor } from '../indicators/tolerance.ts';
import { percent } from '../indicators/words.ts';
import type { Plan } from '../plans/plan.ts';
import { planYears } from '../plans/plan.ts';
import { WORDS } from './messages.ts';

const RULES = [
  {
    verdict: 'achieved',
    fr: 'Le résultat égale ou dépasse la cible de l’exercice.',
    en: 'The result equals or exceeds the target of the year.',
  },
  {
    verdict: 'partly',
    fr: 'Nombre, part ou moyenne\u00a0: au moins {partly} de la cible. Augmentation\u00a0: au-dessus de l’année de référence. Étapes\u00a0: une au moins est faite.',
    en: 'Count, share or average: at least {partly} of the target. Growth: above the base year. Steps: at least one is done.',
  },
  { verdict: 'notAchieved', fr: 'En deçà de ce seuil.', en: 'Below that threshold.' },
  {
    verdict: 'dataMissing',
    fr: 'Le chiffre manque, et la page dit pourquoi. Il n’est jamais remplacé par une estimation ni par zéro.',
    en: 'The figure is missing, and the page says why. It is never replaced by an estimate or by zero.',
  },
  { verdict: 'noTarget', fr: 'Le plan ne fixe pas de cible pour l’exercice.', en: 'The plan sets no target for the year.' },
  {
    verdict: 'notApplicable',
    fr: 'Rien ne pouvait être mesuré\u00a0: aucun cas, ou la chose n’existait pas encore.',
    en: 'There was nothing to measure: no case, or the thing did not exist yet.',
  },
] as const;

/** The published rules, with the tolerance in force for the year. */
export const VerdictRules = ({ lang, year, method }: { lang: Lang; year: FiscalYear; method?: string }) => (
  <div>
    <h2>{say(WORDS.howVerdicts, lang)}</h2>
    <dl class="rules">
      {RULES.map(({ verdict, ...text }) => (
        <div key={verdict}>
          <dt>
            <VerdictChip verdict={verdict} />
          </dt>
          <dd>{say(text, lang).replace('{partly}', say(percent(toleranceFor(year, TOLERANCES)), lang))}</dd>
        </div>
      ))}
    </dl>
    {method && (
      <p class="no-print">
        <a href={method}>{say(WORDS.method, lang)}</a>
      </p>
    )}
  </div>
);

/** Does the target say more than a number would? */
const says = (target: Target | undefined): boolean =>
  target !== undefined && (target.wording.length > 1 || ['milestone', 'rank', 'steps', 'planAverage'].includes(target.kind));

const whichYears = (some: readonly string[], all: readonly string[], lang: Lang): string =>
  some.length === all.length ? say(WORDS.everyYear, lang) : some.join(', ');

/** Targets that the plan words in its own way: those that a number does not say whole. */
export const OfficialWordings = ({ plan, lang }: { plan: Plan; lang: Lang }) => {
  const years = planYears(plan).map(({ label }) => label);
  const lines = plan.indicators.flatMap(({ no, targets }) =>
    years.flatMap((year) =>
      (says(targets[year]) ? (targets[year]?.wording ?? []) : []).map(({ fr, source }) => ({ no, year, fr, place: source.place })),
    ),
  );
  // The same words for several years are said once.
  const grouped = [...Map.groupBy(lines, ({ no, fr }) => `${no} ${fr}`).values()];
  if (grouped.length === 0) return null;
  return (
    <div class="no-print">
      <h2>{say(WORDS.official, lang)}</h2>
      {lang === 'en' && <p class="muted small">{WORDS.officialFrench.en}</p>}
      <dl class="labels">
        {grouped.map(([first, ...rest]) =>
          first ? (
            <div key={`${first.no} ${first.fr}`}>
              <dt>
                {say(WORDS.no, lang)} {first.no},{' '}
                {whichYears(
                  [first, ...rest].map(({ year }) => year),
                  years,
                  lang,
                )}
              </dt>
              <dd lang="fr">
                {first.fr} <span class="muted small">· {first.place}</span>
              </dd>
            </div>
          ) : null,
        )}
      </dl>
    </div>
  );
};
