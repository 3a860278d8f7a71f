import { parseArgs } from 'node:util';
import type { CommandSpec } from './commands.ts';
import { type Read, read, wrong } from './problems.ts';

/** What was typed after the name of a command, held against its options; values are still text. */
export interface Given {
  readonly help: boolean;
  readonly arguments: readonly string[];
  flag(name: string): boolean;
  text(name: string): string | undefined;
  list(name: string): readonly string[];
}

/** Sorts arguments from options. The words of node's own errors are long and in English: what it let pass is judged here. */
export function sortOut(argv: readonly string[], spec: CommandSpec): Read<Given> {
  const known = new Map(Object.entries(spec.options));
  const options = Object.fromEntries([...known].map(([name, { value }]) => [name, { type: value ? 'string' : 'boolean' } as const]));
  const { tokens } = parseArgs({
    args: [...argv],
    options: { ...options, help: { type: 'boolean', short: 'h' } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values = new Map<string, string[]>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value, inlineValue } = token;
    const option = known.get(name);
    if (!option && name !== 'help') return wrong('unknownOption', rawName);
    if (!option?.value && value !== undefined) return wrong('valueUnwanted', rawName);
    if (option?.value && (value === undefined || (!inlineValue && value.startsWith('-')))) return wrong('valueMissing', rawName);
    const before = values.get(name) ?? [];
    if (option?.value && before.length > 0 && !option.many) return wrong('optionTwice', rawName);
    values.set(name, [...before, value ?? '']);
  }
  return read({
    help: values.has('help'),
    arguments: positionals,
    flag: (name) => values.has(name),
    text: (name) => values.get(name)?.[0],
    list: (name) => values.get(name) ?? [],
  });
}
