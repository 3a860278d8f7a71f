import { Tabs } from '../../ui/components/Tabs.tsx';
import { type Visit, words } from '../../web/visit.ts';
import { COCKPIT } from './cockpit-messages.ts';

const PARTS = ['cockpit', 'chasing', 'compare', 'closing'] as const;

interface Props {
  readonly visit: Visit;
  readonly planId: string;
  /** The year that is looked at, where the page has one. */
  readonly year?: string | undefined;
  readonly current: (typeof PARTS)[number];
}

/** What the desk does with a plan, a tab each: every page of a plan leads to the others in one step. */
export const PlanTabs = ({ visit, planId, year, current }: Props) => {
  const { paths } = visit;
  const hrefs = {
    cockpit: paths.cockpit(planId, year),
    chasing: paths.chasing(planId),
    compare: paths.deskCompareYears(planId),
    closing: paths.closing(planId, year),
  };
  return (
    <div class="plantabs no-print">
      <Tabs
        label={words(visit, COCKPIT.parts)}
        tabs={PARTS.map((part) => ({ label: words(visit, COCKPIT.part[part]), href: hrefs[part], current: part === current }))}
      />
    </div>
  );
};
