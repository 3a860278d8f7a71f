import type { Bilingual } from '../../kernel/bilingual.ts';
import type { AnyDifference } from '../verify.ts';

/** What each difference means. */
export const DIFFERENCE_WORDS: Readonly<Record<AnyDifference['what'], Bilingual>> = {
  entryChanged: { fr: 'écriture modifiée après coup', en: 'entry changed afterwards' },
  entryMissing: { fr: 'écriture disparue', en: 'entry gone' },
  entryUnplaced: { fr: 'écriture sans place dans le journal', en: 'entry without a place in the journal' },
  leafMissing: { fr: 'place vide dans le journal', en: 'gap in the journal' },
  leafBeyond: { fr: 'place que le journal n’a pas donnée', en: 'place that the journal did not give' },
  leafOrder: { fr: 'écriture déplacée', en: 'entry moved' },
  leafShard: { fr: 'écriture classée dans le mauvais exercice', en: 'entry in the wrong fiscal year' },
  shardState: { fr: 'arbre du journal différent de ses feuilles', en: 'tree of the journal differs from its leaves' },
  nodeChanged: { fr: 'nœud de l’arbre différent de ses feuilles', en: 'node of the tree differs from its leaves' },
  checkpointRoot: { fr: 'le journal ne donne plus la racine signée', en: 'the journal no longer gives the signed root' },
  checkpointBeyond: { fr: 'le journal est plus court que ce qui a été signé', en: 'the journal is shorter than what was signed' },
  checkpointSignature: { fr: 'signature fausse', en: 'false signature' },
  checkpointPosition: { fr: 'position du point de contrôle modifiée', en: 'position of the checkpoint changed' },
  signingKeyMissing: { fr: 'clé de signature disparue', en: 'signing key gone' },
  valueBroken: { fr: 'valeurs scellées altérées', en: 'sealed values altered' },
  sealKeyMissing: { fr: 'clé des valeurs de l’organisation disparue', en: 'key of the organisation’s values gone' },
  factsChanged: { fr: 'faits différents de ceux que le journal a consignés', en: 'facts other than those that the journal recorded' },
  factMoved: { fr: 'fait rattaché à une autre fiche', en: 'fact moved to another record' },
  reversalChanged: { fr: 'annulation qui ne correspond pas à ce qu’elle annule', en: 'reversal that does not match what it reverses' },
  factUnsaid: { fr: 'fait que la fiche ne dit pas', en: 'fact that the record does not say' },
  factMissing: { fr: 'fait que la fiche dit et qui manque', en: 'fact that the record says and that is missing' },
  measureChanged: { fr: 'mesure modifiée', en: 'measure changed' },
  countedMissing: { fr: 'fait qui devrait compter et ne compte pas', en: 'fact that should count and does not' },
  countedExtra: { fr: 'fait qui compte et ne le devrait pas', en: 'fact that counts and should not' },
  countedChanged: { fr: 'fait compté autrement qu’il n’est', en: 'fact counted otherwise than it is' },
  partyChanged: { fr: 'décompte par partie différent des faits', en: 'count of a party differs from the facts' },
  frozenChanged: { fr: 'liste figée différente des faits à la coupe', en: 'frozen list differs from the facts as of its cut' },
  yearUncommitted: {
    fr: 'déclaration ou coupe autre que celle que le journal a consignée',
    en: 'statement or cut other than the one that the journal recorded',
  },
  figureUncommitted: {
    fr: 'chiffre figé autre que celui que le journal a consigné',
    en: 'frozen figure other than the one that the journal recorded',
  },
  figureList: { fr: 'chiffre figé sans rapport avec sa liste', en: 'frozen figure that does not match its list' },
  figureValue: { fr: 'chiffre figé qui ne découle pas de ses listes', en: 'frozen figure that does not follow from its lists' },
  tallyChanged: { fr: 'total différent des faits', en: 'total differs from the facts' },
};
