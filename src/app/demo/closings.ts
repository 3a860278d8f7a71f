import type { Database } from '../../db/transaction.ts';
import { takeCut } from '../../journal/cut.ts';
import type { Org, Role } from '../../kernel/actor.ts';
import type { Decision } from '../../kernel/decision.ts';
import type { FactKind } from '../../kernel/fact.ts';
import { listAsOf } from '../../ledger/frozen.ts';
import { markAllRead } from '../../records/notices/read.ts';
import { moveAction } from '../../registers/actions/actions.ts';
import { approveYear, publishYear, returnYear, submitYear } from '../../strategy/closing/actions.ts';
import { needsExplanation } from '../../strategy/closing/rules.ts';
import { type Acting, findYear, type PlanAndYear, resultsIn, resultsOfYear } from '../../strategy/closing/year.ts';
import { planYears } from '../../strategy/plans/plan.ts';
import { findPlan } from '../../strategy/plans/store.ts';
import { loadFrozen } from '../../strategy/plans/store-frozen.ts';
import { accepted, asPerson } from './person.ts';
import type { World } from './world.ts';

/** The plan that runs in both demonstrations. */
export const PLAN = 'demonstration';
const EXPLANATION = 'Explication fictive de la démonstration\u00a0: personne ne l’a donnée.';
const RETURNED = 'Fictif\u00a0: précisez ce qui explique les écarts.';
const WITHDRAWN = 'Fictif\u00a0: activité consignée deux fois, retirée après la publication.';
const STATEMENT = {
  signer: 'Personne signataire fictive',
  signerFunction: 'Fonction fictive de la démonstration',
  declaration:
    'Déclaration fictive de la démonstration\u00a0: les chiffres sont inventés, et personne ne l’a signée. Elle montre ce qu’une ou un gestionnaire déclare à la clôture d’un exercice.',
};

interface Tools {
  readonly kinds: ReadonlyMap<string, FactKind>;
  readonly now: Temporal.Instant;
  readonly accounts: ReadonlyMap<Role, string>;
}

/**
 * Closes and publishes the first year of the running plan, which was returned once; then, at the ministry, an action of that year is withdrawn, so that a
 * restatement is there to see. The next year is left to whoever tries. Everything said of it is fictional and says so.
 */
export async function closePastYear(db: Database, org: Org, world: World, tools: Tools): Promise<void> {
  const { accounts, now } = tools;
  const as = <T>(role: Role, work: (acting: Acting & { readonly newest: number }, place: PlanAndYear) => Promise<Decision<T>>) =>
    asPerson(db, org, accounts, role, async (person) => {
      const stored = await findPlan(person.tx, org.id, PLAN);
      const first = stored && planYears(stored.plan)[0];
      const acting = { ...person, now, today: world.today, slots: tools };
      const place = first && first.last < world.today ? await findYear(acting, PLAN, first.label) : null;
      if (place) accepted(await work(acting, place));
    });
  await as('planner', async (acting, place) => {
    const results = resultsIn(await resultsOfYear(acting, place));
    const explained = results.filter(({ result }) => needsExplanation(result.verdict)).map(({ no }) => [no, EXPLANATION] as const);
    return submitYear(acting, place, 0, new Map(explained));
  });
  await as('manager', (acting, place) => returnYear(acting, place, 1, RETURNED));
  await as('planner', async (acting, place) => {
    await markAllRead(acting.tx, org.id, acting.actor.account ?? '', now);
    return submitYear(acting, place, 2, new Map());
  });
  const cut = await takeCut(db, org, PATIENCE);
  if (cut === null) throw new Error('Something else keeps the journal of the demonstration back');
  await as('manager', (acting, place) => approveYear(acting, place, { year: place.year.label, _version: 3, ...STATEMENT }, cut));
  await as('manager', (acting, place) => publishYear(acting, place, 4));
  if (!world.posts) return;
  await as('manager', async (acting, place) => {
    const counted = await someAction(acting, place);
    return counted === null ? { ok: true, value: '' } : moveAction(acting, counted, 'withdraw', WITHDRAWN);
  });
}

/** Nobody waits for a demonstration that loads: it can wait for whatever else the server does. */
const PATIENCE = { before: 1_200, alone: 600, every: 50 };

/** The last action that a figure of the year counts; null when none does. */
async function someAction({ tx, org }: Acting, { stored, year }: PlanAndYear): Promise<string | null> {
  const { figures, lines } = await loadFrozen(tx, org.id, stored.id);
  for (const figure of figures.values()) {
    const line = lines.find(({ id, measure, counts }) => id === figure.line && measure.kind === 'action.held' && counts === 'n');
    if (figure.year !== year.label || !line) continue;
    const [counted] = await listAsOf(tx, org.id, line, line.cut, null, 1);
    if (counted) return counted.record;
  }
  return null;
}
