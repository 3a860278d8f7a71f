import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Tx } from '../db/kysely.ts';
import type { Difference, OnStep } from '../kernel/difference.ts';
import { findStored } from './find-stored.ts';
import { keepFromSweeping } from './sweep.ts';

/** A row whose file is not there, or is not the one that came. */
export type FileDifference = Difference<'fileMissing' | 'fileChanged'>;

const BATCH = 1_000;

/** Reads every stored file of an organisation again and holds it against its row. */
export async function* verifyFiles(tx: Tx, org: number, folder: string, onStep?: OnStep): AsyncGenerator<FileDifference> {
  const { n } = await tx
    .selectFrom('storedFile')
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .where('org', '=', org)
    .executeTakeFirstOrThrow();
  await keepFromSweeping(tx);
  let done = 0;
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await tx
      .selectFrom('storedFile')
      .select(['id', 'sha256'])
      .where('org', '=', org)
      .where('id', '>', after)
      .orderBy('id')
      .limit(BATCH)
      .execute();
    for (const { id, sha256 } of rows) {
      onStep?.('files', done++, Number(n));
      const stored = await findStored(folder, id);
      if (!stored) yield { what: 'fileMissing', table: 'stored_file', key: id };
      else {
        const found = await digestOf(stored.path);
        if (found !== sha256) yield { what: 'fileChanged', table: 'stored_file', key: id, expected: sha256, found };
      }
    }
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece);
  return hash.digest('hex');
}
