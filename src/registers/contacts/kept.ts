import type { Json } from '../../journal/canonical.ts';
import type { Changes } from '../../journal/write.ts';
import { type Act, keep } from '../../keep/keep.ts';
import { accept, type Decision, FORBIDDEN, NOT_FOUND, refuse } from '../../kernel/decision.ts';
import { audienceOf } from '../../kernel/visibility.ts';
import { lockSpine, nameReaders, openAudience, type Spine } from '../../records/spine.ts';
import type { Visit } from '../../web/visit.ts';
import { mayRecord } from './policy.ts';
import { type Contact, isOpen, nameOf } from './rules.ts';
import { loadContact, saveContact, spreadAudience } from './store/contact.ts';
import { loadRoles, type NamedRole } from './store/roles.ts';

export interface Loaded {
  readonly spine: Spine;
  readonly contact: Contact;
}

/** A contact to change, locked: refuses what the actor cannot see, may not change, or what was merged into another. */
export async function loadForChange(visit: Visit, id: string): Promise<Decision<Loaded>> {
  const spine = await lockSpine(visit.tx, visit.org.id, id, 'contacts');
  const contact = spine ? await loadContact(visit.tx, visit.org.id, id) : null;
  if (!spine || !contact) return refuse(NOT_FOUND);
  if (!mayRecord(visit.actor)) return refuse(FORBIDDEN);
  if (contact.mergedInto !== null) return refuse({ id: 'alreadyMerged' });
  return accept({ spine, contact });
}

export interface ContactAct {
  readonly verb: string;
  readonly spine: Omit<Spine, 'version'>;
  /** Version that the act was decided on; null for a new contact. */
  readonly version: number | null;
  readonly contact: Contact;
  readonly changes: Changes;
  /** What row-level security compared with before the act; left out for a new contact. */
  readonly audienceBefore?: string;
  /** Nobody may read it from now on, whoever acts too. */
  readonly hidden?: boolean;
}

/** Writes a contact and ends the act. Values about a person are sealed with that person's key, so that erasing it erases them all. */
export async function keepContact(
  visit: Visit,
  { verb, spine, version, contact, changes, audienceBefore, hidden }: ContactAct,
): Promise<void> {
  const { tx, org, actor } = visit;
  const audience = audienceOf(spine.visibility, spine);
  const moved = audience !== audienceBefore;
  if (moved) await openAudience(tx, audience);
  await saveContact(tx, org.id, spine.id, audience, contact);
  if (moved && version !== null) await spreadAudience(tx, org.id, spine.id, audience);
  const roles = version === null ? [] : await loadRoles(tx, org.id, spine.id);
  await keep(tx, actor, visit.newest, visit.now, actOf({ verb, spine, version, contact, changes }, roles, visit.today));
  if (moved && !hidden && audience.startsWith('named:') && actor.account) await nameReaders(tx, org.id, spine.id, [actor.account]);
}

/** What an act on a contact leaves, with the roles that the contact has. */
export const actOf = ({ verb, spine, version, contact, changes }: ContactAct, roles: readonly NamedRole[], today: string): Act => ({
  verb,
  record: { ...spine, title: nameOf(contact) },
  version,
  changes,
  ...(contact.kind === 'person' ? { subject: spine.id } : {}),
  facts: [],
  search: searchOf(contact, roles, audienceOf(spine.visibility, spine), today),
});

/** What the search shows and finds. A body that fewer people may read than the person is not named there. */
function searchOf(contact: Contact, roles: readonly NamedRole[], audience: string, today: string): { detail: string; body: string } {
  const said = roles.map((role) => {
    const open = role.nameAudience === 'org' || role.nameAudience === audience;
    return { ...role, words: [role.title, ...(open && role.name ? [role.name] : [])].join(', ') };
  });
  const current = said.filter((role) => isOpen(role, today)).toSorted((a, b) => ((a.since ?? '') < (b.since ?? '') ? 1 : -1));
  return { detail: current[0]?.words ?? '', body: [contact.email, ...said.map(({ words }) => words), contact.notes].join(' ') };
}

/** Fields that differ, for the journal. */
export function changesOf(before: object | null, after: object): Changes {
  const old: Readonly<Record<string, unknown>> = { ...before };
  return Object.fromEntries(
    Object.entries(after)
      .filter(([name, value]) => JSON.stringify(old[name] ?? null) !== JSON.stringify(value ?? null))
      // Contacts, roles and periods are plain data: strings or null.
      .map(([name, value]): [string, [Json, Json]] => [name, [(old[name] ?? null) as Json, (value ?? null) as Json]]),
  );
}
