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

/** Colours with a contrast of 7 to 1, by day and by night, and what the reader's own program decides for the rest. */
const STYLE = `:root{color-scheme:light dark}body{margin:0;padding:24px 16px;font:16px/1.5 "Public Sans",system-ui,sans-serif;color:#161f2b;background:#fff}
main{max-width:560px;margin:0 auto;overflow-wrap:anywhere}h1{font-size:22px;line-height:1.3;margin:24px 0 16px}p{white-space:pre-line;margin:0 0 16px}
.from{padding-bottom:12px;border-bottom:3px solid #223654;font-weight:600}ul{margin:0 0 16px;padding-left:20px}li{margin-bottom:8px}.whole{white-space:nowrap}
.go{display:inline-block;padding:10px 18px;border-radius:4px;background:#095797;color:#fff;font-weight:600;text-decoration:none}a{color:#095797}
.demo{padding:8px 12px;border:2px solid}.copy,.foot{color:#434f60;font-size:14px}.foot{margin-top:24px;padding-top:12px;border-top:1px solid #b8c3cf}
@media (prefers-color-scheme:dark){body{color:#e9eef5;background:#0e1520}.from{border-color:#8cc0ec}a{color:#8cc0ec}.go{background:#8cc0ec;color:#0b1624}
.copy,.foot{color:#b9c4d2}.foot{border-color:#42526a}}`;

/** Numbers of records and follow-up codes are never cut at one of their hyphens: they are copied. */
const whole = (html: string): string => html.replace(/\b[A-Z\d]+(?:-[A-Z\d]{4,})+\b/g, '<span class="whole">$&</span>');

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
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">`,
    `<title>${escaped(subject)}</title><style>${STYLE}</style></head><body><main>`,
    org.fictional ? p(escaped(w(WORDS.fictional)), ' class="demo"') : '',
    p(escaped(say(org.name, lang)), ' class="from"'),
    `<h1>${whole(escaped(subject))}</h1>`,
    ...[...greeting, ...said].map((one) => p(whole(escaped(one)))),
    items.length > 0
      ? `<ul>${items.map(({ text: item, href }) => `<li>${href ? link(href, set(item)) : escaped(set(item))}</li>`).join('')}</ul>`
      : '',
    action ? p(link(action.href, set(action.label), ' class="go"')) : '',
    action ? p(`${escaped(w(WORDS.copy))}<br>${link(action.href, site + action.href)}`, ' class="copy"') : '',
    `${p(escaped(foot), ' class="foot"')}</main></body></html>`,
  ].join('\n');
  return { text: `${text}\n`, html };
}
