import { RECORDERS } from '../../kernel/actor.ts';
import { CREATING } from '../../web/creating.ts';
import { exportRoutes } from '../../web/export.ts';
import { get, post, type Route, type Slice } from '../../web/route.ts';
import { missionsApi } from './api.ts';
import { dueMissions, missionsAhead } from './due.ts';
import { MISSIONS_GUIDE } from './guide.ts';
import { missionsImporter } from './importing.ts';
import { MISSION_COMPLETED } from './kinds.ts';
import { STATE_WORDS, VERB_WORDS, WORDS } from './messages.ts';
import { costsHref, costsPage, postNils, showCosts } from './pages/costs.tsx';
import { missionFiles } from './pages/files.ts';
import { createMission, editMissionPage, newMissionPage, updateMissionPage } from './pages/form.tsx';
import { missionsDesk } from './pages/list.tsx';
import { type DeskMove, NOUNS } from './pages/nouns.ts';
import { missionPage, moveTo } from './pages/record.tsx';
import { postReport, reportPage } from './pages/report.tsx';
import { dropRow, putRow, ROW_NOUNS } from './pages/row-acts.ts';
import { missionSummary } from './pages/summary.tsx';
import { postOwnShare, showTeam, teamHref, teamPage } from './pages/team.tsx';
import { PUBLICATION_VERBS } from './publication/messages.ts';
import { REFUSAL_WORDS } from './refusals.ts';
import { replay } from './replay.ts';
import { LISTS } from './rows.ts';

export { dayOfMission, type PlannedMission } from './calendar.ts';

const ONE = '/bureau/missions/:id';

/** Rows are added, corrected and removed in the same way, whatever they are. */
const rowRoutes: readonly Route[] = LISTS.flatMap((list) => {
  const [show, back] = list === 'costs' ? [showCosts, costsHref] : [showTeam, teamHref];
  return [
    post(`${ONE}/${ROW_NOUNS[list]}`, 'desk', putRow(list, show, back)),
    post(`${ONE}/${ROW_NOUNS[list]}/:ligne`, 'desk', putRow(list, show, back)),
    post(`${ONE}/${ROW_NOUNS[list]}/:ligne/retrait`, 'desk', dropRow(list, show, back)),
  ];
});

export const missionsSlice: Slice = {
  id: 'missions',
  routes: [
    get('/bureau/missions', 'desk', missionsDesk),
    ...exportRoutes('/bureau/missions', 'desk', missionFiles),
    post('/bureau/missions', 'desk', createMission),
    get('/bureau/missions/nouvelle', 'desk', newMissionPage),
    get(ONE, 'desk', missionPage),
    get(`${ONE}/modifier`, 'desk', editMissionPage),
    post(`${ONE}/modifier`, 'desk', updateMissionPage),
    post(`${ONE}/rapport`, 'desk', postReport),
    get(`${ONE}/equipe`, 'desk', teamPage),
    get(`${ONE}/couts`, 'desk', costsPage),
    get(`${ONE}/rapport`, 'desk', reportPage),
    post(`${ONE}/part`, 'desk', postOwnShare),
    post(`${ONE}/neant`, 'desk', postNils),
    ...rowRoutes,
    ...(Object.keys(NOUNS) as DeskMove[]).map((move) => post(`${ONE}/${NOUNS[move]}`, 'desk', moveTo(move))),
  ],
  commands: [
    {
      id: 'newMission',
      also: `${CREATING} mission voyage déplacement trip travel`,
      label: WORDS.open,
      href: (paths) => paths.deskNew('missions'),
      roles: RECORDERS,
    },
  ],
  api: missionsApi,
  due: dueMissions,
  ahead: missionsAhead,
  deskNav: [
    {
      id: 'missions',
      also: 'voyages déplacements coûts travel trips costs',
      label: WORDS.missions,
      icon: 'plane',
      href: (paths) => paths.deskRegister('missions'),
    },
  ],
  importers: [missionsImporter],
  kinds: [MISSION_COMPLETED],
  guide: MISSIONS_GUIDE,
  refusals: REFUSAL_WORDS,
  registers: {
    missions: { label: WORDS.missions, href: (paths, id) => paths.deskRecord('missions', id), summary: missionSummary, plans: true },
  },
  verbs: { ...VERB_WORDS, ...PUBLICATION_VERBS },
  states: STATE_WORDS,
  replay,
};
