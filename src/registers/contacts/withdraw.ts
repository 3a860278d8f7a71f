import { accept, type Decision, refuse } from '../../kernel/decision.ts';
import { audienceOf } from '../../kernel/visibility.ts';
import type { Visit } from '../../web/visit.ts';
import { keepContact, loadForChange } from './kept.ts';
import { isUsed } from './store/import.ts';

/**
 * Takes back a contact that was recorded by mistake: nobody finds it any more, its history stays in the journal. Refuses with
 * `contactUsed` while an action, a support or somebody's role rests on it.
 */
export async function withdrawContact(visit: Visit, id: string, reason: string): Promise<Decision<string>> {
  const loaded = await loadForChange(visit, id);
  if (!loaded.ok) return loaded;
  const { spine, contact } = loaded.value;
  if (await isUsed(visit.tx, visit.org.id, id)) return refuse({ id: 'contactUsed' });
  await keepContact(visit, {
    verb: 'withdraw',
    // Named readers without a name: row-level security hides it from every list, search and choice.
    spine: { ...spine, state: 'withdrawn', visibility: 'named' },
    version: spine.version,
    contact,
    changes: { state: [spine.state, 'withdrawn'], visibility: [spine.visibility, 'named'], reason: [null, reason] },
    audienceBefore: audienceOf(spine.visibility, spine),
    hidden: true,
  });
  return accept(id);
}
