import { hasRole, RECORDERS } from '../../kernel/actor.ts';
import { paths as pathsOf } from '../../ui/paths.ts';
import type { Visit } from '../../web/visit.ts';
import type { StepId } from './messages.ts';
import { fictionalOrganisation, setUpFacts, stepFacts } from './store.ts';

/** One step; `done` null: something to read or to try, which nothing can tell done. */
export interface Step {
  readonly id: StepId;
  readonly done: boolean | null;
  readonly href: string;
}

export interface Steps {
  readonly own: readonly Step[];
  /** Of who sets the organisation up; empty for everybody else. */
  readonly setUp: readonly Step[];
  /** They were put away. */
  readonly closed: boolean;
}

/** The first steps of the visitor, as the rows have them: nothing is ticked by hand. */
export async function stepsOf(visit: Visit): Promise<Steps> {
  const { tx, org, actor, paths } = visit;
  const account = actor.account ?? '';
  const facts = await stepFacts(tx, org.id, account);
  const own: Step[] = [
    { id: 'unit', done: actor.units.length > 0, href: paths.account() },
    { id: 'settings', done: facts.chose, href: `${paths.account()}#avis` },
    { id: facts.factorAsked ? 'factorAsked' : 'factor', done: facts.factor, href: paths.secondFactor() },
  ];
  if (hasRole(actor, ...RECORDERS)) own.push({ id: 'record', done: facts.recorded, href: paths.deskNew('actions') });
  own.push({ id: 'calendar', done: facts.calendar, href: paths.ownCalendar() });
  own.push({ id: 'guide', done: null, href: paths.deskGuide() });
  return { own, setUp: hasRole(actor, 'administrator') ? await setUpOf(visit, account) : [], closed: facts.closedAt !== null };
}

async function setUpOf({ tx, org, paths, installation }: Visit, account: string): Promise<readonly Step[]> {
  const facts = await setUpFacts(tx, org.id, account);
  return [
    { id: 'units', done: facts.units, href: paths.units() },
    { id: 'accounts', done: facts.colleagues, href: paths.accounts() },
    { id: 'businessCalendar', done: facts.calendar, href: paths.calendars() },
    { id: 'mail', done: installation.mailLeaves, href: paths.state() },
    { id: 'plan', done: facts.plan, href: paths.cockpits() },
    { id: 'factorRule', done: facts.factorRule, href: paths.secondFactorRules() },
  ];
}

/** Where things can be tried out: in a real organisation, the demonstration; null where there is none. */
export async function tryOut({ tx, org, lang }: Visit): Promise<Step | null> {
  const slug = org.fictional ? null : await fictionalOrganisation(tx);
  return slug === null ? null : { id: 'tryOut', done: null, href: pathsOf({ slug }, lang).signIn() };
}

/** How many of the steps that can be done are. */
export function progressOf({ own, setUp }: Pick<Steps, 'own' | 'setUp'>): {
  readonly done: number;
  readonly of: number;
  readonly next: Step | null;
} {
  const all = [...setUp, ...own].filter(({ done }) => done !== null);
  return { done: all.filter(({ done }) => done === true).length, of: all.length, next: all.find(({ done }) => done === false) ?? null };
}
