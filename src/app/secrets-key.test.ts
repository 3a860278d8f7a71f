import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSecretsKey } from './secrets-key.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'chancery-key-'));
});
afterEach(() => rm(dataDir, { recursive: true }));
const settings = (secretsKey?: string) => ({ dataDir: join(dataDir, 'data'), secretsKey });
const file = () => join(dataDir, 'data', 'secrets.key');

test('a key is made once, by whichever of those that start together, readable by its owner alone', async () => {
  const keys = await Promise.all(Array.from({ length: 8 }, () => readSecretsKey(settings())));
  expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1);
  expect(keys[0]).toHaveLength(32);
  expect(await readSecretsKey(settings())).toEqual(keys[0]);
  expect((await stat(file())).mode & 0o777).toBe(0o600);
});

test('the settings come first, and make no file', async () => {
  expect(await readSecretsKey(settings('ab'.repeat(32)))).toEqual(Buffer.alloc(32, 0xab));
  await expect(readFile(file())).rejects.toThrow('ENOENT');
});

test('a file that holds something else is never replaced', async () => {
  await readSecretsKey(settings());
  await writeFile(file(), 'coupé');
  await expect(readSecretsKey(settings())).rejects.toThrow('is no key');
  expect(await readFile(file(), 'utf8')).toBe('coupé');
});
