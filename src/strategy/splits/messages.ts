import type { Bilingual } from '../../kernel/bilingual.ts';

export const SPLIT_REFUSALS: Readonly<Record<string, Bilingual>> = {
  shareOverWhole: {
    fr: 'La cible entière est de {whole}\u00a0: une part ne peut pas la dépasser.',
    en: 'The whole target is {whole}: a share cannot exceed it.',
  },
  sharesOverWhole: {
    fr: 'Les parts totalisent {sum}, soit {over} de plus que la cible de {whole}. Réduisez-en une\u00a0: chaque action compte dans un seul poste.',
    en: 'The shares add up to {sum}, {over} more than the target of {whole}. Reduce one: each action counts at one post.',
  },
  notAShare: { fr: 'Écrivez un nombre entier, ou laissez vide.', en: 'Write a whole number, or leave it empty.' },
  notShared: {
    fr: 'La cible de cet exercice ne se répartit pas\u00a0: seuls un minimum et une augmentation se répartissent.',
    en: 'The target of this year cannot be shared out: only a minimum and a growth can.',
  },
};

export const WORDS = {
  title: { fr: 'Répartir la cible', en: 'Share out the target' },
  intro: {
    fr: 'Donnez à chaque poste ce qu’il doit atteindre. Une part laissée vide n’est pas jugée.',
    en: 'Give each post what it has to reach. A share left empty is not judged.',
  },
  whole: { fr: 'Cible', en: 'Target' },
  shared: { fr: 'Déjà réparti', en: 'Shared out' },
  left: { fr: 'Reste', en: 'Left' },
  posts: { fr: 'Postes', en: 'Posts' },
  directorates: { fr: 'Directions et services', en: 'Directorates and services' },
  directoratesHelp: {
    fr: 'Les faits disent le poste, pas la direction\u00a0: la part d’une direction s’affiche sans valeur ni verdict.',
    en: 'Facts say the post, not the directorate: the share of a directorate is shown without value or verdict.',
  },
  save: { fr: 'Enregistrer la répartition', en: 'Save the shares' },
  abandon: { fr: 'Abandonner', en: 'Go back' },
  year: { fr: 'Exercice', en: 'Fiscal year' },
  noUnit: { fr: 'Aucun poste n’est ouvert.', en: 'No post is open.' },
} as const satisfies Record<string, Bilingual>;

export const SPLIT_VERBS: Readonly<Record<string, Bilingual>> = {
  splitTarget: { fr: 'a réparti une cible entre les postes', en: 'shared out a target between posts' },
};
