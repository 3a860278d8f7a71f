import { type Bilingual, type Lang, say } from '../../kernel/bilingual.ts';

// Order matters: most browsers also call themselves Chrome and Safari.
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:iPhone|iPad)\b/, 'iOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];
const UNKNOWN: Bilingual = { fr: 'Navigateur inconnu', en: 'Unknown browser' };
const ON: Bilingual = { fr: '{browser} sous {system}', en: '{browser} on {system}' };

const find = (list: readonly (readonly [RegExp, string])[], agent: string): string | undefined =>
  list.find(([pattern]) => pattern.test(agent))?.[1];

/** « Firefox sous Linux », from what the browser says of itself: enough to tell one's own devices apart. */
export function deviceOf(agent: string, lang: Lang): string {
  const [browser, system] = [find(BROWSERS, agent), find(SYSTEMS, agent)];
  if (!browser) return system ?? say(UNKNOWN, lang);
  return system ? say(ON, lang).replace('{browser}', browser).replace('{system}', system) : browser;
}
