import type { Bilingual } from '../../kernel/bilingual.ts';
import type { Target } from './targets.ts';
import { day, NBSP, number, percent } from './words.ts';

/** A target in a few words: « minimum de 750 », « + 20 % par rapport à 2018-2019 », « 5 premiers », « moyenne de 2 par an ». */
export function describeTarget(target: Target): Bilingual {
  switch (target.kind) {
    case 'floor':
      return { fr: `minimum de ${number(target.n).fr}`, en: `minimum of ${number(target.n).en}` };
    case 'percentage':
      return percent(target.p);
    case 'growth':
      return {
        fr: `+${NBSP}${percent(target.p).fr} par rapport à ${target.baseYear}`,
        en: `+${percent(target.p).en} over ${target.baseYear}`,
      };
    case 'rank':
      return { fr: `${target.top}${NBSP}premiers`, en: `top ${target.top}` };
    case 'steps':
      return {
        fr: `${percent(target.p).fr} des étapes${target.deposit ? `, dépôt au plus tard le ${day(target.deposit.deadline).fr}` : ''}`,
        en: `${percent(target.p).en} of the steps${target.deposit ? `, deposit by ${day(target.deposit.deadline).en}` : ''}`,
      };
    case 'planAverage':
      return { fr: `moyenne de ${number(target.n).fr} par an`, en: `average of ${number(target.n).en} a year` };
    case 'milestone':
      return target.text;
    case 'none':
      return { fr: '–', en: '–' };
    case 'notApplicable':
      return { fr: 'sans objet', en: 'not applicable' };
  }
}
