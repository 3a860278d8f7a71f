import { accept, type Decision, FORBIDDEN, refuse } from '../../kernel/decision.ts';
import { audienceOf } from '../../kernel/visibility.ts';
import type { Visit } from '../../web/visit.ts';
import { changesOf, keepContact, loadForChange } from './kept.ts';
import { mayMerge } from './policy.ts';
import { checkMerge, completedBy } from './rules.ts';
import { handOver } from './store/roles.ts';

/**
 * Merges a contact into the one kept: roles and influence go over, empty fields are completed, and the other stays as « fusionnée
 * avec … ». Actions keep its id, and views resolve it; a job gives its supports, and their facts, to
 * the one kept. Answers with the id kept.
 */
export async function mergeContacts(visit: Visit, kept: string, other: string): Promise<Decision<string>> {
  if (visit.done) return accept(kept);
  if (kept === other) return refuse({ id: 'mergeWithItself' });
  // Records are locked in the order of their ids, everywhere: two merges at once do not wait for each other.
  const first = await loadForChange(visit, kept < other ? kept : other);
  if (!first.ok) return first;
  const second = await loadForChange(visit, kept < other ? other : kept);
  if (!second.ok) return second;
  const [k, o] = kept < other ? [first.value, second.value] : [second.value, first.value];
  if (!mayMerge(visit.actor, k.spine) || !mayMerge(visit.actor, o.spine)) return refuse(FORBIDDEN);
  const decided = checkMerge({ ...k.contact, id: kept }, { ...o.contact, id: other });
  if (!decided.ok) return decided;
  const audience = audienceOf(k.spine.visibility, k.spine);
  await handOver(visit.tx, visit.org.id, other, kept, audience);
  const completed = completedBy(k.contact, o.contact);
  await keepContact(visit, {
    verb: 'absorb',
    spine: k.spine,
    version: k.spine.version,
    contact: completed,
    changes: { ...changesOf(k.contact, completed), absorbed: [null, o.spine.number] },
    audienceBefore: audience,
  });
  await keepContact(visit, {
    verb: 'merge',
    spine: { ...o.spine, state: 'merged' },
    version: o.spine.version,
    contact: { ...o.contact, mergedInto: kept },
    changes: { mergedInto: [null, k.spine.number] },
    audienceBefore: audienceOf(o.spine.visibility, o.spine),
  });
  return accept(kept);
}
