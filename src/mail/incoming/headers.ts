/** Headers of a message by name in small letters, each with its values in order, unfolded and otherwise as they came. */
export type Headers = ReadonlyMap<string, readonly string[]>;

/** Bytes of headers that are read; what stands behind is not a header to us. */
const MOST = 262_144;

/** Where the headers end, and where the body begins. */
function endOfHeaders(raw: Uint8Array): { readonly end: number; readonly body: number } {
  const text = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.length, MOST));
  const [crlf, lf] = [text.indexOf('\r\n\r\n'), text.indexOf('\n\n')];
  if (crlf >= 0 && (lf < 0 || crlf < lf)) return { end: crlf, body: crlf + 4 };
  return lf >= 0 ? { end: lf, body: lf + 2 } : { end: text.length, body: text.length };
}

/** Reads the headers of a raw message. Lines that are no header are passed over. */
export function readHeaders(raw: Uint8Array): Headers {
  const { end } = endOfHeaders(raw);
  const text = Buffer.from(raw.buffer, raw.byteOffset, end).toString('latin1');
  const headers = new Map<string, string[]>();
  let last: string[] | undefined;
  for (const line of text.split(/\r?\n/)) {
    if (/^[ \t]/.test(line)) {
      if (last) last.push(`${last.pop() ?? ''} ${line.trim()}`);
      continue;
    }
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (!/^[!-9;-~]+$/.test(name)) continue;
    last = headers.get(name) ?? [];
    last.push(line.slice(colon + 1).trim());
    headers.set(name, last);
  }
  return headers;
}

/** What follows the headers. */
export const bodyOf = (raw: Uint8Array): Uint8Array => raw.subarray(endOfHeaders(raw).body);

/** The first value of a header; '' without it. */
export const first = (headers: Headers, name: string): string => headers.get(name)?.[0] ?? '';

/** The value of a header before its parameters, in small letters. */
export const token = (headers: Headers, name: string): string => (first(headers, name).split(/[;\s]/)[0] ?? '').toLowerCase();

/** Ids between angle brackets, `<…@…>`, at most `most`, in order. */
export const idsIn = (value: string, most: number): readonly string[] =>
  [...value.matchAll(/<[!-;=?-~]{3,250}>/g)].slice(0, most).map(([id]) => id);
