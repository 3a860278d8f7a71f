import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openDatabase } from '../db/transaction.ts';
import { networksOf } from '../desk/webhooks/reach.ts';
import { loadOrganisations } from '../identity/organisations.ts';
import { sealSecrets } from '../identity/totp-secrets.ts';
import { openProvider } from '../oidc/provider.ts';
import { loadAssets } from '../ui/assets.ts';
import { authorityAt } from './authority.ts';
import { checkProviders } from './check-providers.ts';
import { COMPOSITION } from './compose.ts';
import { openStore } from './database.ts';
import { checkMailboxes } from './mailboxes.ts';
import { ensureReady } from './ready.ts';
import { type Job, runJobs } from './run-jobs.ts';
import { jobs } from './schedule.ts';
import { readSecretsKey } from './secrets-key.ts';
import { rememberOrganisations } from './server/context.ts';
import { buildServer } from './server/server.ts';
import { type Settings, siteOf } from './settings.ts';
import { stateLines } from './state/lines.ts';
import { measure } from './state/measure.ts';
import { providerLines } from './state/providers.ts';
import { rememberRuns } from './state/record-runs.ts';
import { forgetOtherJobs } from './state/store/records.ts';
import type { Io } from './terminal/io.ts';

const KEY_LOST =
  'The secrets of one-time codes were sealed with another key: their codes are refused. Bring back secrets.key to the data folder, or SECRETS_KEY.';

/** The folder of built files; this file is as deep in `dist` as in `src`. */
export const BUILD_DIR = fileURLToPath(new URL('../../public/build/', import.meta.url));

/** Runs the application until it is asked to stop: pages, jobs, or both. */
export async function serve(settings: Settings, parts: { readonly web: boolean; readonly jobs: boolean }, io: Io): Promise<void> {
  const store = await openStore(settings, io, Temporal.Now.instant());
  const db = openDatabase(store.url);
  const now = () => Temporal.Now.instant();
  await ensureReady(db, settings, io, now());
  const secretsKey = await readSecretsKey(settings);
  if (!(await db.asOwner((tx) => sealSecrets(tx, secretsKey)))) io.err(KEY_LOST);
  const organisations = rememberOrganisations(db);
  const here = await db.asOwner(loadOrganisations);
  const problems = [...checkMailboxes(settings.mailboxes, here), ...checkProviders(settings.oidcProviders, here)];
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const webhooksInside = networksOf(settings.webhooksInside);
  const providers = settings.oidcProviders.map((one) => openProvider(one, { report: io.err }));
  const mailLeaves = settings.smtpUrl !== undefined;
  const antivirus = settings.clamdUrl !== undefined;
  const measured = () =>
    measure({ db, dataDir: settings.dataDir, embedded: store.embedded, mailLeaves, mailboxes: settings.mailboxes, antivirus, now });
  const state = async () => [...stateLines(await measured()), ...(await providerLines(providers))];
  const installation = {
    site: siteOf(settings),
    mailLeaves,
    mailboxes: settings.mailboxes.map(({ org, box, address }) => ({ org, box, address })),
    files: { folder: settings.filesDir, limits: settings.fileLimits, scans: antivirus },
    webhooksInside,
    providers,
    secretsKey,
    state,
  };
  const all = jobs({
    db,
    organisations: () => db.asOwner(loadOrganisations),
    now,
    mail: { ...settings, site: siteOf(settings) },
    clamdUrl: settings.clamdUrl,
    webhooksInside,
    installation,
    authority: settings.tsaUrl === undefined ? null : authorityAt(settings.tsaUrl),
  });
  const failed = (job: Job, error: unknown) => io.err(`${job.name}: ${error instanceof Error ? error.message : String(error)}`);
  if (parts.jobs)
    await db.asOwner((tx) =>
      forgetOtherJobs(
        tx,
        all.map(({ name }) => name),
      ),
    );
  const schedule = parts.jobs ? runJobs(all, failed, rememberRuns(db, now), now) : null;
  const app = parts.web
    ? await buildServer(
        {
          db,
          assets: loadAssets(join(BUILD_DIR)),
          composition: COMPOSITION,
          organisations,
          now,
          secureCookies: settings.publicUrl?.startsWith('https:') === true,
          publicUrl: settings.publicUrl,
          installation,
          measure: measured,
          metricsToken: settings.metricsToken,
        },
        { logLevel: settings.logLevel, buildDir: BUILD_DIR, proxies: settings.proxies },
      )
    : null;
  if (app) {
    await app.listen({ port: settings.port, host: settings.host });
    io.err(`Chancery is open on ${settings.publicUrl ?? `http://localhost:${settings.port}`}`);
  } else io.err('Jobs are running.');

  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
  await app?.close();
  await schedule?.stop();
  await db.close();
  await store.stop();
}
