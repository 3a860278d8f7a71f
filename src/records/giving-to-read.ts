import type { Tx } from '../db/kysely.ts';
import { appendEntry } from '../journal/append.ts';
import type { Actor, Org } from '../kernel/actor.ts';
import { removeReader } from './named.ts';
import { tellMembers } from './notices/tell.ts';
import { nameReaders, type Spine } from './spine.ts';

interface Acting {
  readonly tx: Tx;
  readonly org: Org;
  readonly actor: Actor;
  readonly now: Temporal.Instant;
}
type Of = Pick<Spine, 'id' | 'register'>;
/** A member; the history says the name. */
interface Reader {
  readonly account: string;
  readonly name: string;
}

/** Gives a record kept to named people to one more, who is told of it. */
export async function giveToRead(acting: Acting, spine: Of, { account, name }: Reader): Promise<void> {
  const { tx, org, now } = acting;
  await nameReaders(tx, org.id, spine.id, [account]);
  await tellMembers(tx, now, { kind: 'shared', register: spine.register, record: spine.id, to: [account] });
  await append(acting, spine, 'nameReader', [null, name]);
}

/** Takes somebody's right to read it away. */
export async function takeFromReader(acting: Acting, spine: Of, { account, name }: Reader): Promise<void> {
  await removeReader(acting.tx, acting.org.id, spine.id, account);
  await append(acting, spine, 'removeReader', [name, null]);
}

const append = ({ tx, actor, now }: Acting, { id, register }: Of, verb: string, reader: readonly [string | null, string | null]) =>
  appendEntry(tx, actor, now, { verb, register, record: id, changes: { reader } });
