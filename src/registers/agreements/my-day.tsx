import type { ComponentChildren } from 'preact';
import { hasRole } from '../../kernel/actor.ts';
import { LinkGo } from '../../ui/components/LinkGo.tsx';
import { SectionHead } from '../../ui/components/PageHead.tsx';
import { StateChip } from '../../ui/components/Tag.tsx';
import { Day } from '../../ui/components/When.tsx';
import { type Visit, words } from '../../web/visit.ts';
import { NOTICE_WORDS as WORDS } from './messages/notices.ts';
import { WORDS as REGISTER_WORDS, TERM_WORDS } from './messages.ts';
import { titleOf } from './pages/list.tsx';
import { loadRules } from './store/law.ts';
import { type Watched, watchedAgreements } from './store/terms.ts';
import { stepOf, type Term, termsOf } from './terms/rules.ts';

const MOST = 8;

/** Terms of agreements to be prepared in the visitor's units, or that she answers for; of the whole organisation for who is in no unit. Null when there are none. */
export async function myAgreements(visit: Visit): Promise<ComponentChildren> {
  const { tx, org, actor, today, paths } = visit;
  if (actor.account === null || !hasRole(actor, 'officer', 'manager', 'planner', 'programmeOfficer', 'secretary')) return null;
  const rules = await loadRules(tx, org.id);
  const mine = ({ unit }: Watched): boolean => actor.units.length === 0 || (unit !== null && actor.units.includes(unit));
  const isOwn = ({ obligations }: Watched, { about }: Term): boolean =>
    obligations.some(({ id, owner }) => id === about && owner === actor.account);
  const due = (await watchedAgreements(tx, org.id, today))
    .flatMap((agreement) => termsOf(agreement.id, agreement, agreement.obligations, rules).map((term) => ({ agreement, term })))
    .filter(({ agreement, term }) => stepOf(term, today) !== null && (mine(agreement) || isOwn(agreement, term)))
    .sort((a, b) => (a.term.due < b.term.due ? -1 : a.term.due > b.term.due ? 1 : 0))
    .slice(0, MOST);
  if (due.length === 0) return null;
  const w = words.bind(null, visit);
  return (
    <section aria-labelledby="mes-ententes">
      <SectionHead
        id="mes-ententes"
        title={w(WORDS.mine)}
        action={<LinkGo href={paths.deskRegister('agreements')}>{w(WORDS.all)}</LinkGo>}
      />
      <div class="stack-s">
        <p class="muted">{w(WORDS.mineLead)}</p>
        <ul class="rows rows--plain" data-rows>
          {due.map(({ agreement, term }) => (
            <li key={`${term.kind}${term.about}`}>
              <div class="rows__main">
                <a href={paths.deskRecord('agreements', agreement.id)}>{titleOf(visit, agreement)}</a>
                <p>
                  <span class="num">{agreement.official ?? agreement.number}</span> · {term.title ?? w(TERM_WORDS[term.kind])} ·{' '}
                  <Day iso={term.due} />
                </p>
              </div>
              {term.due < today ? (
                <StateChip tone="bad">{w(REGISTER_WORDS.overdue)}</StateChip>
              ) : (
                <StateChip tone="warn">{w(REGISTER_WORDS.toThinkOf)}</StateChip>
              )}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
