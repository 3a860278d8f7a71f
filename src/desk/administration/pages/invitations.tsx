import type { Invitation } from '../../../identity/invitations.ts';
import type { Unit } from '../../../identity/units.ts';
import { Button } from '../../../ui/components/Button.tsx';
import { DataTable, Sub } from '../../../ui/components/DataTable.tsx';
import { PostButton } from '../../../ui/forms/Form.tsx';
import { formatDate } from '../../../ui/typography.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { COMING_WORDS as COMING } from '../messages/coming-and-leaving.ts';
import { WORDS } from '../messages.ts';
import { roleText } from './roles.ts';

interface Props {
  readonly visit: Visit;
  readonly invitations: readonly Invitation[];
  readonly units: readonly Unit[];
}

/** Invitations that nobody has accepted yet, above the accounts; nothing when there is none. */
export const Invitations = ({ visit, invitations, units }: Props) => {
  const { paths, lang, org, now } = visit;
  const w = words.bind(null, visit);
  if (invitations.length === 0) return null;
  const valid = ({ expiresAt }: Invitation): string => {
    const day = formatDate(expiresAt.toZonedDateTimeISO(org.timeZone).toPlainDate().toString(), lang, 'short');
    return w(Temporal.Instant.compare(expiresAt, now) > 0 ? COMING.validUntil : COMING.hasExpired).replace('{day}', day);
  };
  return (
    <DataTable
      caption={w(COMING.invitations)}
      compact
      rows={invitations}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'person',
          label: w(WORDS.person),
          head: true,
          cell: ({ name, email }) => (
            <>
              {name}
              <Sub>{email}</Sub>
            </>
          ),
        },
        {
          id: 'roles',
          label: w(WORDS.roles),
          cell: ({ roles, unit }) => roles.map((role) => <div key={role}>{roleText(visit, { role, unit }, units)}</div>),
        },
        { id: 'until', label: w(COMING.invitedOn), cell: valid },
        {
          id: 'act',
          label: w(COMING.inviteAgain),
          hideLabel: true,
          end: true,
          cell: ({ id, name }) => (
            <div class="row">
              <PostButton action={paths.invitationAct(id, 'envoi')} values={{ _key: `${visit.fresh}-${id}` }}>
                <Button small>
                  {w(COMING.inviteAgain)}
                  <span class="sr"> {w(COMING.ofPerson).replace('{name}', name)}</span>
                </Button>
              </PostButton>
              <PostButton action={paths.invitationAct(id, 'retrait')}>
                <Button small>
                  {w(COMING.withdraw)}
                  <span class="sr"> {w(COMING.ofPerson).replace('{name}', name)}</span>
                </Button>
              </PostButton>
            </div>
          ),
        },
      ]}
    />
  );
};
