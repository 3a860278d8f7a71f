import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { langOf, parseCommandLine } from './args.ts';
import { COMMAND_NAMES, COMMANDS, type CommandSpec } from './commands.ts';

/** As a shell would split the examples of this file: words, and words in single quotes. */
const words = (line: string): readonly string[] => [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
const parse = (line: string) => parseCommandLine(words(line), 'en');

describe('reads', () => {
  test.each<[string, object]>([
    ['serve', { command: 'serve', web: true, jobs: true }],
    ['serve --web', { command: 'serve', web: true, jobs: false }],
    ['serve --jobs', { command: 'serve', web: false, jobs: true }],
    ['serve --web --jobs', { command: 'serve', web: true, jobs: true }],
    ['migrate', { command: 'migrate' }],
    ['demo', { command: 'demo', remove: false, scale: 1 }],
    ['demo --scale 10', { command: 'demo', remove: false, scale: 10 }],
    ['demo --scale=10', { command: 'demo', remove: false, scale: 10 }],
    ['demo --remove', { command: 'demo', remove: true }],
    ['results mrif 2019-2023', { command: 'results', org: 'mrif', plan: '2019-2023', year: null, json: false }],
    [
      'results --json mrif 2019-2023 --year 2020-2021',
      { command: 'results', org: 'mrif', plan: '2019-2023', year: '2020-2021', json: true },
    ],
    ['results ville-quebec vision --year 2024', { command: 'results', org: 'ville-quebec', plan: 'vision', year: '2024', json: false }],
    ['due 2026-04-02 2', { command: 'due', day: '2026-04-02', days: 2, calendar: 'quebec-public-service', explain: false }],
    ['due 2026-04-02 0 --calendar x --explain', { command: 'due', day: '2026-04-02', days: 0, calendar: 'x', explain: true }],
    ['verify', { command: 'verify', file: null }],
    ['verify --file liste.json', { command: 'verify', file: 'liste.json' }],
    [
      "user add a@example.org --org mrif --name 'Ann Example' --role planner --role auditor --role planner --lang en",
      { command: 'user add', email: 'a@example.org', org: 'mrif', name: 'Ann Example', roles: ['planner', 'auditor'], lang: 'en' },
    ],
    ['backup chancery.tar', { command: 'backup', file: 'chancery.tar' }],
    ['restore -- --odd-name', { command: 'restore', file: '--odd-name' }],
    ['move --to postgres://u:p@h/d', { command: 'move', to: 'postgres://u:p@h/d' }],
  ])('%s', (line, request) => expect(parse(line)).toEqual({ kind: 'run', request }));

  test('every example of the help', () => {
    for (const name of COMMAND_NAMES) {
      for (const example of COMMANDS[name].examples)
        expect(parse(example), example).toMatchObject({ kind: 'run', request: { command: name } });
    }
  });
});

describe('refuses', () => {
  test.each([
    ['sing', 'chancery: unknown command: “sing”. Help: chancery --help'],
    ['user', 'chancery: unknown command: “user”. Help: chancery --help'],
    ['user sing', 'chancery: unknown command: “user sing”. Help: chancery --help'],
    ['--loud', 'chancery: unknown option: --loud. Help: chancery --help'],
    ['serve --loud', 'chancery serve: unknown option: --loud. Help: chancery serve --help'],
    ['serve --__proto__', 'chancery serve: unknown option: --__proto__. Help: chancery serve --help'],
    ['serve --web=yes', 'chancery serve: --web takes no value. Help: chancery serve --help'],
    ['serve now', 'chancery serve: “now” is one argument too many. Help: chancery serve --help'],
    ['demo --scale', 'chancery demo: --scale needs a value. Help: chancery demo --help'],
    ['demo --scale --remove', 'chancery demo: --scale needs a value. Help: chancery demo --help'],
    ['demo --scale 0', 'chancery demo: “0” is not a whole number from 1 to 10,000. Help: chancery demo --help'],
    ['demo --scale 2 --scale 3', 'chancery demo: --scale is given twice. Help: chancery demo --help'],
    ['demo --scale 2 --remove', 'chancery demo: --scale, --remove do not go together. Help: chancery demo --help'],
    ['results mrif', 'chancery results: PLAN is missing. Help: chancery results --help'],
    ['results ../x y', 'chancery results: “../x” is not a short name (lower-case letters, digits, hyphens). Help: chancery results --help'],
    [
      'results a b --year 2019-2021',
      'chancery results: “2019-2021” is not a fiscal year (2019-2020 or 2019). Help: chancery results --help',
    ],
    ['due', 'chancery due: DATE is missing. Help: chancery due --help'],
    ['due 2026-04-02', 'chancery due: N is missing. Help: chancery due --help'],
    ['due 2026-02-30 2', 'chancery due: “2026-02-30” is not a date (YYYY-MM-DD). Help: chancery due --help'],
    ['due 2026-04-02 two', 'chancery due: “two” is not a whole number from 0 to 10,000. Help: chancery due --help'],
    ['due 2026-04-02 10001', 'chancery due: “10001” is not a whole number from 0 to 10,000. Help: chancery due --help'],
    ['due 2026-04-02 -2', 'chancery due: unknown option: -2. Help: chancery due --help'],
    ['due 2026-04-02 2 3', 'chancery due: “3” is one argument too many. Help: chancery due --help'],
    ['user add a@example.org --name A --role planner', 'chancery user add: --org is missing. Help: chancery user add --help'],
    ['user add a@example.org --org o --name A', 'chancery user add: --role is missing. Help: chancery user add --help'],
    ['user add a@example.org --org o --name A --role king', 'chancery user add: “king” is not a role. Help: chancery user add --help'],
    ["user add a@example.org --org o --name ' ' --role planner", 'chancery user add: --name is empty. Help: chancery user add --help'],
    [
      'user add a@example --org o --name A --role planner',
      'chancery user add: “a@example” is not an e-mail address. Help: chancery user add --help',
    ],
    [
      'user add a@example.org --org o --name A --role planner --lang de',
      'chancery user add: “de” is neither fr nor en. Help: chancery user add --help',
    ],
    ["backup ''", 'chancery backup: FILE is empty. Help: chancery backup --help'],
    ['move', 'chancery move: --to is missing. Help: chancery move --help'],
    ['move --to mysql://u:secret@h/d', 'chancery move: --to needs an address postgres://…. Help: chancery move --help'],
  ])('%s', (line, message) => expect(parse(line)).toEqual({ kind: 'error', message, code: 2 }));

  test('in French too, with its spaces', () => {
    expect(parseCommandLine(['sing'], 'fr')).toEqual({
      kind: 'error',
      message: 'chancery\u00a0: commande inconnue\u00a0: «\u00a0sing\u00a0». Aide\u00a0: chancery --help',
      code: 2,
    });
  });

  test('whatever is typed: one line, never an exception', () => {
    const typed = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        ...COMMAND_NAMES.flatMap((name) => name.split(' ')),
        '--to',
        '--role',
        '--scale',
        '--',
        '-',
        '--help=x',
        'a\nb',
        '$&',
      ),
    );
    fc.assert(
      fc.property(fc.array(typed, { maxLength: 6 }), fc.constantFrom('fr' as const, 'en' as const), (argv, lang) => {
        const parsed = parseCommandLine(argv, lang);
        if (parsed.kind === 'error') expect(parsed.message).toMatch(/^\P{Cc}+$/u);
      }),
      { numRuns: 500 },
    );
  });
});

describe('help', () => {
  test.each([[''], ['--help'], ['-h'], ['help'], ['help help']])('%j lists every command', (line) => {
    const parsed = parse(line);
    const text = parsed.kind === 'help' ? parsed.text : '';
    for (const name of COMMAND_NAMES) expect(text).toContain(`  ${name} `);
  });

  test.each(COMMAND_NAMES)('of %s names its arguments, options and examples, in both languages', (name) => {
    const spec: CommandSpec = COMMANDS[name];
    for (const lang of ['fr', 'en'] as const) {
      const parsed = parseCommandLine([...name.split(' '), '--help'], lang);
      expect(parseCommandLine(['help', ...name.split(' ')], lang)).toEqual(parsed);
      const text = parsed.kind === 'help' ? parsed.text : '';
      expect(text.endsWith('\n')).toBe(true);
      for (const option of Object.keys(spec.options)) expect(text).toContain(`--${option}`);
      for (const argument of spec.arguments) expect(text).toContain(`  ${argument.name} `);
      for (const example of spec.examples) expect(text).toContain(`  chancery ${example}\n`);
      for (const form of spec.usage) expect(text).toContain(`  chancery ${name} ${form}`.trimEnd());
    }
  });

  test('of due, as it is printed', () => {
    expect(parse('due --help')).toEqual({
      kind: 'help',
      text: `The due day of a term in business days

Usage:
  chancery due DATE N [--calendar NAME] [--explain]

Arguments:
  DATE  Day from which the term runs, not counted: YYYY-MM-DD
  N     Number of business days, the last one counted

Options:
  --calendar NAME  Calendar (quebec-public-service by default)
  --explain        Show each day too, counted or not
  -h, --help       Show this help

Examples:
  chancery due 2026-04-02 2
  chancery due 2026-04-02 2 --explain
`,
    });
  });
});

test.each([
  [{ LANG: 'fr_CA.UTF-8' }, 'fr'],
  [{ LANG: 'fr_CA.UTF-8', LC_ALL: 'en_CA.UTF-8' }, 'en'],
  [{ LANG: 'C', LC_MESSAGES: 'fr_CA' }, 'fr'],
  [{}, 'en'],
])('%j speaks %s', (env, lang) => expect(langOf(env)).toBe(lang));
