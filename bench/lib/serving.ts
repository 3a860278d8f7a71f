import { BlockList } from 'node:net';
import { sql } from 'kysely';
import type { Slice } from '../../src/web/route.ts';
import { built } from './built.ts';
import { NO_FILES } from './no-files.ts';
import { untilStopped } from './process.ts';

// The application's own server on a given database, with one route more: the limit that recording is held against.
const [, , url = '', withJobs = ''] = process.argv;
const { openDatabase } = await built<typeof import('../../src/db/transaction.ts')>('db/transaction.js');
const { loadAssets } = await built<typeof import('../../src/ui/assets.ts')>('ui/assets.js');
const { COMPOSITION } = await built<typeof import('../../src/app/compose.ts')>('app/compose.js');
const { BUILD_DIR } = await built<typeof import('../../src/app/serve.ts')>('app/serve.js');
const { jobs } = await built<typeof import('../../src/app/schedule.ts')>('app/schedule.js');
const { runJobs } = await built<typeof import('../../src/app/run-jobs.ts')>('app/run-jobs.js');
const { rememberOrganisations } = await built<typeof import('../../src/app/server/context.ts')>('app/server/context.js');
const { buildServer } = await built<typeof import('../../src/app/server/server.ts')>('app/server/server.js');
const { post } = await built<typeof import('../../src/web/route.ts')>('web/route.js');
const { redirect } = await built<typeof import('../../src/web/reply.ts')>('web/reply.js');

/** Same composition, same realm, same transaction; the form is parsed, one row is inserted. */
const oneRow: Slice = {
  id: 'one-row',
  routes: [
    post('/bureau/one-row', 'desk', async ({ tx, org, fresh, form, paths }) => {
      await sql`insert into one_row (org, id, title) values (${org.id}, ${fresh}, ${form.get('title')})`.execute(tx);
      return redirect(paths.desk());
    }),
  ],
};

const NO_MAIL = {
  smtpUrl: undefined,
  mailFrom: 'Chancery <chancery@localhost>',
  site: 'http://localhost',
  mailboxes: [],
  receiptsPerHour: 100,
};
const installation = {
  site: NO_MAIL.site,
  mailLeaves: false,
  mailboxes: [],
  files: NO_FILES,
  webhooksInside: new BlockList(),
  providers: [],
  secretsKey: Buffer.alloc(32),
  state: async () => [],
};
const db = openDatabase(url);
const organisations = rememberOrganisations(db);
const now = () => Temporal.Now.instant();
const schedule =
  withJobs === 'jobs'
    ? runJobs(
        jobs({
          db,
          organisations: organisations.all,
          now,
          mail: NO_MAIL,
          clamdUrl: undefined,
          authority: null,
          webhooksInside: installation.webhooksInside,
          installation,
        }),
        (job, error) => console.error(job.name, error),
      )
    : null;
const app = await buildServer(
  {
    db,
    assets: loadAssets(BUILD_DIR),
    composition: { ...COMPOSITION, slices: [...COMPOSITION.slices, oneRow] },
    organisations,
    now,
    secureCookies: false,
    installation,
    measure: () => Promise.reject(new Error('not measured')),
    metricsToken: undefined,
  },
  { logLevel: 'warn', buildDir: BUILD_DIR, proxies: 1 },
);
await app.listen({ port: 0, host: '127.0.0.1' });
const address = app.server.address();
await untilStopped(typeof address === 'object' ? (address?.port ?? 0) : 0);
await app.close();
await schedule?.stop();
await db.close();
