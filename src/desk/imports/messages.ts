import type { Bilingual } from '../../kernel/bilingual.ts';
import type { Mode, State } from './rules.ts';

export const MODE_WORDS = {
  both: { fr: 'Ajouter ou mettre à jour', en: 'Add or update' },
  add: { fr: 'Ajouter seulement', en: 'Add only' },
  update: { fr: 'Mettre à jour seulement', en: 'Update only' },
} as const satisfies Record<Mode, Bilingual>;

export const STATE_WORDS = {
  uploaded: { fr: 'Colonnes à confirmer', en: 'Columns to confirm' },
  checking: { fr: 'Vérification en cours', en: 'Being checked' },
  checked: { fr: 'Vérifié, rien d’écrit', en: 'Checked, nothing written' },
  running: { fr: 'Importation en cours', en: 'Being imported' },
  undoing: { fr: 'Annulation en cours', en: 'Being undone' },
  done: { fr: 'Importé', en: 'Imported' },
  undone: { fr: 'Annulé', en: 'Undone' },
  cancelled: { fr: 'Abandonné', en: 'Discarded' },
  failed: { fr: 'Échoué', en: 'Failed' },
} as const satisfies Record<State, Bilingual>;

export const VERB_WORDS: Readonly<Record<string, Bilingual>> = {
  startImport: { fr: 'a lancé une importation', en: 'started an import' },
  finishImport: { fr: 'a terminé une importation', en: 'finished an import' },
  stopImport: { fr: 'a vu son importation s’arrêter', en: 'had an import stop' },
  undoImport: { fr: 'a demandé l’annulation d’une importation', en: 'asked for an import to be undone' },
  finishUndoImport: { fr: 'a terminé l’annulation d’une importation', en: 'finished undoing an import' },
};

/** Refusals of rows, files and acts. */
export const REFUSAL_WORDS: Readonly<Record<string, Bilingual>> = {
  // Files
  fileMissing: { fr: 'Choisissez un fichier.', en: 'Choose a file.' },
  emptyFile: {
    fr: 'Ce fichier est vide, ou n’a que ses en-têtes. Il faut une ligne d’en-têtes et au moins une ligne de données.',
    en: 'This file is empty, or has only headers. It needs a line of headers and at least one line of data.',
  },
  notATable: {
    fr: 'Ce fichier n’est ni un CSV ni un classeur XLSX. Enregistrez-le sous l’un de ces formats.',
    en: 'This file is neither a CSV nor an XLSX workbook. Save it as one of them.',
  },
  damagedFile: { fr: 'Ce classeur est endommagé. Enregistrez-le de nouveau.', en: 'This workbook is damaged. Save it again.' },
  encryptedFile: { fr: 'Ce classeur est protégé par un mot de passe. Retirez-le.', en: 'This workbook has a password. Remove it.' },
  unpacksTooLarge: {
    fr: 'Ce classeur est trop volumineux une fois décompressé. Partagez-le en plusieurs fichiers, ou enregistrez-le en CSV.',
    en: 'This workbook is too large once unpacked. Split it into several files, or save it as CSV.',
  },
  tooManyParts: {
    fr: 'Ce classeur a trop de parties. Enregistrez sa feuille en CSV.',
    en: 'This workbook has too many parts. Save its sheet as CSV.',
  },
  documentType: {
    fr: 'Ce classeur définit ses propres entités\u00a0: il est refusé par prudence.',
    en: 'This workbook defines entities of its own: it is refused as a precaution.',
  },
  cellTooLarge: {
    fr: 'Une cellule dépasse 100\u00a0000 caractères (ligne {line}). Raccourcissez-la.',
    en: 'A cell is over 100,000 characters (line {line}). Shorten it.',
  },
  tooManyColumns: {
    fr: 'Ce fichier a plus de {most} colonnes. Retirez celles qui ne servent pas.',
    en: 'This file has more than {most} columns. Remove those of no use.',
  },
  brokenQuotes: {
    fr: 'Les guillemets de la ligne {line} ne se ferment pas. Corrigez cette ligne.',
    en: 'The quotation marks on line {line} are not closed. Correct that line.',
  },
  headerTwice: {
    fr: 'L’en-tête «\u00a0{header}\u00a0» vient deux fois. Renommez-en un.',
    en: 'The header “{header}” comes twice. Rename one.',
  },
  // Columns
  noColumn: { fr: 'Dites ce que représente au moins une colonne.', en: 'Say what at least one column stands for.' },
  columnTwice: {
    fr: 'Deux colonnes du fichier représentent «\u00a0{column}\u00a0». Gardez-en une.',
    en: 'Two columns of the file stand for “{column}”. Keep one.',
  },
  columnMissing: {
    fr: 'Aucune colonne ne représente «\u00a0{column}\u00a0», nécessaire pour ajouter une fiche.',
    en: 'No column stands for “{column}”, which a new record needs.',
  },
  keyColumnMissing: {
    fr: 'Pour mettre à jour, une colonne doit dire quelle fiche\u00a0: numéro, identifiant ou clé externe.',
    en: 'To update, one column must say which record: number, identifier or external key.',
  },
  // Rows
  unknownRecord: {
    fr: 'Aucune fiche que vous pouvez lire ne porte cette clé. Corrigez-la, ou ajoutez la fiche.',
    en: 'No record that you may read has this key. Correct it, or add the record.',
  },
  keyMissing: {
    fr: 'La clé manque\u00a0: rien ne dit quelle fiche mettre à jour.',
    en: 'The key is missing: nothing says which record to update.',
  },
  alreadyThere: {
    fr: 'Cette fiche existe déjà. Pour la modifier, choisissez une importation qui met à jour.',
    en: 'This record already exists. To change it, choose an import that updates.',
  },
  sameKeyTwice: { fr: 'Même clé qu’à la ligne {line}. Gardez une seule des deux.', en: 'Same key as on line {line}. Keep one of the two.' },
  notYesOrNo: { fr: 'Écrivez oui ou non.', en: 'Write yes or no.' },
  unknownWord: {
    fr: '«\u00a0{value}\u00a0» n’est pas dans la liste de cette colonne. Prenez un mot de la liste.',
    en: '“{value}” is not in the list of this column. Use a word of the list.',
  },
  unknownContactNamed: {
    fr: 'Aucune fiche visible, ou plusieurs, pour «\u00a0{value}\u00a0». Donnez un numéro.',
    en: 'No record that you can see, or several, for “{value}”. Give a number.',
  },
  // Acts
  importMoved: {
    fr: 'Cette importation n’en est plus là. Voyez son état ci-dessous.',
    en: 'This import has moved on. See its state below.',
  },
  rowsWrong: {
    fr: 'Des lignes sont fautives\u00a0: corrigez le fichier, ou n’importez que les lignes justes.',
    en: 'Some rows are wrong: correct the file, or import the right rows alone.',
  },
  nothingToDo: { fr: 'Ce fichier ne change rien.', en: 'This file changes nothing.' },
  tooLateToUndo: { fr: 'Une importation s’annule pendant 30\u00a0jours.', en: 'An import can be undone for 30\u00a0days.' },
  rightsLost: {
    fr: 'Les droits de la personne qui a lancé l’importation ne suffisent plus. L’administration peut les lui rendre.',
    en: 'The rights of the person who started the import are no longer sufficient. An administrator can give them back.',
  },
  rowsWentWrong: {
    fr: 'Des lignes justes à la vérification ne le sont plus. Rien n’a été gardé\u00a0: tout ou rien.',
    en: 'Rows that were right when checked no longer are. Nothing was kept: all or nothing.',
  },
  importBroke: {
    fr: 'L’importation s’est interrompue. L’équipe technique en trouve la cause dans le journal du serveur.',
    en: 'The import was interrupted. The technical team will find the cause in the server’s log.',
  },
};

/** The words of a register's refusals, and of those that any import may give. */
export const wordsFor = ({
  refusals,
}: {
  readonly refusals: Readonly<Record<string, Bilingual>>;
}): Readonly<Record<string, Bilingual>> => ({
  ...refusals,
  ...REFUSAL_WORDS,
});

export const WORDS = {
  imports: { fr: 'Importations', en: 'Imports' },
  import: { fr: 'Importation', en: 'Import' },
  lead: {
    fr: 'Un fichier CSV ou XLSX est d’abord vérifié ligne par ligne, sans rien écrire. Vous décidez ensuite.',
    en: 'A CSV or XLSX file is first checked line by line, and nothing is written. You decide then.',
  },
  newImport: { fr: 'Nouvelle importation', en: 'New import' },
  register: { fr: 'Registre', en: 'Register' },
  file: { fr: 'Fichier', en: 'File' },
  fileHelp: {
    fr: 'CSV ou XLSX, 50\u00a0Mo au plus; la première ligne porte les en-têtes. Un fichier exporté se réimporte tel quel.',
    en: 'CSV or XLSX, 50 MB at most; the first line holds the headers. An exported file can be imported as it is.',
  },
  send: { fr: 'Envoyer le fichier', en: 'Send the file' },
  none: { fr: 'Aucune importation', en: 'No imports' },
  noneLead: { fr: 'Les importations de l’organisation paraîtront ici.', en: 'Imports of the organisation will show here.' },
  history: { fr: 'Historique', en: 'History' },
  by: { fr: 'Par', en: 'By' },
  at: { fr: 'Envoyé le', en: 'Sent on' },
  undoneAt: { fr: 'Annulé le', en: 'Undone on' },
  undoneBy: { fr: 'Annulé par', en: 'Undone by' },
  state: { fr: 'État', en: 'State' },
  added: { fr: 'À ajouter', en: 'To add' },
  updated: { fr: 'À mettre à jour', en: 'To update' },
  unchanged: { fr: 'Inchangées', en: 'Unchanged' },
  wrong: { fr: 'Fautives', en: 'Wrong' },
  additions: { fr: 'Ajouts', en: 'Additions' },
  updates: { fr: 'Mises à jour', en: 'Updates' },
  takenBack: { fr: 'Fiches reprises', en: 'Records taken back' },
  leftAsIs: { fr: 'Laissées telles quelles', en: 'Left as they are' },
  addedDone: { fr: 'Ajoutées', en: 'Added' },
  updatedDone: { fr: 'Mises à jour', en: 'Updated' },
  digest: { fr: 'Empreinte SHA-256', en: 'SHA-256 digest' },
  size: { fr: 'Taille', en: 'Size' },
  bytes: { fr: '{n}\u00a0octets', en: '{n} bytes' },
  format: { fr: 'Format', en: 'Format' },
  mode: { fr: 'Que faire des lignes', en: 'What to do with the rows' },
  mapping: { fr: 'Ce que représente chaque colonne', en: 'What each column stands for' },
  mappingLead: {
    fr: 'Les colonnes reconnues sont déjà choisies. Une colonne laissée vide est ignorée; dans une mise à jour, ses valeurs restent. Une cellule vide d’une colonne choisie vide le champ.',
    en: 'Columns that were recognised are chosen already. A column left empty is ignored; in an update, its values stay. An empty cell of a chosen column empties the field.',
  },
  howRead: {
    fr: 'Dates\u00a0: 2026-04-08 ou 08/04/2026 (le jour d’abord). Nombres\u00a0: virgule ou point décimal. Oui ou non\u00a0: oui, non, yes, no, vrai, faux, 1, 0. Listes\u00a0: le mot français, le mot anglais ou le code; plusieurs valeurs se séparent par un point-virgule ou «\u00a0|\u00a0». Personnes et organismes\u00a0: numéro, identifiant ou nom exact.',
    en: 'Dates: 2026-04-08 or 08/04/2026 (the day first). Numbers: decimal comma or point. Yes or no: yes, no, oui, non, true, false, 1, 0. Lists: the French word, the English word or the code; several values are separated by a semicolon or “|”. People and organisations: number, identifier or exact name.',
  },
  howReadTitle: { fr: 'Comment les cellules sont lues', en: 'How cells are read' },
  ignored: { fr: 'Ignorer', en: 'Ignore' },
  required: { fr: '{column} (nécessaire)', en: '{column} (needed)' },
  check: { fr: 'Vérifier le fichier', en: 'Check the file' },
  checkAgain: { fr: 'Vérifier de nouveau', en: 'Check again' },
  changeColumns: { fr: 'Changer les colonnes', en: 'Change the columns' },
  progress: { fr: '{n} lignes sur {total}', en: '{n} rows of {total}' },
  progressOpen: { fr: '{n} lignes lues', en: '{n} rows read' },
  progressHelp: {
    fr: 'Cette page se met à jour d’elle-même. Vous pouvez la quitter\u00a0: le travail continue.',
    en: 'This page updates itself. You may leave it: the work goes on.',
  },
  cancel: { fr: 'Arrêter', en: 'Stop' },
  abandon: { fr: 'Abandonner', en: 'Discard' },
  stopping: { fr: 'Arrêt demandé\u00a0: le lot en cours se termine.', en: 'Asked to stop: the batch under way is ending.' },
  runAll: { fr: 'Importer tout', en: 'Import all' },
  runAllHelp: {
    fr: 'Tout ou rien\u00a0: si une ligne devient fautive pendant l’importation, tout ce qui a été écrit est repris.',
    en: 'All or nothing: if a row goes wrong during the import, all that was written is taken back.',
  },
  runRight: { fr: 'Importer les lignes justes', en: 'Import the right rows' },
  nothingWritten: {
    fr: 'Rien n’a encore été écrit\u00a0: importez, et les lignes le seront.',
    en: 'Nothing has been written yet: import, and the rows will be.',
  },
  nothingToWrite: {
    fr: 'Rien n’a été écrit, et rien n’est à écrire\u00a0: les fiches disent déjà ce que dit le fichier.',
    en: 'Nothing was written, and nothing is to be: the records already say what the file says.',
  },
  someWrong: {
    fr: 'Rien n’a encore été écrit. Importez les lignes justes, ou corrigez le fichier et envoyez-le de nouveau.',
    en: 'Nothing has been written yet. Import the right rows, or correct the file and send it again.',
  },
  allWrong: {
    fr: 'Rien n’a été écrit\u00a0: aucune ligne juste ne change quoi que ce soit. Corrigez le fichier et envoyez-le de nouveau.',
    en: 'Nothing was written: no right row changes anything. Correct the file and send it again.',
  },
  faults: { fr: 'Lignes fautives', en: 'Wrong rows' },
  line: { fr: 'Ligne', en: 'Line' },
  column: { fr: 'Colonne', en: 'Column' },
  value: { fr: 'Valeur', en: 'Value' },
  reason: { fr: 'Motif', en: 'Reason' },
  wholeRow: { fr: 'Toute la ligne', en: 'The whole row' },
  firstFaults: { fr: 'Les {n} premières. Le fichier les contient toutes.', en: 'The first {n}. The file holds them all.' },
  faultsFile: { fr: 'Télécharger les lignes fautives', en: 'Download the wrong rows' },
  undo: { fr: 'Annuler l’importation', en: 'Undo the import' },
  undoHelp: {
    fr: 'Les fiches ajoutées sont retirées, les fiches modifiées reprennent leurs valeurs. Ce que quelqu’un a changé depuis reste tel quel.',
    en: 'Records that were added are withdrawn, records that were changed get their values back. What somebody changed since stays as it is.',
  },
  undoReason: { fr: 'Importation annulée\u00a0: {file}', en: 'Import undone: {file}' },
  leftAlone: { fr: 'Fiches laissées telles quelles', en: 'Records left as they are' },
  leftChanged: { fr: 'Modifiée depuis, ou retirée', en: 'Changed since, or withdrawn' },
  leftRefused: { fr: 'Le registre ne le permet pas', en: 'The register does not allow it' },
  record: { fr: 'Fiche', en: 'Record' },
  hidden: { fr: 'non diffusée', en: 'not disclosed' },
  externalKey: { fr: 'Clé externe', en: 'External key' },
  externalKeyHelp: {
    fr: 'Ce par quoi un autre système désigne la fiche. Retenue pour les importations suivantes.',
    en: 'What another system calls the record. Remembered for the imports that follow.',
  },
} as const satisfies Record<string, Bilingual>;

/** What waits for whoever imports, on the first page of the morning. */
export const DUE_WORDS = {
  uploaded: { fr: 'Colonnes à faire correspondre', en: 'Columns to be matched' },
  checked: { fr: 'Vérifiée, rien n’est encore écrit', en: 'Checked, nothing is written yet' },
  match: { fr: 'Faire correspondre', en: 'Match the columns' },
  run: { fr: 'Lire et exécuter', en: 'Read and run' },
} as const satisfies Record<string, Bilingual>;
