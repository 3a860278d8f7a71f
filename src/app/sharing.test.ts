import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Tx } from '../db/kysely.ts';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { loadOrganisations } from '../identity/organisations.ts';
import { tokenHash } from '../identity/token.ts';
import { addOrganisation, addUnit, trialOrg } from '../keep/testing-visit.ts';
import type { Org, Role } from '../kernel/actor.ts';
import { sharedNear } from '../records/presence/shared.ts';
import { tellOtherSide } from '../records/presence/sharing.ts';
import { formFor, make } from './testing-access-world.ts';
import { addPerson, NOW, openSite, type Person, type Site, submit, visit } from './testing-site.ts';

const HOST = trialOrg(81, 'essai-hote');
const GUEST = trialOrg(82, 'essai-invite');
const THIRD = trialOrg(83, 'essai-tiers');
const ALL = [HOST, GUEST, THIRD] as const;
const clock = { now: NOW };
const ACTION = { ...formFor('actions'), countries: 'FR', on: '2099-12-10' };
const AROUND = { from: '2099-12-10', until: '2099-12-10', places: [{ country: 'FR' }], parties: [] };
let database: TestDatabase;
let site: Site;
let people: ReadonlyMap<string, Person>;

const who = (org: Org, role: Role = 'administrator'): Person => {
  const found = people.get(`${org.slug} ${role}`);
  if (!found) throw new Error(`Nobody is ${role} of ${org.slug}`);
  return found;
};
/** A transaction as a request of the desk has it. */
const asMember = <T>({ token }: Person, org: Org, work: (tx: Tx) => Promise<T>): Promise<T> =>
  site.db.enter({ org: org.slug, token: tokenHash(token) }, work);
const page = '/bureau/administration/partages';
const post = (org: Org, path: string, form: Readonly<Record<string, string>> = {}, role: Role = 'administrator') =>
  submit(site, `/${org.slug}${page}${path}`, form, who(org, role).token);
const offer = (from: Org, to: Org, registers?: string) => post(from, '', { partner: to.slug, ...(registers ? { registers } : {}) });
const latest = async (): Promise<string> =>
  (
    await site.db.asOwner((tx) =>
      sql<{ id: string }>`select id from presence_sharing order by offered_at desc, id desc limit 1`.execute(tx),
    )
  ).rows[0]?.id ?? '';
/** Titles that somebody is shown of partners, as the database answers. */
const seen = (org: Org, role: Role = 'planner'): Promise<readonly string[]> =>
  asMember(who(org, role), org, async (tx) => (await sharedNear(tx, AROUND, 50)).map(({ title }) => title));

beforeAll(async () => {
  database = await testDatabase();
  site = await openSite(database, clock);
  const made = new Map<string, Person>();
  for (const org of ALL) await addOrganisation(site.db, org);
  for (const org of ALL) {
    const unit = await addUnit(site.db, org, 'Unité fictive');
    for (const role of ['administrator', 'planner', 'partner'] as const)
      made.set(`${org.slug} ${role}`, await addPerson(site.db, org, [role], { now: NOW, ...(role === 'planner' ? { unit } : {}) }));
    people = made;
    const { token } = who(org, 'planner');
    for (const visibility of ['public', 'organisation', 'unit', 'named'] as const)
      await make(
        site,
        org,
        'actions',
        { ...ACTION, title: `${org.slug} ${visibility}`, visibility, ...(visibility === 'unit' ? { unit } : {}) },
        token,
      );
  }
});
afterAll(async () => {
  await site.close();
  await database.close();
});
beforeEach(() => site.db.asOwner((tx) => sql`delete from presence_sharing`.execute(tx)));

const OPEN = [`${HOST.slug} public`, `${HOST.slug} organisation`];

test('what is planned is shown to a partner once it accepted the offer, and not a moment after either ended it', async () => {
  expect((await offer(HOST, GUEST)).location).toContain('fait=proposition');
  const id = await latest();
  expect([await seen(GUEST), await seen(HOST), await seen(THIRD)]).toEqual([[], [], []]);
  const pending = await visit(site, `/${GUEST.slug}${page}`, who(GUEST).token);
  expect(pending.html).toContain('Accepter');
  // The host cannot accept for the guest, nor a third for anybody, nor a planner for her administrator.
  expect((await post(HOST, `/${id}/acceptation`)).status).toBe(422);
  expect((await post(THIRD, `/${id}/acceptation`)).status).toBe(422);
  expect((await post(GUEST, `/${id}/acceptation`, {}, 'planner')).status).toBe(403);
  expect((await post(GUEST, `/${id}/acceptation`)).status).toBe(303);
  expect([...(await seen(GUEST))].sort()).toEqual([...OPEN].sort());
  // One way; its own staff alone.
  expect([await seen(HOST), await seen(THIRD), await seen(GUEST, 'partner')]).toEqual([[], [], []]);

  const form = await submit(site, `/${GUEST.slug}/bureau/actions`, { ...ACTION, title: 'Essai', _check: '1' }, who(GUEST, 'planner').token);
  expect(form.html).toContain(`<b>${HOST.slug} organisation</b>`);
  expect(form.html).not.toMatch(new RegExp(`${HOST.slug} (unit|named)`));

  expect((await post(THIRD, `/${id}/fin`)).status).toBe(422);
  expect((await post(GUEST, `/${id}/fin`)).status).toBe(303);
  expect(await seen(GUEST)).toEqual([]);
  expect((await post(GUEST, `/${id}/acceptation`)).status).toBe(422);
});

test('each act stands in the journal of both', async () => {
  const journal = async (org: Org) =>
    (
      await site.db.asOwner((tx) =>
        sql<{ verb: string; account: string | null }>`
      select verb, account from journal_entry where org = ${org.id} and register = 'sharings' and record = ${id} order by at, id`.execute(
          tx,
        ),
      )
    ).rows;
  const tell = () => site.db.asOwner(async (tx) => tellOtherSide(tx, await loadOrganisations(tx), clock.now));
  await offer(HOST, GUEST);
  const id = await latest();
  await tell();
  await post(GUEST, `/${id}/acceptation`);
  await tell();
  await post(HOST, `/${id}/fin`);
  await tell();
  await tell();
  expect((await journal(HOST)).map(({ verb, account }) => [verb, account === null])).toEqual([
    ['offerSharing', false],
    ['sharingAccepted', true],
    ['endSharing', false],
  ]);
  expect((await journal(GUEST)).map(({ verb, account }) => [verb, account === null])).toEqual([
    ['sharingOffered', true],
    ['acceptSharing', false],
    ['sharingEnded', true],
  ]);
});

test('a register that is not shared stays home; an unknown partner and a second offer are refused', async () => {
  await offer(HOST, GUEST, 'actions');
  await post(GUEST, `/${await latest()}/acceptation`);
  expect(await seen(GUEST)).toHaveLength(2);
  await site.db.asOwner((tx) => sql`update presence_sharing set registers = '{missions}'`.execute(tx));
  expect(await seen(GUEST)).toEqual([]);
  expect((await offer(HOST, GUEST)).html).toContain('déjà proposé ou en vigueur');
  expect((await post(HOST, '', { partner: 'mrif' })).status).toBe(422);
  expect((await post(HOST, '', { partner: GUEST.slug, registers: 'complaints' })).status).toBe(422);
});

test('by direct SQL nobody of another organisation reads presences, sharings or their marks, nor widens a sharing', async () => {
  await offer(HOST, GUEST);
  await post(GUEST, `/${await latest()}/acceptation`);
  for (const role of ['administrator', 'planner'] as const)
    await asMember(who(GUEST, role), GUEST, async (tx) => {
      for (const table of ['presence', 'presence_mark', 'presence_sharing', 'record'])
        expect((await sql`select from ${sql.table(table)} where org = ${HOST.id}`.execute(tx)).rows).toEqual([]);
    });
  const attempt = (text: string) =>
    site.db
      .asAccount(GUEST.slug, who(GUEST).account, (tx) => sql.raw(text).execute(tx))
      .then(
        ({ numAffectedRows }) => numAffectedRows,
        ({ code }) => code,
      );
  expect(await attempt(`update presence_sharing set registers = '{}'`)).toBe('42501');
  expect(await attempt(`update presence_sharing set ended_at = null`)).toBe(0n);
  expect(
    await attempt(
      `insert into presence_sharing (org, id, guest, registers, offered_at, offered_by) select ${HOST.id}, gen_random_uuid(), ${GUEST.id}, '{}', now(), gen_random_uuid()`,
    ),
  ).toBe('42501');
  const planner = asMember(who(GUEST, 'planner'), GUEST, (tx) =>
    sql`select answer_sharing(${'00000000-0000-7000-8000-000000000001'}, true, now())`.execute(tx),
  );
  await expect(planner).rejects.toMatchObject({ code: '42501' });
});

test('whatever is offered, accepted and ended, who sees whose plans is what the consents in force say', async () => {
  const pair = fc.constantFrom(...ALL.flatMap((from) => ALL.filter((to) => to !== from).map((to) => ({ from, to }))));
  const act = fc.record({ pair, by: fc.constantFrom(...ALL), what: fc.constantFrom('offer', 'accept', 'end') });
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 14 }), async (acts) => {
      await site.db.asOwner((tx) => sql`delete from presence_sharing`.execute(tx));
      const model = new Map<string, { id: string; accepted: boolean }>();
      for (const {
        pair: { from, to },
        by,
        what,
      } of acts) {
        const key = `${from.slug} ${to.slug}`;
        const open = model.get(key);
        if (what === 'offer') {
          await offer(from, to);
          if (!open) {
            const { rows } = await site.db.asOwner((tx) =>
              sql<{ id: string }>`select id from presence_sharing where org = ${from.id} and guest = ${to.id} and ended_at is null`.execute(
                tx,
              ),
            );
            model.set(key, { id: rows[0]?.id ?? '', accepted: false });
          }
        } else if (open) {
          await post(by, `/${open.id}/${what === 'accept' ? 'acceptation' : 'fin'}`);
          if (what === 'accept' && by === to) open.accepted = true;
          if (what === 'end' && (by === from || by === to)) model.delete(key);
        }
      }
      for (const guest of ALL) {
        const hosts = ALL.filter((host) => model.get(`${host.slug} ${guest.slug}`)?.accepted);
        const expected = hosts.flatMap(({ slug }) => [`${slug} public`, `${slug} organisation`]);
        expect([...(await seen(guest))].sort()).toEqual(expected.sort());
      }
    }),
    { numRuns: 12 },
  );
});
