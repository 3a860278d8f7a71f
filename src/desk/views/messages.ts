import type { Bilingual } from '../../kernel/bilingual.ts';

export const WORDS = {
  views: { fr: 'Mes vues', en: 'My views' },
  keep: { fr: 'Garder cette vue', en: 'Save this view' },
  name: { fr: 'Nom de la vue', en: 'Name of the view' },
  nameHelp: {
    fr: 'Les filtres en cours sont gardés pour vous, ici et dans «\u00a0Ma journée\u00a0».',
    en: 'The current filters are kept for you, here and in “My day”.',
  },
  save: { fr: 'Garder', en: 'Save' },
  drop: { fr: 'Ne plus garder «\u00a0{name}\u00a0»', en: 'Remove “{name}”' },
} as const satisfies Record<string, Bilingual>;

export const REFUSAL_WORDS = {
  viewName: { fr: 'Donnez à la vue un nom d’au plus {most} caractères.', en: 'Give the view a name of at most {most} characters.' },
  viewFilters: {
    fr: 'Choisissez d’abord au moins un filtre\u00a0: une vue garde des filtres.',
    en: 'Choose at least one filter first: a view saves filters.',
  },
  tooManyViews: {
    fr: 'Cette liste a déjà {most} vues. Retirez-en une pour en garder une autre.',
    en: 'This list already has {most} views. Remove one to save another.',
  },
} as const satisfies Record<string, Bilingual>;
