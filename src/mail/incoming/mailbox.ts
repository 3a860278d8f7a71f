/** Which mail a mailbox takes: requests and all else, or complaints, which exist for their officers alone. */
export type Box = 'general' | 'complaints';

/** A mailbox that the operator named, with what opens it: never printed, never stored. */
export interface Mailbox {
  /** Slug of the organisation. */
  readonly org: string;
  readonly box: Box;
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; otherwise STARTTLS, which may lack on this machine alone. */
  readonly secure: boolean;
  readonly user: string;
  readonly password: string;
  readonly folder: string;
  /** Folder that messages are moved to once they are taken; null: they are marked as read. */
  readonly done: string | null;
  /** Address of the mailbox, to which people write. */
  readonly address: string;
  /** Does mail to `address+anything@…` reach it (RFC 5233)? */
  readonly plus: boolean;
}

/** What may be known of a mailbox by whoever reads a page. */
export type KnownMailbox = Pick<Mailbox, 'org' | 'box' | 'address'>;

/** Names a mailbox in the database: the same as long as server, user and folder are. */
export const keyOf = ({ org, box, user, host, port, folder }: Mailbox): string => `${org} ${box} ${user}@${host}:${port}/${folder}`;

/** May a password travel to this host in the clear? */
export const isOwnMachine = (host: string): boolean => ['localhost', '127.0.0.1', '[::1]', '::1'].includes(host);
