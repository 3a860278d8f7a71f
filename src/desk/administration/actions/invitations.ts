import {
  INVITATION_DAYS,
  type Invitation,
  insertInvitation,
  isFictionalAddress,
  lockInvitation,
  renewInvitation,
  withdrawInvitation,
} from '../../../identity/invitations.ts';
import { loadMembers, loadMemberships } from '../../../identity/members.ts';
import { newToken, tokenHash } from '../../../identity/token.ts';
import { appendEntry } from '../../../journal/append.ts';
import { say } from '../../../kernel/bilingual.ts';
import { accept, type Decision, FORBIDDEN, NOT_FOUND, refuse } from '../../../kernel/decision.ts';
import { isId } from '../../../kernel/ids.ts';
import { queueMail } from '../../../mail/queue.ts';
import { paths } from '../../../ui/paths.ts';
import { formatDate } from '../../../ui/typography.ts';
import type { Visit } from '../../../web/visit.ts';
import type { InvitationFields } from '../fields.ts';
import { COMING_WORDS as WORDS } from '../messages/coming-and-leaving.ts';
import { mayAdminister } from '../policy.ts';
import { unitRefusal } from './accounts.ts';

/** What became of an invitation: `link` is to be shown once where no mail leaves; null otherwise, as only its recipient may see it. */
export interface Sent {
  readonly name: string;
  readonly email: string;
  readonly link: string | null;
}

/** Invites an address with roles. Refuses one that is invited already, and one of somebody who has a role here. */
export async function invite(visit: Visit, fields: InvitationFields): Promise<Decision<Sent>> {
  const { tx, org, actor, now } = visit;
  if (!mayAdminister(actor) || !actor.account) return refuse(FORBIDDEN);
  const unknown = await unitRefusal(visit, fields.unit);
  if (unknown) return refuse(unknown);
  const { name, lang, unit = null } = fields;
  const email = fields.email.toLowerCase();
  const roles = [...new Set(fields.roles)];
  if ((await isFictionalAddress(tx, email)) !== org.fictional)
    return refuse({ id: org.fictional ? 'addressReal' : 'addressFictional', field: 'email' });
  if (await isMember(visit, email)) return refuse({ id: 'memberAlready', field: 'email' });
  const token = newToken();
  const id = await insertInvitation(
    tx,
    org.id,
    { email, name, lang, roles, unit, tokenHash: tokenHash(token), invitedBy: actor.account },
    now,
  );
  if (id === null) return refuse({ id: 'invitedAlready', field: 'email' });
  await appendEntry(tx, actor, now, {
    verb: 'invite',
    register: 'accountInvitations',
    record: id,
    changes: { email: [null, email], name: [null, name], roles: [null, roles], unit: [null, unit] },
  });
  return accept(await send(visit, { email, name, lang }, token));
}

async function isMember({ tx, org }: Visit, email: string): Promise<boolean> {
  const found = (await loadMembers(tx)).find((member) => member.email === email);
  return found !== undefined && (await loadMemberships(tx, org.id, [found.account])).some(({ until }) => until === null);
}

/** A new link; the one before opens nothing any more. */
export async function inviteAgain(visit: Visit, id: string): Promise<Decision<Sent>> {
  const { tx, org, actor, now } = visit;
  if (!mayAdminister(actor) || !actor.account) return refuse(FORBIDDEN);
  const found = isId(id) ? await lockInvitation(tx, org.id, id) : null;
  if (!found) return refuse(NOT_FOUND);
  const token = newToken();
  await renewInvitation(tx, org.id, id, tokenHash(token), actor.account, now);
  await appendEntry(tx, actor, now, { verb: 'inviteAgain', register: 'accountInvitations', record: id, changes: {} });
  return accept(await send(visit, found, token));
}

/** The link opens nothing any more. */
export async function takeBack(visit: Visit, id: string): Promise<Decision<void>> {
  const { tx, org, actor, now } = visit;
  if (!mayAdminister(actor)) return refuse(FORBIDDEN);
  if (!isId(id) || !(await lockInvitation(tx, org.id, id))) return refuse(NOT_FOUND);
  await withdrawInvitation(tx, org.id, id, now);
  await appendEntry(tx, actor, now, { verb: 'withdrawInvitation', register: 'accountInvitations', record: id, changes: {} });
  return accept(undefined);
}

/** Writes the letter, in the language of the person. */
async function send(visit: Visit, { email, name, lang }: Pick<Invitation, 'email' | 'name' | 'lang'>, token: string): Promise<Sent> {
  const { tx, org, actor, now, installation } = visit;
  const href = paths(org, lang).invitation(token);
  const until = now
    .add({ hours: 24 * INVITATION_DAYS })
    .toZonedDateTimeISO(org.timeZone)
    .toPlainDate();
  const fill = (text: string): string =>
    text
      .replace('{inviter}', () => actor.name)
      .replace('{org}', () => say(org.name, lang))
      .replace('{day}', () => formatDate(until.toString(), lang));
  await queueMail(
    tx,
    org,
    {
      to: { email, name, lang },
      subject: fill(say(WORDS.mailSubject, lang)),
      paragraphs: [fill(say(WORDS.mailBody, lang)), fill(say(WORDS.mailUntil, lang)), say(WORDS.mailUnknown, lang)],
      action: { label: say(WORDS.mailGo, lang), href },
      confidential: true,
    },
    now,
  );
  const leaves = installation.mailLeaves && !org.fictional;
  return { name, email, link: leaves ? null : `${installation.site}${href}` };
}
