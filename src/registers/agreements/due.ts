import { hasRole } from '../../kernel/actor.ts';
import type { Due } from '../../web/due.ts';
import { type Visit, words } from '../../web/visit.ts';
import { TERM_STEPS } from './messages/notices.ts';
import { TERM_WORDS } from './messages.ts';
import { titleOf } from './pages/list.tsx';
import { loadRules } from './store/law.ts';
import { type Watched, watchedAgreements } from './store/terms.ts';
import { stepOf, type Term, termsOf } from './terms/rules.ts';

const MOST = 8;

/** Terms of agreements to be prepared in the visitor's units, or that she answers for; of the whole organisation for who is in no unit. */
export async function dueAgreements(visit: Visit): Promise<Due | null> {
  const { tx, org, actor, today, paths } = visit;
  if (actor.account === null || !hasRole(actor, 'officer', 'manager', 'planner', 'programmeOfficer', 'secretary')) return null;
  const rules = await loadRules(tx, org.id);
  const mine = ({ unit }: Watched): boolean => actor.units.length === 0 || (unit !== null && actor.units.includes(unit));
  const isOwn = ({ obligations }: Watched, { about }: Term): boolean =>
    obligations.some(({ id, owner }) => id === about && owner === actor.account);
  const due = (await watchedAgreements(tx, org.id, today))
    .flatMap((agreement) => termsOf(agreement.id, agreement, agreement.obligations, rules).map((term) => ({ agreement, term })))
    .filter(({ agreement, term }) => stepOf(term, today) !== null && (mine(agreement) || isOwn(agreement, term)))
    .sort((a, b) => (a.term.due < b.term.due ? -1 : a.term.due > b.term.due ? 1 : 0));
  return {
    register: 'agreements',
    items: due.slice(0, MOST).map(({ agreement, term }) => ({
      id: `${term.kind} ${term.about}`,
      title: titleOf(visit, agreement),
      href: paths.deskRecord('agreements', agreement.id),
      what: term.title ?? words(visit, TERM_WORDS[term.kind]),
      number: agreement.official ?? agreement.number,
      day: term.due,
      step: { label: words(visit, TERM_STEPS[term.kind]), href: paths.deskRecord('agreements', agreement.id) },
    })),
    ...(due.length > MOST ? { all: paths.deskRegister('agreements') } : {}),
  };
}
