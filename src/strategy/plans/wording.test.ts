import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fiscalYear } from '../../kernel/fiscal.ts';
import { type Indicator, type Plan, type PlanNode, planSchema } from './plan.ts';
import { resolveYears } from './relative-years.ts';

/** French of an official plan against the text it was copied from: one changed word fails. The faults of extraction are told in data/sources/README.md. */
const DATA = new URL('../../../data/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, DATA), 'utf8');
const plan = (path: string): Plan => planSchema.parse(parse(resolveYears(read(`plans/${path}.yaml`), fiscalYear(2025, 1))));

/** White space and apostrophes of one kind. */
const plain = (text: string): string => text.replace(/’/g, "'").replace(/\s+/g, ' ').trim();

/** The extracted text with its lost letters back, words cut at a line's end joined. A true space after fi or fl is doubled in the extraction. */
const mended = (text: string): string =>
  plain(
    text
      .replace(/\uFFFD {2}(?=\p{L})/gu, 'ffi')
      .replace(/\uFFFD (?=\p{L})/gu, 'ff')
      .replace(/\uFFFD ?/gu, ' ')
      .replace(/(fi|fl) (?=\p{L})/gu, '$1')
      .replace(/(\p{L})-\n(?=\p{L})/gu, '$1'),
  );

/** Pattern of this text and nothing else. */
const literally = (text: string): string => plain(text).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** The same, where a label may have lost its full stop. */
const exactly = (text: string): string => `${literally(text)}\\.?`;
/** The same for an item of a list, whose first letter may change case. */
const item = (text: string): string =>
  `• ${literally(text).replace(/^\p{L}/u, (first) => `[${first.toLowerCase()}${first.toUpperCase()}]`)}[;.]`;

const wordingsOf = (one: Indicator) => Object.values(one.targets).flatMap((target) => target.wording);

test('the comparison sees a changed word, and only that', () => {
  const source = mended('Taux de révision des programmes identifi és, le défi  de l’e� et et de l’e�  cacité inter-\nnationale');
  expect(source).toMatch(new RegExp(exactly('programmes identifiés, le défi de l’effet et de l’efficacité internationale')));
  expect(source).not.toMatch(new RegExp(exactly('programmes identifiés, le défi de l’effort')));
});

describe('Plan stratégique 2014-2018', () => {
  const official = plan('mrif/2014-2018');
  const parts = read('sources/mrif-2014-2018.txt').split('[…]');
  const table = mended(parts.at(-1) ?? '');
  const body = mended(parts.slice(0, -1).join(' ❡ '));
  const partOf = (place: string): string => (place === 'Tableau synoptique' ? table : body);
  const WORDS = { issue: 'Enjeu', orientation: 'Orientation', axis: 'Axe' } as const satisfies Partial<Record<PlanNode['kind'], string>>;

  test('mission, vision, values', () => {
    const { mission, vision, values } = official.statements;
    const said = [mission?.fr, 'VISION', vision?.fr, 'VALEURS', values.map(({ fr }) => fr).join(' - ')];
    expect(table.startsWith(`MISSION ${plain(said.join(' '))} Orientation 1`)).toBe(true);
  });

  test.each(official.nodes.filter(({ kind }) => kind !== 'objective'))('$id: $label.fr', ({ kind, no, label }) => {
    if (kind !== 'issue' && kind !== 'orientation' && kind !== 'axis') throw new Error(`unexpected ${kind}`);
    // The table ends a heading by the next one, by an objective or by its own title.
    const next = '(?: |$)(?:Enjeu|Orientation|Axe|Tableau|\\d+\\.|$)';
    expect(table).toMatch(new RegExp(`${WORDS[kind]} ${no} ${exactly(label.fr)}${next}`));
  });

  test.each(official.nodes.filter(({ kind }) => kind === 'objective'))('$id: $label.fr', ({ no, label }) => {
    for (const part of [table, body]) expect(part).toMatch(new RegExp(`(?:^| )${no}\\. ${exactly(label.fr)} ›`));
  });

  test.each(official.indicators)('indicator $no: $label.fr', (one) => {
    const wordings = wordingsOf(one);
    const end = '(?: |$)(?:›|\\d+\\. |AXE|Axe|❡|$)';
    const follows = (part: string, fr: string): boolean => new RegExp(`› ${exactly(one.label.fr)} ${exactly(fr)}${end}`).test(part);
    for (const { fr, source } of wordings) expect(follows(partOf(source.place), fr), `${fr} (${source.place})`).toBe(true);
    // Body and table are both said by one of the wordings kept.
    for (const part of [table, body]) expect(wordings.some(({ fr }) => follows(part, fr))).toBe(true);
  });
});

describe('Tableau synoptique 2019-2023', () => {
  const official = plan('mrif/2019-2023');
  const text = read('sources/mrif-2019-2023.txt');
  const rows = text.split('\n').map((line) => line.split('\t').map(plain));
  const cells = rows.flat();

  test('mission, vision, values', () => {
    const { mission, vision, values } = official.statements;
    const [first, second, third] = values.map(({ fr }) => fr);
    expect(cells).toContain(plain(`MISSION ${mission?.fr}`));
    expect(cells).toContain(plain(`VISION ${vision?.fr}`));
    expect(cells).toContain(plain(`VALEURS ${first}, ${second?.toLowerCase()} et ${third?.toLowerCase()}.`));
  });

  test.each(official.nodes)('$id: $label.fr', ({ kind, no, label }) => {
    if (kind === 'issue') expect(cells).toContain(plain(`ENJEU ${no} : ${label.fr}`));
    if (kind === 'orientation') expect(cells).toContain(plain(`ORIENTATION ${no} – ${label.fr}`));
    if (kind === 'objective') expect(rows.find(([code]) => code === no)?.[1]).toBe(plain(label.fr));
  });

  test.each(official.indicators)('indicator $no: $label.fr', (one) => {
    const at = rows.findIndex((row) => row[2] === one.no);
    const objective = rows.slice(0, at + 1).findLast(([code]) => code !== undefined && /^\d\.\d$/.test(code));
    expect(`objectif-${objective?.[0]}`).toBe(one.objective);
    expect(rows[at]?.slice(3)).toEqual([one.label.fr, ...wordingsOf(one).map(({ fr }) => fr)].map(plain));
  });
});

describe('Vision de la Ville de Québec', () => {
  const official = plan('ville-quebec/vision');
  const text = mended(read('sources/ville-quebec-vision.txt'));
  const pillar = (id: string | undefined): string =>
    text.split(/(?=\d\. Québec [A-Z]+ )/).find((part) => part.slice(10).startsWith(String(id).toUpperCase())) ?? '';

  test('vision; the document states no mission and no values', () => {
    const { mission, vision, values } = official.statements;
    expect(text).toContain(`Notre Vision ${plain(String(vision?.fr))} 1. Québec`);
    expect([mission, values]).toEqual([undefined, []]);
  });

  test.each(official.nodes.filter(({ kind }) => kind === 'pillar'))('$label.fr', ({ id, no, label }) => {
    expect(/^\d\. Québec [A-Z]+/.exec(pillar(id))?.[0].toLowerCase()).toBe(`${no}. ${label.fr}`.toLowerCase());
  });

  test.each(official.nodes.filter(({ kind }) => kind === 'commitment'))('$id: $label.fr', ({ parent, label }) => {
    const [promise, lead] = label.fr.split('\u00a0: ').reverse();
    const promises = pillar(parent).split('Nos engagements ')[1] ?? '';
    if (lead) expect(promises).toMatch(new RegExp(`^${exactly(lead)} : •`));
    expect(promises).toMatch(new RegExp(item(String(promise))));
  });
});

test.each(['mrif/2014-2018', 'mrif/2019-2023', 'ville-quebec/vision'])('%s has no other official words', (path) => {
  const { indicators } = plan(path);
  expect(indicators.flatMap(({ altLabels }) => altLabels)).toEqual([]);
  for (const target of indicators.flatMap(({ targets }) => Object.values(targets))) {
    if (target.kind === 'milestone') expect([target.text.fr]).toEqual(target.wording.map(({ fr }) => fr));
  }
});
