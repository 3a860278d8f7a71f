import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { BlockList } from 'node:net';
import { text } from 'node:stream/consumers';
import { sql } from 'kysely';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { deliverMessages } from '../desk/webhooks/deliver.ts';
import { queueMessages } from '../desk/webhooks/store/queue.ts';
import { integrateAll } from '../journal/testing-integrate.ts';
import { addOrganisation, addUnit, trialOrg } from '../keep/testing-visit.ts';
import { newId } from '../kernel/ids.ts';
import { faultsOfHtml } from '../ui/testing-html.ts';
import { FORMS } from './testing-forms.ts';
import { addPerson, NOW, openSite, type Person, type Site, submit, visit } from './testing-site.ts';

const ORG = trialOrg(53, 'essai-appels');
const OTHER = trialOrg(54, 'essai-appels-autre');
const BASE = '/essai-appels/bureau/administration/points-d-appel';
const SECRET = `whsec_${Buffer.alloc(32, 5).toString('base64')}`;
const inside = new BlockList();
inside.addAddress('127.0.0.1');
const clock = { now: NOW };

let database: TestDatabase;
let site: Site;
let admin: Person;
let officer: Person;
let planner: Person;
let stranger: Person;
let receiver: Server;
let address = '';
/** What the receiver answers, and what it heard. */
let status = 200;
let heard: { headers: IncomingHttpHeaders; body: string }[] = [];
const service = newId();

beforeAll(async () => {
  database = await testDatabase();
  site = await openSite(database, clock);
  for (const org of [ORG, OTHER]) await addOrganisation(site.db, org);
  admin = await addPerson(site.db, ORG, ['administrator'], { now: NOW });
  officer = await addPerson(site.db, ORG, ['officer'], { now: NOW });
  planner = await addPerson(site.db, ORG, ['planner'], { unit: await addUnit(site.db, ORG, 'Unité fictive'), now: NOW });
  await site.db.asOwner((tx) =>
    tx
      .insertInto('vocabulary')
      .values(
        [
          ['agreementKind', 'international'],
          ['agreementNature', 'cooperation'],
          ['agreementAuthority', 'minister'],
          ['visitLevel', 'minister'],
        ].map(([list = '', code = '']) => ({ org: ORG.id, list, code, labelFr: 'Code fictif', labelEn: 'Fictional code' })),
      )
      .execute(),
  );
  stranger = await addPerson(site.db, OTHER, ['administrator'], { now: NOW });
  await site.db.asOwner(async (tx) => {
    await sql`insert into account (id, email, name, service) values (${service}, ${`${service}@service.invalid`}, 'Programme fictif', true)`.execute(
      tx,
    );
    await sql`insert into service_account (org, id, purpose, created_at, created_by) values (${ORG.id}, ${service}, 'essai', now(), ${admin.account})`.execute(
      tx,
    );
    await sql`insert into membership (org, id, account, role, since) values (${ORG.id}, ${newId()}, ${service}, 'auditor', '2020-01-01')`.execute(
      tx,
    );
  });
  receiver = createServer(async (request, response) => {
    heard.push({ headers: request.headers, body: await text(request) });
    response.writeHead(status).end('ignored');
  });
  await new Promise<void>((done) => receiver.listen(0, '127.0.0.1', done));
  const at = receiver.address();
  if (at !== null && typeof at === 'object') address = `http://127.0.0.1:${at.port}/appel`;
});
afterAll(async () => {
  await new Promise((done) => receiver.close(done));
  await site.close();
  await database.close();
});

/** A webhook to the receiver, which the pages would not let be inside. */
async function openHook(registers = '{actions}'): Promise<string> {
  const id = newId();
  await site.db.asOwner((tx) =>
    sql`insert into webhook (org, id, account, url, registers, secret, created_at, created_by, position)
        select ${ORG.id}, ${id}, ${service}, ${address}, ${registers}::text[], ${SECRET}, now(), ${admin.account}, position from machinery.progress where org = ${ORG.id}`.execute(
      tx,
    ),
  );
  heard = [];
  status = 200;
  return id;
}
const end = (hook: string) => site.db.asOwner((tx) => sql`update webhook set ended_at = now() where id = ${hook}`.execute(tx));

async function act(more: Readonly<Record<string, string>> = {}): Promise<string> {
  const made = await submit(site, '/essai-appels/bureau/actions', { ...FORMS['POST /bureau/actions']?.({}), ...more }, officer.token);
  return /[0-9a-f-]{36}/.exec(made.location)?.[0] ?? '';
}
/** As the jobs do: place, write, send. */
async function turn(): Promise<void> {
  await integrateAll(site.db, ORG);
  await site.db.asOwner((tx) => queueMessages(tx, ORG, clock.now));
  await deliverMessages(site.db, inside, () => clock.now);
}
// A library checks the moment of a message against the clock of the machine.
const verify = ({ headers, body }: { headers: IncomingHttpHeaders; body: string }, secret = SECRET) => {
  const sent = { ...headers, 'webhook-timestamp': String(headers['webhook-timestamp']) };
  const id = String(headers['webhook-id']);
  const at = new Date(Number(sent['webhook-timestamp']) * 1000);
  return new Webhook(secret).sign(id, at, body) === headers['webhook-signature'];
};

describe('a webhook', () => {
  test('is told of what happens to a record, with ids alone and a signature that a library makes the same', async () => {
    await act();
    await turn();
    const hook = await openHook();
    const record = await act();
    await turn();
    expect(heard).toHaveLength(1);
    const [message] = heard;
    if (!message) throw new Error('nothing heard');
    expect(JSON.parse(message.body)).toMatchObject({
      type: 'actions.create',
      data: { organisation: 'essai-appels', register: 'actions', id: record, fictional: true },
    });
    expect(message.body).not.toContain(String(FORMS['POST /bureau/actions']?.({}).title));
    expect(verify(message)).toBe(true);
    expect(verify({ ...message, body: message.body.replace('create', 'cancel') })).toBe(false);
    await turn();
    expect(heard).toHaveLength(1);
    await end(hook);
  });

  test('is told only of records that its service account may see', async () => {
    const hook = await openHook();
    await act({ visibility: 'named' });
    const seen = await act({ visibility: 'organisation' });
    await turn();
    expect(heard.map(({ body }) => JSON.parse(body).data.id)).toEqual([seen]);
    await end(hook);
  });

  test('is told nothing once its service account has no role', async () => {
    const hook = await openHook();
    const ends = (until: string | null) =>
      site.db.asOwner((tx) => sql`update membership set until = ${until}::date where account = ${service}`.execute(tx));
    await ends('2099-01-01');
    await act();
    await turn();
    expect(heard).toEqual([]);
    await ends(null);
    await end(hook);
  });

  test('is told of signatures of agreements and of quarters of missions, and of nothing of protocol', async () => {
    const hook = await openHook('{agreements,missions,visits,events,accreditations,gifts}');
    const desk = '/essai-appels/bureau';
    const post = async (path: string, form: Readonly<Record<string, string | readonly string[]>>): Promise<string> => {
      const { status: answered, location, html } = await submit(site, `${desk}/${path}`, form, planner.token);
      expect(answered, `${path} ${html.match(/class="error".*?<\/p>/gs)?.join(' ')}`).toBe(303);
      return /[0-9a-f-]{36}/.exec(location)?.[0] ?? '';
    };
    const agreement = await post('ententes', { ...FORMS['POST /bureau/ententes']?.({}), visibility: 'organisation' });
    for (const noun of ['negociation', 'autorisations', 'signature'])
      await post(`ententes/${agreement}/${noun}`, FORMS[`POST /bureau/ententes/:id/${noun}`]?.({}) ?? {});
    await post('ententes', { ...FORMS['POST /bureau/ententes']?.({}), visibility: 'named' });
    await post('missions/publication/2099-07/publication', {});
    const { visibility: _visibility, ...planned } = FORMS['POST /bureau/visites']?.({}) ?? {};
    const unread = await post('visites', planned);
    await turn();
    const told = heard.map(({ body }) => JSON.parse(body));
    expect(told.filter(({ data }) => data.id === agreement).map(({ type }) => type)).toContain('agreements.sign');
    expect(told.filter(({ type }) => type === 'missions.publishQuarter')).toEqual([
      expect.objectContaining({
        data: { organisation: 'essai-appels', register: 'missions', id: null, number: '2099-07', fictional: true },
      }),
    ]);
    expect(new Set(told.map(({ data }) => data.id))).toEqual(new Set([agreement, null]));
    expect(unread).not.toBe('');
    expect(heard.map(({ body }) => body).join(' ')).not.toContain(unread);
    await end(hook);
  });

  test('is tried again, later and later, under the same id, until it answers', async () => {
    const hook = await openHook();
    status = 503;
    await act();
    await turn();
    await turn();
    expect(heard).toHaveLength(1);
    clock.now = clock.now.add({ seconds: 6 });
    await turn();
    expect(heard).toHaveLength(2);
    status = 204;
    clock.now = clock.now.add({ seconds: 301 });
    await turn();
    expect(new Set(heard.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(heard).toHaveLength(3);
    const page = await visit(site, `${BASE}/${hook}`, admin.token);
    expect(page.html).toContain('Reçu');
    await end(hook);
  });

  test('whose claim was lost with its process is tried again by another', async () => {
    const hook = await openHook();
    await act();
    await integrateAll(site.db, ORG);
    await site.db.asOwner((tx) => queueMessages(tx, ORG, clock.now));
    // As a process that died after it claimed.
    await site.db.asOwner((tx) =>
      sql`update webhook_message set attempts = 1, next_at = ${clock.now.add({ seconds: 60 })}::timestamptz where webhook = ${hook}`.execute(
        tx,
      ),
    );
    await turn();
    expect(heard).toEqual([]);
    clock.now = clock.now.add({ seconds: 61 });
    await turn();
    expect(heard).toHaveLength(1);
    await end(hook);
  });

  test('that answers 410 is closed', async () => {
    const hook = await openHook();
    status = 410;
    await act();
    await turn();
    expect((await visit(site, `${BASE}/${hook}`, admin.token)).html).toContain('Fermé');
    await act();
    await turn();
    expect(heard).toHaveLength(1);
  });
});

describe('the pages', () => {
  const form = { url: 'https://exemple.org/appel', account: service, registers: 'actions' };

  test('show the secret once', async () => {
    const opened = await submit(site, BASE, { ...form, _key: 'k'.repeat(12) }, admin.token);
    const secret = /whsec_[A-Za-z0-9+/=]{40,}/.exec(opened.html)?.[0];
    expect(opened.status).toBe(200);
    expect(secret).toBeDefined();
    expect(await faultsOfHtml(opened.html)).toEqual([]);
    expect((await visit(site, BASE, admin.token)).html).not.toContain('whsec_');
    expect((await submit(site, BASE, { ...form, _key: 'k'.repeat(12) }, admin.token)).status).toBe(303);
    const { rows } = await site.db.asOwner((tx) => sql`select from webhook where url = ${form.url}`.execute(tx));
    expect(rows).toHaveLength(1);
  });
  test.each([
    [{ url: 'https://10.0.0.1/' }, 'réseau interne'],
    [{ url: 'http://exemple.org/' }, 'commence par https://'],
    [{ account: newId() }, 'error'],
    [{ registers: 'complaints' }, 'error'],
    [{ registers: '' }, 'error'],
  ])('refuse %j, and keep what was typed', async (wrong, said) => {
    const answer = await submit(site, BASE, { ...form, ...wrong }, admin.token);
    expect(answer.status).toBe(422);
    expect(answer.html).toContain(said);
    expect(answer.html).toContain({ ...form, ...wrong }.url);
  });
  test('try, replay and close', async () => {
    const hook = await openHook();
    expect((await submit(site, `${BASE}/${hook}/essai`, {}, admin.token)).location).toContain('fait=essai');
    await turn();
    expect(JSON.parse(heard[0]?.body ?? '{}')).toMatchObject({ type: 'webhook.trial' });
    const page = await visit(site, `${BASE}/${hook}`, admin.token);
    const again = /messages\/[0-9a-f-]{36}\/envoi/.exec(page.html)?.[0] ?? '';
    expect((await submit(site, `${BASE}/${hook}/${again}`, {}, admin.token)).status).toBe(303);
    await turn();
    expect(heard.map(({ headers }) => headers['webhook-id'])).toEqual([heard[0]?.headers['webhook-id'], heard[0]?.headers['webhook-id']]);
    expect((await submit(site, `${BASE}/${hook}/fermeture`, {}, admin.token)).status).toBe(303);
    expect((await submit(site, `${BASE}/${hook}/essai`, {}, admin.token)).status).toBe(422);
  });
  test('of another organisation know nothing of it', async () => {
    const hook = await openHook();
    const at = `/essai-appels-autre/bureau/administration/points-d-appel/${hook}`;
    expect((await visit(site, at, stranger.token)).status).toBe(404);
    expect((await submit(site, `${at}/fermeture`, {}, stranger.token)).status).toBe(404);
    await end(hook);
  });
});
