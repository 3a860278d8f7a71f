import { addDays, addDaysWithin } from '../../../kernel/day.ts';
import { inForceOn, type LegalRule } from '../law/rules.ts';
import type { Agreement } from '../rules.ts';
import type { State } from '../states/rules.ts';

/** A day that a rule sets, with what it was computed from. */
export interface RuledDay {
  readonly rule: LegalRule;
  readonly from: string;
  readonly day: string;
}

/** The first day on which a tabled commitment may be debated. The days are calendar days, the day of tabling not being counted. */
export function debateFrom(agreement: Pick<Agreement, 'tabledOn'>, rules: readonly LegalRule[]): RuledDay | null {
  if (agreement.tabledOn === null) return null;
  const [rule] = inForceOn(rules, 'debate', agreement.tabledOn);
  return rule?.days ? { rule, from: agreement.tabledOn, day: addDays(agreement.tabledOn, rule.days) } : null;
}

/** The last day to table what was endorsed in urgency: from its endorsement, or from when the Assembly sits again. Null when there is none. */
export function tableBy(
  agreement: Pick<Agreement, 'urgent' | 'endorsedOn' | 'tabledOn' | 'sittingResumesOn'>,
  rules: readonly LegalRule[],
): RuledDay | null {
  const { urgent, endorsedOn, tabledOn, sittingResumesOn } = agreement;
  if (!urgent || endorsedOn === null || tabledOn !== null) return null;
  const [rule] = inForceOn(rules, 'urgency', endorsedOn);
  if (!rule?.days) return null;
  const from = sittingResumesOn !== null && sittingResumesOn > endorsedOn ? sittingResumesOn : endorsedOn;
  return { rule, from, day: addDaysWithin(from, rule.days) };
}

/** The day, some months before the end, from which somebody is to think of it. */
export const noticeFrom = (end: string, months: number): string => Temporal.PlainDate.from(end).subtract({ months }).toString();

const ALIVE: readonly State[] = ['signed', 'endorsed', 'tabled', 'inForce', 'renewed'];

/** Something of an agreement that is due, or will be. */
export interface Term {
  readonly kind: 'end' | 'renewal' | 'tabling' | 'obligation';
  readonly due: string;
  /** Day from which it is to be thought of. */
  readonly from: string;
  /** Title of the obligation. */
  readonly title: string | null;
  /** The obligation, or the agreement itself. */
  readonly about: string;
}

export interface Obligation {
  readonly id: string;
  readonly title: string;
  readonly owner: string | null;
  readonly dueOn: string;
  readonly doneOn: string | null;
  readonly evidence: string;
}

/** Days before an obligation is due on which its owner is told. */
const OBLIGATION_AHEAD = 30;

/** What is due of an agreement, earliest first: its end (a renewal where it is tacit), a tabling in urgency, its open obligations. */
export function termsOf(
  id: string,
  agreement: Pick<Agreement, 'state' | 'endsOn' | 'tacit' | 'noticeMonths' | 'urgent' | 'endorsedOn' | 'tabledOn' | 'sittingResumesOn'>,
  obligations: readonly Obligation[],
  rules: readonly LegalRule[],
): readonly Term[] {
  if (!ALIVE.includes(agreement.state)) return [];
  const tabling = tableBy(agreement, rules);
  const { endsOn } = agreement;
  const terms: readonly Term[] = [
    ...(endsOn === null
      ? []
      : [
          {
            kind: agreement.tacit ? ('renewal' as const) : ('end' as const),
            due: endsOn,
            from: noticeFrom(endsOn, agreement.noticeMonths),
            title: null,
            about: id,
          },
        ]),
    ...(tabling ? [{ kind: 'tabling' as const, due: tabling.day, from: tabling.from, title: null, about: id }] : []),
    ...obligations
      .filter(({ doneOn }) => doneOn === null)
      .map(({ id: about, title, dueOn }) => ({
        kind: 'obligation' as const,
        due: dueOn,
        from: addDaysWithin(dueOn, -OBLIGATION_AHEAD),
        title,
        about,
      })),
  ];
  return [...terms].sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

/** What somebody is told of a term: it is to be prepared, it is near, it has passed. */
export const NOTICE_STEPS = ['ahead', 'near', 'missed'] as const;
export type NoticeStep = (typeof NOTICE_STEPS)[number];

/** Days from which a term is near. */
const NEAR = 14;

/** What is to be told of a term on a day; null: nothing yet. */
export function stepOf({ due, from }: Pick<Term, 'due' | 'from'>, today: string): NoticeStep | null {
  if (due < today) return 'missed';
  if (addDays(today, NEAR) >= due) return 'near';
  return from <= today ? 'ahead' : null;
}
