import { createRequire } from 'node:module';
import { parse as parseYaml } from 'yaml';

const require = createRequire(import.meta.url);

/**
 * How words are set: French as Québec's public service sets it, curly apostrophes and quotation marks in both languages.
 * The source carries every no-break space, written `\u00a0` in TypeScript, so that no page has to mend what it shows.
 */
const RULES = [
  { name: 'colon', says: 'a no-break space stands before «\u00a0:\u00a0»', pattern: /(?:[\p{L}\d»)’}]|^) :(?=\s|$)/u },
  { name: 'guillemets', says: 'no-break spaces stand inside «\u00a0»', pattern: /«(?!\u00a0|$)|[^\u00a0}]»/u },
  { name: 'marks', says: 'no space stands before; ? !', pattern: /(?:[\p{L}\d»)’}]|^)[ \u00a0\u202f][;?!](?=\s|$)/u },
  { name: 'sign', says: 'a no-break space stands before % and $', pattern: /(?:[\d}]|^) [%$](?=[\s.,;)\u00a0]|$)/u },
  { name: 'apostrophe', says: 'an apostrophe is curly: ’', pattern: /\p{L}'\p{L}/u },
];

const MONTHS = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';

/** For the words of a screen alone, told by their key `fr` or `en`: elsewhere a string may be code. */
const SAID = [
  { name: 'quotes', says: 'quotation marks are “ ” in English, «  » in French', pattern: /"/ },
  { name: 'dots', says: 'an ellipsis is one character: …', pattern: /\.\.\./ },
];
const SAID_IN = {
  fr: [
    { name: 'quotes', says: 'French quotation marks are «  »', pattern: /[“”]/ },
    {
      name: 'numbers',
      says: 'a no-break space stands inside a number, an hour or a date',
      pattern: new RegExp(`\\d (?=\\d{3}(?![\\d-])|h\\b|(?:${MONTHS})\\b)|1er (?=${MONTHS})`, 'u'),
    },
  ],
  en: [{ name: 'quotes', says: 'English quotation marks are “ ”', pattern: /[«»]/ }],
};

/** Words of a screen for which the glossary chose others (docs/glossary.md, “How we write”), and plurals in brackets. */
const SET_ASIDE = {
  fr: /(?<![\p{L}-])(?:e-?mails?|mails?|login|exploitante?s?|plancher|croissance|prévisions?|porte[rz]? plainte)(?![\p{L}-])|\p{L}\(e?s\)/iu,
  en: /(?<![\p{L}-])(?:emails?|login|log in|motives?|cockpit|lanes?|diar(?:y|ies)|files? a complaint|organization\w*|operators?)(?![\p{L}-])|\p{L}\(s\)/iu,
};
const PLACEHOLDER = /\{\w+\}/g;

const LANGS = Object.keys(SAID_IN);
const HOLDS = /^(src|bin|bench)\//;
const NOT_WORDS = /\.(test|fixture)\.|\/testing|^src\/db\/|\/store[./-]|-sql\.ts$/;

/** Breaches of the typography in one file of code: `file:line`, the rule and what it says. */
export function typographyBreaches(file, text) {
  if (!HOLDS.test(file) || NOT_WORDS.test(file) || !/\.(tsx?|mjs)$/.test(file) || !/[éèàçùôêîœ«»“”’]|\\u00a0|\bfr:/.test(text)) return [];
  const found = [];
  for (const { said, raw, lang } of strings(file, text)) {
    if (/\n/.test(raw)) continue;
    const broken = brokenIn(said, lang);
    if (lang && SET_ASIDE[lang].test(said.replaceAll(PLACEHOLDER, '')))
      broken.push({ name: 'word', says: 'the glossary chose another word (docs/glossary.md)' });
    if (/[\u00a0\u202f]/.test(raw)) broken.push({ name: 'invisible', says: 'a no-break space is written \\u00a0, to be seen' });
    for (const { name, says } of broken) found.push(`${file}:${lineOf(text, raw)} typography, ${name}: ${says}`);
  }
  return found;
}

/** The same for a file of data: what stands under the keys `fr`, `en` and `source` (YAML), or in the French of a document's form (Typst). */
export function dataBreaches(file, text) {
  const found = [];
  if (file.endsWith('.typ')) {
    for (const [, said] of text.matchAll(/\bfr: "([^"]*)"/g)) {
      for (const { name, says } of brokenIn(said, 'fr')) found.push(`${file}:${lineOf(text, said)} typography, ${name}: ${says}`);
    }
    return found;
  }
  const visit = (value, lang, path) => {
    if (typeof value === 'string' && lang) {
      for (const { name, says } of brokenIn(value, lang)) found.push(`${file} ${path} typography, ${name}: ${says}`);
    } else if (value && typeof value === 'object') {
      for (const [key, inner] of Object.entries(value))
        visit(inner, key === 'source' ? 'fr' : LANGS.includes(key) ? key : undefined, `${path}/${key}`);
    }
  };
  visit(parseYaml(text), undefined, '');
  return found;
}

const brokenIn = (said, lang) => [...RULES, ...(lang ? [...SAID, ...SAID_IN[lang]] : [])].filter(({ pattern }) => pattern.test(said));

/** Every string of a file of code as it is read (`said`) and written (`raw`), with the language whose words it gives, if any. */
function strings(file, text) {
  const swc = require('@swc/core');
  const found = [];
  const visit = (node, lang) => {
    if (!node || typeof node !== 'object' || node.type === 'ImportDeclaration' || node.type === 'JSXText') return;
    if (node.type === 'StringLiteral') found.push({ said: node.value, raw: node.raw, lang });
    // What an expression gives before a piece of a template is unknown: a bracket stands for it.
    if (node.type === 'TemplateElement') found.push({ said: `}${node.cooked}`, raw: node.raw, lang });
    const named = node.type === 'KeyValueProperty' ? (LANGS.includes(node.key.value) ? node.key.value : undefined) : lang;
    for (const inner of Object.values(node)) visit(inner, named);
  };
  visit(swc.parseSync(text, { syntax: 'typescript', tsx: file.endsWith('x'), target: 'esnext' }).body);
  return found;
}

function lineOf(text, raw) {
  return text.slice(0, Math.max(text.indexOf(raw), 0)).split('\n').length;
}
