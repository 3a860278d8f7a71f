import { addCalendar, addClosure } from '../clocks/calendars.ts';
import { addStandards } from '../clocks/store.ts';
import { ANSWER } from '../clocks/testing.ts';
import type { TestDatabase } from '../db/testing.ts';
import { addOrganisation, addUnit, trialOrg } from '../keep/testing-visit.ts';
import { type Org, ROLES, type Role } from '../kernel/actor.ts';
import { same } from '../kernel/bilingual.ts';
import { newId } from '../kernel/ids.ts';
import { QUEBEC } from '../kernel/testing-calendar.ts';
import { COMPOSITION } from './compose.ts';
import { PNG, sendFiles } from './testing-files.ts';
import { FORMS, type Known } from './testing-forms.ts';
import { type Answer, addPerson, NOW, openSite, type Person, type Site, submit, visit } from './testing-site.ts';

export const ORG = trialOrg(61, 'essai-acces');
export const OTHER = trialOrg(62, 'essai-ailleurs');

export interface Mounted {
  readonly key: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly upload: boolean;
}

export const ROUTES: readonly Mounted[] = COMPOSITION.slices.flatMap((slice) =>
  slice.routes.map(({ method, path, upload }) => ({ key: `${method} ${path}`, method, path, upload: upload !== undefined })),
);

/** Two organisations, a member for each role of the first one, and a record of each register: what tests of access ask about. */
export interface World {
  readonly site: Site;
  readonly clock: { now: Temporal.Instant };
  /** A member of ORG with this role alone. */
  readonly member: (role: Role) => Person;
  /** Parameters of the paths: records of ORG that each of its members may see. */
  readonly known: Known;
}

export async function openWorld(database: Pick<TestDatabase, 'url'>): Promise<World> {
  const clock = { now: NOW };
  const site = await openSite(database, clock);
  for (const org of [ORG, OTHER]) await addOrganisation(site.db, org);
  const people = new Map<Role, Person>();
  for (const role of ROLES) people.set(role, await addPerson(site.db, ORG, [role], { now: NOW }));
  const member = (role: Role): Person => {
    const found = people.get(role);
    if (!found) throw new Error(`Nobody is ${role}`);
    return found;
  };
  const one = await addPerson(site.db, ORG, ['officer'], { now: NOW });
  const priority = newId();
  await site.db.asOwner(async (tx) => {
    await tx
      .insertInto('vocabulary')
      .values([
        { org: ORG.id, list: 'sector', code: 'aerospatiale', labelFr: 'Aérospatiale', labelEn: 'Aerospace' },
        { org: ORG.id, list: 'requestCategory', code: 'renseignements', labelFr: 'Renseignements', labelEn: 'Information' },
        {
          org: ORG.id,
          list: 'agreementKind',
          code: 'international',
          labelFr: 'Entente internationale',
          labelEn: 'International agreement',
        },
        { org: ORG.id, list: 'agreementNature', code: 'cooperation', labelFr: 'Coopération', labelEn: 'Cooperation' },
        { org: ORG.id, list: 'agreementAuthority', code: 'minister', labelFr: 'Ministre', labelEn: 'Minister' },
        { org: ORG.id, list: 'supportService', code: 'conseil', labelFr: 'Conseil', labelEn: 'Advice' },
        { org: ORG.id, list: 'visitLevel', code: 'minister', labelFr: 'Ministre', labelEn: 'Minister' },
      ])
      .execute();
    await tx
      .insertInto('priority')
      .values({ org: ORG.id, id: priority, kind: 'territory', code: 'FR', since: '2099-01-01', source: 'Fictive' })
      .execute();
  });
  const calendar = newId();
  const closure = newId();
  const office = await addUnit(site.db, ORG, 'Bureau fictif');
  await site.db.asOwner(async (tx) => {
    await addCalendar(tx, ORG.id, office, QUEBEC, calendar);
    await addStandards(tx, ORG.id, [ANSWER]);
    await addClosure(tx, ORG.id, calendar, {
      id: closure,
      first: '2099-12-02',
      last: '2099-12-02',
      name: same('Fictive'),
      source: 'Fictive',
    });
  });
  const { id: role } = await site.db.asOwner((tx) =>
    tx.selectFrom('membership').select('id').where('account', '=', one.account).executeTakeFirstOrThrow(),
  );
  const known = {
    plan: '2099-2103',
    no: '1',
    quarter: '2017-04',
    session: newId(),
    account: one.account,
    role,
    unit: await addUnit(site.db, ORG, 'Unité fictive'),
    priority,
    calendar,
    closure,
    standard: ANSWER.code,
    list: 'sector',
    code: 'aerospatiale',
    influence: newId(),
    ...(await records(site, member('planner'))),
    'courriels-recus': await keepMessage(site, ORG),
    demandes: await make(site, ORG, 'demandes', formFor('demandes'), member('agent').token),
  };
  return { site, clock, member, known };
}

/** Makes a record with the form of its register; its id. */
export async function make(site: Site, org: Org, word: string, form: Known, token: string): Promise<string> {
  const made = await submit(site, `/${org.slug}/bureau/${word}`, form, token);
  const id = /[0-9a-f-]{36}/.exec(made.location)?.[0];
  if (made.status !== 303 || !id)
    throw new Error(`No record of ${word}: ${made.status} ${made.html.match(/class="error".*?<\/p>/gs)?.join(' ')}`);
  return id;
}

/** A message that waits for somebody; emptied, so that deciding about it is the one thing that can be done. */
async function keepMessage(site: Site, { id: org }: Org): Promise<string> {
  const id = newId();
  const codes = { audience: 'staff', box: 'general', state: 'aside', reason: 'spam' } as const;
  const place = { mailbox: 'essai', uidValidity: 1, uid: 1, digest: '0'.repeat(64), size: 1, whole: true };
  await site.db.asOwner((tx) =>
    tx
      .insertInto('incomingMail')
      .values({ org, id, ...codes, ...place, arrivedAt: NOW, fetchedAt: NOW, nextAt: NOW })
      .execute(),
  );
  return id;
}

export const formFor = (word: string, known: Known = {}): Known => FORMS[`POST /bureau/${word}`]?.(known) ?? {};

/** One record a register, made as a planner makes it, by the register's word in the address. */
async function records(site: Site, person: Person): Promise<Known> {
  const { token } = person;
  const body = await make(site, ORG, 'contacts', { kind: 'body', name: 'Atelier fictif', partyKind: 'company' }, token);
  const actions = await make(site, ORG, 'actions', formFor('actions'), token);
  const attached = await sendFiles(site, `/${ORG.slug}/bureau/fiches/${actions}/pieces`, person, [{ name: 'essai.png', bytes: PNG }], {
    title: 'Pièce fictive',
  });
  const page = await visit(site, attached.location, token);
  return {
    body,
    attachment: /\/pieces\/([0-9a-f-]{36})\//.exec(page.html)?.[1] ?? '',
    version: '1',
    contacts: await make(site, ORG, 'contacts', formFor('contacts'), token),
    twin: await make(site, ORG, 'contacts', formFor('contacts'), token),
    actions,
    missions: await make(site, ORG, 'missions', formFor('missions'), token),
    soutiens: await make(site, ORG, 'soutiens', formFor('soutiens', { body }), token),
    ententes: await make(site, ORG, 'ententes', formFor('ententes'), token),
    reseau: await make(site, ORG, 'reseau', formFor('reseau'), token),
    ...(await visitWithParts(site, token)),
    ...(await eventWithGuest(site, token)),
    accreditations: await make(site, ORG, 'accreditations', formFor('accreditations'), token),
    cadeaux: await make(site, ORG, 'cadeaux', formFor('cadeaux'), token),
  };
}

/** A visit, an activity of its programme and somebody of its delegation. */
async function visitWithParts(site: Site, token: string): Promise<Known> {
  const visites = await make(site, ORG, 'visites', formFor('visites'), token);
  const page = `/${ORG.slug}/bureau/visites/${visites}`;
  await submit(site, `${page}/programme`, formFor('visites/:id/programme'), token);
  await submit(site, `${page}/personnes/nouvelle`, formFor('visites/:id/personnes/:person'), token);
  return { visites, item: await idIn(site, `${page}/programme`, 'programme', token), person: await idIn(site, page, 'personnes', token) };
}

/** An event and somebody whom it invites. */
async function eventWithGuest(site: Site, token: string): Promise<Known> {
  const invitations = await make(site, ORG, 'invitations', formFor('invitations'), token);
  const page = `/${ORG.slug}/bureau/invitations/${invitations}`;
  await submit(site, `${page}/personnes/nouvelle`, formFor('invitations/:id/personnes/:guest'), token);
  return { invitations, guest: await idIn(site, page, 'personnes', token) };
}

/** The id of the first of a list that stands under a record. */
const idIn = async (site: Site, address: string, list: string, token: string): Promise<string> =>
  new RegExp(`/${list}/([0-9a-f-]{36})`).exec((await visit(site, address, token)).html)?.[1] ?? '';

/** The address of a route for one organisation, its parameters filled with what is known: `:id` with the record of its register. */
export function addressOf(slug: string, path: string, known: Known): string {
  const words = path.split('/');
  const id = words.map((word) => known[word]).find((found) => found !== undefined) ?? known.actions ?? '';
  return `/${slug}${path.replace(/:(\w+)/g, (_, name: string) => (name === 'id' ? id : (known[name] ?? 'inconnu')))}`;
}

/** Asks for a page, or sends the form that would be accepted. */
export const askRoute = (site: Site, { key, method, path }: Mounted, known: Known, token?: string, slug = ORG.slug): Promise<Answer> =>
  method === 'GET'
    ? visit(site, addressOf(slug, path, known), token)
    : submit(site, addressOf(slug, path, known), FORMS[key]?.(known) ?? {}, token);
