import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { actsSince, type BackupOptions, backup } from '../../db/archive/backup.ts';
import { type RestoreOptions, restore } from '../../db/archive/restore.ts';
import type { Lang } from '../../kernel/bilingual.ts';
import type { Io } from '../terminal/io.ts';
import type { Verification } from '../verify.ts';
import { sayingFaults } from './archive-words.ts';
import { sayLine, showSteps } from './steps.ts';
import { runVerify } from './verify.ts';

export interface MoveOptions extends Omit<BackupOptions & RestoreOptions, 'onStep'> {
  /** Folder for the archive on its way; it is removed at the end. */
  readonly through: string;
}

const BEFORE = { fr: 'Base de départ\u00a0:', en: 'Source database:' };
const AFTER = { fr: 'Base d’arrivée\u00a0:', en: 'Target database:' };
const NOT_CLEAN = {
  fr: 'La base de départ n’est pas saine\u00a0: rien n’a été déménagé. Rétablissez d’abord une sauvegarde saine.',
  en: 'The source database is not sound: nothing was moved. Restore a sound backup first.',
};
const LEFT_BEHIND = {
  fr: 'Actes enregistrés dans la base de départ pendant le déménagement, et absents à l’arrivée\u00a0: {n}. Arrêtez Chancellerie, videz la base d’arrivée, puis recommencez.',
  en: 'Acts recorded in the source database during the move, and missing from the target: {n}. Stop Chancery, empty the target database, then try again.',
};
const DONE = {
  fr: 'Déménagement terminé\u00a0: tables et fichiers sont pareils des deux côtés. Réglez maintenant DATABASE_URL={url} (avec le mot de passe), gardez CHANCERY_DATA et FILES_DIR, puis redémarrez. Rien n’a été retiré de l’ancienne base.',
  en: 'Moved: tables and files are the same on both sides. Now set DATABASE_URL={url} (with the password), keep CHANCERY_DATA and FILES_DIR, then start again. Nothing was removed from the former database.',
};

/** `chancery move --to URL`: verifies, copies, verifies the copy. 0 when both are clean. Nobody should be writing meanwhile. */
export function runMove(
  from: string,
  to: string,
  { through, ...options }: MoveOptions,
  slices: Verification['slices'],
  lang: Lang,
  io: Io,
): Promise<number> {
  return sayingFaults(io, lang, async () => {
    io.err(sayLine(BEFORE, lang));
    if ((await runVerify(from, slices, lang, io, options.filesDir)) !== 0) {
      io.err(sayLine(NOT_CLEAN, lang));
      return 1;
    }
    const archive = join(through, `moving-${options.now.epochMilliseconds}.tar.gz`);
    const show = showSteps(io, lang);
    let left = 0;
    try {
      const manifest = await backup(from, archive, { ...options, onStep: (...step) => show('', ...step) });
      await restore(archive, to, { ...options, onStep: (...step) => show('', ...step) });
      left = await actsSince(from, manifest);
    } finally {
      await rm(archive, { force: true });
    }
    if (left > 0) {
      io.err(sayLine(LEFT_BEHIND, lang, { n: left }));
      return 1;
    }
    io.err(sayLine(AFTER, lang));
    const code = await runVerify(to, slices, lang, io, options.filesDir);
    if (code === 0) io.out(sayLine(DONE, lang, { url: withoutPassword(to) }));
    return code;
  });
}

const withoutPassword = (url: string): string => url.replace(/:[^:@/]*@/, ':…@').replace(/password=[^&]*/g, 'password=…');
