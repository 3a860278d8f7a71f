import { keptFor } from '../../../records/listing.ts';
import { loadSpines } from '../../../records/spine.ts';
import { ALL_FILES } from '../../../ui/paths.ts';
import type { Exporter, RowsAfter } from '../../../web/export.ts';
import type { Visit } from '../../../web/visit.ts';
import { MISSIONS, type MissionNames, type WholeMission } from '../columns.ts';
import { loadMissions } from '../store.ts';
import { type ListedMission, listMissions } from '../store-list.ts';
import { asked } from './list.tsx';

/** The missions of the desk's list, every page of it. */
export const missionFiles: Exporter<ListedMission, WholeMission, MissionNames> = {
  files: ALL_FILES,
  open: async (visit) => {
    const shown = await rowsOf(visit);
    return { description: MISSIONS, names: { lang: visit.lang }, shown, data: async (last, most) => whole(visit, await shown(last, most)) };
  },
};

async function rowsOf(visit: Visit): Promise<RowsAfter<ListedMission>> {
  const { before: _page, ...own } = asked(visit);
  const filter = { ...own, ...(await keptFor(visit, 'missions')) };
  return (last, most) =>
    listMissions(visit.tx, visit.org.id, { ...filter, before: last ? { day: last.onDay, id: last.id } : undefined }, most);
}

async function whole({ tx, org }: Visit, rows: readonly ListedMission[]): Promise<readonly WholeMission[]> {
  const ids = rows.map(({ id }) => id);
  const [missions, spines] = [await loadMissions(tx, org.id, ids), await loadSpines(tx, org.id, 'missions', ids)];
  return rows.map((row) => {
    const [mission, spine] = [missions.get(row.id), spines.get(row.id)];
    return {
      ...row,
      purpose: mission?.purpose ?? '',
      objectives: mission?.objectives ?? [],
      visibility: spine?.visibility ?? 'organisation',
      unit: spine?.unit ?? null,
    };
  });
}
