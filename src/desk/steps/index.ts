import { get, post, type Slice } from '../../web/route.ts';
import { WORDS } from './messages.ts';
import { showSteps, stepsPage } from './page.tsx';

export { firstSteps } from './page.tsx';

/** What gets a newcomer going, and who sets an organisation up. */
export const stepsSlice: Slice = {
  id: 'steps',
  commands: [
    {
      id: 'steps',
      label: WORDS.title,
      also: 'démarrer débuter commencer accueil nouveau tutoriel start onboarding tutorial getting started',
      href: (paths) => paths.firstSteps(),
    },
  ],
  routes: [get('/bureau/premiers-pas', 'desk', stepsPage), post('/bureau/premiers-pas', 'desk', showSteps)],
};
