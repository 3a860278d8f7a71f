import type { Lang } from '../kernel/bilingual.ts';

/** What somebody is told by mail, in words of her language; the frame around it is the same for all (`frame.ts`). */
export interface Letter {
  readonly to: { readonly email: string; readonly name: string; readonly lang: Lang };
  readonly subject: string;
  /** Plain text, one string a paragraph. */
  readonly paragraphs: readonly string[];
  /** A list under the paragraphs. Addresses are those of `ui/paths.ts`: they begin with a slash. */
  readonly items?: readonly { readonly text: string; readonly href?: string }[];
  /** The one thing to do. */
  readonly action?: { readonly label: string; readonly href: string };
  /** Holds a link that opens something: no page ever shows it, and it is emptied once sent or given up. */
  readonly confidential?: boolean;
  /** Of letters of an organisation with the same key, only the first is written: `reminder 2026-11-20 <account>`. */
  readonly once?: string;
  readonly about?: About;
  /** `org` unless said. */
  readonly audience?: MailAudience;
}

/** Who may know of a letter: `confidential` of a complaint, its officers alone, in the database too and in no list, count or log of others. */
export type MailAudience = 'org' | 'confidential';

/** The record that a letter tells of: an answer finds it, and a letter that comes back is noted there. */
export interface About {
  readonly register: string;
  readonly record: string;
}

/** What is stored of a letter beside its envelope. */
export type Content = Pick<Letter, 'paragraphs' | 'items' | 'action'>;

const ADDRESS = /^[^\s@<>,;:"()[\]\\\p{Cc}]+@[^\s@<>,;:"()[\]\\\p{Cc}]+$/u;
/** An address of mail as it stands in a header, with nothing that could begin another header or another address. */
export const isAddress = (text: string): boolean => ADDRESS.test(text) && text.length <= 254;

/** One line without control characters or signs that change the direction of text. */
export const oneLine = (text: string, most: number): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
    .slice(0, most)
    .toWellFormed();

/** Is this an address of our own site? `//elsewhere` and `/\elsewhere` are not. */
export const isOwnPath = (href: string): boolean => /^\/(?![/\\])[^\s\\\p{Cc}]*$/u.test(href);
