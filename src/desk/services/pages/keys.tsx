import type { ApiKey } from '../../../identity/api-keys.ts';
import { moment } from '../../../records/pages/HistoryList.tsx';
import { Button } from '../../../ui/components/Button.tsx';
import { DataTable, Sub } from '../../../ui/components/DataTable.tsx';
import { StateChip } from '../../../ui/components/Tag.tsx';
import { Day } from '../../../ui/components/When.tsx';
import { PostButton } from '../../../ui/forms/Form.tsx';
import { type Visit, words } from '../../../web/visit.ts';
import { KEY_STATE_WORDS, WORDS } from '../messages.ts';
import { stateOf } from '../rules.ts';
import { scopeText } from './words.ts';

/** When any of these keys was last used. */
export function usedText(visit: Visit, keys: readonly ApiKey[]): string {
  const latest = keys
    .flatMap(({ lastUsedAt }) => lastUsedAt ?? [])
    .toSorted(Temporal.Instant.compare)
    .at(-1);
  return latest ? moment(latest, visit.org.timeZone, visit.lang) : words(visit, WORDS.never);
}

/** The last day on which a key opens: it ends at the midnight that follows, or earlier when it was replaced. */
export const lastDay = ({ expiresAt }: Pick<ApiKey, 'expiresAt'>, timeZone: string): string =>
  expiresAt.subtract({ seconds: 1 }).toZonedDateTimeISO(timeZone).toPlainDate().toString();

/** The keys of an account: what they open, until when, and the two things that can be done to those that open anything. */
export const KeyTable = ({ visit, keys }: { visit: Visit; keys: readonly ApiKey[] }) => {
  const w = words.bind(null, visit);
  return (
    <DataTable
      caption={w(WORDS.keys)}
      hideCaption
      compact
      rows={keys}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'key',
          label: w(WORDS.key),
          head: true,
          cell: ({ name, hint }) => (
            <>
              {name}
              <Sub>
                <code>{hint}…</code>
              </Sub>
            </>
          ),
        },
        {
          id: 'scopes',
          label: w(WORDS.scopes),
          cell: ({ scopes }) => scopes.map((scope) => <div key={scope}>{scopeText(visit, scope)}</div>),
        },
        { id: 'until', label: w(WORDS.until), nowrap: true, cell: (key) => <Day iso={lastDay(key, visit.org.timeZone)} short /> },
        { id: 'used', label: w(WORDS.lastUse), cell: (key) => usedText(visit, [key]) },
        {
          id: 'state',
          label: w(WORDS.state),
          cell: (key) => {
            const state = stateOf(key, visit.now);
            return <StateChip tone={state === 'open' ? 'ok' : 'neutral'}>{w(KEY_STATE_WORDS[state])}</StateChip>;
          },
        },
        {
          id: 'acts',
          label: w(WORDS.acts),
          hideLabel: true,
          end: true,
          cell: (key) => stateOf(key, visit.now) === 'open' && <KeyActs visit={visit} apiKey={key} />,
        },
      ]}
    />
  );
};

const KeyActs = ({ visit, apiKey }: { visit: Visit; apiKey: ApiKey }) => {
  const w = words.bind(null, visit);
  const act = (noun: string) => visit.paths.keyAct(apiKey.account, apiKey.id, noun);
  const which = <span class="sr"> {w(WORDS.keyOf).replace('{name}', apiKey.name)}</span>;
  return (
    <div class="row">
      <PostButton action={act('remplacement')} values={{ _key: visit.fresh }}>
        <Button small>
          {w(WORDS.replace)}
          {which}
        </Button>
      </PostButton>
      <PostButton action={act('revocation')}>
        <Button small kind="danger">
          {w(WORDS.revoke)}
          {which}
        </Button>
      </PostButton>
    </div>
  );
};
