import { openDatabase } from '../../db/transaction.ts';
import type { Lang } from '../../kernel/bilingual.ts';
import { COMPOSITION } from '../compose.ts';
import { archiveOptions, migrateStore, openStore, reachStore, type Store } from '../database.ts';
import { loadReference } from '../load/reference.ts';
import { serve } from '../serve.ts';
import type { Settings } from '../settings.ts';
import type { Io } from '../terminal/io.ts';
import { runBackup } from './backup.ts';
import { runBootKey } from './boot-key.ts';
import { runDemo } from './demo.ts';
import { runDoctor } from './doctor.ts';
import { due } from './due.ts';
import { runMove } from './move.ts';
import type { Request } from './requests.ts';
import { runRestore } from './restore.ts';
import { runResults } from './results.ts';
import { runUserAdd } from './user-add.ts';
import { runVerify } from './verify.ts';
import { runVerifyFile } from './verify-file.ts';

/** Does what the command line asks; answers with the exit code. */
export async function runRequest(request: Request, settings: Settings, lang: Lang, now: Temporal.Instant, io: Io): Promise<number> {
  switch (request.command) {
    case 'serve':
      await serve(settings, request, io);
      return 0;
    case 'due': {
      const { code, stdout, stderr } = await due(request, lang);
      if (stdout) io.out(stdout.trimEnd());
      if (stderr) io.err(stderr.trimEnd());
      return code;
    }
    case 'migrate': {
      const store = await openStore(settings, io, now);
      await store.stop();
      return 0;
    }
    case 'verify':
      return request.file === null ? onStore(request, settings, lang, now, io) : runVerifyFile(request.file, lang, io);
    default:
      return onStore(request, settings, lang, now, io);
  }
}

type OnStore = Exclude<Request, { command: 'serve' | 'due' | 'migrate' }>;

/** Commands that put something in: on a fresh folder they first make what it needs. */
const FILLS: ReadonlySet<string> = new Set<OnStore['command']>(['demo', 'user add', 'boot-key']);

async function fill(store: Store, settings: Settings, io: Io, now: Temporal.Instant): Promise<void> {
  await migrateStore(store, settings, io, now);
  const db = openDatabase(store.url, 4);
  await loadReference(db, now, COMPOSITION.kinds).finally(() => db.close());
}

/** Commands on the database of this installation, which may be running. */
async function onStore(request: OnStore, settings: Settings, lang: Lang, now: Temporal.Instant, io: Io): Promise<number> {
  const store = await reachStore(settings, io);
  const archive = archiveOptions(settings, now);
  const { slices } = COMPOSITION;
  try {
    if (FILLS.has(request.command)) await fill(store, settings, io, now);
    switch (request.command) {
      case 'doctor':
        return await runDoctor(store, settings, lang, io);
      case 'boot-key':
        return await runBootKey(store.url, lang, io);
      case 'verify':
        return await runVerify(store.url, slices, lang, io, settings.filesDir);
      case 'backup':
        return await runBackup(store.url, request.file, archive, lang, io);
      case 'restore':
        return await runRestore(store.url, request.file, archive, slices, lang, io);
      case 'move':
        return await runMove(store.url, request.to, { ...archive, through: settings.dataDir }, slices, lang, io);
      case 'results':
        return await runResults(store.url, request, COMPOSITION.kinds, now, lang, io);
      case 'user add':
        return await runUserAdd(store.url, request, now, lang, io);
      case 'demo':
        return await runDemo(store.url, request, now, lang, io);
    }
  } finally {
    await store.stop();
  }
}
