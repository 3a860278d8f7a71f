/** Rules of the house that a pattern can hold: each with the files it is for and what it says to whoever breaks it. */
const STORES = /^src\/(db|records|ledger|clocks|keep|journal|identity|mail|files)\/|\/store(\.ts$|[-/])/;
const IN_TESTS = /\.(test|fixture|testing)\.tsx?$|\/testing[^/]*\.ts$/;
/** Besides app/: the browser has a clock of its own and nobody to hand it in; ids are ordered by the machine's clock. */
const EDGE = /^src\/(app\/|ui\/client\/|kernel\/ids\.ts$)/;
const GENERATED = new Set(['src/db/schema.ts']);
const LONGEST = 400;

const RULES = [
  {
    name: 'clock',
    says: 'The time is an argument: only src/app/ reads the clock.',
    holds: (file) => file.startsWith('src/') && !EDGE.test(file),
    pattern: /\bTemporal\.Now\b|\bnew Date\(|\bDate\.now\(/g,
  },
  {
    name: 'style',
    says: 'No style attribute: the content security policy refuses it. Use a class or an SVG attribute.',
    holds: (file) => file.endsWith('.tsx'),
    pattern: /\sstyle=/g,
  },
  {
    name: 'sql',
    says: 'SQL belongs in a store file or below the registers.',
    holds: (file) => file.startsWith('src/') && !STORES.test(file) && !IN_TESTS.test(file),
    pattern:
      /[`'"]\s*(select\b[^`'"]*?\bfrom\s+[\w"(]|insert\s+into\b|update\s+\w+\s+set\b|delete\s+from\b|(create|alter|drop)\s+(table|view|role|database|function)\b)|\bsql`/gi,
  },
];

/** What breaks a rule in one file: `file:line`, the rule and what it says. */
export function breaches(file, text) {
  const code = withoutComments(text);
  const found = RULES.filter((rule) => rule.holds(file)).flatMap((rule) =>
    [...code.matchAll(rule.pattern)].map((match) => `${file}:${lineOf(code, match.index)} ${rule.name}: ${rule.says}`),
  );
  const lines = text.trimEnd().split('\n').length;
  if (lines > LONGEST && !GENERATED.has(file)) found.push(`${file}:1 length: ${lines} lines; a file has one role and at most ${LONGEST}.`);
  return found;
}

/** Comments become blanks, so that they may name what is forbidden; strings stay, and lines keep their numbers. */
function withoutComments(text) {
  const tokens = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[\s\S]|[^`\\])*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
  return text.replace(tokens, (token) => (token.startsWith('/') ? token.replace(/[^\n]/g, ' ') : token));
}

function lineOf(text, index) {
  return text.slice(0, index).split('\n').length;
}
