import { GROUPS, type Group } from './categories.ts';
import { costsOf } from './costs.ts';
import { companions, leavesCanada, type Mission, principals } from './mission.ts';

/** A legal column that nothing fills; `of` names the person it is missing for. */
export interface Missing {
  readonly column: 'principal' | 'office' | 'city' | 'purpose' | Group | 'companionsNames' | 'report';
  readonly of: string | null;
}

type Judged = Pick<Mission, 'participants' | 'stops' | 'purpose' | 'costs' | 'nils' | 'report' | 'reportPiece'>;

/**
 * What the regulation (A-2.1, r. 2, s. 4, par. 18) asks for and the dossier does not say yet, in the order of its columns; nothing is
 * missing when the list is empty. A column without cost is said to have none (`nils`): silence is not zero.
 */
export function missingForPublication(mission: Judged): readonly Missing[] {
  const { participants, stops, purpose, nils, report, reportPiece } = mission;
  const said = (group: Group): boolean => nils.includes(group);
  const lines = costsOf(mission, 'actual');
  const filled = (group: Group, traveller: string | null): boolean =>
    lines.some((line) => line.traveller === traveller && (GROUPS[group] as readonly string[]).includes(line.category));
  const ofEach = (group: Group): readonly Missing[] =>
    said(group) ? [] : principals(mission).flatMap(({ id, name }) => (filled(group, id) ? [] : [{ column: group, of: name }]));
  const abroad = leavesCanada(mission);
  return [
    ...(principals(mission).length > 0 ? [] : [{ column: 'principal', of: null } as const]),
    ...participants.filter(({ office }) => office === '').map(({ name }) => ({ column: 'office', of: name }) as const),
    ...(stops.length > 0 ? [] : [{ column: 'city', of: null } as const]),
    ...(purpose === '' ? [{ column: 'purpose', of: null } as const] : []),
    ...ofEach('transport'),
    ...(companions(mission).length > 0 || said('companions') ? [] : [{ column: 'companionsNames', of: null } as const]),
    ...(companions(mission).length === 0 || said('companions') || filled('companions', null)
      ? []
      : [{ column: 'companions', of: null } as const]),
    ...ofEach('stay'),
    ...(said('other') || lines.some(({ category }) => category === 'other') ? [] : [{ column: 'other', of: null } as const]),
    ...(!abroad || said('abroad') || lines.some(({ category }) => (GROUPS.abroad as readonly string[]).includes(category))
      ? []
      : [{ column: 'abroad', of: null } as const]),
    ...(abroad && report === '' && reportPiece === null ? [{ column: 'report', of: null } as const] : []),
  ];
}
