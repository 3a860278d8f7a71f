import type { Bilingual } from '../../kernel/bilingual.ts';

export const WORDS = {
  title: { fr: 'Journal vérifiable', en: 'Verifiable journal' },
  lead: {
    fr: 'Chaque opération faite dans ce système laisse une inscription que personne ne peut modifier sans que cela se voie. Les inscriptions forment un arbre d’empreintes, signé à intervalles de quelques minutes. Vous pouvez vérifier vous-même, avec vos outils, qu’un chiffre publié y est bien inscrit et que rien n’a été récrit.',
    en: 'Each act in this system leaves an entry that nobody can change unseen. The entries form a tree of hashes, signed every few minutes. You can check for yourself, with your own tools, that a published figure is entered there and that nothing was rewritten.',
  },
  years: { fr: 'Exercices', en: 'Fiscal years' },
  year: { fr: 'Exercice', en: 'Fiscal year' },
  entries: { fr: 'Inscriptions', en: 'Entries' },
  signedAt: { fr: 'Dernière signature', en: 'Last signature' },
  files: { fr: 'Fichiers', en: 'Files' },
  checkpoint: { fr: 'Point de contrôle', en: 'Checkpoint' },
  stamp: { fr: 'Horodatage', en: 'Time-stamp' },
  stampHow: {
    fr: 'L’horodatage est la réponse d’une autorité indépendante (RFC 3161) sur le point de contrôle de la même ligne\u00a0: elle se vérifie avec {command}.',
    en: 'The time-stamp is the answer of an independent authority (RFC 3161) about the checkpoint on the same line: it is checked with {command}.',
  },
  none: { fr: 'Rien n’est encore signé', en: 'Nothing is signed yet' },
  noneLead: {
    fr: 'Le premier point de contrôle paraît quelques minutes après la première inscription.',
    en: 'The first checkpoint appears a few minutes after the first entry.',
  },
  keys: { fr: 'Clés de vérification', en: 'Verifier keys' },
  keysLead: {
    fr: 'Conservez-les hors de ce site\u00a0: une clé changée en silence se verrait.',
    en: 'Keep a copy outside this site: a key changed silently would be noticed.',
  },
  how: { fr: 'Comment vérifier', en: 'How to check' },
  howFormat: {
    fr: 'Le format est celui des journaux de transparence du Web\u00a0: arbre de Merkle de la RFC 9162, points de contrôle signés et tuiles de la spécification C2SP tlog-tiles. Tout outil qui la connaît lit ces adresses\u00a0:',
    en: 'The format is that of the transparency logs of the Web: Merkle tree of RFC 9162, signed checkpoints and tiles of the C2SP tlog-tiles specification. Any tool that knows it reads these addresses:',
  },
  howCheckpoint: { fr: 'le dernier point de contrôle signé', en: 'the last signed checkpoint' },
  howTile: { fr: 'les tuiles d’empreintes (niveau, numéro)', en: 'tiles of hashes (level, number)' },
  howEntries: {
    fr: 'les inscriptions, sous forme d’empreintes de 32 octets',
    en: 'the entries, as hashes of 32 bytes',
  },
  howPrivate: {
    fr: 'Ce qui est publié d’une inscription est une empreinte salée\u00a0: elle ne dit ni qui, ni quoi. Effacer les renseignements d’une personne détruit la clé qui les ouvre, et toutes les preuves tiennent encore.',
    en: 'What is published of an entry is a salted hash: it tells neither who nor what. Erasing a person’s information destroys the key that opens it, and every proof still holds.',
  },
} as const satisfies Record<string, Bilingual>;
