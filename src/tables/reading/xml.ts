import { UnreadableFile } from './source.ts';

/** A tag that opens, closes or both, and the text before it. */
export interface Tag {
  readonly name: string;
  readonly closes: boolean;
  readonly empty: boolean;
  /** What stands between the name and the end of the tag. */
  readonly attributes: string;
  readonly before: string;
}

/** Between two tags there is at most a cell's text, or this much of it. */
const MOST = 2_000_000;

/**
 * The tags of an XML file, one after the other, without a tree. Only what spreadsheets write: a document type, and so every entity of
 * one's own, is refused.
 */
export async function* tagsOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<Tag, void, undefined> {
  const decoder = new TextDecoder('utf-8');
  let rest = '';
  for await (const piece of bytes) {
    rest += decoder.decode(piece, { stream: true });
    let from = 0;
    for (;;) {
      const open = rest.indexOf('<', from);
      const end = open < 0 ? -1 : endOf(rest, open);
      if (end < 0) break;
      const tag = rest.slice(open + 1, end);
      if (tag.startsWith('!DOCTYPE') || tag.startsWith('!ENTITY')) throw new UnreadableFile('documentType');
      if (!tag.startsWith('?') && !tag.startsWith('!')) yield read(tag, rest.slice(from, open));
      from = end + 1;
    }
    rest = rest.slice(from);
    if (rest.length > MOST) throw new UnreadableFile('cellTooLarge');
  }
}

const endOf = (text: string, open: number): number => {
  if (!text.startsWith('<!--', open)) return text.indexOf('>', open);
  const end = text.indexOf('-->', open);
  return end < 0 ? -1 : end + 2;
};

function read(tag: string, before: string): Tag {
  const closes = tag.startsWith('/');
  const empty = tag.endsWith('/');
  const inner = tag.slice(closes ? 1 : 0, empty ? -1 : undefined);
  const space = inner.search(/\s/);
  const full = space < 0 ? inner : inner.slice(0, space);
  // Prefixes of namespaces differ from writer to writer.
  return { name: full.slice(full.indexOf(':') + 1), closes, empty, attributes: space < 0 ? '' : inner.slice(space), before };
}

/** The value of an attribute, '' when it is not there. */
export function attribute({ attributes }: Tag, name: string): string {
  const found = new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return textOf(found?.[1] ?? found?.[2] ?? '');
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Text with its five named entities and its numbered characters as what they stand for. */
export const textOf = (xml: string): string =>
  xml.includes('&')
    ? xml.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w+);/gi, (whole, name: string) => {
        if (!name.startsWith('#')) return NAMED[name] ?? whole;
        const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
      })
    : xml;
