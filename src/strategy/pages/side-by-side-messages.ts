import type { Bilingual } from '../../kernel/bilingual.ts';

export const SIDE_BY_SIDE = {
  title: { fr: 'Les indicateurs côte à côte', en: 'Indicators side by side' },
  caption: {
    fr: 'Chaque exercice en part de sa cible, sur la même échelle. Le trait marque la cible (100\u00a0%); la partie hachurée, la projection. Une barre s’arrête à 150\u00a0%.',
    en: 'Each year as a share of its target, on one scale. The line marks the target (100%); the hatched part, the forecast. A bar stops at 150%.',
  },
  indicator: { fr: 'Indicateur', en: 'Indicator' },
  toCome: { fr: 'à venir', en: 'to come' },
  done: { fr: '{value}, {part} de la cible', en: '{value}, {part} of the target' },
  running: {
    fr: '{value} à ce jour, {part} de la cible; projection de {expected}',
    en: '{value} to date, {part} of the target; forecast of {expected}',
  },
} as const satisfies Record<string, Bilingual>;
