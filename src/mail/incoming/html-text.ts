/** Elements whose content is not for reading. */
const SILENT = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'svg', 'object']);
/** Elements that begin on a line of their own. */
const BLOCKS = new Set(
  'address article aside blockquote body br dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul'.split(
    ' ',
  ),
);

/** Names of the characters 160 to 255, in order (HTML 4, Latin-1), and of a few others that letters hold. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'
    .split(' ')
    .map((name, index) => [name, String.fromCharCode(160 + index)] as const);
const NAMED: ReadonlyMap<string, string> = new Map([
  ...LATIN,
  ...Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: '’',
    euro: '€',
    oelig: 'œ',
    OElig: 'Œ',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    ndash: '–',
    mdash: '—',
    hellip: '…',
    bull: '•',
    trade: '™',
  }),
]);

function entity(whole: string, name: string): string {
  if (!name.startsWith('#')) return NAMED.get(name) ?? whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return Number.isInteger(code) && code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole;
}

const decoded = (text: string): string => text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8}\d{0,2});/gi, entity);

/**
 * What a page of HTML says, as plain text: no element, no style, no script, no address that is not in the words. Each character is looked
 * at once, whatever is left open. The result is text and no more: whoever shows it escapes it.
 */
export function htmlToText(html: string): string {
  const parts: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    parts.push(decoded(html.slice(at, open).replace(/\s+/g, ' ')));
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4);
      at = end < 0 ? html.length : end + 3;
      continue;
    }
    const [, closing = '', name = ''] = /^<(\/?)([a-z][a-z0-9]{0,15})/i.exec(html.slice(open, open + 20)) ?? [];
    const element = name.toLowerCase();
    // « a < b » is no element.
    if (element === '' && !/^<[!?/]/.test(html.slice(open, open + 2))) {
      parts.push('<');
      at = open + 1;
      continue;
    }
    const end = html.indexOf('>', open);
    at = end < 0 ? html.length : end + 1;
    if (BLOCKS.has(element)) parts.push('\n');
    else if (element === 'td' || element === 'th') parts.push(' ');
    if (closing === '' && SILENT.has(element)) at = afterSilent(html, element, at);
  }
  parts.push(decoded(html.slice(at).replace(/\s+/g, ' ')));
  return (
    parts
      .join('')
      .replace(/ {2,}/g, ' ')
      // From the first space of a run alone: tried from each, a long run would take its square.
      .replace(/(?<![ \u00a0])[ \u00a0]+\n/g, '\n')
      .replace(/\n[ \u00a0]+/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
  );
}

/** Behind the end of an element that is not read; the end of the text where it is never closed. */
function afterSilent(html: string, element: string, from: number): number {
  const closes = new RegExp(`</${element}[\\s/>]`, 'gi');
  closes.lastIndex = from;
  const found = closes.exec(html);
  if (!found) return html.length;
  const end = html.indexOf('>', found.index);
  return end < 0 ? html.length : end + 1;
}
