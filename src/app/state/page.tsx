import { adminPage } from '../../desk/administration/pages/shared.tsx';
import { DataTable, Sub } from '../../ui/components/DataTable.tsx';
import { StateChip } from '../../ui/components/Tag.tsx';
import type { Reply } from '../../web/reply.ts';
import { get, type Slice } from '../../web/route.ts';
import { type StateLine, type Visit, words } from '../../web/visit.ts';
import { STATE_WORDS, WORDS } from './messages.ts';

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
  return adminPage(visit, {
    title: w(WORDS.title),
    intro: w(WORDS.lead),
    body: (
      <DataTable
        caption={w(WORDS.title)}
        hideCaption
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
    ),
  });
}

export const stateSlice: Slice = {
  id: 'state',
  routes: [get('/bureau/administration/etat', 'desk', statePage, ['administrator'])],
};
