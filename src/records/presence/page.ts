import { isId } from '../../kernel/ids.ts';
import type { Reply } from '../../web/reply.ts';
import type { Visit } from '../../web/visit.ts';
import { ASKED, presenceIn } from './asked.ts';
import { plannedNear } from './Strip.tsx';

/** The strip alone, for what a form says while it is filled in. */
export async function nearFragment(visit: Visit): Promise<Reply> {
  const self = visit.query.get('sauf');
  return {
    kind: 'fragment',
    body: await plannedNear(visit, await presenceIn(visit, visit.query, ASKED), isId(self) ? self : null, { narrow: true }),
  };
}
