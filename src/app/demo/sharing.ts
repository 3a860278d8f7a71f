import type { Database } from '../../db/transaction.ts';
import { systemActor } from '../../identity/actor.ts';
import { loadOrganisations } from '../../identity/organisations.ts';
import { appendEntry } from '../../journal/append.ts';
import { newId } from '../../kernel/ids.ts';
import { accountsOf } from './accounts.ts';
import { insertSharing } from './store/sharing.ts';
import type { World } from './world.ts';

/** Where several demonstrations are, each shows the others what it plans: both journals say so. */
export async function shareAll(db: Database, slugs: readonly World['slug'][], now: Temporal.Instant): Promise<void> {
  await db.asOwner(async (tx) => {
    const there = (await loadOrganisations(tx)).flatMap((org) => slugs.filter((slug) => slug === org.slug).map((slug) => ({ org, slug })));
    const administrator = (slug: World['slug']) => accountsOf(slug).find(({ role }) => role === 'administrator')?.id ?? '';
    for (const host of there)
      for (const guest of there.filter(({ slug }) => slug !== host.slug)) {
        const id = newId();
        const [offeredBy, acceptedBy] = [administrator(host.slug), administrator(guest.slug)];
        const sides = { host: { org: host.org.id }, guest: { org: guest.org.id } };
        if (!(await insertSharing(tx, { id, ...sides, offeredBy, acceptedBy }, now))) continue;
        const enter = (side: typeof host, verb: string, partner: typeof host) =>
          appendEntry(tx, systemActor(side.org), now, {
            verb,
            register: 'sharings',
            record: id,
            changes: { partner: [null, partner.slug] },
          });
        await enter(host, 'offerSharing', guest);
        await enter(guest, 'sharingOffered', host);
        await enter(guest, 'acceptSharing', host);
        await enter(host, 'sharingAccepted', guest);
      }
  });
}
