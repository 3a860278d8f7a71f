import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type BackupOptions, backup } from './backup.ts';

const KEPT = 5;
const NAME = /^before-.+-(\d{8}T\d{6}Z)\.tar\.gz$/;

/**
 * What `migrate` calls before it changes tables that hold data: `<folder>/before-<version>-<time>.tar.gz`, of which the last five stay.
 * `restore` brings the latest one back. Answers with the file.
 */
export async function backupBeforeUpgrade(url: string, folder: string, options: BackupOptions): Promise<string> {
  const time = `${options.now.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')}`;
  const file = join(folder, `before-${options.product}-${time}.tar.gz`);
  await backup(url, file, options);
  for (const name of superfluous(await readdir(folder))) await rm(join(folder, name));
  return file;
}

/** All but the latest, by the time in their names. */
function superfluous(names: readonly string[]): readonly string[] {
  const timeOf = (name: string): string => NAME.exec(name)?.[1] ?? '';
  const ours = names.filter((name) => NAME.test(name)).sort((a, b) => (timeOf(a) < timeOf(b) ? 1 : -1));
  return ours.slice(KEPT);
}
