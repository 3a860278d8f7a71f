import { hasRole } from '../../../kernel/actor.ts';
import { PageHead } from '../../../ui/components/PageHead.tsx';
import type { Reply } from '../../../web/reply.ts';
import { deskPage } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { WORDS } from '../messages.ts';
import { ROOMS } from '../rooms.ts';

/** The rooms of the administration that are open to this person. */
export async function administrationPage(visit: Visit): Promise<Reply> {
  const { paths, actor, org } = visit;
  const rooms = ROOMS.filter(({ roles, fictional }) => hasRole(actor, ...roles) && (!fictional || org.fictional));
  const title = words(visit, WORDS.administration);
  return deskPage({
    title,
    current: 'administration',
    body: (
      <>
        <PageHead title={title} />
        <ul class="rows">
          {rooms.map((room) => (
            <li key={room.id}>
              <div class="rows__main">
                <a href={room.href(paths)}>{words(visit, room.label)}</a>
                <p>{words(visit, room.lead)}</p>
              </div>
            </li>
          ))}
        </ul>
      </>
    ),
  });
}
