import { randomBytes } from 'node:crypto';
import { flag, option } from './lib/args.ts';
import { inTurns, print, show } from './lib/figures.ts';
import { COOKIE, openHouse, run } from './lib/house.ts';
import { type Loaded, load } from './lib/load.ts';
import { type Served, serve } from './lib/process.ts';

// Filing a request by the public form: number without a gap, record, clocks and their facts, journal entry, letter, key of the person.
// Beside it, in turns, as for `record`: the same server's route that inserts one row, and a bare Fastify route with one INSERT.
const seconds = option('seconds', 4);
const rounds = option('rounds', 5);
const connections = option('connections', 16);

const TABLES = `
  create table one_row (org integer not null, id uuid not null, title text not null, at timestamptz not null default now(), primary key (org, id));
  call secure_by_org('one_row');
  grant insert on one_row to chancery_app;
  create table bare_row (id uuid primary key default gen_random_uuid(), title text not null, at timestamptz not null default now())`;

/** As a browser sends it that showed the form a minute ago. */
const formOf = (n: number): string =>
  new URLSearchParams({
    _key: randomBytes(32).toString('base64url'),
    _shown: Temporal.Now.instant().subtract({ minutes: 1 }).toString(),
    kind: 'request',
    category: 'renseignements',
    subject: `Horaire d’un bureau fictif ${n}`,
    title: `Horaire d’un bureau fictif ${n}`,
    body: 'Bonjour, quand le bureau ouvre-t-il, et faut-il prendre rendez-vous? Merci de votre réponse.',
    name: 'Personne fictive',
    email: `personne-${n}@exemple.invalid`,
  }).toString();
/** Each from a network of its own: the form takes so many of each. */
const from = (n: number): Readonly<Record<string, string>> => ({ 'x-forwarded-for': `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}` });

async function measure(adminUrl: string, servers: { readonly chancery: Served; readonly bare: Served }): Promise<void> {
  const { chancery, bare } = servers;
  let n = 0;
  const filed: Loaded[] = [];
  const file = async (): Promise<number> => {
    const shot = () => ({ method: 'POST' as const, path: '/mrif/demande', headers: from(n), body: formOf(n++) });
    const loaded = await load({ port: chancery.port, connections, seconds, expect: 200, shot });
    filed.push(loaded);
    return loaded.perSecond;
  };
  const one = (port: number, path: string) => async () =>
    (
      await load({
        port,
        connections,
        seconds,
        expect: 303,
        // The key of a form would make it two rows.
        shot: () => ({ method: 'POST', path, headers: COOKIE, body: formOf(n++).replace(/^_key=[^&]*&/, '') }),
      })
    ).perSecond;
  const measured = await inTurns(rounds, [
    { name: 'file a request', round: file },
    { name: 'one row, same server', round: one(chancery.port, '/mrif/bureau/one-row') },
    { name: 'one row, bare Fastify', round: one(bare.port, '/one') },
  ]);
  print(measured, 'a second', { least: 0.1 });
  const last = filed.at(-1);
  if (last) console.log(`p50 ${show(last.p50)} ms, p99 ${show(last.p99)} ms, ${show(last.p99 / last.p50)} times`);
  const [counts] = await run<{ requests: string; gapless: boolean; letters: string }>(
    adminUrl,
    `select (select count(*) from request) as requests, (select count(*) = max(right(number, -7)::integer) from record where register = 'requests') as gapless,
            (select count(*) from mail) as letters`,
  );
  console.log(`${counts?.requests} requests, numbers without a gap: ${counts?.gapless}, ${counts?.letters} letters`);
}

const house = await openHouse();
try {
  await run(house.adminUrl, `set role chancery; ${TABLES}`);
  const chancery = await serve('serving', house.url, flag('no-jobs') ? '' : 'jobs');
  const bare = await serve('bare', house.url);
  try {
    await measure(house.adminUrl, { chancery, bare });
  } finally {
    await chancery.stop();
    await bare.stop();
  }
} finally {
  await house.stop();
}
