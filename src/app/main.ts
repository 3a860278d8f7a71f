import { fileURLToPath } from 'node:url';
import { langOf, parseCommandLine } from './cli/args.ts';
import { runRequest } from './cli/run.ts';
import { describeBadSettings, readSettings } from './settings.ts';
import { TERMINAL } from './terminal/io.ts';

/** The command line: reads the arguments and the settings, does what is asked, ends with its code. */
async function main(): Promise<number> {
  const lang = langOf(process.env);
  const parsed = parseCommandLine(process.argv.slice(2), lang);
  if (parsed.kind === 'help') {
    TERMINAL.out(parsed.text);
    return 0;
  }
  if (parsed.kind === 'error') {
    TERMINAL.err(parsed.message);
    return parsed.code;
  }
  const settings = readSettings(process.env, {
    cwd: process.cwd(),
    home: fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, ''),
    isRoot: process.getuid?.() === 0,
  });
  if (!settings.ok) {
    TERMINAL.err(describeBadSettings(settings.bad));
    return 2;
  }
  return runRequest(parsed.request, settings.value, lang, Temporal.Now.instant(), TERMINAL);
}

try {
  process.exitCode = await main();
} catch (error) {
  // Nobody at a terminal wants a stack; who does sets LOG_LEVEL=debug.
  TERMINAL.err(
    process.env.LOG_LEVEL === 'debug' && error instanceof Error
      ? (error.stack ?? error.message)
      : error instanceof Error
        ? error.message
        : String(error),
  );
  process.exitCode = 1;
}
