import './lib/tsx.mjs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestServer } from '../../src/db/testing.server.ts';
import { recordFigure } from '../../src/db/testing-figures.ts';
import { openDatabase } from '../../src/db/transaction.ts';
import { type PublishedPlace, publishedFigures } from '../lib/published-figures.ts';
import { refusal, stranger } from './lib/stranger.ts';

// `npm run chaos -- figures`: guarantee 11. Every published figure of the demonstrations, over HTTP, checked in Python. Asks for python3.
const { startApp } = await import('../lib/app.ts');
const { listFileSchema, proofFileSchema } = await import('../../src/strategy/results.ts');
const server = await startTestServer(18);
const app = await startApp(server);
const folder = await mkdtemp(join(tmpdir(), 'chancery-figures-'));

const fetchText = async (path: string): Promise<string> => {
  const answer = await fetch(`${app.url}${path}`);
  if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`);
  return answer.text();
};
const keep = async (name: string, body: string): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, body);
  return path;
};
/** The key of a shard as the page of the journal publishes it: not the one that the proof brings. */
async function keyOf(org: string, shard: string): Promise<string> {
  const text = (await fetchText(`/${org}/journal`)).replace(/<[^>]*>/g, ' ').replaceAll('&#x2F;', '/');
  const key = text.split(/\s+/).find((word) => word.includes(`/${shard}+`));
  return key ?? Promise.reject(new Error(`The journal of ${org} publishes no key for ${shard}`));
}

/** Checks one figure as a stranger would, then that neither file can be changed. Answers with how many records were recounted. */
async function check({ org, year, listed, path, indicator }: PublishedPlace): Promise<number> {
  const proofText = await fetchText(`${path}/preuve.json?exercice=${year}`);
  const proof = proofFileSchema.parse(JSON.parse(proofText));
  const key = await keyOf(org, proof.shard);
  const proofFile = await keep('preuve.json', proofText);
  const said = [await stranger('figure', proofFile, key)];
  const forged = { ...proof, value: { ...proof.value, value: `${String(proof.value.value)}1` } };
  await refusal('figure', await keep('forged.json', JSON.stringify(forged)), key);
  let records = 0;
  if (listed) {
    const text = await fetchText(`${path}/liste.json?exercice=${year}`);
    said.push(await stranger('list', await keep('liste.json', text), proofFile));
    const list = listFileSchema.parse(JSON.parse(text));
    records = list.list.facts;
    if (list.lines.length > 0)
      await refusal('list', await keep('cut.json', JSON.stringify({ ...list, lines: list.lines.slice(1) })), proofFile);
  }
  console.log(`${org} ${year} ${indicator}: ${said.join('; ')}`);
  return records;
}

try {
  const db = openDatabase(app.databaseUrl, 2);
  const figures = await publishedFigures(db).finally(() => db.close());
  if (figures.length === 0) throw new Error('The demonstrations publish no figure');
  let records = 0;
  for (const figure of figures) records += await check(figure);
  const listed = figures.filter((figure) => figure.listed).length;
  const figure = `${figures.length} of ${figures.length} published figures of the demonstrations proved by Python, ${listed} lists of ${records} records recounted; a changed value or a missing line refused each time`;
  console.log(figure);
  recordFigure('figures', figure);
} finally {
  await rm(folder, { recursive: true, force: true });
  await app.stop();
  await server.stop();
}
