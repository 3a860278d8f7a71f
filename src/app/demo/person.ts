import type { Tx } from '../../db/kysely.ts';
import type { Database } from '../../db/transaction.ts';
import { actorOf } from '../../identity/actor.ts';
import { newToken, tokenHash } from '../../identity/token.ts';
import type { Actor, Org, Role } from '../../kernel/actor.ts';
import type { Decision } from '../../kernel/decision.ts';
import { newId } from '../../kernel/ids.ts';
import { endSession, openSession } from './store/sessions.ts';

/** What an act of somebody is given. */
export interface Acting {
  readonly tx: Tx;
  readonly org: Org;
  readonly actor: Actor;
  readonly newest: number;
}

/** Lets a person of the demonstration act as if signed in: held to what she may see and do, and others are told of it as ever. */
export async function asPerson<T>(
  db: Database,
  org: Org,
  accounts: ReadonlyMap<Role, string>,
  role: Role,
  work: (acting: Acting) => Promise<T>,
): Promise<T> {
  const account = accounts.get(role);
  if (account === undefined) throw new RangeError(`The demonstration has no ${role}`);
  const [id, hash] = [newId(), tokenHash(newToken())];
  await db.asOwner((tx) => openSession(tx, { id, account, hash }));
  try {
    return await db.enter({ org: org.slug, token: hash, writes: true }, (tx, entered) =>
      work({ tx, org, actor: actorOf(org, entered, 'fr'), newest: entered.measures }),
    );
  } finally {
    await db.asOwner((tx) => endSession(tx, id));
  }
}

/** What an act answered; throws where it was refused, which is a fault of the demonstration. */
export function accepted<T>(decision: Decision<T>): T {
  if (decision.ok) return decision.value;
  throw new Error(`The demonstration is refused: ${decision.refusals.map(({ id, field }) => `${id} ${field ?? ''}`.trim()).join(', ')}`);
}
