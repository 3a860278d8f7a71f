import { Tabs } from '../../../../ui/components/Tabs.tsx';
import { type Visit, words } from '../../../../web/visit.ts';
import { SHARED } from '../../messages.ts';
import { TABS } from '../../tab-messages.ts';

/** The registers of protocol, beside each other at the head of each of their lists. */
export const ProtocolTabs = ({ visit, current }: { visit: Visit; current: string }) => (
  <Tabs
    label={words(visit, SHARED.protocol)}
    // The keys of a table of ours.
    tabs={(Object.keys(TABS) as (keyof typeof TABS)[]).map((id) => ({
      label: words(visit, TABS[id]),
      href: id === 'calendar' ? visit.paths.protocol() : visit.paths.deskRegister(id),
      current: id === current,
    }))}
  />
);
