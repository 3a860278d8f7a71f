import { execFile } from 'node:child_process';
import { parseArgs, promisify } from 'node:util';
import { openHouse } from '../lib/house.ts';

// `npm run lighthouse`: Google's own measure of the portal, as a table. It weighs 176 MB: npm fetches it for this command alone.
const PACKAGE = 'lighthouse@13.5.0';
const PAGES = [
  '/demo-mrif',
  '/en/demo-mrif',
  '/demo-mrif/plan/demonstration',
  '/demo-mrif/plan/demonstration/1',
  '/demo-mrif/services',
  '/demo-mrif/reseau',
  '/demo-mrif/demande',
  '/mrif',
];
const LEAST = { performance: 95, accessibility: 100, 'best-practices': 100 } as const;
type Category = keyof typeof LEAST;

interface Report {
  readonly categories: Readonly<Record<Category, { readonly score: number; readonly auditRefs: readonly { readonly id: string }[] }>>;
  readonly audits: Readonly<Record<string, { readonly title: string; readonly score: number | null; readonly numericValue?: number }>>;
}

const run = promisify(execFile);

/** One page on a simulated telephone with a slow line, as Lighthouse does unless told otherwise. `cli`: one that is installed already. */
async function measure(url: string, cli: string | undefined): Promise<Report> {
  const flags = `--headless=new --disable-dev-shm-usage${process.getuid?.() === 0 ? ' --no-sandbox' : ''}`;
  const args = [url, '--quiet', '--output=json', `--only-categories=${Object.keys(LEAST).join(',')}`, `--chrome-flags=${flags}`];
  const [file, own] = cli ? [process.execPath, [cli]] : ['npm', ['exec', '--yes', `--package=${PACKAGE}`, '--', 'lighthouse']];
  const env = { ...process.env, CHROME_PATH: process.env.CHROMIUM_PATH };
  const { stdout } = await run(file, [...own, ...args], { env, maxBuffer: 64 * 1024 * 1024 });
  // The shape that this version writes.
  return JSON.parse(stdout) as Report;
}

const points = ({ categories }: Report, category: Category): number => Math.round((categories[category]?.score ?? 0) * 100);
const value = ({ audits }: Report, id: string): number => audits[id]?.numericValue ?? Number.NaN;

async function main(): Promise<number> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ args: process.argv.slice(2), options: { url: text, cli: text, only: text } });
  const pages = PAGES.filter((page) => values.only === undefined || page.includes(values.only));
  const house = await openHouse(values.url);
  let below = 0;
  try {
    console.log('| Page | Performance | Accessibility | Best practices | Largest paint (s) | Layout shift | Blocking (ms) |');
    console.log('|---|---|---|---|---|---|---|');
    for (const page of pages) {
      // Once asked for, a page is kept: a visitor seldom is the first.
      await fetch(house.url + page);
      const report = await measure(house.url + page, values.cli);
      const scores = (['performance', 'accessibility', 'best-practices'] as const).map((one) => [one, points(report, one)] as const);
      const paint = (value(report, 'largest-contentful-paint') / 1000).toFixed(1);
      const shift = value(report, 'cumulative-layout-shift').toFixed(3);
      const blocking = Math.round(value(report, 'total-blocking-time'));
      console.log(`| \`${page}\` | ${scores.map(([, n]) => n).join(' | ')} | ${paint} | ${shift} | ${blocking} |`);
      for (const [category, n] of scores) {
        if (n >= LEAST[category]) continue;
        below += 1;
        const failed = report.categories[category].auditRefs.flatMap(({ id }) => {
          const audit = report.audits[id];
          return audit?.score !== null && audit !== undefined && audit.score < 0.9 ? [`${id}: ${audit.title}`] : [];
        });
        console.error(`  ${category} below ${LEAST[category]}: ${failed.join('; ')}`);
      }
    }
  } finally {
    await house.stop();
  }
  return below === 0 ? 0 : 1;
}

process.exitCode = await main();
