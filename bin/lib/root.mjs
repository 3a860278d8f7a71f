import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export const inRoot = (...parts) => join(ROOT, ...parts);

/** What the person at the terminal has to know, and what to do about it; ends the command. */
export class CommandError extends Error {
  constructor(message, remedy, code = 1) {
    super(message);
    this.remedy = remedy;
    this.code = code;
  }
}

export function say(text) {
  process.stderr.write(`${text}\n`);
}

/** Runs `main` and turns its outcome into an exit code; an expected error is two lines, never a stack. */
export async function runCommand(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    say(error.message);
    if (error.remedy) say(`→ ${error.remedy}`);
    process.exitCode = error.code;
  }
}
