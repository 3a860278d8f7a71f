import type { Lang } from '../../kernel/bilingual.ts';
import { COMMAND_NAMES, COMMANDS, type CommandName, type CommandSpec } from './commands.ts';
import { sortOut } from './given.ts';
import { type Problem, sayProblem, wrong } from './problems.ts';
import { READERS, type Request } from './requests.ts';
import { commandUsage, overview } from './usage.ts';

/** What to do with a command line. `help` goes to stdout (exit code 0), `error` is one line for stderr. */
export type Parsed =
  | { readonly kind: 'run'; readonly request: Request }
  | { readonly kind: 'help'; readonly text: string }
  | { readonly kind: 'error'; readonly message: string; readonly code: 2 };

/** Reads what follows `chancery` on the command line. Pure: nothing is printed, the process goes on. */
export function parseCommandLine(argv: readonly string[], lang: Lang): Parsed {
  const [first, ...others] = argv;
  if (first === undefined || first === '--help' || first === '-h') return help(overview(lang));
  if (first === 'help') return others.length === 0 ? help(overview(lang)) : parseCommandLine([...others, '--help'], lang);
  const command = COMMAND_NAMES.find((name) => name === first || name === `${first} ${others[0]}`);
  if (!command) return error(unknown(first, others).problem, lang, null);
  return parseCommand(command, argv.slice(command.split(' ').length), lang);
}

function parseCommand(command: CommandName, argv: readonly string[], lang: Lang): Parsed {
  const spec: CommandSpec = COMMANDS[command];
  const given = sortOut(argv, spec);
  if (!given.ok) return error(given.problem, lang, command);
  if (given.value.help) return help(commandUsage(command, lang));
  const { length } = given.value.arguments;
  const missing = spec.arguments[length];
  if (missing) return error(wrong('argumentMissing', missing.name).problem, lang, command);
  const unwanted = given.value.arguments[spec.arguments.length];
  if (unwanted !== undefined) return error(wrong('argumentUnwanted', unwanted).problem, lang, command);
  const request = READERS[command](given.value);
  if (!request.ok) return error(request.problem, lang, command);
  // The reader of a command gives the request of that command; the compiler does not follow that through the table.
  return { kind: 'run', request: { command, ...request.value } as Request };
}

/** `user` is a command only with what follows: say both words. */
function unknown(first: string, others: readonly string[]) {
  if (first.startsWith('-')) return wrong('unknownOption', first);
  const isGroup = COMMAND_NAMES.some((name) => name.startsWith(`${first} `));
  return wrong('unknownCommand', isGroup ? [first, ...others.slice(0, 1)].join(' ') : first);
}

const help = (text: string): Parsed => ({ kind: 'help', text });
const error = (problem: Problem, lang: Lang, command: CommandName | null): Parsed => ({
  kind: 'error',
  message: sayProblem(problem, lang, command),
  code: 2,
});

/** The language of a terminal, from its variables `LC_ALL`, `LC_MESSAGES` and `LANG`: French when it asks for French, else English. */
export function langOf(env: Readonly<Record<string, string | undefined>>): Lang {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return locale.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}
