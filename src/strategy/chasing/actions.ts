import { loadMember, loadMemberships } from '../../identity/members.ts';
import { appendEntry } from '../../journal/append.ts';
import { accept, type Decision, FORBIDDEN, type Refusal, refuse } from '../../kernel/decision.ts';
import type { Visit } from '../../web/visit.ts';
import type { Indicator } from '../plans/plan.ts';
import type { StoredPlan } from '../plans/store.ts';
import { maySplit } from '../splits/policy.ts';
import type { DutyFields } from './fields.ts';
import { type Duty, dayOfYear, NO_DUTY } from './rules.ts';
import { loadDuties, saveDuty } from './store.ts';

/** What the form says, or what is wrong with it: `notADayCount`, `noSuchDay`. */
function readDuty({ owner, everyDays, dueDate, dueMonth }: DutyFields): Decision<Duty> {
  const days = everyDays === undefined ? null : Number(everyDays.replace(/\s/g, ''));
  const dueDay = dueDate === undefined && dueMonth === undefined ? null : dayOfYear(dueMonth ?? '', dueDate ?? '');
  const refusals: Refusal[] = [];
  if (days !== null && !(Number.isInteger(days) && days >= 1 && days <= 1000)) refusals.push({ id: 'notADayCount', field: 'everyDays' });
  if (dueDay === null && (dueDate ?? dueMonth) !== undefined) refusals.push({ id: 'noSuchDay', field: 'dueDate' });
  return refusals.length === 0 ? accept({ owner: owner ?? null, everyDays: days, dueDay }) : refuse(...refusals);
}

/** Says who answers for an indicator and how fresh it has to be. Refusals: those of the form, `notAMember`, `forbidden`. */
export async function assignIndicator(
  visit: Visit,
  { id: plan }: StoredPlan,
  { no }: Indicator,
  fields: DutyFields,
): Promise<Decision<void>> {
  if (!maySplit(visit.actor)) return refuse(FORBIDDEN);
  const { tx, org, actor, now } = visit;
  const read = readDuty(fields);
  const unknown = fields.owner !== undefined && !(await worksHere(visit, fields.owner));
  const refusals = [...(unknown ? [{ id: 'notAMember', field: 'owner' }] : []), ...(read.ok ? [] : read.refusals)];
  if (!read.ok || refusals.length > 0) return refuse(...refusals);
  const before = (await loadDuties(tx, org.id, [plan])).find(({ indicator }) => indicator === no) ?? NO_DUTY;
  const { owner, everyDays, dueDay } = read.value;
  if (before.owner === owner && before.everyDays === everyDays && before.dueDay === dueDay) return accept(undefined);
  await saveDuty(tx, org.id, { plan, indicator: no, ...read.value });
  await appendEntry(tx, actor, now, {
    verb: 'assignIndicator',
    register: 'strategy',
    changes: {
      plan: [plan, plan],
      indicator: [no, no],
      owner: [before.owner, owner],
      everyDays: [before.everyDays, everyDays],
      dueDay: [before.dueDay, dueDay],
    },
  });
  return accept(undefined);
}

async function worksHere({ tx, org }: Visit, account: string): Promise<boolean> {
  const member = await loadMember(tx, account);
  if (!member || member.disabled) return false;
  return (await loadMemberships(tx, org.id, [account])).some(({ until }) => until === null);
}
