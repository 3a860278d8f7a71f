import { exportRoutes } from '../web/export.ts';
import { get, post, type Slice } from '../web/route.ts';
import { strategyApi } from './api.ts';
import { API_REFUSAL_WORDS } from './api-shape.ts';
import { breakdownFiles, breakdownPage } from './breakdown/page.tsx';
import { indicatorCharge } from './chasing/charge.ts';
import { dueIndicators } from './chasing/due.ts';
import { dutyForm, postDuty } from './chasing/form.tsx';
import { CHASING_REFUSALS, CHASING_VERBS } from './chasing/messages.ts';
import { chasingPage } from './chasing/page.tsx';
import { cockpit } from './cockpit/page.tsx';
import { monthsPage } from './compare/months.tsx';
import { comparisonPage } from './compare/page.tsx';
import { WORDS as EFFORT } from './effort/messages.ts';
import { effortPage } from './effort/page.tsx';
import { STRATEGY_GUIDE } from './guide.ts';
import { planFiles, readingFiles, recordFiles } from './pages/files.ts';
import { indicatorDesk, indicatorPortal } from './pages/indicator.tsx';
import { WORDS } from './pages/messages.ts';
import { methodPortal } from './pages/method.tsx';
import { planPortal } from './pages/plan.tsx';
import { plansDesk, plansPortal } from './pages/plans.tsx';
import { postReading, postWithdrawal, readingForm } from './pages/reading-form.tsx';
import { readingsImporter } from './readings/importing.ts';
import { REFUSAL_WORDS, VERB_WORDS } from './readings/messages.ts';
import { READING_ROLES } from './readings/policy.ts';
import { SPLIT_REFUSALS, SPLIT_VERBS } from './splits/messages.ts';
import { postSplit, splitForm } from './splits/page.tsx';
import { SPLIT_ROLES } from './splits/policy.ts';

export { BREAKDOWN } from './breakdown/columns.ts';
export { writeReminders } from './chasing/remind.ts';
export { ensureEffortMeasures } from './effort/measures.ts';
export { PLAN_LINES } from './pages/plan-columns.ts';
export { RECORDS_BEHIND } from './pages/records-columns.ts';
export { loadPlans, planIndicators } from './plans/store.ts';
export { READINGS } from './readings/columns.ts';
export { atRisk } from './slots/at-risk.tsx';
export { countsToward } from './slots/counts-toward.tsx';
export { planHighlights } from './slots/highlights.tsx';
export { planKnown } from './slots/known.tsx';
export { objectives } from './slots/objectives.ts';

/** Plans and results: what was promised, and what the facts of the registers say of it. */
export const strategySlice: Slice = {
  id: 'strategy',
  routes: [
    get('/plan', 'portal', plansPortal),
    get('/plan/:plan', 'portal', planPortal),
    ...exportRoutes('/plan/:plan/tableau', 'portal', planFiles),
    get('/plan/:plan/:no', 'portal', indicatorPortal),
    ...exportRoutes('/plan/:plan/:no/enregistrements', 'portal', recordFiles(false)),
    get('/plan/:plan/:no/repartition', 'portal', breakdownPage(false)),
    ...exportRoutes('/plan/:plan/:no/repartition', 'portal', breakdownFiles(false)),
    get('/plan/:plan/comparaison', 'portal', comparisonPage(false)),
    get('/plan/:plan/:no/comparaison', 'portal', monthsPage(false)),
    get('/priorites', 'portal', effortPage(false)),
    get('/methode', 'portal', methodPortal),
    get('/bureau/plan', 'desk', plansDesk),
    get('/bureau/plan/:plan', 'desk', cockpit),
    ...exportRoutes('/bureau/plan/:plan/tableau', 'desk', planFiles),
    ...exportRoutes('/bureau/plan/:plan/lectures', 'desk', readingFiles),
    get('/bureau/plan/:plan/:no', 'desk', indicatorDesk),
    ...exportRoutes('/bureau/plan/:plan/:no/enregistrements', 'desk', recordFiles(true)),
    ...exportRoutes('/bureau/plan/:plan/:no/lectures', 'desk', readingFiles),
    get('/bureau/plan/:plan/:no/lectures', 'desk', readingForm, READING_ROLES),
    post('/bureau/plan/:plan/:no/lectures', 'desk', postReading, READING_ROLES),
    post('/bureau/plan/:plan/:no/lectures/retrait', 'desk', postWithdrawal, READING_ROLES),
    get('/bureau/priorites', 'desk', effortPage(true)),
    get('/bureau/plan/:plan/suivi', 'desk', chasingPage),
    get('/bureau/plan/:plan/:no/suivi', 'desk', dutyForm, SPLIT_ROLES),
    post('/bureau/plan/:plan/:no/suivi', 'desk', postDuty, SPLIT_ROLES),
    get('/bureau/plan/:plan/comparaison', 'desk', comparisonPage(true)),
    get('/bureau/plan/:plan/:no/comparaison', 'desk', monthsPage(true)),
    get('/bureau/plan/:plan/:no/repartition', 'desk', breakdownPage(true)),
    ...exportRoutes('/bureau/plan/:plan/:no/repartition', 'desk', breakdownFiles(true)),
    get('/bureau/plan/:plan/:no/cible', 'desk', splitForm, SPLIT_ROLES),
    post('/bureau/plan/:plan/:no/cible', 'desk', postSplit, SPLIT_ROLES),
  ],
  api: strategyApi,
  guide: STRATEGY_GUIDE,
  portalNav: [
    {
      id: 'plan',
      label: WORDS.plans,
      href: (paths) => paths.plans(),
    },
  ],
  deskNav: [
    {
      id: 'plan',
      label: WORDS.plans,
      also: 'indicateurs tableau de bord cibles résultats clôture indicators dashboard targets results closing',
      icon: 'chart-no-axes-combined',
      href: (paths) => paths.cockpits(),
    },
    {
      id: 'effort',
      also: 'territoires secteurs priorités territories sectors priorities',
      label: EFFORT.title,
      icon: 'flag',
      href: (paths) => paths.deskEffort(),
    },
  ],
  refusals: { ...REFUSAL_WORDS, ...SPLIT_REFUSALS, ...CHASING_REFUSALS, ...API_REFUSAL_WORDS },
  importers: [readingsImporter],
  due: dueIndicators,
  charges: [indicatorCharge],
  verbs: { ...VERB_WORDS, ...SPLIT_VERBS, ...CHASING_VERBS },
  registers: { strategy: { label: WORDS.plans, href: (paths) => paths.cockpits(), searched: false } },
};
