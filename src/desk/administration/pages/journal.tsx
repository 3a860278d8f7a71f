import { memberNames } from '../../../identity/members.ts';
import { loadUnits } from '../../../identity/units.ts';
import { type HistoryEntry, loadJournal } from '../../../records/history.ts';
import { actorName, moment } from '../../../records/pages/HistoryList.tsx';
import { loadPriorities } from '../../../records/priorities.ts';
import { loadVocabulary } from '../../../records/vocabulary.ts';
import { DataTable, Sub } from '../../../ui/components/DataTable.tsx';
import { EmptyState } from '../../../ui/components/EmptyState.tsx';
import { ExportMenu } from '../../../ui/components/ExportMenu.tsx';
import { Icon } from '../../../ui/components/Icon.tsx';
import { Pager } from '../../../ui/components/Pager.tsx';
import { Panel } from '../../../ui/components/Panel.tsx';
import { LIST_FILES } from '../../../ui/paths.ts';
import { formatNumber } from '../../../ui/typography.ts';
import { instantBefore, placeOf } from '../../../web/list-place.ts';
import type { Reply } from '../../../web/reply.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { WORDS } from '../messages.ts';
import { latestCheckpoint, type SignedCheckpoint } from '../store.ts';
import { priorityName } from './priorities.tsx';
import { adminPage } from './shared.tsx';

const PAGE = 50;
export type Entry = HistoryEntry & { readonly title: string | null };

/** Names of what the journal's own registers hold, by id. */
export async function namesOf(visit: Visit): Promise<ReadonlyMap<string, string>> {
  const { tx, org } = visit;
  const vocabulary = await loadVocabulary(tx, org.id);
  return new Map([
    ...(await memberNames(tx)),
    ...(await loadUnits(tx, org.id)).map(({ id, name }): [string, string] => [id, words(visit, name)]),
    ...(await loadPriorities(tx, org.id)).map((one): [string, string] => [one.id, priorityName(visit, vocabulary, one)]),
  ]);
}

export async function journalPage(visit: Visit): Promise<Reply> {
  const { tx, org, lang, paths } = visit;
  const w = words.bind(null, visit);
  const from = instantBefore(visit);
  const rows = await loadJournal(tx, org.id, from, PAGE + 1);
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  const names = await namesOf(visit);
  return adminPage(visit, {
    title: w(WORDS.journal),
    intro: w(WORDS.journalLead),
    actions: <ExportMenu page={paths.journal()} files={LIST_FILES} />,
    body: (
      <div class="record">
        <div class="record__body">
          {shown.length === 0 ? (
            <EmptyState title={w(WORDS.noEntry)}>{w(WORDS.noEntryLead)}</EmptyState>
          ) : (
            <DataTable
              caption={w(WORDS.journal)}
              hideCaption
              compact
              rows={shown}
              rowKey={({ id }) => id}
              columns={[
                {
                  id: 'when',
                  label: w(WORDS.when),
                  nowrap: true,
                  cell: ({ at }) => <time dateTime={at.toString()}>{moment(at, org.timeZone, lang)}</time>,
                },
                {
                  id: 'act',
                  label: w(WORDS.act),
                  head: true,
                  cell: ({ account, verb, register }) => (
                    <>
                      {actorName(account, names, lang)} {w(visit.slots.verbWord(register, verb))}
                    </>
                  ),
                },
                { id: 'object', label: w(WORDS.object), cell: (entry) => <Target visit={visit} entry={entry} names={names} /> },
                {
                  id: 'place',
                  label: w(WORDS.place),
                  end: true,
                  nowrap: true,
                  cell: ({ position }) =>
                    position === null ? <span class="muted">{w(WORDS.waiting)}</span> : formatNumber(position, lang),
                },
              ]}
            />
          )}
          <Pager
            next={rows.length > PAGE && last ? paths.journal({ avant: placeOf(last.at, last.id) }) : undefined}
            previous={from ? paths.journal() : undefined}
          />
        </div>
        <div class="record__aside">
          <CheckpointPanel visit={visit} checkpoint={await latestCheckpoint(tx, org.id)} />
          <Panel title={w(WORDS.verify)}>
            <p class="muted">{w(WORDS.verifyLead)}</p>
          </Panel>
        </div>
      </div>
    ),
  });
}

/** What an act was on: a link where there is a page, a lock where the administrator may not read the record either. */
const Target = ({ visit, entry, names }: { visit: Visit; entry: Entry; names: ReadonlyMap<string, string> }) => {
  const { register, record, title } = entry;
  const label = words(visit, visit.slots.registerWord(register));
  if (record === null) return <>{label}</>;
  const name = title ?? names.get(record);
  const href = visit.slots.recordHref(visit, register, record);
  // What has no title of its own, such as a sharing, hides nothing: the page that holds it is enough.
  if (name === undefined && !visit.slots.searchable(true).includes(register)) return <a href={href}>{label}</a>;
  return (
    <div>
      {name === undefined ? (
        <span class="muted nowrap">
          <Icon name="lock" size={12} /> {words(visit, WORDS.hiddenRecord)}
        </span>
      ) : (
        <a href={href}>{name}</a>
      )}
      <Sub>{label}</Sub>
    </div>
  );
};

const CheckpointPanel = ({ visit, checkpoint }: { visit: Visit; checkpoint: SignedCheckpoint | null }) => {
  const w = words.bind(null, visit);
  return (
    <Panel title={w(WORDS.checkpoint)}>
      {checkpoint === null ? (
        <p class="muted">{w(WORDS.noCheckpoint)}</p>
      ) : (
        <div class="stack-s">
          <p class="muted">
            {w(WORDS.checkpointLead)
              .replace('{when}', moment(checkpoint.at, visit.org.timeZone, visit.lang))
              .replace('{position}', formatNumber(checkpoint.position, visit.lang))}
          </p>
          <pre class="note">{checkpoint.note}</pre>
        </div>
      )}
    </Panel>
  );
};
