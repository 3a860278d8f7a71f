import type { Bilingual } from '../../kernel/bilingual.ts';

export const WORDS = {
  calendars: { fr: 'Calendriers', en: 'Calendars' },
  lead: {
    fr: 'Les délais se comptent en jours ouvrables de l’organisation, ou du poste qui a un calendrier à lui. Rien ne s’efface\u00a0: un délai garde l’édition avec laquelle il a été calculé.',
    en: 'Time limits are counted in business days of the organisation, or of the post that has a calendar of its own. Nothing is erased: a time limit keeps the edition it was computed with.',
  },
  calendar: { fr: 'Calendrier', en: 'Calendar' },
  head: { fr: 'Organisation', en: 'Organisation' },
  office: { fr: 'Bureau', en: 'Office' },
  whose: { fr: 'Calendrier qui s’applique', en: 'Calendar that applies' },
  ofOrganisation: { fr: 'celui de l’organisation', en: 'that of the organisation' },
  none: { fr: 'aucun\u00a0: aucun délai n’est calculé', en: 'none: no time limit is computed' },
  followers: { fr: '{n} autres bureaux suivent celui de l’organisation', en: '{n} other offices follow that of the organisation' },
  followersOne: { fr: '1 autre bureau suit celui de l’organisation', en: '1 other office follows that of the organisation' },
  newTitle: { fr: 'Nouveau calendrier', en: 'New calendar' },
  newLead: {
    fr: 'Un calendrier propre à l’organisation ou à un poste. Les règles proposées sont celles qui s’appliquent aujourd’hui.',
    en: 'A calendar of its own for the organisation or a post. The rules offered are those that apply today.',
  },
  unit: { fr: 'Pour', en: 'For' },
  version: { fr: 'Version {n}', en: 'Version {n}' },
  year: { fr: 'Année', en: 'Year' },
  show: { fr: 'Afficher', en: 'Show' },
  closures: { fr: 'Fermetures décidées', en: 'Closures decided' },
  noClosures: { fr: 'Aucune fermeture n’a été décidée.', en: 'No closure was decided.' },
  addClosure: { fr: 'Ajouter une fermeture', en: 'Add a closure' },
  closureHelp: {
    fr: 'Un décret, une tempête, un déménagement. Les délais en cours sont recalculés dans la minute et leur historique le dit; les délais terminés gardent leur verdict.',
    en: 'A decree, a storm, a move. Running time limits are computed again within a minute and their history says so; those that have ended keep their verdict.',
  },
  first: { fr: 'Premier jour', en: 'First day' },
  last: { fr: 'Dernier jour', en: 'Last day' },
  lastHelp: { fr: 'Vide\u00a0: un seul jour.', en: 'Empty: one day.' },
  days: { fr: 'Jours', en: 'Days' },
  nameFr: { fr: 'Nom en français', en: 'Name in French' },
  nameEn: { fr: 'Nom en anglais', en: 'Name in English' },
  source: { fr: 'Source', en: 'Source' },
  sourceHelp: { fr: 'Loi, décret, décision\u00a0: ce qui la fixe.', en: 'Law, decree, decision: what sets it.' },
  takeBack: { fr: 'Retirer', en: 'Remove' },
  takenBack: { fr: 'retirée', en: 'removed' },
  closureGo: { fr: 'Fermer ces jours', en: 'Close these days' },
  editions: { fr: 'Éditions des règles', en: 'Editions of the rules' },
  validFrom: { fr: 'En vigueur à partir du', en: 'In force from' },
  holidays: { fr: 'Jours fériés', en: 'Holidays' },
  holidaysHelp: {
    fr: 'Un par ligne\u00a0: règle | nom français | nom anglais | référence. Règles\u00a0: 12-25 · pâques -2 · lundi avant 05-25 · 1er lundi de 09 · dernier lundi de 05. Rien ne se déplace, sauf si la ligne le dit\u00a0: 07-01 (dimanche +1).',
    en: 'One a line: rule | French name | English name | reference. Rules: 12-25 · easter -2 · monday before 05-25 · 1st monday of 09 · last monday of 05. Nothing moves unless the line says so: 07-01 (sunday +1).',
  },
  weekend: { fr: 'Jours de la semaine toujours fermés', en: 'Days of the week always closed' },
  newEdition: { fr: 'Nouvelle édition des règles', en: 'New edition of the rules' },
  editionLead: {
    fr: 'À partir du jour donné, ces règles remplacent les précédentes. Une édition du même jour que la précédente la corrige.',
    en: 'From the given day on, these rules replace the earlier ones. An edition of the same day as another corrects it.',
  },
  editionGo: { fr: 'Enregistrer l’édition', en: 'Save the edition' },
  officeHours: { fr: 'Heures et fuseau', en: 'Hours and time zone' },
  hours: { fr: 'Heures d’ouverture', en: 'Opening hours' },
  hoursHelp: { fr: 'Comme 8:30-12:00, 13:00-16:30. Vide\u00a0: inconnues.', en: 'Such as 8:30-12:00, 13:00-16:30. Empty: unknown.' },
  timeZone: { fr: 'Fuseau horaire', en: 'Time zone' },
  officeGo: { fr: 'Enregistrer', en: 'Save' },
  createGo: { fr: 'Créer le calendrier', en: 'Create the calendar' },
  abandon: { fr: 'Abandonner', en: 'Go back' },
  publicPage: { fr: 'Page publique', en: 'Public page' },
  doneClosure: { fr: 'Les fermetures sont à jour.', en: 'The closures are up to date.' },
  doneEdition: { fr: 'L’édition est enregistrée.', en: 'The edition is saved.' },
  doneOffice: { fr: 'Les heures sont enregistrées.', en: 'The hours are saved.' },
  doneCalendar: { fr: 'Le calendrier est créé.', en: 'The calendar is created.' },
} as const satisfies Record<string, Bilingual>;

export const DAY_WORDS = {
  '1': { fr: 'lundi', en: 'Monday' },
  '2': { fr: 'mardi', en: 'Tuesday' },
  '3': { fr: 'mercredi', en: 'Wednesday' },
  '4': { fr: 'jeudi', en: 'Thursday' },
  '5': { fr: 'vendredi', en: 'Friday' },
  '6': { fr: 'samedi', en: 'Saturday' },
  '7': { fr: 'dimanche', en: 'Sunday' },
} as const satisfies Record<string, Bilingual>;

export const REFUSAL_WORDS: Readonly<Record<string, Bilingual>> = {
  closureBackwards: {
    fr: 'Le dernier jour vient avant le premier. Corrigez l’une des deux dates.',
    en: 'The last day comes before the first. Correct one of the two dates.',
  },
  closureTooLong: {
    fr: 'Une fermeture dure au plus {most} jours. Vérifiez les dates.',
    en: 'A closure lasts at most {most} days. Check the dates.',
  },
  beforeCalendar: {
    fr: 'Le calendrier ne connaît aucun jour avant le {day}. Choisissez un jour plus tard.',
    en: 'The calendar knows no day before {day}. Choose a later day.',
  },
  lineUnreadable: {
    fr: 'La ligne {line} ne se lit pas. Écrivez\u00a0: règle | nom français | nom anglais | référence.',
    en: 'Line {line} cannot be read. Write: rule | French name | English name | reference.',
  },
  ruleImpossible: {
    fr: 'Le jour férié n°\u00a0{line} ne peut pas exister chaque année. Vérifiez sa règle.',
    en: 'Holiday no. {line} cannot exist every year. Check its rule.',
  },
  calendarExists: {
    fr: 'Un calendrier existe déjà ici\u00a0: donnez-lui une nouvelle édition.',
    en: 'There is a calendar here already: give it a new edition.',
  },
};

export const VERB_WORDS: Readonly<Record<string, Bilingual>> = {
  addCalendar: { fr: 'a créé un calendrier', en: 'created a calendar' },
  addClosure: { fr: 'a ajouté une fermeture', en: 'added a closure' },
  endClosure: { fr: 'a retiré une fermeture', en: 'removed a closure' },
  addEdition: { fr: 'a ajouté une édition des règles', en: 'added an edition of the rules' },
  setOffice: { fr: 'a changé les heures', en: 'changed the hours' },
};
