import { isId } from '../../kernel/ids.ts';
import type { MailAudience } from '../letter.ts';
import type { KnownMailbox } from './mailbox.ts';

/** What stands behind the plus of an address: a record that is answered, or a letter that comes back. */
export interface Tag {
  readonly what: 'record' | 'letter';
  readonly id: string;
}

const LETTERS = { record: 'r', letter: 'b' } as const;

/** `demandes@…` with the tag: `demandes+r0190…@…` */
export const tagged = (address: string, { what, id }: Tag): string =>
  address.replace('@', () => `+${LETTERS[what]}${id.replaceAll('-', '')}@`);

/** The tag in an address, null without one. */
export function tagOf(address: string): Tag | null {
  const [, letter = '', hex = ''] = /^[^+@]+\+([rb])([0-9a-f]{32})@/.exec(address.toLowerCase()) ?? [];
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return isId(id) ? { what: letter === 'r' ? 'record' : 'letter', id } : null;
}

/** An address without what stands behind its plus. */
export const untagged = (address: string): string => address.toLowerCase().replace(/\+[^@]*(?=@)/, '');

/** The mailbox that reads answers to a letter; undefined: none does. Answers about a complaint go to a mailbox of complaints alone. */
export const mailboxFor = <M extends KnownMailbox>(mailboxes: readonly M[], org: string, audience: MailAudience): M | undefined =>
  mailboxes.find((one) => one.org === org && one.box === (audience === 'confidential' ? 'complaints' : 'general'));
