import type { APIRequestContext } from 'playwright-core';

interface Options {
  /** Links away from the start. */
  readonly depth: number;
  /** Pages of one kind (the same address but for ids, and the same filters set) that are read. */
  readonly alike: number;
  readonly most: number;
}

interface Asked {
  readonly path: string;
  readonly depth: number;
  /** Where the link was. */
  readonly from: string;
}

export interface Crawled {
  readonly pages: number;
  /** Paths of every link seen, without language and query: what is one step further than the pages read. */
  readonly linked: ReadonlySet<string>;
  /** Every fault, with the page where it was found. */
  readonly faults: readonly string[];
}

const AT_ONCE = 4;
const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const INDICATOR = /(\/plan\/[^/]+)\/\d[^/]*/;

/** Follows every link from a page as far as the options say, and tells what is wrong with what it finds. */
export async function crawl(request: APIRequestContext, start: string, { depth: deepest, alike, most }: Options): Promise<Crawled> {
  const faults: string[] = [];
  const seen = new Set([start]);
  const linked = new Set<string>();
  const read = new Map<string, number>();
  let pages = 0;
  let wave: readonly Asked[] = [{ path: start, depth: 0, from: '' }];
  while (wave.length > 0) {
    const found: Asked[] = [];
    for (const some of chunks(wave, AT_ONCE)) {
      const answers = await Promise.all(some.map((asked) => readPage(request, asked)));
      for (const { links, wrong, asked } of answers) {
        pages += 1;
        for (const link of links) linked.add(link.replace(/^\/en(?=\/)/, '').replace(/\?.*$/, ''));
        faults.push(...wrong.map((fault) => `${asked.path} (from ${asked.from}): ${fault}`));
        if (asked.depth < deepest) found.push(...links.map((path) => ({ path, depth: asked.depth + 1, from: asked.path })));
      }
    }
    wave = found.filter(({ path }) => {
      if (seen.has(path)) return false;
      seen.add(path);
      const kind = kindOf(path);
      const n = (read.get(kind) ?? 0) + 1;
      read.set(kind, n);
      return n <= alike;
    });
    wave = wave.slice(0, Math.max(0, most - pages));
  }
  return { pages, faults, linked };
}

async function readPage(request: APIRequestContext, asked: Asked) {
  const answer = await request.get(asked.path);
  const status = answer.status();
  const html = (answer.headers()['content-type'] ?? '').startsWith('text/html') ? await answer.text() : null;
  const wrong = [...(status === 200 ? [] : [`answers ${status}`]), ...(html === null || status !== 200 ? [] : faultsOf(html, asked.path))];
  return { asked, wrong, links: html === null ? [] : linksOf(html, asked.path) };
}

/** What every page owes its reader. */
function faultsOf(html: string, path: string): readonly string[] {
  const faults: string[] = [];
  const h1 = html.match(/<h1[\s>]/g)?.length ?? 0;
  if (h1 !== 1) faults.push(`has ${h1} h1`);
  if (!/<title>[^<–]+ – [^<]+<\/title>/.test(html)) faults.push('has no title');
  const lang = path === '/en' || path.startsWith('/en/') ? 'en-CA' : 'fr-CA';
  if (!html.includes(`<html lang="${lang}"`)) faults.push(`is not in ${lang}`);
  for (const [, id] of html.matchAll(/\shref="#([^"]+)"/g)) {
    if (id && !html.includes(`id="${id}"`)) faults.push(`links to #${id}, which it does not have`);
  }
  for (const word of ['undefined', 'NaN', '[object Object]', '{n}']) {
    if (html.replace(/<[^>]*>/g, ' ').includes(word)) faults.push(`says “${word}”`);
  }
  return faults;
}

function linksOf(html: string, path: string): readonly string[] {
  return [...html.matchAll(/<a\s[^>]*?href="([^"#]+)/g)]
    .map(([, href]) => (href ?? '').replaceAll('&amp;', '&'))
    .filter((href) => !/^(mailto|tel|https?):/.test(href))
    .map((href) => {
      const url = new URL(href, `http://here${path}`);
      return `${url.pathname}${url.search}`;
    });
}

/** The address without its ids and the numbers of indicators, with the names of its filters. */
function kindOf(path: string): string {
  const url = new URL(path, 'http://here');
  return `${url.pathname.replace(ID, ':id').replace(INDICATOR, '$1/:no')}?${[...new Set(url.searchParams.keys())].sort().join('&')}`;
}

const chunks = <T>(all: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
