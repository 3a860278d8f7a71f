import { adminPage } from '../../desk/administration/pages/shared.tsx';
import { DataTable, Sub } from '../../ui/components/DataTable.tsx';
import { StateChip } from '../../ui/components/Tag.tsx';
import { formatNumber } from '../../ui/typography.ts';
import type { Reply } from '../../web/reply.ts';
import { get, type Slice } from '../../web/route.ts';
import { type StateLine, type Visit, words } from '../../web/visit.ts';
import { STATE_WORDS, WORDS } from './messages.ts';

const RANK = { bad: 0, warn: 1, ok: 2 } as const satisfies Record<StateLine['state'], number>;

/** The state of the whole installation: numbers, moments and remedies, nothing of a person or of another organisation. */
async function statePage(visit: Visit): Promise<Reply> {
  return {
    kind: 'elsewhere',
    ask: async () => {
      const lines = await visit.installation.state();
      return async (later) => show(later, lines);
    },
  };
}

function show(visit: Visit, lines: readonly StateLine[]): Reply {
  const w = words.bind(null, visit);
  // What asks for something first; the jobs that run well are one line that opens.
  const watched = lines.filter(({ state }) => state !== 'ok').toSorted((a, b) => RANK[a.state] - RANK[b.state]);
  const well = lines.filter(({ state }) => state === 'ok');
  const jobs = well.filter(({ id }) => id.startsWith('job '));
  const others = well.filter(({ id }) => !id.startsWith('job '));
  return adminPage(visit, {
    title: w(WORDS.title),
    intro: w(WORDS.lead),
    body: (
      <div class="stack">
        <Lines visit={visit} caption={w(WORDS.title)} lines={[...watched, ...others]} />
        {jobs.length > 0 && (
          <details class="more">
            <summary>{w(WORDS.jobsWell).replace('{n}', formatNumber(jobs.length, visit.lang))}</summary>
            <Lines visit={visit} caption={w(WORDS.jobs)} lines={jobs} />
          </details>
        )}
      </div>
    ),
  });
}

const Lines = ({ visit, caption, lines }: { visit: Visit; caption: string; lines: readonly StateLine[] }) => {
  const w = words.bind(null, visit);
  return (
    <DataTable
      caption={caption}
      hideCaption
      compact
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        { id: 'what', label: w(WORDS.what), head: true, cell: ({ label }) => w(label) },
        { id: 'state', label: w(WORDS.state), cell: ({ state }) => <StateChip tone={state}>{w(STATE_WORDS[state])}</StateChip> },
        {
          id: 'measured',
          label: w(WORDS.measured),
          cell: ({ said, remedy }) => (
            <div>
              {w(said)}
              {remedy && <Sub>{w(remedy)}</Sub>}
            </div>
          ),
        },
      ]}
    />
  );
};

export const stateSlice: Slice = {
  id: 'state',
  routes: [get('/bureau/administration/etat', 'desk', statePage, ['administrator'])],
};
