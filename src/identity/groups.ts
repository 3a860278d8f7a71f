import { sql } from 'kysely';
import type { Tx } from '../db/kysely.ts';
import { appendEntry } from '../journal/append.ts';
import type { Changes } from '../journal/write.ts';
import type { ProviderSettings } from '../oidc/settings.ts';
import { systemActor } from './actor.ts';
import type { Known } from './linked-identities.ts';
import { loadOrganisations, type Organisation } from './organisations.ts';

/** A role that the settings' rules give. */
export interface GroupRole {
  readonly org: number;
  readonly role: string;
}

/** The roles that these groups give, by the rules of the settings and nothing else: a group that no rule names gives none. */
export async function rolesOf(
  tx: Tx,
  { roles }: Pick<ProviderSettings, 'roles'>,
  groups: readonly string[],
): Promise<readonly GroupRole[]> {
  const held = new Set(groups);
  const rules = roles.filter(({ group }) => held.has(group));
  if (rules.length === 0) return [];
  const bySlug = new Map((await loadOrganisations(tx)).map((org) => [org.slug, org.id]));
  return rules.flatMap(({ organisation, role }) => {
    const org = bySlug.get(organisation);
    return org === undefined ? [] : [{ org, role }];
  });
}

/**
 * Makes the roles that a provider gave the holder of an identity those that its groups give now, in every organisation, and says so in the
 * journal of each. Roles that a person gave stay. `about`: what the journal says besides, of an account that is new.
 */
export async function followGroups(
  tx: Tx,
  { id, account }: Known,
  asked: { readonly provider: string; readonly wanted: readonly GroupRole[]; readonly about?: Changes },
  now: Temporal.Instant,
): Promise<void> {
  const { provider, wanted, about = {} } = asked;
  const { rows } = await sql<GroupRole & { given: boolean }>`
    select * from follow_groups(${id}::uuid, ${wanted.map(({ org }) => org)}::integer[], ${wanted.map(({ role }) => role)}::text[], ${now}::timestamptz)`.execute(
    tx,
  );
  if (rows.length === 0) return;
  for (const org of await loadOrganisations(tx)) {
    const here = rows.filter((row) => row.org === org.id);
    if (here.length > 0)
      await inJournalOf(tx, org, async () => {
        for (const { role, given } of here) {
          await appendEntry(tx, systemActor(org), now, {
            verb: given ? 'groupGivesRole' : 'groupEndsRole',
            register: 'accounts',
            record: account,
            subject: account,
            changes: { role: given ? [null, role] : [role, null], provider: [null, provider], ...about },
          });
        }
      });
  }
}

/** Each organisation has a journal of its own, which the policies hold apart: the transaction enters another one for as long as it writes there. */
async function inJournalOf(tx: Tx, org: Organisation, write: () => Promise<void>): Promise<void> {
  const { rows } = await sql<{ org: string; audiences: string }>`
    select current_setting('chancery.org', true) as org, current_setting('chancery.audiences', true) as audiences`.execute(tx);
  const enter = (id: string, audiences: string) =>
    sql`select set_config('chancery.org', ${id}, true), set_config('chancery.audiences', ${audiences}, true)`.execute(tx);
  await enter(String(org.id), 'public,org');
  await write();
  await enter(rows[0]?.org ?? '', rows[0]?.audiences ?? '');
}
