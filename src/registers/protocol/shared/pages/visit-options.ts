import { isId } from '../../../../kernel/ids.ts';
import type { Option } from '../../../../ui/forms/options.ts';
import { type Visit, words } from '../../../../web/visit.ts';
import { SHARED } from '../../messages.ts';
import { latestVisits, titlesOf } from '../store.ts';

const MOST = 60;

/** The latest visits as options, and the one chosen before, however old it is or hidden from whoever looks. */
export async function visitOptions(visit: Visit, chosen: string): Promise<readonly Option[]> {
  const { tx, org } = visit;
  const latest = await latestVisits(tx, org.id, MOST);
  const options = latest.map(({ id, number, title }) => ({ value: id, label: `${number}, ${title}` }));
  if (!isId(chosen) || options.some(({ value }) => value === chosen)) return options;
  return [{ value: chosen, label: (await titlesOf(tx, org.id, [chosen])).get(chosen) ?? words(visit, SHARED.hidden) }, ...options];
}
