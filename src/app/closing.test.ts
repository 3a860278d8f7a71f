import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { fieldHashes } from '../journal/entry.ts';
import { signCheckpoints } from '../journal/integrate.ts';
import { integrateAll } from '../journal/testing-integrate.ts';
import { addOrganisation, trialOrg } from '../keep/testing-visit.ts';
import { checkFile } from '../strategy/closing/check-file.ts';
import { checkProof } from '../strategy/closing/check-proof.ts';
import { listFileSchema } from '../strategy/closing/list-file.ts';
import { proofFileSchema } from '../strategy/closing/proof.ts';
import { figureAsPublished, openingOf } from '../strategy/closing/published.ts';
import { load, planFile } from '../strategy/testing.ts';
import { faultsOfHtml } from '../ui/testing-html.ts';
import { runResults } from './cli/results.ts';
import { runVerifyFile } from './cli/verify-file.ts';
import { COMPOSITION } from './compose.ts';
import { addPerson, NOW, openSite, type Person, type Site, submit, TODAY, visit } from './testing-site.ts';
import { verifyAll } from './verify.ts';

// The plan of the demonstration: its years are 2097-2098 to 2100-2101, its growth starts from the year before.
const ORG = trialOrg(62, 'essai-cloture');
const BASE = '/essai-cloture';
const YEAR = '2097-2098';
const clock = { now: NOW };

let database: TestDatabase;
let site: Site;
let planner: Person;
let manager: Person;
let officer: Person;
const actions: string[] = [];

beforeAll(async () => {
  database = await testDatabase();
  site = await openSite(database, clock);
  await addOrganisation(site.db, ORG);
  await load(site.db, planFile('demo-mrif/demonstration', 2099), true, ORG);
  planner = await addPerson(site.db, ORG, ['planner'], { now: NOW, name: 'Planificatrice Fictive' });
  manager = await addPerson(site.db, ORG, ['manager'], { now: NOW, name: 'Gestionnaire Fictif' });
  officer = await addPerson(site.db, ORG, ['officer'], { now: NOW });
  for (const index of [0, 1, 2, 3, 4, 5]) actions.push(await record(`Activité fictive ${index}`, index === 5 ? 'organisation' : 'public'));
});
afterAll(async () => {
  await site.close();
  await database.close();
});

const action = (title: string, visibility: string, on = '2097-11-02') => ({
  kind: 'prospecting',
  stream: 'economic',
  state: 'held',
  on,
  title,
  visibility,
  positioning: '1',
  newMarket: '1',
  countries: 'FR',
});
async function record(title: string, visibility = 'public', on?: string): Promise<string> {
  const made = await submit(site, `${BASE}/bureau/actions`, action(title, visibility, on), officer.token);
  return /[0-9a-f-]{36}/.exec(made.location)?.[0] ?? expect.fail(made.html);
}
const get = (path: string, who?: Person) => visit(site, `${BASE}${path}`, who?.token);
const act = (noun: string, form: Record<string, string>, who: Person) =>
  submit(site, `${BASE}/bureau/plan/demonstration/cloture/${noun}`, { year: YEAR, ...form }, who.token);
const words = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/g, ' ');
const version = async (who = planner): Promise<string> =>
  /name="_version" value="(\d+)"/.exec((await get(`/bureau/plan/demonstration/cloture?exercice=${YEAR}`, who)).html)?.[1] ?? '0';
const explained = async (): Promise<Record<string, string>> => {
  const { html } = await get(`/bureau/plan/demonstration/cloture?exercice=${YEAR}`, planner);
  return Object.fromEntries(
    [...html.matchAll(/name="(explanation-[^"]+)"/g)].map(([, name]) => [name ?? '', `Explication fictive de ${name}`]),
  );
};
const SIGNED = { signer: 'Signature Fictive', signerFunction: 'Sous-ministre fictif', declaration: 'Déclaration fictive.' };

describe('a year is closed', () => {
  it('only when it is over', async () => {
    const answer = await submit(
      site,
      `${BASE}/bureau/plan/demonstration/cloture/soumission`,
      { year: '2099-2100', _version: '0' },
      planner.token,
    );
    expect(answer.status).toBe(422);
    expect(words(answer.html)).toContain('court jusqu’au');
  });

  it('with an explanation for each target missed; what was typed is kept', async () => {
    const answer = await act('soumission', { _version: '0', 'explanation-1': 'Une seule explication' }, planner);
    expect(answer.status).toBe(422);
    expect(await faultsOfHtml(answer.html)).toEqual([]);
    expect(answer.html).toContain('Une seule explication');
    expect(words(answer.html)).toMatch(/2\. Activités [^–]+ – Expliquez/);
    expect(words(answer.html)).not.toMatch(/1\. Rencontres [^–]+ – Expliquez/);
  });

  it('drafts are saved', async () => {
    expect((await act('explications', { _version: '0', ...(await explained()) }, planner)).status).toBe(303);
    expect((await get(`/bureau/plan/demonstration/cloture?exercice=${YEAR}`, planner)).html).toContain(
      'Explication fictive de explanation-2',
    );
  });

  it('a stale form is refused', async () => {
    expect((await act('soumission', { _version: '0' }, planner)).status).toBe(422);
  });

  it('submitted, returned with a reason, submitted again', async () => {
    expect((await act('soumission', { _version: await version() }, planner)).status).toBe(303);
    expect((await act('retour', { _version: await version(manager), reason: 'Motif fictif' }, planner)).status).toBe(403);
    expect((await act('retour', { _version: await version(manager) }, manager)).status).toBe(422);
    expect((await act('retour', { _version: await version(manager), reason: 'Motif fictif' }, manager)).status).toBe(303);
    expect((await get(`/bureau/plan/demonstration/cloture?exercice=${YEAR}`, planner)).html).toContain('Motif fictif');
    expect((await act('soumission', { _version: await version() }, planner)).status).toBe(303);
  });

  it('approved under the statement signed by name, by somebody else, once', async () => {
    expect((await act('approbation', { _version: await version(manager), ...SIGNED }, planner)).status).toBe(403);
    const unsigned = await act('approbation', { _version: await version(manager), ...SIGNED, signer: '' }, manager);
    expect(unsigned.status).toBe(422);
    expect(await faultsOfHtml(unsigned.html)).toEqual([]);
    const changed = await act('approbation', { _version: await version(manager), ...SIGNED, seen: 'f'.repeat(64) }, manager);
    expect(words(changed.html)).toContain('Un chiffre a changé');
    const form = { _version: await version(manager), ...SIGNED, _key: 'approbation-fictive' };
    const answers = await Promise.all([act('approbation', form, manager), act('approbation', form, manager)]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
  });

  it('approved, it is frozen inside; outside it is not approved yet', async () => {
    expect(words((await get(`/bureau/plan/demonstration/2?exercice=${YEAR}`, planner)).html)).toContain('Exercice approuvé le');
    expect(words((await get(`/plan/demonstration?exercice=${YEAR}`)).html)).toContain('pas encore approuvé');
    expect((await get(`/plan/demonstration/2/chiffre?exercice=${YEAR}`)).status).toBe(404);
  });

  it('published, everybody sees who signed', async () => {
    const published = await act('publication', { _version: await version(manager) }, manager);
    expect(published.status).toBe(303);
    expect(words((await get(`/plan/demonstration?exercice=${YEAR}`)).html)).toContain('signée par Signature Fictive, Sous-ministre fictif');
  });
});

describe('a published figure', () => {
  const page = `/plan/demonstration/2/chiffre?exercice=${YEAR}`;
  it('has its page, valid in both languages', async () => {
    for (const [path, who] of [
      [page, undefined],
      [`/bureau${page}`, planner],
      [`/bureau/plan/demonstration/cloture?exercice=${YEAR}`, manager],
      [`/bureau/plan/demonstration/2/corrections?exercice=${YEAR}`, officer],
      ['/bureau/corrections', planner],
    ] as const) {
      for (const prefix of ['', '/en']) {
        const { status, html } = await visit(site, `${prefix}${BASE}${path}`, who?.token);
        expect([path, status]).toEqual([path, 200]);
        expect(await faultsOfHtml(html)).toEqual([]);
        expect(html).not.toMatch(/undefined|\[object|NaN|\{[a-z]+\}/);
      }
    }
    expect(words((await get(page)).html)).toContain('Publié : 6');
    expect(words((await get(page)).html)).toContain('5 enregistrements diffusés · 1 autre compté sans être diffusé');
  });

  const fileFor = async (who?: Person) =>
    listFileSchema.parse(
      JSON.parse((await get(`${who ? '/bureau' : ''}/plan/demonstration/2/chiffre/liste.json?exercice=${YEAR}`, who)).html),
    );

  it('has a list that anybody recounts', async () => {
    const file = await fileFor();
    expect([file.lines.length, file.hidden.digests.length, file.list.facts]).toEqual([5, 1, 6]);
    expect(checkFile(file)).toEqual([]);
    expect(checkFile(await fileFor(planner))).toEqual([]);
    expect((await fileFor(planner)).lines).toHaveLength(6);
    const csv = (await get(`/plan/demonstration/2/chiffre/liste.csv?exercice=${YEAR}`)).html.trim().split('\r\n');
    expect(csv).toHaveLength(7);
  });

  it('is committed to by the journal', async () => {
    const opening = await site.db.visit(ORG.slug, async (tx) => {
      const found = await figureAsPublished(tx, ORG.id, { plan: 'demonstration', no: '2', year: YEAR }, TODAY, COMPOSITION.kinds);
      return found && openingOf(tx, ORG.id, 'demonstration', found.figure);
    });
    if (!opening) throw new Error('No opening');
    const { rows } = await site.db.asOwner((tx) =>
      sql<{ fields: Record<string, string> }>`select fields from journal_entry where org = ${ORG.id} and id = ${opening.entry}`.execute(tx),
    );
    const hashes = fieldHashes(Buffer.from(opening.salt, 'hex'), { [opening.field]: opening.value });
    expect(hashes[opening.field]).toBe(rows[0]?.fields[opening.field]);
  });

  it('has a proof, once the journal is signed, that anybody checks offline and that no change survives', async () => {
    const page = `/plan/demonstration/2/chiffre?exercice=${YEAR}`;
    const file = `/plan/demonstration/2/chiffre/preuve.json?exercice=${YEAR}`;
    expect((await get(file)).status).toBe(404);
    expect((await get(page)).html).toContain('paraît quelques minutes après');
    await integrateAll(site.db, ORG);
    await site.db.asOwner((tx) => signCheckpoints(tx, ORG, NOW));
    expect((await get(page)).html).toContain('preuve.json');
    expect(words((await get(page)).html)).toContain('verify_journal.py list liste.json preuve.json');
    const proof = proofFileSchema.parse(JSON.parse((await get(file)).html));
    expect(checkProof(proof)).toEqual([]);
    expect(proof.value).toMatchObject({ indicator: '2', year: YEAR });
    expect(checkProof({ ...proof, value: { ...proof.value, facts: 7 } })).toEqual(['commitment']);
    expect(checkProof({ ...proof, salt: '00'.repeat(16) })).toEqual(['commitment']);
    expect(checkProof({ ...proof, entry: { ...proof.entry, at: '2099-01-01T00:00:00Z' } })).toEqual(['inclusion']);
    expect(checkProof({ ...proof, index: proof.index === 0 ? 1 : 0 })).toEqual(['inclusion']);
    expect(checkProof({ ...proof, checkpoint: proof.checkpoint.replace(`\n${proof.size}\n`, `\n${proof.size + 1}\n`) })).toEqual([
      'signature',
    ]);
    // The key that the file names is the one that the journal's page publishes.
    expect(words((await get('/journal')).html)).toContain(proof.key);
  });

  it('still lists exactly the same records after corrections, additions and withdrawals, and shows the restated value beside', async () => {
    const before = await fileFor(planner);
    const [first = '', second = ''] = actions;
    // Withdrawn, moved to another year, added: 6 - 1 - 1 + 1.
    expect((await submit(site, `${BASE}/bureau/actions/${first}/retrait`, { reason: 'Fictif' }, planner.token)).status).toBe(303);
    const moved = { ...action('Activité fictive 1, corrigée', 'public', '2098-06-01'), _version: '1' };
    expect((await submit(site, `${BASE}/bureau/actions/${second}/modifier`, moved, planner.token)).status).toBe(303);
    await record('Activité fictive ajoutée', 'public');
    await record('Activité fictive ajoutée, interne', 'organisation');
    const { lines, ...rest } = await fileFor(planner);
    expect(lines.map(({ fact }) => fact)).toEqual(before.lines.map(({ fact }) => fact));
    expect(rest).toMatchObject({ value: '6', list: { digest: before.list.digest, facts: 6 } });
    expect(checkFile({ lines, ...rest })).toEqual([]);
    const html = words((await get(page)).html);
    expect(html).toContain('Publié : 6');
    for (const shown of ['Retiré', 'Ajouté', 'Activité fictive ajoutée', '1 autre enregistrement a changé']) expect(html).toContain(shown);
    expect(html).not.toContain('ajoutée, interne');
    await record('Activité fictive ajoutée encore', 'public');
    expect(words((await get(page)).html)).toContain('Publié : 6 · Valeur à ce jour : 7');
    expect(words((await get(`/plan/demonstration?exercice=${YEAR}`)).html)).toContain('À ce jour : 7');
    // The list on the page of the indicator is that of today, and says so.
    const indicator = (await get(`/plan/demonstration/2?exercice=${YEAR}`)).html;
    expect(words(indicator)).toContain('Les enregistrements d’aujourd’hui');
    expect(words(indicator)).not.toContain('La somme est le chiffre');
    expect(indicator).toContain(`chiffre?exercice=${YEAR}#enregistrements">Le chiffre approuvé et sa liste`);
    // A breakdown follows the records of today: it says so, and does not pretend to add up to what was published.
    const broken = words((await get(`/plan/demonstration/2/repartition?par=mois&exercice=${YEAR}`)).html);
    expect(broken).toContain('approuvé avec 6.');
    expect(broken).toContain('À ce jour : 7.');
    expect(broken).not.toContain('La somme des lignes est le chiffre');
    expect(words((await get(`/plan/demonstration/2/comparaison?a=${YEAR}`)).html)).toContain('corrigé depuis');
  });

  it('is checked by the command line, which needs the file alone', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'chancery-list-'));
    const check = async (data: unknown) => {
      const out: string[] = [];
      await writeFile(join(dir, 'liste.json'), typeof data === 'string' ? data : JSON.stringify(data));
      const say = (text: string) => void out.push(text);
      const code = await runVerifyFile(join(dir, 'liste.json'), 'en', { out: say, err: say, live: false });
      return { code, said: out.join('\n') };
    };
    const file = await fileFor();
    const [line, ...lines] = file.lines;
    if (!line) throw new Error('No line');
    expect(await check(file)).toMatchObject({ code: 0, said: expect.stringContaining('6 records recounted, 1 of them not disclosed') });
    const wrong: readonly (readonly [unknown, string])[] = [
      [{ ...file, lines }, 'number of records: the file says 6, its lines give 5'],
      [{ ...file, lines: [...lines, { ...line, day: '2097-11-03' }] }, 'digest of the list'],
      [{ ...file, lines: [line, line, ...lines.slice(1)] }, 'lines, each once'],
      [{ ...file, lines: [{ ...line, day: '2099-01-01' }, ...lines] }, 'day outside the period'],
      [{ ...file, value: '7' }, 'published value: the file says 7, its lines give 6'],
      [{ ...file, hidden: { ...file.hidden, facts: 2 } }, 'number of records'],
    ];
    for (const [data, said] of wrong) expect(await check(data)).toMatchObject({ code: 1, said: expect.stringContaining(said) });
    const proof = JSON.parse((await get(`/plan/demonstration/2/chiffre/preuve.json?exercice=${YEAR}`)).html);
    expect(await check(proof)).toMatchObject({ code: 0, said: expect.stringContaining(proof.key) });
    expect(await check({ ...proof, value: { ...proof.value, value: '7' } })).toMatchObject({
      code: 1,
      said: 'the value is not the one that the entry of the journal commits to',
    });
    expect(await check({ ...proof, index: 'first' })).toMatchObject({ code: 2, said: expect.stringContaining('from “index” on') });
    expect(await check('{}')).toMatchObject({ code: 2, said: expect.stringContaining('neither the JSON list') });
    expect(await check('not JSON')).toMatchObject({ code: 2 });
    await rm(dir, { recursive: true });
  });

  it('the command line says which years are frozen and published', async () => {
    const out: string[] = [];
    const io = { out: (text: string) => void out.push(text), err: () => undefined, live: false };
    await runResults(database.url, { org: ORG.slug, plan: 'demonstration', year: YEAR, json: false }, COMPOSITION.kinds, NOW, 'en', io);
    expect(out.join('\n')).toMatch(/2097-2098 · published, frozen at entry \d+ of the journal, signed by Signature Fictive/);
    expect(out.join('\n')).toContain('Today: 7');
  });
});

describe('a correction', () => {
  const propose = (form: Record<string, string>, who: Person) =>
    submit(site, `${BASE}/bureau/plan/demonstration/2/corrections`, { year: YEAR, ...form }, who.token);

  it('is proposed with a motive, about a record or one that is missing', async () => {
    const empty = await propose({ record: actions[2] ?? '' }, officer);
    expect(empty.status).toBe(422);
    expect(await faultsOfHtml(empty.html)).toEqual([]);
    expect((await propose({ record: actions[2] ?? '', motive: 'Motif fictif de correction' }, officer)).status).toBe(303);
    expect((await propose({ motive: 'Il en manque une' }, officer)).status).toBe(303);
    const { html } = await get('/bureau/corrections', planner);
    expect(words(html)).toContain('Motif fictif de correction');
    expect(words(html)).toContain('Une fiche qui manque');
  });

  it('is accepted or refused once by the planner, with a reason; what is accepted is said to all', async () => {
    const { html } = await get('/bureau/corrections', planner);
    const ids = [...new Set([...html.matchAll(/corrections\/([0-9a-f-]{36})/g)].map(([, id]) => id ?? ''))];
    expect(ids).toHaveLength(2);
    const decide = (id: string, noun: string, form: Record<string, string>, who: Person) =>
      submit(site, `${BASE}/bureau/corrections/${id}/${noun}`, form, who.token);
    const [first = '', second = ''] = ids;
    const page = await get(`/bureau/corrections/${first}`, planner);
    expect([page.status, await faultsOfHtml(page.html)]).toEqual([200, []]);
    expect((await decide(first, 'acceptation', { reason: 'Doublon confirmé' }, officer)).status).toBe(403);
    expect((await decide(first, 'acceptation', {}, planner)).status).toBe(422);
    expect((await decide(first, 'acceptation', { reason: 'Doublon confirmé' }, planner)).status).toBe(303);
    expect((await decide(first, 'refus', { reason: 'Trop tard' }, planner)).status).toBe(422);
    expect((await decide(second, 'refus', { reason: 'Rien ne manque' }, planner)).status).toBe(303);
    const shown = words((await get(`/plan/demonstration/2/chiffre?exercice=${YEAR}`)).html);
    expect(shown).toContain('Doublon confirmé');
    for (const inside of ['Rien ne manque', 'Motif fictif de correction']) expect(shown).not.toContain(inside);
  });
});

describe('verify', () => {
  const differences = async (): Promise<readonly string[]> => {
    const found: string[] = [];
    await verifyAll(site.db, { slices: COMPOSITION.slices, onDifference: (_org, { what, key }) => found.push(`${what} ${key}`) });
    return found;
  };

  it('is clean', async () => {
    expect(await differences()).toEqual([]);
  });

  it.each([
    ['a frozen sum', 'frozen_line', 'n = n + 1', 'frozenChanged demonstration 2097-2098 list'],
    ['a cut', 'frozen_line', 'cut = 1', 'frozenChanged demonstration'],
    ['a value', 'frozen_figure', `value = '999'`, 'figureUncommitted demonstration 2097-2098 2'],
    ['a verdict', 'frozen_figure', `verdict = '{"kind": "achieved"}'`, 'figureUncommitted demonstration 2097-2098 2'],
    ['a digest', 'frozen_figure', `digest = repeat('a', 64)`, 'figureList demonstration 2097-2098 2'],
    ['who signed', 'plan_year', `signer = 'Autre'`, 'yearUncommitted demonstration 2097-2098'],
  ])('finds %s that somebody changed, and names it', async (_what, table, change, said) => {
    const keys = { frozen_line: `counts = 'n' and n = 6`, frozen_figure: `indicator = '2'`, plan_year: 'true' }[table];
    const { rows } = await site.db.asOwner((tx) =>
      sql<{
        kept: string;
      }>`select to_jsonb(t)::text as kept from ${sql.table(table)} t where org = ${ORG.id} and ${sql.raw(keys ?? 'true')}`.execute(tx),
    );
    expect(rows.length).toBeGreaterThan(0);
    await site.db.asOwner((tx) => sql.raw(`update ${table} set ${change} where org = ${ORG.id} and ${keys}`).execute(tx));
    try {
      expect((await differences()).join('\n')).toContain(said);
    } finally {
      const column = change.split(' ')[0] ?? '';
      for (const { kept } of rows)
        await site.db.asOwner((tx) =>
          sql
            .raw(`update ${table} t set ${column} = k.${column} from jsonb_populate_record(null::${table}, '${kept.replaceAll("'", "''")}') k
            where t.org = k.org and ${table === 'frozen_line' ? 't.id = k.id' : table === 'frozen_figure' ? 't.plan = k.plan and t.year = k.year and t.indicator = k.indicator' : 't.plan = k.plan and t.year = k.year'}`)
            .execute(tx),
        );
    }
    expect(await differences()).toEqual([]);
  });
});
