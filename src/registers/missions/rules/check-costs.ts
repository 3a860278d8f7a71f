import { isCurrency } from '../../../kernel/currencies.ts';
import { addDaysWithin } from '../../../kernel/day.ts';
import type { Refusal } from '../../../kernel/decision.ts';
import { HOME } from '../../../kernel/money.ts';
import { LONGEST_DAYS } from '../../../kernel/presence.ts';
import { groupOf, isDescribed } from './categories.ts';
import { type Cost, leavesCanada, type Mission, principals } from './mission.ts';

/** The rules of each line of costs; `costId` in the values says which one. */
export const checkCosts = (mission: Mission, today: string): readonly Refusal[] =>
  mission.costs.flatMap((cost) =>
    checkCost(mission, cost, today).map((refusal) => ({ ...refusal, values: { ...refusal.values, cost: cost.id } })),
  );

function checkCost(mission: Mission, cost: Cost, today: string): readonly Refusal[] {
  const refusals: Refusal[] = [];
  const group = groupOf(cost.category);
  if (cost.until !== null && cost.until < cost.on) refusals.push({ id: 'endsBeforeItBegins', field: 'costUntil' });
  if (cost.until !== null && cost.until > addDaysWithin(cost.on, LONGEST_DAYS)) refusals.push({ id: 'tooLong', field: 'costUntil' });
  if (cost.stage === 'actual' && cost.on > today) refusals.push({ id: 'costInFuture', field: 'on', values: { on: cost.on } });
  if (!isCurrency(cost.currency)) refusals.push({ id: 'unknownChoice', field: 'currency' });
  if (cost.currency !== HOME && cost.rate === null)
    refusals.push({ id: 'rateMissing', field: 'rate', values: { currency: cost.currency } });
  if (cost.rate !== null && cost.rateOn === null) refusals.push({ id: 'rateDayMissing', field: 'rateOn' });
  if (cost.rate !== null && cost.rateSource === '') refusals.push({ id: 'rateSourceMissing', field: 'rateSource' });
  if (cost.rateOn !== null && cost.rateOn > today) refusals.push({ id: 'rateInFuture', field: 'rateOn' });
  if (isDescribed(cost.category) && cost.description === '') refusals.push({ id: 'descriptionMissing', field: 'description' });
  if (group === 'abroad' && mission.stops.length > 0 && !leavesCanada(mission)) refusals.push({ id: 'notAbroad', field: 'category' });
  if (group === 'companions' ? cost.traveller !== null : !principals(mission).some(({ id }) => id === cost.traveller))
    refusals.push({ id: 'unknownTraveller', field: 'traveller' });
  if (cost.payer !== null && !mission.bodies.some(({ id }) => id === cost.payer)) refusals.push({ id: 'bodyPays', field: 'payer' });
  if (cost.shared && sharesOf(mission) === 0) refusals.push({ id: 'nothingToShareBy', field: 'payer' });
  return refusals;
}

const sharesOf = ({ bodies, ownShare }: Mission): number => bodies.reduce((all, { share }) => all + share, ownShare);
