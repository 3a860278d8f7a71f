import type { Database } from '../../db/transaction.ts';
import type { Org, Role } from '../../kernel/actor.ts';
import type { FactKind } from '../../kernel/fact.ts';
import { newId } from '../../kernel/ids.ts';
import { commentOn } from '../../records/commenting.ts';
import { giveToRead } from '../../records/giving-to-read.ts';
import { markAllRead } from '../../records/notices/read.ts';
import { loadSpine } from '../../records/spine.ts';
import { assignRequest } from '../../registers/requests/actions.ts';
import { proposeCorrection, settleCorrection } from '../../strategy/closing/corrections.ts';
import { figureAsPublished, type PublishedFigure } from '../../strategy/closing/published.ts';
import { planYears } from '../../strategy/plans/plan.ts';
import { findPlan } from '../../strategy/plans/store.ts';
import { accountsOf } from './accounts.ts';
import { PLAN } from './closings.ts';
import { type Acting, accepted, asPerson } from './person.ts';
import { latestRecord, type Wanted } from './store/told.ts';
import { COMMENTS, CORRECTION } from './texts/comments.ts';
import type { World } from './world.ts';

interface Tools {
  readonly kinds: ReadonlyMap<string, FactKind>;
  readonly now: Temporal.Instant;
  readonly accounts: ReadonlyMap<Role, string>;
}
type Step = (acting: Acting & { readonly now: Temporal.Instant }) => Promise<void>;

/**
 * What colleagues did in the two days before the demonstration was loaded with what is another's: they comment, share, assign and decide,
 * so that notices wait for most of them. Each act is the product's own, in the order of its hour.
 */
export async function actTogether(db: Database, org: Org, world: World, { kinds, now, accounts }: Tools): Promise<void> {
  const act = (role: Role, hoursAgo: number, step: Step): Promise<void> =>
    asPerson(db, org, accounts, role, (person) => step({ ...person, now: now.subtract({ hours: hoursAgo }) }));
  const comment = (role: Role, hoursAgo: number, wanted: Wanted, body: string) =>
    act(role, hoursAgo, async (acting) => {
      const spine = await latestRecord(acting.tx, org.id, wanted);
      if (spine) await commentOn(acting, spine, body);
    });
  const account = (role: Role): string => accounts.get(role) ?? '';
  const name = (role: Role): string => accountsOf(world.slug).find((one) => one.role === role)?.name ?? '';
  const reads = (role: Role, hoursAgo: number) =>
    act(role, hoursAgo, (acting) => markAllRead(acting.tx, org.id, account(role), acting.now));

  const action = { register: 'actions', state: 'held', visibility: 'public', by: account('officer') } as const;
  const mission = { register: 'missions', state: 'completed' };
  const request = { register: 'requests', state: 'received' };
  const named = { register: 'actions', state: 'held', visibility: 'named' } as const;

  await comment('manager', 47, action, COMMENTS.asked);
  await reads('officer', 46);
  await comment('officer', 45, action, COMMENTS.answered);
  await comment('administrator', 30, mission, COMMENTS.invoice);
  const correction = newId();
  await act('administrator', 28, async (acting) => {
    const figure = await closedFigure(acting, world, kinds);
    if (figure)
      accepted(await proposeCorrection({ ...acting, fresh: correction }, figure, { year: figure.figure.year, motive: CORRECTION.motive }));
  });
  await comment('planner', 26, mission, COMMENTS.sent);
  await reads('administrator', 25);
  await act('manager', 22, async (acting) => {
    const spine = await latestRecord(acting.tx, org.id, named);
    for (const role of spine ? (['administrator', 'planner'] as const) : [])
      if (spine) await giveToRead(acting, spine, { account: account(role), name: name(role) });
  });
  await act('planner', 6, async (acting) => {
    await settleCorrection(acting, correction, 'refused', CORRECTION.reason);
  });
  await comment('manager', 5, mission, COMMENTS.noted);
  await comment('planner', 4, action, COMMENTS.asked);
  let given: string | null = null;
  await act('manager', 3, async (acting) => {
    const spine = await latestRecord(acting.tx, org.id, request);
    const to = { assignee: account('agent') };
    given = spine && accepted(await assignRequest(acting, { id: spine.id, version: spine.version }, to));
  });
  await act('manager', 2, async (acting) => {
    const spine = given && (await loadSpine(acting.tx, org.id, given));
    if (spine) await commentOn(acting, spine, COMMENTS.citizen, [account('agent')]);
  });
}

/** The first figure of the year that is closed; null before any is. */
async function closedFigure({ tx, org }: Acting, world: World, kinds: Tools['kinds']): Promise<PublishedFigure | null> {
  const stored = await findPlan(tx, org.id, PLAN);
  const [year] = stored ? planYears(stored.plan) : [];
  const no = stored?.plan.indicators[0]?.no;
  return year && no ? figureAsPublished(tx, org.id, { plan: PLAN, no, year: year.label }, world.today, kinds) : null;
}
