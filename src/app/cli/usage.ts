import { type Bilingual, type Lang, say } from '../../kernel/bilingual.ts';
import { COMMAND_NAMES, COMMANDS, type CommandName, type CommandSpec } from './commands.ts';

const TITLE = { fr: 'Chancellerie', en: 'Chancery' };
const USAGE = { fr: 'Emploi\u00a0:', en: 'Usage:' };
const ARGUMENTS = { fr: 'Arguments\u00a0:', en: 'Arguments:' };
const OPTIONS = { fr: 'Options\u00a0:', en: 'Options:' };
const EXAMPLES = { fr: 'Exemples\u00a0:', en: 'Examples:' };
const COMMAND_LIST = { fr: 'Commandes\u00a0:', en: 'Commands:' };
const HELP = { fr: 'Montrer cette aide', en: 'Show this help' };
const MORE = { fr: 'L’aide d’une commande\u00a0: chancery COMMAND --help', en: 'Help of one command: chancery COMMAND --help' };

type Row = readonly [string, Bilingual];

/** `chancery --help`: every command in one line. Ends with a newline. */
export function overview(lang: Lang): string {
  const rows: readonly Row[] = COMMAND_NAMES.map((name) => [name, COMMANDS[name].summary]);
  return [
    say(TITLE, lang),
    '',
    say(USAGE, lang),
    '  chancery COMMAND …',
    '',
    ...section(COMMAND_LIST, rows, lang),
    say(MORE, lang),
    '',
  ].join('\n');
}

/** `chancery COMMAND --help`: forms, arguments, options, examples. Ends with a newline. */
export function commandUsage(command: CommandName, lang: Lang): string {
  const spec: CommandSpec = COMMANDS[command];
  const options: readonly Row[] = [
    ...Object.entries(spec.options).map(([name, { value, help }]): Row => [value ? `--${name} ${value}` : `--${name}`, help]),
    ['-h, --help', HELP],
  ];
  return [
    say(spec.summary, lang),
    '',
    say(USAGE, lang),
    ...spec.usage.map((form) => `  chancery ${command} ${form}`.trimEnd()),
    '',
    ...section(
      ARGUMENTS,
      spec.arguments.map(({ name, help }): Row => [name, help]),
      lang,
    ),
    ...section(OPTIONS, options, lang),
    say(EXAMPLES, lang),
    ...spec.examples.map((example) => `  chancery ${example}`),
    '',
  ].join('\n');
}

/** A heading and aligned rows, then an empty line; nothing when there are no rows. */
function section(heading: Bilingual, rows: readonly Row[], lang: Lang): readonly string[] {
  if (rows.length === 0) return [];
  const width = Math.max(...rows.map(([left]) => left.length));
  return [say(heading, lang), ...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${say(right, lang)}`), ''];
}
