import type { IdentityRow } from '../../../identity/linked-identities.ts';
import { moment } from '../../../records/pages/HistoryList.tsx';
import { Button } from '../../../ui/components/Button.tsx';
import { Panel } from '../../../ui/components/Panel.tsx';
import { PostButton } from '../../../ui/forms/Form.tsx';
import { providerName } from '../../../web/providers.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { IDENTITY_WORDS as WORDS } from '../messages/identities.ts';

/** Through which providers a member comes in, and how that is ended. */
export const MemberIdentities = ({ visit, account, identities }: { visit: Visit; account: string; identities: readonly IdentityRow[] }) => {
  const w = words.bind(null, visit);
  if (identities.length === 0) return null;
  return (
    <Panel title={w(WORDS.identities)}>
      <div class="stack-s">
        <ul class="rows">
          {identities.map(({ id, provider, email, linkedAt }) => (
            <li key={id}>
              <div class="rows__main">
                <strong>{providerName(visit, provider)}</strong> {email}
                <p>{w(WORDS.linked).replace('{when}', moment(linkedAt, visit.org.timeZone, visit.lang))}</p>
              </div>
            </li>
          ))}
        </ul>
        {account !== visit.actor.account && (
          <>
            <PostButton action={visit.paths.memberAct(account, 'identites')}>
              <Button small kind="danger">
                {w(WORDS.unlink)}
              </Button>
            </PostButton>
            <p class="help">{w(WORDS.unlinkHelp)}</p>
          </>
        )}
      </div>
    </Panel>
  );
};
