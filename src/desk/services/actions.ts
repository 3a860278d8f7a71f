import {
  type ApiKey,
  endApiKey,
  issueApiKey,
  loadApiKeys,
  loadServiceAccount,
  newApiKey,
  openServiceAccount,
  type ServiceAccount,
} from '../../identity/api-keys.ts';
import { disableAccount, grantRole, loadMembers } from '../../identity/members.ts';
import { loadUnits } from '../../identity/units.ts';
import { appendEntry } from '../../journal/append.ts';
import type { Changes } from '../../journal/write.ts';
import { hasRole } from '../../kernel/actor.ts';
import { accept, type Decision, FORBIDDEN, NOT_FOUND, refuse } from '../../kernel/decision.ts';
import { newId } from '../../kernel/ids.ts';
import { isScope } from '../../web/api/scopes.ts';
import type { Visit } from '../../web/visit.ts';
import type { KeyFields, ServiceFields } from './fields.ts';
import { checkUntil, HOURS_OF_GRACE, stateOf } from './rules.ts';

const enter = (visit: Visit, account: string, verb: string, changes: Changes) =>
  appendEntry(visit.tx, visit.actor, visit.now, { verb, register: 'services', record: account, changes });

/** Creates a service account with its roles. Answers with its id. */
export async function createService(visit: Visit, fields: ServiceFields): Promise<Decision<string>> {
  if (visit.done) return accept(visit.done);
  if (!hasRole(visit.actor, 'administrator')) return refuse(FORBIDDEN);
  const { tx, org, now, today, fresh: id } = visit;
  const { name, purpose, lang, roles, unit = null } = fields;
  const open = (await loadUnits(tx, org.id)).some((one) => one.id === unit && one.closedOn === null);
  if (unit !== null && !open) return refuse({ id: 'unknownChoice', field: 'unit' });
  await openServiceAccount(tx, { id, name, lang, purpose, at: now });
  for (const role of new Set(roles)) await grantRole(tx, org.id, id, role, unit, today);
  await enter(visit, id, 'openService', { name: [null, name], purpose: [null, purpose], roles: [null, roles], unit: [null, unit] });
  return accept(id);
}

export interface Issued {
  readonly account: ServiceAccount;
  /** Shown once, stored nowhere. */
  readonly key: string;
  /** ISO day. */
  readonly until: string;
}

/** The account, if it may be given a key. */
async function openAccount(visit: Visit, id: string): Promise<Decision<ServiceAccount>> {
  if (!hasRole(visit.actor, 'administrator')) return refuse(FORBIDDEN);
  const account = await loadServiceAccount(visit.tx, visit.org.id, id);
  if (!account) return refuse(NOT_FOUND);
  const closed = (await loadMembers(visit.tx)).some((one) => one.account === id && one.disabled);
  return closed ? refuse({ id: 'serviceClosed' }) : accept(account);
}

/** Issues a key, until the end of a day in the organisation's zone. */
export async function issueKey(visit: Visit, account: string, fields: KeyFields): Promise<Decision<Issued>> {
  const found = await openAccount(visit, account);
  if (!found.ok) return found;
  const { name, scopes, until } = fields;
  if (!scopes.every(isScope)) return refuse({ id: 'unknownChoice', field: 'scopes' });
  const refusals = checkUntil(until, visit.today);
  if (refusals.length > 0) return refuse(...refusals);
  const expiresAt = Temporal.PlainDate.from(until).add({ days: 1 }).toZonedDateTime(visit.org.timeZone).toInstant();
  const key = await issue(visit, account, { name, scopes: [...new Set(scopes)], expiresAt });
  await enter(visit, account, 'issueKey', { key: [null, name], scopes: [null, scopes], until: [null, until] });
  return accept({ account: found.value, key, until });
}

/** A new key in place of one, with its scopes and its end; the old one opens a little longer. */
export async function replaceKey(visit: Visit, account: string, id: string): Promise<Decision<Issued>> {
  const found = await openAccount(visit, account);
  if (!found.ok) return found;
  const old = await openKey(visit, account, id);
  if (!old.ok) return old;
  const { name, scopes, expiresAt } = old.value;
  const key = await issue(visit, account, { name, scopes, expiresAt });
  await endApiKey(visit.tx, id, visit.now, visit.now.add({ hours: HOURS_OF_GRACE }));
  await enter(visit, account, 'replaceKey', { key: [name, name] });
  // The key opens until the midnight that follows its last day.
  const until = expiresAt.subtract({ seconds: 1 }).toZonedDateTimeISO(visit.org.timeZone).toPlainDate().toString();
  return accept({ account: found.value, key, until });
}

/** Ends a key: the next request that bears it is refused, on every process. */
export async function revokeKey(visit: Visit, account: string, id: string): Promise<Decision<void>> {
  if (!hasRole(visit.actor, 'administrator')) return refuse(FORBIDDEN);
  const key = (await loadApiKeys(visit.tx, visit.org.id, account)).find((one) => one.id === id);
  if (!key) return refuse(NOT_FOUND);
  // Twice is as good as once.
  if (!(await endApiKey(visit.tx, id, visit.now, null))) return accept(undefined);
  await enter(visit, account, 'revokeKey', { key: [key.name, null] });
  return accept(undefined);
}

/** Closes a service account, or opens it again. */
export async function closeService(visit: Visit, account: string, closed: boolean): Promise<Decision<void>> {
  if (!hasRole(visit.actor, 'administrator')) return refuse(FORBIDDEN);
  if (!(await loadServiceAccount(visit.tx, visit.org.id, account))) return refuse(NOT_FOUND);
  if (!(await disableAccount(visit.tx, account, closed ? visit.now : null))) return refuse(FORBIDDEN);
  await enter(visit, account, closed ? 'closeService' : 'reopenService', { closed: [!closed, closed] });
  return accept(undefined);
}

async function openKey(visit: Visit, account: string, id: string): Promise<Decision<ApiKey>> {
  const key = (await loadApiKeys(visit.tx, visit.org.id, account)).find((one) => one.id === id);
  if (!key) return refuse(NOT_FOUND);
  return stateOf(key, visit.now) === 'open' ? accept(key) : refuse({ id: 'keyEnded' });
}

async function issue(
  visit: Visit,
  account: string,
  { name, scopes, expiresAt }: Pick<ApiKey, 'name' | 'scopes' | 'expiresAt'>,
): Promise<string> {
  const { key, hint, hash } = newApiKey();
  await issueApiKey(visit.tx, { id: newId(), account, name, hint, hash, scopes, createdAt: visit.now, expiresAt });
  return key;
}
