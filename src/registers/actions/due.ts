import { addDays } from '../../kernel/day.ts';
import type { Ahead, Due } from '../../web/due.ts';
import { type Visit, words } from '../../web/visit.ts';
import { WORDS } from './messages.ts';
import { mayChange, mayRecord } from './policy.ts';
import { plannedActions, type Scope } from './store-due.ts';

const MOST = 8;

/** Whoever is in no unit watches over all of them. */
const scopeOf = ({ actor }: Visit): Scope =>
  actor.units.length > 0 && actor.account ? { units: actor.units, account: actor.account } : null;

/** Planned actions whose day has come or passed: were they held? Of the visitor's units and her own. */
export async function dueActions(visit: Visit): Promise<Due | null> {
  const { tx, org, actor, today, paths } = visit;
  if (!mayRecord(actor)) return null;
  const rows = await plannedActions(tx, org.id, { scope: scopeOf(visit), first: null, last: today, most: MOST + 1 });
  return {
    register: 'actions',
    items: rows.slice(0, MOST).map((one) => ({
      id: one.id,
      title: one.title,
      href: paths.deskRecord('actions', one.id),
      what: words(visit, WORDS.heldYet),
      number: one.number,
      day: one.onDay,
      ...(mayChange(actor, one)
        ? { step: { label: words(visit, WORDS.confirmHeld), post: paths.deskAct('actions', one.id, 'tenue') } }
        : {}),
    })),
    ...(rows.length > MOST ? { all: paths.deskRegister('actions', { etat: 'planned' }) } : {}),
  };
}

/** Actions planned within these days, of the visitor's units and her own. */
export async function actionsAhead(visit: Visit, first: string, last: string, most: number): Promise<readonly Ahead[]> {
  const { tx, org, today, actor, paths } = visit;
  // What is planned for today is to be confirmed by those who may: it stands among what is due.
  const from = mayRecord(actor) && first === today ? addDays(today, 1) : first;
  const rows = await plannedActions(tx, org.id, { scope: scopeOf(visit), first: from, last, most });
  return rows.map(({ id, title, onDay }) => ({
    id,
    register: 'actions',
    title,
    href: paths.deskRecord('actions', id),
    from: onDay,
    until: onDay,
  }));
}
