import { get, type Slice } from '../../web/route.ts';
import { DAY_GUIDE } from './guide.ts';
import { WORDS } from './messages.ts';
import { dayPage } from './page.tsx';

/** « Ma journée »: where the desk opens. */
export const daySlice: Slice = {
  id: 'day',
  routes: [get('/bureau', 'desk', dayPage)],
  guide: DAY_GUIDE,
  deskNav: [
    {
      id: 'day',
      also: 'accueil aujourd’hui tâches à faire échéances home today tasks todo',
      label: WORDS.day,
      icon: 'sun',
      href: (paths) => paths.desk(),
    },
  ],
};
