import type { Bilingual } from '../../kernel/bilingual.ts';
import type { Target } from './targets.ts';
import { day, NBSP, number, percent } from './words.ts';

/** The one rule that decides the verdict on such a target, printed beside it. `partlyPercent` is the tolerance in force for the year. */
export function ruleOf(target: Target, partlyPercent: number): Bilingual {
  const partly = {
    fr: `partiellement atteinte à partir de ${percent(partlyPercent).fr} de la cible`,
    en: `partly achieved from ${percent(partlyPercent).en} of the target`,
  };
  switch (target.kind) {
    case 'floor':
      return {
        fr: `Atteinte si la valeur est d’au moins ${number(target.n).fr}; ${partly.fr}.`,
        en: `Achieved when the value is at least ${number(target.n).en}; ${partly.en}.`,
      };
    case 'percentage':
      return {
        fr: `Atteinte si la part est d’au moins ${percent(target.p).fr}; ${partly.fr}.`,
        en: `Achieved when the share is at least ${percent(target.p).en}; ${partly.en}.`,
      };
    case 'growth':
      return {
        fr: `Atteinte si la valeur dépasse celle de ${target.baseYear} d’au moins ${percent(target.p).fr}; partiellement atteinte si elle la dépasse de moins.`,
        en: `Achieved when the value exceeds that of ${target.baseYear} by at least ${percent(target.p).en}; partly achieved when it exceeds it by less.`,
      };
    case 'rank':
      return {
        fr: `Atteinte si le rang est d’au plus ${target.top} parmi les ${target.among.fr}; sinon, non atteinte.`,
        en: `Achieved when the rank is ${target.top} or better among ${target.among.en}; otherwise not achieved.`,
      };
    case 'steps':
      return {
        fr: `Atteinte si au moins ${percent(target.p).fr} des étapes échues dans l’exercice sont faites avant sa fin${depositIn(target).fr}; partiellement atteinte si une étape au moins est faite.`,
        en: `Achieved when at least ${percent(target.p).en} of the steps due in the fiscal year are done before it ends${depositIn(target).en}; partly achieved when at least one step is done.`,
      };
    case 'planAverage':
      return {
        fr: `Atteinte si la moyenne des exercices clos du plan est d’au moins ${number(target.n).fr} par an; ${partly.fr}.`,
        en: `Achieved when the mean of the closed fiscal years of the plan is at least ${number(target.n).en} a year; ${partly.en}.`,
      };
    case 'milestone':
      return {
        fr: 'Atteinte si la réalisation est déclarée avant la fin de l’exercice, avec sa preuve; non atteinte si elle l’est plus tard. Sans déclaration, la donnée manque.',
        en: 'Achieved when it is declared done before the fiscal year ends, with evidence; not achieved when it is done later. Without a declaration the data is missing.',
      };
    case 'none':
      return { fr: 'Le plan ne fixe pas de cible pour l’exercice.', en: 'The plan sets no target for the fiscal year.' };
    case 'notApplicable':
      return { fr: `Sans objet${NBSP}: ${target.reason.fr}`, en: `Not applicable: ${target.reason.en}` };
  }
}

export interface Threshold {
  readonly verdict: 'achieved' | 'partly' | 'notAchieved';
  readonly from: Bilingual;
}

/** The three levels of a target that is a number to reach, the best first; null for a target of another kind. */
export function thresholdsOf(target: Target, partlyPercent: number): readonly Threshold[] | null {
  if (target.kind !== 'floor' && target.kind !== 'percentage') return null;
  const [goal, words] = target.kind === 'floor' ? [target.n, number] : [target.p, percent];
  const low = (goal * partlyPercent) / 100;
  const [top, bottom, part] = [words(goal), words(low), percent(partlyPercent)];
  return [
    { verdict: 'achieved', from: { fr: `${top.fr} ou plus`, en: `${top.en} or more` } },
    {
      verdict: 'partly',
      from: {
        fr: `de ${bottom.fr} à moins de ${top.fr}, soit au moins ${part.fr} de la cible`,
        en: `from ${bottom.en} to less than ${top.en}, that is at least ${part.en} of the target`,
      },
    },
    { verdict: 'notAchieved', from: { fr: `moins de ${bottom.fr}`, en: `less than ${bottom.en}` } },
  ];
}

function depositIn({ deposit }: Extract<Target, { kind: 'steps' }>): Bilingual {
  if (!deposit) return { fr: '', en: '' };
  const by = day(deposit.deadline);
  return { fr: ` et si le dépôt est fait au plus tard le ${by.fr}`, en: ` and the deposit is made by ${by.en}` };
}
