import { flag, option } from './lib/args.ts';
import { inTurns, print, show } from './lib/figures.ts';
import { COOKIE, openHouse, run } from './lib/house.ts';
import { load } from './lib/load.ts';
import { processorTime, type Served, serve } from './lib/process.ts';

// Recording an action through HTTP: record, journal entry, sealed values, fact, counted measures, words of the search. Beside it, in turns:
// the same server's route that inserts one row, and a bare Fastify route with one INSERT.
const seconds = option('seconds', 4);
const rounds = option('rounds', 5);
const connections = option('connections', 16);

const TABLES = `
  create table one_row (org integer not null, id uuid not null, title text not null, at timestamptz not null default now(), primary key (org, id));
  call secure_by_org('one_row');
  grant insert on one_row to chancery_app;
  create table bare_row (id uuid primary key default gen_random_uuid(), title text not null, at timestamptz not null default now())`;

const summary = 'Rencontre fictive avec des entreprises du secteur\u00a0: suites à donner, engagements pris, personnes à revoir.';
const formOf = (n: number): string =>
  new URLSearchParams({
    _key: `${process.pid}-${n}-${connections}-record`,
    kind: 'promotion',
    state: 'held',
    on: '2026-01-15',
    title: `Salon du livre fictif ${n}`,
    stream: 'economic',
    visibility: 'organisation',
    positioning: 'true',
    sectors: 'culture',
    summary,
  }).toString();

async function measure(adminUrl: string, servers: { readonly chancery: Served; readonly bare: Served }): Promise<void> {
  const { chancery, bare } = servers;
  let n = 0;
  let acts = 0;
  let spent = 0;
  const to = (port: number, path: string, body: (n: number) => string) => async () =>
    (await load({ port, connections, seconds, expect: 303, shot: () => ({ method: 'POST', path, headers: COOKIE, body: body(n++) }) }))
      .perSecond;
  const record = to(chancery.port, '/mrif/bureau/actions', formOf);
  const measured = await inTurns(rounds, [
    {
      name: 'record an action',
      round: async () => {
        const from = await processorTime(chancery.process.pid);
        const perSecond = await record();
        spent += (await processorTime(chancery.process.pid)) - from;
        acts += perSecond * seconds;
        return perSecond;
      },
    },
    // The key of a form would make it two rows.
    { name: 'one row, same server', round: to(chancery.port, '/mrif/bureau/one-row', (i) => formOf(i).replace(/^_key=[^&]*&/, '')) },
    { name: 'one row, bare Fastify', round: to(bare.port, '/one', (i) => formOf(i).replace(/^_key=[^&]*&/, '')) },
  ]);
  print(measured, 'a second', { least: 0.45 });
  console.log(`processor time of Node for one record: ${show(spent / acts)} ms`);
  const [counts] = await run<{ records: string; facts: string; counted: string; bytes: string }>(
    adminUrl,
    `select (select count(*) from record) as records, (select count(*) from fact) as facts, (select count(*) from counted) as counted, pg_database_size('chancery') as bytes`,
  );
  console.log(
    `${counts?.records} records, ${counts?.facts} facts counted ${counts?.counted} times, ${show(Number(counts?.bytes) / 1e6)} MB`,
  );
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
