import { RECORDERS } from '../../kernel/actor.ts';
import { CREATING } from '../../web/creating.ts';
import { exportRoutes } from '../../web/export.ts';
import { get, post, type Slice } from '../../web/route.ts';
import { actionsApi } from './api.ts';
import { actionsAhead, dueActions } from './due.ts';
import { ACTIONS_GUIDE } from './guide.ts';
import { actionsImporter } from './importing.ts';
import { ACTION_HELD } from './kinds.ts';
import { REFUSAL_WORDS, STATE_WORDS, VERB_WORDS, WORDS } from './messages.ts';
import { actionCalendar } from './pages/calendar.ts';
import { actionFiles, openActionFiles } from './pages/files.ts';
import { changeAction, createAction, editActionPage, newActionPage } from './pages/form.tsx';
import { actionsDesk, actionsPortal } from './pages/list.tsx';
import { actionNews } from './pages/news.ts';
import { actionPage, moveTo, publicActionPage } from './pages/record.tsx';
import { actionSummary } from './pages/summary.tsx';
import { replay } from './replay.ts';

export { type DatedAction, dayOfAction } from './calendar.ts';
export { ACTIONS } from './columns.ts';
export { KIND_WORDS, STREAM_WORDS } from './messages.ts';
export { CALENDAR_TYPE } from './pages/calendar.ts';
export { listActions } from './store-list.ts';

export const actionsSlice: Slice = {
  id: 'actions',
  routes: [
    get('/actions', 'portal', actionsPortal),
    ...exportRoutes('/actions', 'portal', openActionFiles),
    get('/actions/:id', 'portal', publicActionPage),
    get('/bureau/actions', 'desk', actionsDesk),
    ...exportRoutes('/bureau/actions', 'desk', actionFiles),
    post('/bureau/actions', 'desk', createAction),
    get('/bureau/actions/nouvelle', 'desk', newActionPage),
    get('/bureau/actions/:id', 'desk', actionPage),
    get('/bureau/actions/:id/agenda.ics', 'desk', actionCalendar),
    get('/bureau/actions/:id/modifier', 'desk', editActionPage),
    post('/bureau/actions/:id/modifier', 'desk', changeAction),
    post('/bureau/actions/:id/tenue', 'desk', moveTo('hold')),
    post('/bureau/actions/:id/annulation', 'desk', moveTo('cancel')),
    post('/bureau/actions/:id/retrait', 'desk', moveTo('withdraw')),
  ],
  api: actionsApi,
  due: dueActions,
  ahead: actionsAhead,
  news: actionNews,
  portalNav: [{ id: 'actions', label: WORDS.actions, href: (paths) => paths.actions() }],
  deskNav: [
    {
      id: 'actions',
      also: 'rencontres activités réunions meetings activities',
      label: WORDS.actions,
      icon: 'handshake',
      href: (paths) => paths.deskRegister('actions'),
    },
  ],
  commands: [
    {
      id: 'newAction',
      also: `${CREATING} action rencontre réunion entretien activité promotion entrevue discours meeting activity speech interview`,
      label: WORDS.record,
      href: (paths) => paths.deskNew('actions'),
      roles: RECORDERS,
    },
  ],
  kinds: [ACTION_HELD],
  importers: [actionsImporter],
  guide: ACTIONS_GUIDE,
  refusals: REFUSAL_WORDS,
  registers: {
    actions: {
      label: WORDS.actions,
      href: (paths, id) => paths.deskRecord('actions', id),
      publicHref: (paths, id) => paths.action(id),
      publicStates: ['held'],
      summary: actionSummary,
      plans: true,
    },
  },
  verbs: VERB_WORDS,
  states: STATE_WORDS,
  replay,
};
