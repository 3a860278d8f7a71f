import type { Org } from '../kernel/actor.ts';
import { type Bilingual, type Lang, say } from '../kernel/bilingual.ts';
import { spaced } from '../kernel/spaced.ts';
import type { Content } from './letter.ts';
import { WORDS } from './messages.ts';

export interface Framed extends Content {
  readonly org: Pick<Org, 'name' | 'fictional'>;
  readonly lang: Lang;
  readonly name: string;
  readonly subject: string;
  /** Somebody reads what is answered. */
  readonly answered?: boolean;
}

export interface Parts {
  readonly text: string;
  readonly html: string;
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? '&#39;');

/** Colours with a contrast of 7 to 1, and what the reader's own program decides for the rest. */
const STYLE = `body{margin:0;padding:24px 16px;font:16px/1.5 system-ui,sans-serif;color:#1b2430;background:#fff}
main{max-width:560px;margin:0 auto}h1{font-size:20px;line-height:1.3}p{white-space:pre-line}
.go{display:inline-block;padding:10px 18px;border-radius:4px;background:#15418a;color:#fff;font-weight:600;text-decoration:none}
.demo{padding:8px 12px;border:2px solid #1b2430}.foot{color:#46505e;font-size:14px}.copy{word-break:break-all}a{color:#15418a}`;

/**
 * Both parts of a letter, the same words in each. `site` is the address of the site, without a slash at the end: it comes from the
 * settings and never from a request, whose sender could put his own.
 */
export function frameLetter({ org, lang, name, subject, paragraphs, items = [], action, answered = false }: Framed, site: string): Parts {
  const set = (text: string): string => (lang === 'fr' ? spaced(text) : text);
  const w = (text: Bilingual): string => set(say(text, lang));
  const greeting = name === '' ? [] : [w(WORDS.greeting).replace('{name}', () => name)];
  const said = paragraphs.map(set);
  const foot = w(answered ? WORDS.footAnswered : WORDS.foot).replace('{org}', () => say(org.name, lang));
  const text = [
    ...(org.fictional ? [w(WORDS.fictional)] : []),
    ...greeting,
    ...said,
    ...(items.length > 0 ? [items.map(({ text: item, href }) => `- ${set(item)}${href ? `\n  ${site}${href}` : ''}`).join('\n')] : []),
    ...(action ? [`${set(action.label)}\n${site}${action.href}`] : []),
    `-- \n${foot}`,
  ].join('\n\n');
  const p = (content: string, kind = ''): string => `<p${kind}>${content}</p>`;
  const link = (href: string, label: string, kind = ''): string => `<a${kind} href="${escaped(site + href)}">${escaped(label)}</a>`;
  const html = [
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<title>${escaped(subject)}</title><style>${STYLE}</style></head><body><main>`,
    org.fictional ? p(escaped(w(WORDS.fictional)), ' class="demo"') : '',
    `<h1>${escaped(subject)}</h1>`,
    ...[...greeting, ...said].map((one) => p(escaped(one))),
    items.length > 0
      ? `<ul>${items.map(({ text: item, href }) => `<li>${href ? link(href, set(item)) : escaped(set(item))}</li>`).join('')}</ul>`
      : '',
    action ? p(link(action.href, set(action.label), ' class="go"')) : '',
    action ? p(`${escaped(w(WORDS.copy))}<br>${link(action.href, site + action.href)}`, ' class="copy"') : '',
    `${p(escaped(foot), ' class="foot"')}</main></body></html>`,
  ].join('\n');
  return { text: `${text}\n`, html };
}
