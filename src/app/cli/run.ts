import type { Lang } from '../../kernel/bilingual.ts';
import { openStore } from '../database.ts';
import { serve } from '../serve.ts';
import type { Settings } from '../settings.ts';
import type { Io } from '../terminal/io.ts';
import { due } from './due.ts';
import type { Request } from './requests.ts';

/** Does what the command line asks; answers with the exit code. */
export async function runRequest(request: Request, settings: Settings, lang: Lang, io: Io): Promise<number> {
  switch (request.command) {
    case 'serve':
      await serve(settings, request, io);
      return 0;
    case 'migrate': {
      const store = await openStore(settings, io);
      await store.stop();
      return 0;
    }
    case 'due': {
      const { code, stdout, stderr } = await due(request, lang);
      if (stdout) io.out(stdout.trimEnd());
      if (stderr) io.err(stderr.trimEnd());
      return code;
    }
    default:
      io.err(`${request.command}: not wired`);
      return 1;
  }
}
