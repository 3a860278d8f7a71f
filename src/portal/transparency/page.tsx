import { originOf } from '../../journal/checkpoint.ts';
import { publicKeyOf } from '../../journal/keys.ts';
import { verifierText } from '../../journal/note.ts';
import { lastCheckpoints, lastStamps, type PublishedCheckpoint, type PublishedStamp } from '../../journal/published.ts';
import { fiscalYearOf } from '../../kernel/fiscal.ts';
import { moment } from '../../records/pages/HistoryList.tsx';
import { DataTable } from '../../ui/components/DataTable.tsx';
import { EmptyState } from '../../ui/components/EmptyState.tsx';
import { formatNumber } from '../../ui/typography.ts';
import { portalPage, type Reply } from '../../web/reply.ts';
import { type Visit, words } from '../../web/visit.ts';
import { WORDS as ABOUT } from '../about/messages.ts';
import { WORDS } from './messages.ts';

/** The journal as everyone may check it: what was signed, with which key, and where the tiles are. */
export async function transparencyPage(visit: Visit): Promise<Reply> {
  const { tx, org, paths, today } = visit;
  const w = words.bind(null, visit);
  const checkpoints = await lastCheckpoints(tx, org.id);
  const stamps = await lastStamps(tx, org.id);
  // The addresses are shown as those of a year: the latest one signed, else the present one.
  const shard = checkpoints[0]?.shard ?? fiscalYearOf(today, org.fiscalStart).label;
  return portalPage({
    title: w(WORDS.title),
    current: '',
    crumbs: [{ label: w(ABOUT.home), href: paths.home() }, { label: w(WORDS.title) }],
    body: (
      <div class="wrap section prose">
        <h1>{w(WORDS.title)}</h1>
        <p class="lead">{w(WORDS.lead)}</p>
        <h2>{w(WORDS.years)}</h2>
        {checkpoints.length === 0 ? (
          <EmptyState title={w(WORDS.none)}>{w(WORDS.noneLead)}</EmptyState>
        ) : (
          <Shards visit={visit} checkpoints={checkpoints} stamps={stamps} />
        )}
        <h2>{w(WORDS.how)}</h2>
        <p>{w(WORDS.howFormat)}</p>
        <ul>
          <li>
            <code>{paths.journalFile(shard, 'checkpoint')}</code> – {w(WORDS.howCheckpoint)}
          </li>
          <li>
            <code>{paths.journalFile(shard, 'tile')}/0/000</code> – {w(WORDS.howTile)}
          </li>
          <li>
            <code>{paths.journalFile(shard, 'tile')}/entries/000</code> – {w(WORDS.howEntries)}
          </li>
        </ul>
        <p>{w(WORDS.howPrivate)}</p>
      </div>
    ),
  });
}

interface ShardsProps {
  readonly visit: Visit;
  readonly checkpoints: readonly PublishedCheckpoint[];
  readonly stamps: readonly PublishedStamp[];
}

const Shards = ({ visit, checkpoints, stamps }: ShardsProps) => {
  const { org, lang, paths } = visit;
  const w = words.bind(null, visit);
  const stampCell = ({ shard }: PublishedCheckpoint) => {
    const stamp = stamps.find((one) => one.shard === shard);
    return (
      stamp && (
        <>
          <a href={paths.stampOf(shard, stamp.size)}>
            <time dateTime={stamp.at.toString()}>{moment(stamp.at, org.timeZone, lang)}</time>
          </a>{' '}
          (<a href={paths.checkpointOf(shard, stamp.size)}>{w(WORDS.checkpoint)}</a>)
        </>
      )
    );
  };
  return (
    <>
      <DataTable
        caption={w(WORDS.years)}
        hideCaption
        compact
        rows={checkpoints}
        rowKey={({ shard }) => shard}
        columns={[
          { id: 'year', label: w(WORDS.year), head: true, cell: ({ shard }) => shard },
          { id: 'entries', label: w(WORDS.entries), end: true, cell: ({ size }) => formatNumber(size, lang) },
          {
            id: 'signed',
            label: w(WORDS.signedAt),
            cell: ({ at }) => <time dateTime={at.toString()}>{moment(at, org.timeZone, lang)}</time>,
          },
          {
            id: 'files',
            label: w(WORDS.files),
            cell: ({ shard }) => <a href={paths.journalFile(shard, 'checkpoint')}>{w(WORDS.checkpoint)}</a>,
          },
          ...(stamps.length > 0 ? [{ id: 'stamp', label: w(WORDS.stamp), cell: stampCell }] : []),
        ]}
      />
      {stamps.length > 0 && <p>{withCode(w(WORDS.stampHow), 'openssl ts -verify')}</p>}
      <h2>{w(WORDS.keys)}</h2>
      <p>{w(WORDS.keysLead)}</p>
      <pre class="note">
        {checkpoints.map(({ shard, key }) => verifierText({ name: originOf(org, shard), key: publicKeyOf(key) })).join('\n')}
      </pre>
    </>
  );
};

/** A sentence whose `{command}` is set as code. */
const withCode = (sentence: string, command: string) => {
  const [before = '', after = ''] = sentence.split('{command}');
  return (
    <>
      {before}
      <code>{command}</code>
      {after}
    </>
  );
};
