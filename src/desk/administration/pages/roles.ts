import type { Membership } from '../../../identity/members.ts';
import { ROLE_WORDS } from '../../../identity/role-words.ts';
import type { Unit } from '../../../identity/units.ts';
import { ROLES, type Role } from '../../../kernel/actor.ts';
import { type Visit, words } from '../../../web/visit.ts';

const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);

/** « Affaires internationales, Délégation générale à Paris ». */
export function roleText(visit: Visit, { role, unit }: Pick<Membership, 'role' | 'unit'>, units: readonly Unit[]): string {
  const name = units.find(({ id }) => id === unit)?.name;
  const said = isRole(role) ? words(visit, ROLE_WORDS[role]) : role;
  return name ? `${said}, ${words(visit, name)}` : said;
}
