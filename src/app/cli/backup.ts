import { stat } from 'node:fs/promises';
import { type BackupOptions, backup } from '../../db/archive/backup.ts';
import { openDatabase } from '../../db/transaction.ts';
import type { Lang } from '../../kernel/bilingual.ts';
import { formatNumber } from '../../ui/typography.ts';
import { recordBackup } from '../state/store/records.ts';
import type { Io } from '../terminal/io.ts';
import { sayingFaults } from './archive-words.ts';
import { sayLine, showSteps } from './steps.ts';

const DONE = {
  fr: 'Sauvegarde faite dans {file} (lignes\u00a0: {rows}; fichiers\u00a0: {files}; taille\u00a0: {size}\u00a0Mo). Elle contient des clés\u00a0: gardez-la en lieu sûr.',
  en: 'Backup written to {file} (rows: {rows}; files: {files}; size: {size}\u00a0MB). It holds keys: keep it in a safe place.',
};

/** What the archive alone does not bring back: it would open, to whoever has the archive, what the database alone must not tell. */
const WITHOUT_KEY = {
  fr: 'Elle ne contient pas secrets.key du dossier de données (ou SECRETS_KEY), sans laquelle les codes à usage unique seront refusés après une restauration\u00a0: gardez-en une copie à part, ailleurs que l’archive.',
  en: 'It does not hold secrets.key of the data folder (or SECRETS_KEY), without which one-time codes are refused after a restore: keep a copy of that key apart, elsewhere than the archive.',
};

/** `chancery backup FILE`: 0 when the archive is written, 1 when it could not be. */
export function runBackup(url: string, file: string, options: Omit<BackupOptions, 'onStep'>, lang: Lang, io: Io): Promise<number> {
  return sayingFaults(io, lang, async () => {
    const show = showSteps(io, lang);
    const { tables, files } = await backup(url, file, { ...options, onStep: (...step) => show('', ...step) });
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    const { size } = await stat(file);
    await remember(url, options.now, size);
    io.out(
      sayLine(DONE, lang, { file, rows: formatNumber(rows, lang), files: files.length, size: formatNumber(size / 1_000_000, lang, 1) }),
    );
    io.out(sayLine(WITHOUT_KEY, lang, {}));
    return 0;
  });
}

/** For the state of the installation. A database older than this version has no place for it, and is backed up all the same. */
async function remember(url: string, at: Temporal.Instant, bytes: number): Promise<void> {
  const db = openDatabase(url, 1);
  await db
    .asOwner((tx) => recordBackup(tx, at, bytes))
    .catch((error: unknown) => {
      if (!(error instanceof Error && 'code' in error && error.code === '42P01')) throw error;
    })
    .finally(() => db.close());
}
