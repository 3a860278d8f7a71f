const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };

/** What XML 1.0 cannot hold, even as an entity, is written `_xHHHH_` (ECMA-376, 22.9.2.19); a text that looks so itself is told apart. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;

const escaped = (char: string): string => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** A text inside an element or an attribute of a workbook. */
export const xml = (text: string): string =>
  text
    .toWellFormed()
    .replace(FORBIDDEN, escaped)
    .replace(/[&<>"\r]/g, (char) => ENTITIES[char] ?? char);
