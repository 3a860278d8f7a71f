import { addCalendar } from '../clocks/calendars.ts';
import { addStandards } from '../clocks/store.ts';
import type { TestDatabase } from '../db/testing.ts';
import { newToken } from '../identity/token.ts';
import { addOrganisation } from '../keep/testing-visit.ts';
import type { Org } from '../kernel/actor.ts';
import { QUEBEC } from '../kernel/testing-calendar.ts';
import { readServices } from './load/files.ts';
import { type Answer, makeReal, openSite, type Site, submit } from './testing-site.ts';

/** A real organisation with the categories, the calendar and the standards of the ministry, on a site of its own. */
export async function openIntake(database: Pick<TestDatabase, 'url'>, org: Org, clock: { now: Temporal.Instant }): Promise<Site> {
  const site = await openSite(database, clock, { mailLeaves: true });
  await addOrganisation(site.db, org);
  await makeReal(site.db, org);
  const { standards } = await readServices('mrif/declaration-2021');
  await site.db.asOwner(async (tx) => {
    await addCalendar(tx, org.id, null, QUEBEC);
    await addStandards(tx, org.id, standards);
    await tx
      .insertInto('vocabulary')
      .values([
        { org: org.id, list: 'requestCategory', code: 'renseignements', labelFr: 'Renseignements', labelEn: 'Information' },
        { org: org.id, list: 'complaintCategory', code: 'delai', labelFr: 'Délai', labelEn: 'Delay' },
      ])
      .execute();
  });
  return site;
}

export const QUESTION = {
  kind: 'request',
  category: 'renseignements',
  subject: 'Horaire du bureau fictif',
  body: 'Quand ouvrez-vous?',
  email: 'personne@exemple.ca',
};
export const COMPLAINT = { ...QUESTION, kind: 'complaint', category: 'delai', subject: 'Zyxwvut fictif', body: 'Zyxwvut', name: 'Zyxwvut' };

/** Sends the public form, as a browser does that showed it a minute ago. */
export const sendIntake = (
  site: Site,
  org: Org,
  now: Temporal.Instant,
  fields: Readonly<Record<string, string>> = {},
  remoteAddress = '192.0.2.1',
): Promise<Answer> =>
  submitFrom(site, remoteAddress, `/${org.slug}/demande`, {
    ...QUESTION,
    _key: newToken(),
    _shown: now.subtract({ minutes: 1 }).toString(),
    ...fields,
  });

/** Sends a form from an address of the network. */
export async function submitFrom(site: Site, address: string, url: string, form: Readonly<Record<string, string>>): Promise<Answer> {
  const response = await site.app.inject({
    method: 'POST',
    url,
    remoteAddress: address,
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    payload: new URLSearchParams(form).toString(),
  });
  return { status: response.statusCode, location: String(response.headers.location ?? ''), html: response.body, session: null };
}

export interface Given {
  readonly number: string;
  readonly secret: string;
}

/** Number and code of a receipt; throws with what the page says where it is none. */
export function givenBy({ status, html }: Answer): Given {
  const number = /name="number" value="([^"]+)"/.exec(html)?.[1];
  const secret = /name="secret" value="([^"]+)"/.exec(html)?.[1];
  if (status !== 200 || !number || !secret) throw new Error(`Not a receipt: ${status} ${html.match(/class="error".*?<\/p>/gs)?.join(' ')}`);
  return { number, secret };
}

export const recordOf = async (site: Site, { number }: Given) =>
  site.db.asOwner((tx) => tx.selectFrom('record').select(['id', 'state']).where('number', '=', number).executeTakeFirstOrThrow());

/** Does an act of the desk on a request. */
export const actOn =
  (site: Site, org: Org, token: string) =>
  (id: string, noun: string, fields: Readonly<Record<string, string>> = {}): Promise<Answer> =>
    submit(site, `/${org.slug}/bureau/demandes/${id}/${noun}`, fields, token);
