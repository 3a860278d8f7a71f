import type { Due } from '../../web/due.ts';
import { type Visit, words } from '../../web/visit.ts';
import { DUE_WORDS as WORDS } from './messages.ts';
import { KEPT_DAYS } from './rules.ts';
import { runsWaiting } from './store.ts';

const MOST = 4;

/** Imports of the visitor that wait for her: columns to match, or a check to read before anything is written. */
export async function dueImports(visit: Visit): Promise<Due | null> {
  const { tx, org, actor, now, paths } = visit;
  if (actor.account === null) return null;
  const runs = await runsWaiting(tx, org.id, actor.account, now.subtract({ hours: KEPT_DAYS * 24 }), MOST);
  return {
    register: 'imports',
    items: runs.map(({ id, fileName, state }) => ({
      id,
      title: fileName,
      href: paths.import(id),
      what: words(visit, state === 'checked' ? WORDS.checked : WORDS.uploaded),
      day: null,
      step: { label: words(visit, state === 'checked' ? WORDS.run : WORDS.match), href: paths.import(id) },
    })),
  };
}
