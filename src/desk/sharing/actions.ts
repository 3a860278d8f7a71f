import type { Organisation } from '../../identity/organisations.ts';
import { loadOrganisations } from '../../identity/organisations.ts';
import { appendEntry } from '../../journal/append.ts';
import type { Changes } from '../../journal/write.ts';
import { hasRole } from '../../kernel/actor.ts';
import { accept, type Decision, FORBIDDEN, refuse } from '../../kernel/decision.ts';
import { acceptSharing, endSharing, offerSharing } from '../../records/presence/sharing.ts';
import type { Visit } from '../../web/visit.ts';
import type { OfferFields } from './fields.ts';

const enter = ({ tx, actor, now }: Visit, record: string, verb: string, changes: Changes = {}) =>
  appendEntry(tx, actor, now, { verb, register: 'sharings', record, changes });

/** Organisations that this one may share with: a demonstration with demonstrations alone. */
export const partnersOf = async ({ tx, org }: Pick<Visit, 'tx' | 'org'>): Promise<readonly Organisation[]> =>
  (await loadOrganisations(tx)).filter(({ id, fictional }) => id !== org.id && fictional === org.fictional);

/** Offers a partner to show it what is planned. Refusals `unknownChoice`, `sharingOpen`. */
export async function offer(visit: Visit, fields: OfferFields): Promise<Decision<void>> {
  const { tx, org, actor, now, fresh, slots } = visit;
  if (!hasRole(actor, 'administrator') || !actor.account) return refuse(FORBIDDEN);
  if (visit.done) return accept(undefined);
  const partner = (await partnersOf(visit)).find(({ slug }) => slug === fields.partner);
  if (!partner) return refuse({ id: 'unknownChoice', field: 'partner' });
  const { registers } = fields;
  if (registers.some((register) => !slots.planning.includes(register))) return refuse({ id: 'unknownChoice', field: 'registers' });
  if (!(await offerSharing(tx, org.id, { id: fresh, guest: partner.id, registers, by: actor.account }, now)))
    return refuse({ id: 'sharingOpen', field: 'partner' });
  await enter(visit, fresh, 'offerSharing', { partner: [null, partner.slug], registers: [null, registers] });
  return accept(undefined);
}

/** Accepts what a partner offers. Refusal `sharingOver`. */
export async function acceptOffer(visit: Visit): Promise<Decision<void>> {
  const id = visit.params.sharing ?? '';
  if (!hasRole(visit.actor, 'administrator')) return refuse(FORBIDDEN);
  if (!(await acceptSharing(visit.tx, id, visit.now))) return refuse({ id: 'sharingOver' });
  await enter(visit, id, 'acceptSharing');
  return accept(undefined);
}

/** Ends a sharing, declines an offer or takes it back. Refusal `sharingOver`. */
export async function end(visit: Visit): Promise<Decision<void>> {
  const { tx, org, actor, now } = visit;
  const id = visit.params.sharing ?? '';
  if (!hasRole(actor, 'administrator') || !actor.account) return refuse(FORBIDDEN);
  if (!(await endSharing(tx, org.id, id, actor.account, now))) return refuse({ id: 'sharingOver' });
  await enter(visit, id, 'endSharing');
  return accept(undefined);
}
