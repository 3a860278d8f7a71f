import { existsSync } from 'node:fs';
import { ensureBuilt } from './build.mjs';
import { runStaticChecks } from './checks.mjs';
import { ensureChromium } from './chromium.mjs';
import { CommandError, inRoot, say } from './root.mjs';
import { add, NOTHING, summaryLine } from './summary.mjs';
import { runVitest, testFiles, usesDatabase } from './vitest.mjs';

/** `npm run check`: the static checks alone. */
export async function runChecks(node) {
  return finish(await runStaticChecks(node));
}

/** `npm test`: everything, in the order in which a mistake shows soonest. Ends with the counts, alone on the last line. */
export async function runTests(node, args) {
  if (args.length > 0)
    throw new CommandError('npm test runs everything and takes no arguments.', 'For some tests alone: npx vitest run PATH', 2);
  const parts = [runStaticChecks, runSuites, runOldestPostgres, runReliability, runJourneys];
  let counts = NOTHING;
  for (const part of parts) counts = add(counts, await part(node));
  return finish(counts);
}

/** The end of a long log is what is read first: what failed is named there again. */
function finish(counts) {
  for (const name of counts.named) console.log(`✗ ${name.split('\n').slice(0, 8).join('\n  ')}`);
  console.log(summaryLine(counts));
  return counts.failed === 0 && counts.passed > 0 ? 0 : 1;
}

function runSuites(node) {
  return runVitest(node, 'unit');
}

/** The suites that use a database once more, on the oldest PostgreSQL that our SQL keeps to. */
async function runOldestPostgres(node) {
  const files = testFiles('src', usesDatabase);
  if (files.length === 0) return NOTHING;
  if (!existsSync(inRoot('node_modules', 'pg16'))) {
    say('✗ PostgreSQL 16: npm brings its programs for linux-x64 alone. The suites ran on PostgreSQL 18.');
    return { ...NOTHING, skipped: 1 };
  }
  console.log('\nThe same on PostgreSQL 16:');
  return runVitest(node, 'unit', files, { CHANCERY_TEST_PG: '16' });
}

/** The built application killed under load, and two of it on one database. */
function runReliability(node) {
  return runBuilt(node, 'reliability', async () => ({}));
}

function runJourneys(node) {
  return runBuilt(node, 'journeys', async () => ({ CHROMIUM_PATH: await ensureChromium(node) }));
}

/** Tests of the application as it is built, in `test/PROJECT`; `need` answers with what they need in their environment. */
async function runBuilt(node, project, need) {
  if (testFiles(`test/${project}`).length === 0) return NOTHING;
  try {
    await ensureBuilt(node);
    return await runVitest(node, project, [], await need());
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    say(`✗ ${project}: ${error.message}\n→ ${error.remedy}`);
    return { ...NOTHING, failed: 1 };
  }
}
