import { appendEntry } from '../journal/append.ts';
import type { Visit } from '../web/visit.ts';
import { insertLink } from './links.ts';
import { loadSpine } from './spine.ts';

/** Links a record that was just made to the one whose page began it. What whoever acts may not see is left alone. */
export async function linkTo({ tx, org, actor, now }: Visit, made: string, about: string): Promise<void> {
  const other = about === '' ? null : await loadSpine(tx, org.id, about);
  const spine = other && (await loadSpine(tx, org.id, made));
  if (!spine || spine.id === other.id) return;
  await insertLink(tx, org.id, spine.id, other.id, 'relates', actor.account);
  await appendEntry(tx, actor, now, {
    verb: 'link',
    register: spine.register,
    record: spine.id,
    changes: { link: [null, other.number] },
    ...(other.visibility === 'confidential' ? { audience: 'confidential' } : {}),
  });
}
