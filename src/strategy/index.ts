import { get, type Slice } from '../web/route.ts';
import { cockpit } from './pages/cockpit.tsx';
import { WORDS } from './pages/messages.ts';
import { planPortal, planTable } from './pages/plan.tsx';
import { plansDesk, plansPortal } from './pages/plans.tsx';

/** Plans and results: what was promised, and what the facts of the registers say of it. */
export const strategySlice: Slice = {
  id: 'strategy',
  routes: [
    get('/plan', 'portal', plansPortal),
    get('/plan/:plan', 'portal', planPortal),
    get('/plan/:plan/tableau.csv', 'portal', planTable),
    get('/bureau/plan', 'desk', plansDesk),
    get('/bureau/plan/:plan', 'desk', cockpit),
    get('/bureau/plan/:plan/tableau.csv', 'desk', planTable),
  ],
  portalNav: [{ id: 'plan', label: WORDS.plans, href: (paths) => paths.plans() }],
  deskNav: [{ id: 'plan', label: WORDS.plans, icon: 'chart-no-axes-combined', href: (paths) => paths.cockpits() }],
};
