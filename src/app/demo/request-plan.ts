import type { Calendar } from '../../kernel/calendar.ts';
import { ANSWERS, asked, completed, type Request } from '../../registers/requests/rules.ts';
import type { MessageKind } from '../../registers/requests/store/thread.ts';
import { instantOf } from './days.ts';
import type { Random } from './random.ts';
import { dayOf, type Step, type Terms } from './request-life.ts';
import { REASONS, SAID } from './texts/requests.ts';

/** ISO instant of a day at an hour of UTC. */
export const atHour = (day: string, hour: number): string => new Date(instantOf(day, hour)).toISOString();

/** Steps in their order, each some business days after the one before. */
export class Plan {
  private readonly steps: Step[] = [];
  private readonly calendar: Calendar;
  private day: string;
  private last: string;
  private readonly random: Random;

  constructor({ calendarOf, calendar }: Terms, receivedAt: string, random: Random) {
    this.calendar = calendarOf(calendar.id).calendar;
    this.day = dayOf(receivedAt);
    this.last = receivedAt;
    this.random = random;
  }

  /** The moment so many business days later; the same day, it is a little later. */
  after(businessDays: number): string {
    if (businessDays > 0) this.day = this.calendar.addBusinessDays(this.day, businessDays);
    const wanted = atHour(this.day, 14 + this.random.next() * 6);
    this.last = wanted > this.last ? wanted : new Date(Date.parse(this.last) + 60_000).toISOString();
    return this.last;
  }

  add(move: Step['move'], when: string, change: Partial<Request>): void {
    this.steps.push({ at: when, move, change });
  }

  /** What happens before a day. */
  before = (today: string): readonly Step[] => this.steps.filter((step) => step.at.slice(0, 10) < today);
}

export interface Told {
  readonly waits: boolean;
  /** The request before it, which it may repeat. */
  readonly twin: { readonly id: string; readonly request: Request } | undefined;
  readonly say: (kind: MessageKind, when: string, body: string, byAgent: boolean) => void;
  readonly text: (words: { readonly fr: string; readonly en: string }) => string;
}

/** The agent of the demonstration stands for whoever answers: `requestRows` knows the account. */
export const AGENT = 'agent';

/** What becomes of a request: most are answered and closed, some end otherwise, some wait. */
export function plotLife(plan: Plan, born: Request, { waits, twin, say, text }: Told, random: Random): void {
  const fate = waits ? 1 : random.next();
  if (fate < 0.03) {
    const when = plan.after(1);
    plan.add('spam', when, { endedAt: when, reason: REASONS.spam });
    return;
  }
  if (fate < 0.055 && twin?.request.kind === born.kind) {
    const when = plan.after(1);
    plan.add('merge', when, { endedAt: when, mergedInto: twin.id });
    return;
  }
  if (fate < 0.075) {
    const when = plan.after(2);
    plan.add('transfer', when, {
      endedAt: when,
      transferredTo: REASONS.body,
      consentOn: when.slice(0, 10),
      reason: REASONS.transfer,
    });
    return;
  }
  if (fate < 0.09) {
    const when = plan.after(2);
    plan.add('withdraw', when, { endedAt: when });
    return;
  }
  if (born.acknowledgedAt === null && random.chance(0.85)) {
    const when = plan.after(random.chance(0.9) ? random.below(3) : 4);
    plan.add('acknowledge', when, { acknowledgedAt: when, acknowledgedHow: 'person' });
  }
  if (!waits || random.chance(0.6)) plan.add('assign', plan.after(random.below(2)), { assignee: AGENT });
  if (random.chance(waits ? 0.2 : 0.12)) {
    const correction = random.pick(['incomplete', 'incomplete', 'incorrect', 'outdated'] as const);
    const when = plan.after(1);
    plan.add('ask', when, asked(born, correction));
    say('correction', when, text(SAID.asked), true);
    const back = plan.after(1 + random.below(7));
    plan.add('complete', back, completed({ ...born, ...asked(born, correction) }, back));
    say('person', back, text(SAID.completed), false);
  }
  if (waits) return;
  const longest = born.kind === 'complaint' ? 13 : 8;
  const when = plan.after(random.chance(0.93) ? 1 + random.below(longest) : 11 + random.below(9));
  const how = born.email !== '' && random.chance(0.97) ? 'email' : random.pick(ANSWERS.filter((one) => one !== 'email' && one !== 'page'));
  plan.add('answer', when, { answeredAt: when, answeredHow: how });
  say('reply', when, text(SAID.answer), true);
  if (random.chance(0.02)) {
    const again = plan.after(2);
    plan.add('reopen', again, { endedAt: null, answeredAt: null, answeredHow: null, reason: REASONS.reopen });
    const second = plan.after(1 + random.below(5));
    plan.add('answer', second, { answeredAt: second, answeredHow: how });
    say('reply', second, text(SAID.again), true);
  }
  const closed = plan.after(1 + random.below(5));
  plan.add('close', closed, { endedAt: closed, reason: '' });
}
