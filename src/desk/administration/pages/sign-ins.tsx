import { SIGN_IN_DAYS, SIGN_IN_OUTCOMES, type SignInEntry, signInsHere } from '../../../identity/sign-in-journal.ts';
import { methodText, OUTCOME_WORDS } from '../../../identity/sign-in-words.ts';
import { moment } from '../../../records/pages/HistoryList.tsx';
import { DataTable, Sub } from '../../../ui/components/DataTable.tsx';
import { EmptyState } from '../../../ui/components/EmptyState.tsx';
import { Pager } from '../../../ui/components/Pager.tsx';
import { StateChip } from '../../../ui/components/Tag.tsx';
import { FilterBar } from '../../../ui/forms/FilterBar.tsx';
import { FilterSelect } from '../../../ui/forms/Select.tsx';
import { instantBefore, placeOf } from '../../../web/list-place.ts';
import type { Reply } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { deviceOf } from '../../account/device.ts';
import { COMING_WORDS as COMING } from '../messages/coming-and-leaving.ts';
import { adminPage } from './shared.tsx';

const PAGE = 50;

/** Who came in at the organisation's door, and who could not. */
export async function signInsPage(visit: Visit): Promise<Reply> {
  const { tx, query, paths, org, lang } = visit;
  const w = words.bind(null, visit);
  const outcome = SIGN_IN_OUTCOMES.find((one) => one === query.get('issue')) ?? null;
  const from = instantBefore(visit);
  const rows = await signInsHere(tx, { outcome, before: from, most: PAGE + 1 });
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  return adminPage(visit, {
    title: w(COMING.signIns),
    intro: w(COMING.signInsLead).replace('{days}', String(SIGN_IN_DAYS)),
    body: (
      <>
        <FilterBar action={paths.signIns()} go={w(COMING.show)}>
          <FilterSelect
            name="issue"
            label={w(COMING.outcome)}
            value={outcome}
            empty={w(COMING.all)}
            options={SIGN_IN_OUTCOMES.map((value) => ({ value, label: w(OUTCOME_WORDS[value]) }))}
          />
        </FilterBar>
        {shown.length === 0 ? (
          <EmptyState title={w(COMING.noSignIn)}>{w(COMING.noSignInLead)}</EmptyState>
        ) : (
          <DataTable
            caption={w(COMING.signIns)}
            hideCaption
            compact
            rows={shown}
            rowKey={({ id }) => id}
            columns={[
              {
                id: 'when',
                label: w(COMING.when),
                cell: ({ at }) => <time dateTime={at.toString()}>{moment(at, org.timeZone, lang)}</time>,
              },
              {
                id: 'who',
                label: w(COMING.who),
                head: true,
                cell: ({ account, name }) =>
                  account && name ? <a href={paths.member(account)}>{name}</a> : <span class="muted">{w(COMING.stranger)}</span>,
              },
              { id: 'how', label: w(COMING.how), cell: ({ method }) => methodText(method, lang) },
              {
                id: 'where',
                label: w(COMING.where),
                cell: ({ address, agent }) => (
                  <div>
                    <span class="num">{address}</span>
                    <Sub>{deviceOf(agent, lang)}</Sub>
                  </div>
                ),
              },
              { id: 'outcome', label: w(COMING.outcome), cell: ({ outcome: one }) => <OutcomeChip visit={visit} outcome={one} /> },
            ]}
          />
        )}
        <Pager
          next={rows.length > PAGE && last ? paths.signIns({ issue: outcome, avant: placeOf(last.at, last.id) }) : undefined}
          previous={from ? paths.signIns({ issue: outcome }) : undefined}
        />
      </>
    ),
  });
}

const OutcomeChip = ({ visit, outcome }: { visit: Visit; outcome: SignInEntry['outcome'] }) => (
  <StateChip tone={outcome === 'opened' ? 'ok' : 'bad'}>{words(visit, OUTCOME_WORDS[outcome])}</StateChip>
);
