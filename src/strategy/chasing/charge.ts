import type { Charge } from '../../web/visit.ts';
import { INDICATORS_IN_CHARGE } from './messages.ts';
import { dutiesOf, replaceOwner } from './store.ts';

/** Indicators that somebody answers for: another member does when that person leaves. */
export const indicatorCharge: Charge = {
  label: INDICATORS_IN_CHARGE,
  list: async ({ tx, org, paths }, account) =>
    (await dutiesOf(tx, org.id, account)).map(({ plan, indicator }) => ({
      id: `${plan} ${indicator}`,
      name: `${plan}, ${indicator}`,
      href: paths.deskIndicator(plan, indicator),
    })),
  handOver: replaceOwner,
};
