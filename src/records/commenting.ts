import type { Tx } from '../db/kysely.ts';
import { appendEntry } from '../journal/append.ts';
import type { Actor, Org } from '../kernel/actor.ts';
import { audienceOf } from '../kernel/visibility.ts';
import { insertComment } from './comments.ts';
import { peopleOf, tellMembers } from './notices/tell.ts';
import type { Spine } from './spine.ts';

interface Acting {
  readonly tx: Tx;
  readonly org: Org;
  readonly actor: Actor;
  readonly now: Temporal.Instant;
}

/**
 * Adds the actor's comment to a record, and tells of it whoever recorded it or has commented on it, and those whom it concerns otherwise
 * (accounts). A comment on a public record is for members.
 */
export async function commentOn(
  { tx, org, actor, now }: Acting,
  { id, register, visibility, unit }: Pick<Spine, 'id' | 'register' | 'visibility' | 'unit'>,
  body: string,
  concerned: readonly string[] = [],
): Promise<void> {
  if (actor.account === null) throw new RangeError('A comment has an author');
  const audience = audienceOf(visibility, { id, unit });
  await insertComment(tx, {
    org: org.id,
    record: id,
    audience: audience === 'public' ? 'org' : audience,
    author: actor.account,
    body,
    at: now,
  });
  await tellMembers(tx, now, { kind: 'comment', register, record: id, to: [...(await peopleOf(tx, org.id, id)), ...concerned] });
  await appendEntry(tx, actor, now, { verb: 'comment', register, record: id, changes: { comment: [null, body] } });
}
