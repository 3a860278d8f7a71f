/** What a business card says of a person or a body: nothing of the notes, which are kept to the organisation. */
export interface Card {
  readonly id: string;
  readonly kind: 'person' | 'body';
  readonly fullName: string;
  readonly given: string;
  readonly family: string;
  /** Current role, and the body where it is held. */
  readonly title: string;
  readonly body: string;
  readonly email: string;
  readonly phone: string;
  readonly country: string;
  /** ISO 639-1. */
  readonly language: string | null;
}

export type Version = '3.0' | '4.0';

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', ',': '\\,', '\n': '\\n' };

/** A text value (RFC 6350, 3.4); what no line may hold is left out. */
const text = (value: string): string =>
  value
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out.
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/[\\,\n]/g, (char) => ESCAPES[char] ?? char);

/** A part of a value that has several: a semicolon would end it. In a value of one part some readers keep the backslash. */
const part = (value: string): string => text(value).replaceAll(';', '\\;');

/** A telephone number as a URI (RFC 3966): figures and the plus alone. */
const telephone = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`;

const MOST_OCTETS = 75;

/** Lines of at most 75 octets (3.2); a character is never cut in two. */
export function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const char of line) {
    const size = Buffer.byteLength(char);
    if (octets + size > MOST_OCTETS) {
      lines.push(current);
      [current, octets] = [' ', 1];
    }
    current += char;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}

/** A contact as a vCard: RFC 6350, or RFC 2426 for what reads version 3 alone. */
export function vcardOf(card: Card, version: Version = '4.0'): string {
  const { id, kind, fullName, given, family, title, body, email, phone, country, language } = card;
  const four = version === '4.0';
  const lines = [
    'BEGIN:VCARD',
    `VERSION:${version}`,
    'PRODID:-//Chancery//Chancery//EN',
    `UID:urn:uuid:${id}`,
    ...(four ? [`KIND:${kind === 'person' ? 'individual' : 'org'}`] : []),
    `FN:${text(fullName)}`,
    `N:${kind === 'person' ? `${part(family)};${part(given)};;;` : `${part(fullName)};;;;`}`,
    ...(kind === 'body' ? [`ORG:${part(fullName)}`] : body ? [`ORG:${part(body)}`] : []),
    ...(title ? [`TITLE:${text(title)}`] : []),
    ...(email ? [`EMAIL${four ? ';TYPE=work' : ';TYPE=INTERNET'}:${text(email)}`] : []),
    ...(phone ? [four ? `TEL;VALUE=uri;TYPE="work,voice":${telephone(phone)}` : `TEL;TYPE=WORK,VOICE:${text(phone)}`] : []),
    ...(country ? [`ADR${four ? ';TYPE=work' : ';TYPE=WORK'}:;;;;;;${part(country)}`] : []),
    ...(language && four ? [`LANG:${language}`] : []),
    'END:VCARD',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}
