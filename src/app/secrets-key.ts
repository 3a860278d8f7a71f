import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from './settings.ts';

const BYTES = 32;

/** Where the key is kept unless the settings give it. */
export const secretsKeyFile = ({ dataDir }: Pick<Settings, 'dataDir'>): string => join(dataDir, 'secrets.key');

/**
 * The key that seals what the database alone must not tell: the settings', else the data folder's, made at the first start and readable by
 * its owner alone. Throws when the file holds something else: a new key would open nothing that the one before has sealed.
 */
export async function readSecretsKey(settings: Pick<Settings, 'dataDir' | 'secretsKey'>): Promise<Buffer> {
  if (settings.secretsKey !== undefined) return Buffer.from(settings.secretsKey, 'hex');
  const file = secretsKeyFile(settings);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return makeKey(settings.dataDir, file);
    throw error;
  });
  const key = Buffer.from(text.trim(), 'hex');
  if (key.length !== BYTES) throw new Error(`${file} is no key: bring back the one that was there (${2 * BYTES} hexadecimal digits).`);
  return key;
}

/** Whole or not at all; of processes that start together, one makes it and all read the same. */
async function makeKey(folder: string, file: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const part = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(part, `${randomBytes(BYTES).toString('hex')}\n`, { mode: 0o600, flush: true });
  await link(part, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(part);
  return readFile(file, 'utf8');
}
