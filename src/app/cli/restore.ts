import { type RestoreOptions, restore } from '../../db/archive/restore.ts';
import type { Lang } from '../../kernel/bilingual.ts';
import type { Io } from '../terminal/io.ts';
import type { Verification } from '../verify.ts';
import { sayingFaults } from './archive-words.ts';
import { sayLine, showSteps } from './steps.ts';
import { runVerify } from './verify.ts';

const DONE = { fr: 'Archive du {takenAt} rétablie (version {product}).', en: 'Archive of {takenAt} restored (version {product}).' };

/** `chancery restore FILE` into an empty database, which is then verified: 0 when all is as it was, else 1. */
export function runRestore(
  url: string,
  file: string,
  options: Omit<RestoreOptions, 'onStep'>,
  slices: Verification['slices'],
  lang: Lang,
  io: Io,
): Promise<number> {
  return sayingFaults(io, lang, async () => {
    const show = showSteps(io, lang);
    const { takenAt, product } = await restore(file, url, { ...options, onStep: (...step) => show('', ...step) });
    io.out(sayLine(DONE, lang, { takenAt, product }));
    return runVerify(url, slices, lang, io, options.filesDir);
  });
}
