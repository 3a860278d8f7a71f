import { loadMembers } from '../../../identity/members.ts';
import { loadUnits } from '../../../identity/units.ts';
import type { Option } from '../../../ui/forms/options.ts';
import type { Visit } from '../../../web/visit.ts';
import { HANDLERS } from '../policy.ts';
import type { Kind } from '../rules.ts';
import { accountsWith } from '../store/requests.ts';

export interface Choices {
  readonly units: readonly Option[];
  readonly people: readonly Option[];
}

/** Units that are open, and members who may handle a request of this kind. */
export async function choicesOf({ tx, org, lang, today }: Visit, kind: Kind): Promise<Choices> {
  const able = await accountsWith(tx, org.id, kind === 'complaint' ? ['complaintsOfficer'] : HANDLERS);
  const members = await loadMembers(tx);
  const units = await loadUnits(tx, org.id);
  return {
    units: units.filter(({ closedOn }) => closedOn === null || closedOn > today).map(({ id, name }) => ({ value: id, label: name[lang] })),
    people: members
      .filter(({ account, disabled }) => !disabled && able.has(account))
      .map(({ account, name }) => ({ value: account, label: name })),
  };
}
