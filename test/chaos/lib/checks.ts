import { run } from '../../../bench/lib/house.ts';
import type { Installation } from './installation.ts';

/** Throws when a record that was acknowledged is not there, when one was made twice, or when `chancery verify` finds a difference. */
export async function check(installation: Installation, acknowledged: ReadonlyMap<string, string>): Promise<void> {
  const rows = await run<{ id: string }>(installation.adminUrl, `select id from record where org = 1 and register = 'actions'`);
  const stored = new Set(rows.map(({ id }) => id));
  const lost = [...acknowledged.values()].filter((id) => !stored.has(id));
  if (lost.length > 0) throw new Error(`${lost.length} acknowledged records are lost: ${lost.slice(0, 5).join(', ')}`);
  const said = new Set(acknowledged.values());
  if (said.size !== acknowledged.size) throw new Error(`${acknowledged.size} forms were acknowledged with ${said.size} records`);
  if (stored.size !== acknowledged.size) throw new Error(`${acknowledged.size} forms made ${stored.size} records`);
  const { code, words } = await installation.verify();
  if (code !== 0) throw new Error(`chancery verify ended with ${code}:\n${words}`);
}
