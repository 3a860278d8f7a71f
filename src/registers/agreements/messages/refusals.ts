import type { Bilingual } from '../../../kernel/bilingual.ts';

export const REFUSAL_WORDS: Readonly<Record<string, Bilingual>> = {
  moveImpossible: {
    fr: 'Cette opération n’est pas possible dans l’état où se trouve l’entente. Rechargez la page\u00a0: quelqu’un l’a peut-être modifiée.',
    en: 'This is not possible in the state the agreement is in. Reload the page: somebody may have changed it.',
  },
  unknownContact: {
    fr: 'Une des parties n’est pas au registre des contacts. Écrivez son nom, sans la choisir au registre.',
    en: 'One of the parties is not in the register of contacts. Write its name without choosing it in the register.',
  },
  reasonMissing: { fr: 'Dites pourquoi\u00a0: le motif reste dans l’historique.', en: 'Say why: the reason stays in the history.' },
  authorisedAsIs: {
    fr: 'C’est ce qui a été autorisé. Pour changer le genre, la nature ou les parties, revenez d’abord à la négociation\u00a0: l’autorisation sera à donner de nouveau.',
    en: 'This is what was authorised. To change the kind, the nature or the parties, go back to negotiation first: the authorisation will have to be given anew.',
  },
  signedAsAuthorised: {
    fr: 'L’entente est signée telle qu’elle a été autorisée. Seules les personnes qui tiennent le registre en corrigent le genre, la nature ou les parties.',
    en: 'The agreement is signed as it was authorised. Only those who keep the register correct its kind, nature and parties.',
  },
  authorisationMissing: {
    fr: 'La signature demande d’abord une autorisation, selon {article}. {says} Versez-la au dossier, puis consignez la signature.',
    en: 'Signing needs an authorisation first, under {article}. {says} File it, then record the signature.',
  },
  endorsementMissing: {
    fr: 'L’entrée en vigueur demande d’abord l’entérinement, selon {article}. {says} Consignez-le d’abord.',
    en: 'Coming into force needs the endorsement first, under {article}. {says} Record it first.',
  },
  approvalMissing: {
    fr: 'L’entérinement d’un engagement important demande d’abord son approbation par l’Assemblée nationale, sauf urgence, selon {article}. {says}',
    en: 'Endorsing an important commitment needs the National Assembly’s approval first, unless it is urgent, under {article}. {says}',
  },
  debateTooEarly: {
    fr: 'Déposée le {tabled}, l’entente ne peut être débattue avant le {day}, selon {article}. Corrigez la date, ou cochez le consentement unanime.',
    en: 'Tabled on {tabled}, the agreement may not be debated before {day}, under {article}. Correct the date, or tick unanimous consent.',
  },
  forceBeforeSigned: {
    fr: 'L’entrée en vigueur ne peut précéder la signature, le {earlier}. Corrigez la date.',
    en: 'An agreement cannot come into force before it is signed, on {earlier}. Correct the date.',
  },
  endorsedBeforeSigned: {
    fr: 'L’entérinement ne peut précéder la signature, le {earlier}. Corrigez la date.',
    en: 'The endorsement cannot come before the signature, on {earlier}. Correct the date.',
  },
  approvedBeforeTabled: {
    fr: 'L’approbation ne peut précéder le dépôt, le {earlier}. Corrigez la date.',
    en: 'The approval cannot come before the tabling, on {earlier}. Correct the date.',
  },
  endBeforeForce: {
    fr: 'Le terme ne peut précéder l’entrée en vigueur, le {earlier}. Corrigez la date.',
    en: 'The term cannot come before the coming into force, on {earlier}. Correct the date.',
  },
  endBeforeRenewal: {
    fr: 'Le terme ne peut précéder le renouvellement, le {earlier}. Corrigez la date.',
    en: 'The term cannot come before the renewal, on {earlier}. Correct the date.',
  },
  renewedBeforeRenewal: {
    fr: 'L’entente a déjà été renouvelée le {earlier}. Corrigez la date.',
    en: 'The agreement was already renewed on {earlier}. Correct the date.',
  },
  noteMissing: {
    fr: 'Le dépôt demande une note explicative, selon {article}. {says} Joignez-la aux pièces, puis choisissez-la ici.',
    en: 'Tabling needs an explanatory note, under {article}. {says} Attach it, then choose it here.',
  },
  pieceNotOnFile: {
    fr: 'Cette pièce n’est pas au dossier. Joignez-la, puis choisissez-la.',
    en: 'This attachment is not on file. Attach it, then choose it.',
  },
  notReached: {
    fr: 'L’entente n’en est pas là\u00a0: consignez l’acte plutôt que sa date.',
    en: 'The agreement is not there yet: record the act rather than its date.',
  },
  renewedBeforeForce: {
    fr: 'Le renouvellement ne peut précéder l’entrée en vigueur, le {earlier}. Corrigez la date.',
    en: 'The renewal cannot come before the coming into force, on {earlier}. Correct the date.',
  },
  endedBeforeForce: {
    fr: 'La fin ne peut précéder l’entrée en vigueur, le {earlier}. Corrigez la date.',
    en: 'The end cannot come before the coming into force, on {earlier}. Correct the date.',
  },
  endedBeforeSigned: {
    fr: 'La fin ne peut précéder la signature, le {earlier}. Corrigez la date.',
    en: 'The end cannot come before the signature, on {earlier}. Correct the date.',
  },
  denouncedBeforeForce: {
    fr: 'La dénonciation ne peut précéder l’entrée en vigueur, le {earlier}. Corrigez la date.',
    en: 'The denunciation cannot come before the coming into force, on {earlier}. Correct the date.',
  },
  stillToCome: { fr: 'Le {on} est à venir. Consignez ce qui a eu lieu.', en: '{on} is still to come. Record what has taken place.' },
  stepToCome: {
    fr: 'Cette date est à venir. Consignez une démarche une fois qu’elle est faite.',
    en: 'This date is still to come. Record a step once it has been taken.',
  },
  partiesMissing: {
    fr: 'Dites avec qui l’entente est conclue\u00a0: ajoutez les parties à la fiche, puis consignez la signature.',
    en: 'Say with whom the agreement is made: add its parties to the record, then record the signature.',
  },
  notImportant: {
    fr: 'Seul un engagement international important est déposé. Cochez cette case à la fiche d’abord.',
    en: 'Only an important international commitment is tabled. Tick that box on the record first.',
  },
  alreadyTabled: { fr: 'Le dépôt est déjà consigné.', en: 'The tabling is already recorded.' },
  alreadyApproved: { fr: 'L’approbation est déjà consignée.', en: 'The approval is already recorded.' },
  notTabled: { fr: 'Consignez d’abord le dépôt.', en: 'Record the tabling first.' },
  urgentAndNotImportant: {
    fr: 'L’urgence ne vaut que pour un engagement important. Cochez cette case aussi, ou retirez l’urgence.',
    en: 'Urgency applies only to an important commitment. Tick that box too, or remove the urgency.',
  },
  urgencyReasonMissing: {
    fr: 'Dites les motifs de l’urgence\u00a0: ils sont déposés avec l’engagement.',
    en: 'State the reasons for the urgency: they are tabled with the commitment.',
  },
  signedBeforeSignature: {
    fr: 'Une entente qui n’est pas signée n’a ni date de signature ni numéro.',
    en: 'An agreement that is not signed has neither a date of signature nor a number.',
  },
  numberOfAnotherYear: {
    fr: 'Le numéro {official} n’est pas de l’année de la signature, le {on}. Corrigez l’un des deux.',
    en: 'The number {official} is not of the year of signature, {on}. Correct one of the two.',
  },
  numberTaken: { fr: 'Le numéro {official} est celui d’une autre entente.', en: 'The number {official} belongs to another agreement.' },
  notAnOfficialNumber: { fr: 'Écrivez un numéro comme 2014-05.', en: 'Write a number such as 2014-05.' },
  monthsOutOfRange: { fr: 'Écrivez un nombre de mois de 0 à 60.', en: 'Write a number of months from 0 to 60.' },
  tooManyParties: { fr: 'Une entente compte 60 parties au plus.', en: 'An agreement has 60 parties at most.' },
  unknownAgreement: {
    fr: 'Cette entente n’existe pas, ou vous n’y avez pas accès.',
    en: 'This agreement does not exist, or you have no access to it.',
  },
  ofItself: { fr: 'Une entente ne peut se modifier ni se remplacer elle-même.', en: 'An agreement can neither amend nor replace itself.' },
  partiesUnreadable: {
    fr: 'Écrivez une partie par ligne\u00a0: genre|nom|nom anglais|pays, comme dans le fichier de données.',
    en: 'Write one party a line: kind|French name|English name|country, as in the data file.',
  },
  opensInExploration: {
    fr: 'Un dossier s’ouvre en exploration, ou reprend une entente déjà signée.',
    en: 'A file opens in exploration, or takes up an agreement already signed.',
  },
  lifeStays: {
    fr: 'L’état, le numéro et les dates changent par les opérations de la fiche, et non par une importation.',
    en: 'State, number and dates change by the acts of the record, not by an import.',
  },
  notALanguage: { fr: 'Choisissez une langue de la liste.', en: 'Choose a language from the list.' },
};
