import { say } from '../../kernel/bilingual.ts';
import { addDays } from '../../kernel/day.ts';
import type { Due, DueItem } from '../../web/due.ts';
import { type Visit, words } from '../../web/visit.ts';
import { planYears } from '../plans/plan.ts';
import { findPlansOn, type StoredPlan } from '../plans/store.ts';
import { DUE_WORDS as WORDS } from './messages.ts';
import { mayDecideCorrection, mayPublish, mayReturn, maySubmit } from './policy.ts';
import { type ClosedYear, closedYears } from './store.ts';
import { listCorrections } from './store-corrections.ts';

const MOST = 6;
/** A year that ended longer ago than this and that nobody closed is history: it waits for no one's morning. */
const LATELY = 365;

/** Years that wait for the visitor's explanation, approval or publication, and corrections that wait for her decision. */
export async function dueClosings(visit: Visit): Promise<Due | null> {
  const { tx, org, actor, paths, lang } = visit;
  if (!maySubmit(actor)) return null;
  const years = await dueYears(visit);
  const proposed = mayDecideCorrection(actor) ? await listCorrections(tx, org.id, 'proposed', null, MOST + 1) : [];
  const corrections = proposed.slice(0, MOST).map(
    ({ id, indicator, year }): DueItem => ({
      id,
      title: words(visit, WORDS.correctionOf).replace('{no}', indicator).replace('{year}', year),
      href: paths.correction(id),
      what: say(WORDS.proposed, lang),
      day: null,
      step: { label: say(WORDS.decide, lang), href: paths.correction(id) },
    }),
  );
  return { register: 'closing', items: [...years, ...corrections], ...(proposed.length > MOST ? { all: paths.corrections() } : {}) };
}

async function dueYears(visit: Visit): Promise<readonly DueItem[]> {
  const { tx, org, today, lang, paths } = visit;
  const plans = await findPlansOn(tx, org.id, [today, addDays(today, -LATELY)]);
  const known = await closedYears(
    tx,
    org.id,
    plans.map(({ id }) => id),
  );
  return plans.flatMap((stored) =>
    planYears(stored.plan).flatMap((year): readonly DueItem[] => {
      const closed = known.find((one) => one.plan === stored.id && one.year === year.label);
      const step = year.last < today ? stepOf(visit, stored, closed, year.last >= addDays(today, -LATELY)) : null;
      if (!step) return [];
      const href = paths.closing(stored.id, year.label);
      return [
        {
          id: `${stored.id} ${year.label}`,
          title: say(WORDS.closingOf, lang).replace('{year}', year.label),
          href,
          what: say(stored.title, lang),
          day: null,
          step: { label: say(WORDS[step], lang), href },
        },
      ];
    }),
  );
}

/** What the visitor is to do about a year that ended; null: it waits for somebody else, or for nobody. */
function stepOf({ actor }: Visit, { published }: StoredPlan, closed: ClosedYear | undefined, lately: boolean) {
  switch (closed?.state) {
    case undefined:
    case 'open':
      return lately ? 'explain' : null;
    case 'returned':
      return 'explainAgain';
    case 'submitted':
      return mayReturn(actor) && closed.submittedBy !== actor.account ? 'approve' : null;
    case 'approved':
      return mayPublish(actor) && published ? 'publish' : null;
    case 'published':
      return null;
  }
}
