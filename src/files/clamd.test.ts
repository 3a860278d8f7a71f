import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ScannerDown, scan } from './clamd.ts';
import { EICAR, startClamd, type TestClamd } from './testing-clamd.ts';

let clamd: TestClamd;
beforeAll(async () => {
  clamd = await startClamd({ most: 1_000_000 });
});
afterAll(() => clamd.close());
beforeEach(() => {
  clamd.manner = 'well';
});

async function* pieces(...all: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const piece of all) yield typeof piece === 'string' ? Buffer.from(piece) : piece;
}
const QUICK = { stalled: 50, whole: 2_000 };

test('what is clean is said to be, what is not by its name, wherever pieces are cut', async () => {
  expect(await scan(clamd.url, pieces('rien ', 'à signaler'))).toEqual({ kind: 'clean' });
  const found = { kind: 'infected', name: 'Eicar-Test-Signature' };
  expect(await scan(clamd.url, pieces(EICAR))).toEqual(found);
  expect(await scan(clamd.url, pieces(EICAR.slice(0, 20), EICAR.slice(20)))).toEqual(found);
  // Longer than one piece of the protocol.
  expect(await scan(clamd.url, pieces(Buffer.alloc(200_000, 'a'), EICAR))).toEqual(found);
});

test('through a socket of the file system too', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'clamd-'));
  const local = await startClamd({ path: join(folder, 'clamd.ctl') });
  expect(await scan(local.url, pieces(EICAR))).toMatchObject({ kind: 'infected' });
  await local.close();
  await rm(folder, { recursive: true });
});

test('what it will not look at is neither clean nor infected', async () => {
  expect(await scan(clamd.url, pieces(Buffer.alloc(1_200_000)))).toEqual({ kind: 'unable', why: 'INSTREAM size limit exceeded. ERROR' });
});

test('silent, hanging up, or not there: down, and in time', async () => {
  clamd.manner = 'silent';
  await expect(scan(clamd.url, pieces('a'), QUICK)).rejects.toThrow(ScannerDown);
  // More than the buffers of the connection hold: the writing itself stalls.
  await expect(scan(clamd.url, pieces(Buffer.alloc(900_000)), { stalled: 10_000, whole: 50 })).rejects.toThrow('no answer in time');
  clamd.manner = 'rude';
  await expect(scan(clamd.url, pieces('a'), QUICK)).rejects.toThrow(ScannerDown);
  const gone = await startClamd();
  await gone.close();
  await expect(scan(gone.url, pieces('a'), QUICK)).rejects.toThrow(ScannerDown);
});
