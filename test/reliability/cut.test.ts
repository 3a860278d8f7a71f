import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Connection, type Shot } from '../../bench/lib/client.ts';
import { COOKIE, run } from '../../bench/lib/house.ts';
import { runVerifyFile } from '../../src/app/cli/verify-file.ts';
import { hireOfficer, install } from '../chaos/lib/installation.ts';
import { startWriters } from '../chaos/lib/writers.ts';

// Guarantee 7, under load: a year is approved while sixteen officers record acts of that year.
const PLAN = '/mrif/bureau/plan/2019-2023';
const YEAR = '2021-2022';
const COUNTED = { kind: 'prospecting', on: '2021-11-15', newMarket: 'true' };

interface Line {
  readonly cut: number;
  readonly facts: number;
  readonly digest: string;
}

test('freezing while 16 writers post loses nothing and doubles nothing', { timeout: 240_000 }, async () => {
  const installation = await install();
  try {
    const app = await installation.start();
    await hireOfficer(installation.adminUrl);
    const connection = new Connection(app.port);
    const post = (noun: string, form: Readonly<Record<string, string>>): Shot => ({
      method: 'POST',
      path: `${PLAN}/cloture/${noun}`,
      headers: COOKIE,
      body: new URLSearchParams({ year: YEAR, ...form }).toString(),
    });
    const page = async () => (await connection.ask({ path: `${PLAN}/cloture?exercice=${YEAR}`, headers: COOKIE })).text;
    const explanations = Object.fromEntries(
      [...(await page()).matchAll(/name="(explanation-[^"]+)"/g)].map(([, name]) => [name ?? '', 'Explication fictive']),
    );
    const writers = startWriters(() => [app.port], 16, COUNTED);
    for (let n = 0; n < 10; n++) await writers.next();
    expect((await connection.ask(post('soumission', { _version: '0', ...explanations }))).status).toBe(303);
    const before = new Set(writers.acknowledged.values());
    const approved = await connection.ask(
      post('approbation', { _version: '1', signer: 'Signature Fictive', signerFunction: 'Fonction fictive', declaration: 'Fictive.' }),
    );
    expect([approved.status, approved.location]).toEqual([303, `${PLAN}/cloture?exercice=${YEAR}&fait=approbation`]);
    for (let n = 0; n < 10; n++) await writers.next();
    await writers.stop();

    const [line] = await run<{ cut: string; facts: string; digest: string }>(
      installation.adminUrl,
      `select l.cut, l.facts, l.digest from frozen_figure f join frozen_line l on l.org = f.org and l.id = f.line where f.org = 1 and f.indicator = '7'`,
    );
    const frozen: Line = { cut: Number(line?.cut), facts: Number(line?.facts), digest: line?.digest ?? '' };
    // Each acknowledged record is one fact; its entry tells whether it stands at or before the cut.
    const rows = await run<{ record: string; within: boolean }>(
      installation.adminUrl,
      `select e.record, coalesce(l.position <= ${frozen.cut}, false) as within
         from journal_entry e left join journal_leaf l on l.org = e.org and l.entry = e.id where e.org = 1 and e.register = 'actions'`,
    );
    const acknowledged = new Set(writers.acknowledged.values());
    const within = new Set(rows.filter((row) => row.within && acknowledged.has(row.record)).map(({ record }) => record));
    expect(rows).toHaveLength(acknowledged.size);
    expect(frozen.facts).toBe(within.size);
    expect([...before].filter((id) => !within.has(id))).toEqual([]);
    expect(within.size).toBeLessThan(acknowledged.size);

    // The file of the list is the figure; later records are a restatement and nothing else.
    const answer = await fetch(`http://127.0.0.1:${app.port}${PLAN}/7/chiffre/liste.json?exercice=${YEAR}`, { headers: COOKIE });
    const file = await answer.text();
    // What `listFileSchema` describes.
    const listed = new Set((JSON.parse(file) as { lines: { record: string }[] }).lines.map(({ record }) => record));
    expect([...within].filter((id) => !listed.has(id))).toEqual([]);
    expect(listed.size).toBe(within.size);
    const name = join(tmpdir(), `chancery-cut-${process.pid}.json`);
    await writeFile(name, file);
    const said: string[] = [];
    expect(await runVerifyFile(name, 'en', { out: (text) => void said.push(text), err: (text) => void said.push(text), live: false })).toBe(
      0,
    );
    expect(said.join(' ')).toContain(frozen.digest);
    await rm(name);
    const shown = (await connection.ask({ path: `${PLAN}/7/chiffre?exercice=${YEAR}`, headers: COOKIE })).text.replaceAll(/\s|\u00a0/g, '');
    expect(shown).toContain(`Valeuràcejour:${acknowledged.size}`);
    connection.close();
    const { code, words } = await installation.verify();
    expect([code, code === 0 ? '' : words]).toEqual([0, '']);
    process.stdout.write(
      `Cut under load: ${within.size} of ${acknowledged.size} acknowledged acts frozen, ${before.size} of them before the request\n`,
    );
  } finally {
    await installation.remove();
  }
});
