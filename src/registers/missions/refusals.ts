import type { Bilingual } from '../../kernel/bilingual.ts';
import { MISSING_WORDS } from './messages.ts';

export const REFUSAL_WORDS: Readonly<Record<string, Bilingual>> = {
  moveImpossible: {
    fr: 'L’état de cette fiche ne permet pas cette opération. Rechargez la page\u00a0: quelqu’un l’a peut-être changé entre-temps.',
    en: 'The state of this record does not allow this. Reload the page: somebody may have changed it meanwhile.',
  },
  endsBeforeItBegins: {
    fr: 'La fin précède le début. Corrigez l’une des deux dates.',
    en: 'The end comes before the beginning. Correct one of the two dates.',
  },
  reasonMissing: { fr: 'Dites pourquoi\u00a0: le motif reste dans l’historique.', en: 'Say why: the reason stays in the history.' },
  stopOutsideMission: {
    fr: 'L’étape de {city} déborde les dates de la mission. Corrigez l’étape, ou les dates du dossier.',
    en: 'The stop in {city} goes beyond the dates of the mission. Correct the stop, or the dates of the dossier.',
  },
  bodyTwice: { fr: 'Cet organisme est déjà nommé. Corrigez sa ligne.', en: 'This body is already named. Correct its line.' },
  notAShare: { fr: 'Écrivez un nombre entier de 0 à 999\u00a0999.', en: 'Write a whole number from 0 to 999,999.' },
  purposeMissing: {
    fr: 'Indiquez le but du déplacement avant de faire autoriser la mission.',
    en: 'Give the purpose of the trip before having the mission authorised.',
  },
  nobodyTravels: {
    fr: 'Nommez la personne au nom de qui se fait la mission\u00a0: ministre, titulaire d’un emploi supérieur ou membre du personnel.',
    en: 'Name the person in whose name the mission is: minister, holder of a senior position or member of the staff.',
  },
  nowhere: { fr: 'Indiquez au moins une étape de l’itinéraire.', en: 'Give at least one stop of the itinerary.' },
  estimateMissing: {
    fr: 'Consignez l’estimation des coûts\u00a0: c’est elle qui est autorisée.',
    en: 'Record the estimate of the costs: it is what is authorised.',
  },
  authorisesOwn: {
    fr: 'Vous êtes de cette mission, ou en avez été\u00a0: une autre personne doit l’autoriser.',
    en: 'You travel on this mission, or were to: somebody else must authorise it.',
  },
  authoriserTravels: {
    fr: 'Cette personne a autorisé la mission\u00a0: elle ne peut y prendre part.',
    en: 'This person authorised the mission, and cannot take part in it.',
  },
  notBegun: {
    fr: 'La mission ne commence que le {from}. Attendez ce jour, ou corrigez les dates.',
    en: 'The mission begins only on {from}. Wait until then, or correct the dates.',
  },
  notOver: {
    fr: 'La mission ne se termine que le {until}. Attendez ce jour, ou corrigez les dates.',
    en: 'The mission ends only on {until}. Wait until then, or correct the dates.',
  },
  cancelWithCosts: {
    fr: 'Des frais réels sont consignés\u00a0: ils devront être publiés. Menez la mission à son terme plutôt que de l’annuler.',
    en: 'Actual costs are recorded: they must be published. Take the mission to its end instead of cancelling it.',
  },
  costInFuture: {
    fr: 'Un coût réel ne peut pas être daté d’un jour à venir. Corrigez la date.',
    en: 'An actual cost cannot be dated in the future. Correct the date.',
  },
  rateMissing: {
    fr: 'Indiquez ce que vaut 1 {currency} en dollars canadiens.',
    en: 'Give what 1 {currency} is worth in Canadian dollars.',
  },
  notARate: { fr: 'Écrivez un taux comme 1,4523.', en: 'Write a rate such as 1.4523.' },
  rateDayMissing: { fr: 'Indiquez de quel jour est ce taux.', en: 'Give the day of this rate.' },
  rateSourceMissing: { fr: 'Indiquez d’où vient ce taux.', en: 'Say where this rate comes from.' },
  rateInFuture: {
    fr: 'Le taux ne peut pas être d’un jour à venir. Corrigez la date.',
    en: 'The rate cannot be from a future day. Correct the date.',
  },
  notAnAmount: {
    fr: 'Écrivez un montant positif en {currency}, sans plus de décimales que cette monnaie n’en a.',
    en: 'Write a positive amount in {currency}, with no more decimals than this currency has.',
  },
  worthTooMuch: {
    fr: 'À ce taux, ce coût vaudrait plus de dix milliards de dollars. Corrigez le taux ou le montant.',
    en: 'At this rate, this cost would be worth more than ten billion dollars. Correct the rate or the amount.',
  },
  tooLong: {
    fr: 'Plus d’une année sépare ces deux dates. Corrigez l’une d’elles.',
    en: 'More than a year lies between these two dates. Correct one of them.',
  },
  descriptionMissing: {
    fr: 'La loi demande la description de ces autres frais.',
    en: 'The law asks for a description of these other costs.',
  },
  notAbroad: {
    fr: 'Cette rubrique ne vaut que pour une mission hors Canada.',
    en: 'This column is only for a mission outside Canada.',
  },
  unknownTraveller: {
    fr: 'Dites de qui sont ces frais\u00a0: une personne au nom de qui se fait la mission; personne pour les accompagnateurs.',
    en: 'Say whose costs these are: a person in whose name the mission is; nobody for those who accompany.',
  },
  bodyPays: {
    fr: 'Cet organisme paie un coût de la mission. Corrigez ce coût d’abord.',
    en: 'This body pays a cost of the mission. Correct that cost first.',
  },
  nothingToShareBy: {
    fr: 'Aucune part n’est donnée\u00a0: personne ne paierait. Donnez au moins une part.',
    en: 'No share is given: nobody would pay. Give at least one share.',
  },
  travellerHasCosts: {
    fr: 'Des coûts sont consignés pour cette personne. Retirez-les d’abord, ou laissez-la au nom de qui se fait la mission.',
    en: 'Costs are recorded for this person. Remove them first, or leave the person as the one in whose name the mission is.',
  },
  estimateFrozen: {
    fr: 'L’estimation autorisée ne change plus. Faites retirer l’autorisation, ou consignez des frais réels.',
    en: 'The authorised estimate no longer changes. Have the authorisation withdrawn, or record actual costs.',
  },
  rowGone: { fr: 'Cette ligne n’existe plus. Rechargez la page.', en: 'This line is no longer there. Reload the page.' },
  tooManyRows: { fr: 'Pas plus de {most} lignes. Retirez-en une d’abord.', en: 'No more than {most} lines. Remove one first.' },
  ...Object.fromEntries(Object.entries(MISSING_WORDS).map(([column, words]) => [`missing.${column}`, words])),
};
