import { type RawBuilder, sql } from 'kysely';
import { testDatabase } from '../db/testing.ts';
import { addOrganisation, trialOrg } from '../keep/testing-visit.ts';
import type { Provider } from '../oidc/provider.ts';
import { newSubject, openTestProvider, type TestProvider } from './testing-provider.ts';
import { addPerson, makeReal, NOW, openSite, type Person, type Site } from './testing-site.ts';

export const ORG = trialOrg(91, 'essai-fournisseur');
export const OTHER = trialOrg(92, 'essai-autre');
const REAL = trialOrg(93, 'essai-reel');
export const PASSWORD = 'quatre mots sans rapport';
export const HOME = '/essai-fournisseur';
export const ORIGIN = 'http://localhost';
export const START = `${HOME}/connexion/fournisseur/essai`;
export const RETURN = `${START}/retour`;
export const RULES = [
  { organisation: ORG.slug, group: 'agents', role: 'officer' as const },
  { organisation: ORG.slug, group: 'chefs', role: 'manager' as const },
  { organisation: OTHER.slug, group: 'agents', role: 'officer' as const },
  { organisation: REAL.slug, group: 'agents', role: 'officer' as const },
];

interface Answered {
  readonly status: number;
  readonly location: string;
  readonly html: string;
}

/** Asks as a browser does: with its cookies, and keeping those that it is given. */
export interface Browser {
  readonly jar: Map<string, string>;
  get(url: string): Promise<Answered>;
  post(url: string, form: Readonly<Record<string, string>>): Promise<Answered>;
  /** To the provider; answers with the path to which it sends the browser back. */
  out(start?: string): Promise<string>;
  /** To the provider and back. */
  signIn(start?: string): Promise<Answered>;
  /** The status of the desk. */
  desk(): Promise<number>;
  /** What is said where the provider has opened nothing: the page that the answer leads to. */
  told(answer: Answered): Promise<string>;
}

/** The application with a provider, of which two fictional organisations and a real one take groups. */
export interface ProviderWorld {
  readonly clock: { now: Temporal.Instant };
  readonly idp: TestProvider;
  readonly site: Site;
  /** What the settings name: one, which a test may replace. */
  readonly providers: Provider[];
  /** Before each test: an hour later, another holder at the provider, who is an « agent ». */
  next(): void;
  browser(session?: string): Browser;
  /** Somebody with an account, a password and the role of an officer. */
  person(email?: string): Promise<Person>;
  /** Links the identity of the holder to a new account, as its holder does. */
  linked(): Promise<{ readonly who: Browser; readonly account: Person; readonly identity: string }>;
  rows<T>(query: RawBuilder<T>): Promise<T[]>;
  /** Present roles of whoever has this address. */
  rolesOf(email?: string): Promise<{ org: number; role: string; provider: string | null }[]>;
  lastSignIn(): Promise<unknown>;
  close(): Promise<void>;
}

/** `origin`: where browsers find the application; `build`: as `openSite` takes it. */
export async function openProviderWorld(origin = ORIGIN, build?: Parameters<typeof openSite>[5]): Promise<ProviderWorld> {
  const clock = { now: NOW };
  const providers: Provider[] = [];
  const database = await testDatabase();
  const idp = await openTestProvider([`${origin}${RETURN}`], [`${origin}${HOME}`]);
  const site = await openSite(database, clock, { providers }, undefined, undefined, build);
  for (const org of [ORG, OTHER, REAL]) await addOrganisation(site.db, org);
  await makeReal(site.db, REAL);
  let number = 0;
  const rows: ProviderWorld['rows'] = async (query) => (await site.db.asOwner((tx) => query.execute(tx))).rows;
  const browser = (session?: string): Browser => browse(site, idp, clock, session);
  const person = (email = `compte-${newSubject()}@exemple.invalid`): Promise<Person> =>
    addPerson(site.db, ORG, ['officer'], { email, password: PASSWORD, now: clock.now });
  return {
    clock,
    idp,
    site,
    providers,
    browser,
    person,
    rows,
    next: () => {
      number += 1;
      clock.now = NOW.add({ hours: number });
      Object.assign(idp, { acr: undefined, lie: undefined, garble: undefined, hangs: false });
      const email = `identite${number}@exemple.invalid`;
      idp.holder = { sub: newSubject(), email, email_verified: true, name: 'Identité Fictive', groups: ['agents'] };
      providers.splice(0, providers.length, idp.known({ roles: RULES }));
    },
    linked: async () => {
      const account = await person();
      const who = browser(account.token);
      await who.signIn(`${START}?lier=oui`);
      await who.post(`${HOME}/identites`, { present: PASSWORD });
      const [row] = await rows(sql<{ id: string }>`select id from linked_identity where account = ${account.account}`);
      return { who, account, identity: row?.id ?? '' };
    },
    rolesOf: (email = idp.holder.email) =>
      rows(
        sql<{ org: number; role: string; provider: string | null }>`
          select m.org, m.role, m.provider from membership m join account a on a.id = m.account
           where a.email = ${email} and m.until is null order by m.org, m.role`,
      ),
    lastSignIn: async () => (await rows(sql`select method, outcome from sign_in order by at desc, id desc limit 1`))[0],
    close: async () => {
      await site.close();
      await idp.close();
      await database.close();
    },
  };
}

function browse(site: Site, idp: TestProvider, clock: { now: Temporal.Instant }, session?: string): Browser {
  const jar = new Map<string, string>(session ? [['chancery_session', session]] : []);
  const send = async (method: 'GET' | 'POST', url: string, form: Readonly<Record<string, string>> = {}): Promise<Answered> => {
    // Each a second later: what is the latest is then certain.
    clock.now = clock.now.add({ seconds: 1 });
    const answer = await site.app.inject({
      method,
      url,
      headers: {
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        'sec-fetch-site': 'same-origin',
        ...(method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
      },
      ...(method === 'POST' ? { payload: new URLSearchParams(form).toString() } : {}),
    });
    for (const set of [answer.headers['set-cookie'] ?? []].flat()) {
      const [, name = '', value = ''] = /^(\w+)=([^;]*)/.exec(set) ?? [];
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    return { status: answer.statusCode, location: String(answer.headers.location ?? ''), html: answer.body };
  };
  const get = (url: string) => send('GET', url);
  const out = async (start = START): Promise<string> => {
    const { pathname, search } = new URL(await idp.browse((await get(start)).location));
    return `${pathname}${search}`;
  };
  return {
    jar,
    get,
    post: (url, form) => send('POST', url, form),
    out,
    signIn: async (start) => get(await out(start)),
    desk: async () => (await get(`${HOME}/bureau`)).status,
    told: async ({ status, location }) => {
      if (status !== 303) throw new Error(`${status} leads nowhere`);
      return (await get(location)).html;
    },
  };
}
