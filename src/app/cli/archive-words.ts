import { ArchiveError, type ArchiveFault } from '../../db/archive/error.ts';
import type { Bilingual, Lang } from '../../kernel/bilingual.ts';
import type { Io } from '../terminal/io.ts';
import { sayLine } from './steps.ts';

const FAULTS: Readonly<Record<ArchiveFault, Bilingual>> = {
  damaged: {
    fr: 'L’archive est endommagée ({what}). Rien n’a été changé\u00a0: prenez une autre archive.',
    en: 'The archive is damaged ({what}). Nothing was changed: use another archive.',
  },
  newerFormat: {
    fr: 'L’archive vient d’une version plus récente (format {what}). Mettez Chancellerie à jour, puis recommencez.',
    en: 'The archive comes from a newer version (format {what}). Update Chancery, then try again.',
  },
  unknownMigration: {
    fr: 'L’archive vient d’une version plus récente (migration {what}). Mettez Chancellerie à jour, puis recommencez.',
    en: 'The archive comes from a newer version (migration {what}). Update Chancery, then try again.',
  },
  changedMigration: {
    fr: 'La migration {what} n’est pas celle de l’archive\u00a0: utilisez la version de Chancellerie qui l’a écrite.',
    en: 'Migration {what} is not that of the archive: use the version of Chancery that wrote it.',
  },
  notEmpty: {
    fr: 'La base de données contient déjà des données (table {what}). Donnez une base vide\u00a0: autre CHANCERY_DATA, ou autre DATABASE_URL.',
    en: 'The database already holds data (table {what}). Give an empty one: another CHANCERY_DATA, or another DATABASE_URL.',
  },
  newerTables: {
    fr: 'Les tables de la base de données sont plus récentes que l’archive (migration {what}). Donnez une base vide.',
    en: 'The tables of the database are newer than the archive (migration {what}). Give an empty database.',
  },
  fileDiffers: {
    fr: 'Le fichier {what} existe déjà, avec un autre contenu. Donnez un dossier vide par FILES_DIR.',
    en: 'The file {what} exists already, with other content. Give an empty folder by FILES_DIR.',
  },
  exists: {
    fr: 'Le fichier {what} existe déjà\u00a0: donnez un autre nom.',
    en: 'The file {what} exists already: give another name.',
  },
  unequal: {
    fr: 'La table {what} ne se relit pas comme elle a été écrite. La base de données est restée vide\u00a0: recommencez.',
    en: 'Table {what} does not read back as it was written. The database was left empty: try again.',
  },
};

/** Runs work on archives; says what was wrong with the archive or the database, and answers with 1. */
export async function sayingFaults(io: Io, lang: Lang, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    io.err(sayLine(FAULTS[error.fault], lang, { what: error.what }));
    return 1;
  }
}
