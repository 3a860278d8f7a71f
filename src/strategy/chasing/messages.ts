import type { Bilingual } from '../../kernel/bilingual.ts';

export const INDICATORS_IN_CHARGE: Bilingual = {
  fr: 'Indicateurs dont la personne répond',
  en: 'Indicators that the person is responsible for',
};

export const WORDS = {
  title: { fr: 'Suivi des indicateurs', en: 'Follow-up of indicators' },
  intro: {
    fr: 'Qui répond de chaque indicateur, ce qu’on en attend et ce qui est en retard.',
    en: 'Who is responsible for each indicator, what is expected of it and what is overdue.',
  },
  overdue: { fr: 'En retard', en: 'Overdue' },
  nothingOverdue: { fr: 'Rien n’est en retard.', en: 'Nothing is overdue.' },
  all: { fr: 'Tous les indicateurs', en: 'All indicators' },
  everyone: { fr: 'Toutes les personnes', en: 'Everyone' },
  filter: { fr: 'Filtrer', en: 'Filter' },
  owner: { fr: 'Responsable', en: 'Owner' },
  nobody: { fr: 'Sans responsable', en: 'Nobody' },
  gone: { fr: 'Compte fermé', en: 'Closed account' },
  expected: { fr: 'Attente', en: 'Expectation' },
  noExpectation: { fr: 'aucune', en: 'none' },
  everyDays: { fr: 'une donnée tous les {n} jours', en: 'data every {n} days' },
  everyDay: { fr: 'une donnée chaque jour', en: 'data every day' },
  dueOn: { fr: 'saisie due le {day}', en: 'entry due on {day}' },
  fresh: { fr: 'Dernière donnée', en: 'Latest data' },
  change: { fr: 'Modifier', en: 'Change' },
  changeWhat: { fr: 'le suivi de l’indicateur {no}', en: 'the follow-up of indicator {no}' },
  reading: { fr: 'Lecture de {year} en retard depuis le {day}', en: 'Reading of {year} overdue since {day}' },
  milestone: { fr: 'Jalon de {year} non déclaré, en retard depuis le {day}', en: 'Milestone of {year} not declared, overdue since {day}' },
  stale: { fr: 'Donnée qui n’a pas bougé depuis {n} jours', en: 'Data that has not moved for {n} days' },
  neverFed: { fr: 'Aucune donnée depuis le début de l’exercice', en: 'No data since the beginning of the year' },
  enter: { fr: 'Saisir', en: 'Enter' },
  see: { fr: 'Voir', en: 'See' },
  what: { fr: 'Retard', en: 'Delay' },
  formTitle: { fr: 'Responsable et attente', en: 'Owner and expectation' },
  ownerHelp: {
    fr: 'La personne voit ses retards dans «\u00a0Ma journée\u00a0» et reçoit un rappel, une seule fois pour chacun.',
    en: 'The person sees what is late in “My day” and gets one reminder for each.',
  },
  everyLabel: { fr: 'Jours sans nouvelle donnée au plus', en: 'Days without new data, at most' },
  everyHelp: {
    fr: 'Pour un chiffre que les registres calculent. Vide\u00a0: aucune attente.',
    en: 'For a figure that the registers compute. Empty: no expectation.',
  },
  dueLabel: { fr: 'Échéance d’une saisie à la main', en: 'Due day of what is entered by hand' },
  dueHelp: {
    fr: 'La première fois que ce jour revient à partir de la fin de l’exercice. Vide\u00a0: le dernier jour de l’exercice.',
    en: 'The first such day after the end of the fiscal year. Empty: the last day of the year.',
  },
  day: { fr: 'Jour', en: 'Day' },
  month: { fr: 'Mois', en: 'Month' },
  none: { fr: 'Aucun', en: 'None' },
  save: { fr: 'Enregistrer', en: 'Save' },
  abandon: { fr: 'Abandonner', en: 'Go back' },
  mine: { fr: 'Indicateurs dont vous répondez', en: 'Indicators you are responsible for' },
} as const satisfies Record<string, Bilingual>;

/** The letter that chases. */
export const LETTER = {
  subjectOne: { fr: 'Un indicateur attend une donnée', en: 'An indicator awaits data' },
  subject: { fr: '{n} indicateurs attendent une donnée', en: '{n} indicators await data' },
  intro: {
    fr: 'Vous répondez de ce qui suit, pour {org}. Ce rappel n’est envoyé qu’une fois pour chaque retard.',
    en: 'You are responsible for the following at {org}. This reminder is sent once for each delay.',
  },
  item: { fr: 'Indicateur {no}, {label}\u00a0: {what}', en: 'Indicator {no}, {label}: {what}' },
  go: { fr: 'Ouvrir ma journée', en: 'Open my day' },
} as const satisfies Record<string, Bilingual>;

export const CHASING_REFUSALS: Readonly<Record<string, Bilingual>> = {
  notADayCount: { fr: 'Écrivez un nombre de jours de 1 à 1\u00a0000.', en: 'Write a number of days from 1 to 1,000.' },
  noSuchDay: {
    fr: 'Ce mois n’a pas ce jour. Donnez le jour et le mois, ou ni l’un ni l’autre.',
    en: 'This month has no such day. Give the day and the month, or neither.',
  },
  notAMember: {
    fr: 'Choisissez une personne qui a un rôle dans l’organisation.',
    en: 'Choose a person who has a role in the organisation.',
  },
};

export const CHASING_VERBS: Readonly<Record<string, Bilingual>> = {
  assignIndicator: { fr: 'a réglé le suivi d’un indicateur', en: 'set the follow-up of an indicator' },
};
