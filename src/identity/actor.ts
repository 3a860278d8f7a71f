import type { Entered } from '../db/transaction.ts';
import { type Actor, type Org, ROLES, type Role } from '../kernel/actor.ts';
import type { Lang } from '../kernel/bilingual.ts';

const isRole = (text: string): text is Role => (ROLES as readonly string[]).includes(text);

/** The actor of a transaction, as its entrance answered. */
export const actorOf = (org: Org, entered: Entered, lang: Lang): Actor => ({
  org,
  account: entered.account,
  name: entered.accountName ?? '',
  lang,
  roles: new Set(entered.roles.filter(isRole)),
  units: entered.units,
  audiences: entered.audiences,
});

/** The machinery's own acts: reference data, demonstration. Sees the organisation's records, is nobody. */
export const systemActor = (org: Org): Actor => ({
  org,
  account: null,
  name: '',
  lang: 'fr',
  roles: new Set(),
  units: [],
  audiences: ['public', 'org'],
});
