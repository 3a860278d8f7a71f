import { hasRole } from '../../../kernel/actor.ts';
import type { Bilingual } from '../../../kernel/bilingual.ts';
import { PageHead } from '../../../ui/components/PageHead.tsx';
import type { Reply } from '../../../web/reply.ts';
import { deskPage } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { WORDS } from '../messages.ts';
import { ROOM_GROUPS, ROOMS, type Room, type RoomGroup } from '../rooms.ts';

/** The rooms of the administration that are open to this person. */
export async function administrationPage(visit: Visit): Promise<Reply> {
  const { actor, org } = visit;
  const rooms = ROOMS.filter(({ roles, fictional }) => hasRole(actor, ...roles) && (!fictional || org.fictional));
  const title = words(visit, WORDS.administration);
  return deskPage({
    title,
    current: 'administration',
    body: (
      <>
        <PageHead title={title} />
        <div class="rooms">
          {ROOM_GROUPS.map(([group, label]) => (
            <Group key={group} visit={visit} id={group} label={label} rooms={rooms.filter((room) => room.group === group)} />
          ))}
        </div>
      </>
    ),
  });
}

interface GroupProps {
  readonly visit: Visit;
  readonly id: RoomGroup;
  readonly label: Bilingual;
  readonly rooms: readonly Room[];
}

const Group = ({ visit, id, label, rooms }: GroupProps) =>
  rooms.length > 0 && (
    <section aria-labelledby={id}>
      <h2 id={id} class="subh">
        {words(visit, label)}
      </h2>
      <ul class="rows">
        {rooms.map((room) => (
          <li key={room.id}>
            <div class="rows__main">
              <a href={room.href(visit.paths)}>{words(visit, room.label)}</a>
              <p>{words(visit, room.lead)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
