import { get, post, type Slice } from '../../web/route.ts';
import { ADMINISTRATORS } from '../administration/policy.ts';
import { REFUSAL_WORDS, VERB_WORDS, WORDS } from './messages.ts';
import { calendarPage, postClosure, postOffice, postTakeBack } from './pages/calendar.tsx';
import { editionPage, postEdition } from './pages/edition.tsx';
import { calendarsPage } from './pages/list.tsx';
import { newCalendarPage, postCalendar } from './pages/new.tsx';

const BASE = '/bureau/administration/calendriers';

/** The days and hours of the organisation and of its posts, as dated data. */
export const calendarsSlice: Slice = {
  id: 'calendars',
  routes: [
    get(BASE, 'desk', calendarsPage, ADMINISTRATORS),
    get(`${BASE}/nouveau`, 'desk', newCalendarPage, ADMINISTRATORS),
    post(`${BASE}/nouveau`, 'desk', postCalendar, ADMINISTRATORS),
    get(`${BASE}/:calendar`, 'desk', calendarPage, ADMINISTRATORS),
    post(`${BASE}/:calendar/fermetures`, 'desk', postClosure, ADMINISTRATORS),
    post(`${BASE}/:calendar/fermetures/:closure/retrait`, 'desk', postTakeBack, ADMINISTRATORS),
    get(`${BASE}/:calendar/edition`, 'desk', editionPage, ADMINISTRATORS),
    post(`${BASE}/:calendar/edition`, 'desk', postEdition, ADMINISTRATORS),
    post(`${BASE}/:calendar/bureau`, 'desk', postOffice, ADMINISTRATORS),
  ],
  refusals: REFUSAL_WORDS,
  verbs: VERB_WORDS,
  registers: { calendars: { label: WORDS.calendars, href: (paths, id) => paths.calendarOf(id), searched: false } },
};
