import type { Bilingual } from '../../kernel/bilingual.ts';

export const WORDS = {
  title: { fr: 'Comparer deux exercices', en: 'Compare two years' },
  intro: {
    fr: 'Résultat, cible et verdict de chaque indicateur, dans l’un et dans l’autre exercice.',
    en: 'Result, target and verdict of each indicator, in one year and in the other.',
  },
  from: { fr: 'Premier exercice', en: 'First year' },
  to: { fr: 'Second exercice', en: 'Second year' },
  go: { fr: 'Comparer', en: 'Compare' },
  result: { fr: 'Résultat {year}', en: 'Result {year}' },
  target: { fr: 'Cible {year}', en: 'Target {year}' },
  difference: { fr: 'Écart', en: 'Difference' },
  plot: { fr: 'Les deux exercices', en: 'Both years' },
  plotLabel: { fr: '{from}\u00a0: {before}; {to}\u00a0: {after}', en: '{from}: {before}; {to}: {after}' },
  points: { fr: '{n}\u00a0points', en: '{n}\u00a0points' },
  otherUnit: { fr: 'les unités diffèrent', en: 'units differ' },
  running: {
    fr: 'L’exercice {year} court encore\u00a0: son résultat est celui du {day}, l’autre celui d’une année entière. La comparaison par mois, sur la page d’un indicateur, se fait à date égale.',
    en: '{year} is still running: its result is that of {day}, the other that of a whole year. The comparison by month, on the page of an indicator, is made on equal dates.',
  },
  byMonth: { fr: 'Par mois', en: 'By month' },
  monthsTitle: { fr: 'Comparer mois par mois', en: 'Compare month by month' },
  monthsCaption: { fr: '{label}\u00a0: cumul de {to} et de {from}', en: '{label}: running totals of {to} and {from}' },
  monthsText: {
    fr: 'Le trait plein suit {to}, le trait gris {from}. Les mêmes nombres sont dans le tableau.',
    en: 'The solid line follows {to}, the grey one {from}. The same numbers are in the table.',
  },
  restated: {
    fr: 'Un exercice approuvé a été corrigé depuis\u00a0: les courbes suivent les registres d’aujourd’hui.',
    en: 'An approved year was corrected since: the curves follow the records of today.',
  },
  noMonths: { fr: 'Aucun cumul par mois', en: 'No running total' },
  noMonthsHelp: {
    fr: 'Une part, un rang ou un jalon ne s’additionne pas d’un mois à l’autre.',
    en: 'A share, a rank or a milestone does not add up from one month to the next.',
  },
  oneYear: { fr: 'Un seul exercice a commencé', en: 'Only one year has begun' },
  oneYearHelp: { fr: 'Il en faut deux pour les comparer.', en: 'It takes two to compare.' },
  atSameDay: {
    fr: 'À la fin du dernier mois entier de {to}\u00a0: {after}, contre {before} au même point de {from}.',
    en: 'At the end of the last whole month of {to}: {after}, against {before} at the same point of {from}.',
  },
} as const satisfies Record<string, Bilingual>;
