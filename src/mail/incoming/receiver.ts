import type { Tx } from '../../db/kysely.ts';
import type { FileRoom } from '../../files/room.ts';
import type { Actor, Org } from '../../kernel/actor.ts';
import type { Lang } from '../../kernel/bilingual.ts';
import type { Decision } from '../../kernel/decision.ts';
import type { About, MailAudience } from '../letter.ts';
import type { Box } from './mailbox.ts';
import type { Attached } from './read.ts';

/** The transaction in which a message is handed over: what a register writes there is kept with the message, or neither is. */
export interface Receiving {
  readonly tx: Tx;
  readonly org: Org;
  /** Nobody for the job; the person at the desk who decided about a message that was kept aside. */
  readonly actor: Actor;
  readonly now: Temporal.Instant;
  /** Newest measure, for `keep`. */
  readonly newest: number;
  /** Where files are kept, and which are taken. */
  readonly files: FileRoom;
}

/** A message of a person, as a register is given it. */
export interface Message {
  /** Of the row that keeps it. */
  readonly id: string;
  readonly box: Box;
  readonly email: string;
  readonly name: string;
  /** Language that the message says it is in. */
  readonly lang: Lang | null;
  readonly subject: string;
  /** Plain text; may be empty where there are attachments. */
  readonly text: string;
  readonly attachments: readonly Attached[];
  readonly arrivedAt: Temporal.Instant;
}

/** A record that a message belongs to. */
export interface Filed extends About {
  readonly audience: MailAudience;
}

/** What the register of requests does with mail (`app/compose.ts`). Runs in one transaction with what becomes of the message. */
export interface Receiver {
  /** A new request, or a complaint where it came to their mailbox. `receipt` false: none leaves by itself. */
  open(receiving: Receiving, message: Message, receipt: boolean): Promise<Decision<Filed>>;
  /** Adds to a record. Refused: it takes no messages, or is of another register. */
  add(receiving: Receiving, message: Message, about: About): Promise<Decision<Filed>>;
  /** The record whose number stands in a text and, where an address is given, whose person has it; null: there is none. */
  named(receiving: Receiving, text: string, email: string | null): Promise<Filed | null>;
  /** A letter of this record came back. */
  cameBack(
    receiving: Receiving,
    about: About,
    letter: { readonly id: string; readonly recipient: string; readonly said: string },
  ): Promise<void>;
}
