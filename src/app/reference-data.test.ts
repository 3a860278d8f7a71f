import { readFileSync } from 'node:fs';
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { openCalendar } from '../kernel/calendar.ts';
import { calendarSchema } from '../kernel/calendar-data.ts';
import { parseFiscalYear } from '../kernel/fiscal.ts';

/** What the files of data/ promise to each other and to their sources. The shape of plans is tested with the plans. */
const DATA = new URL('../../data/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, DATA), 'utf8');
const yaml = <T>(path: string, schema: z.ZodType<T>): T => schema.parse(parse(read(path)));
const csv = (path: string): readonly Record<string, string>[] =>
  z.array(z.record(z.string(), z.string())).parse(parseCsv(read(`${path}.csv`), { columns: true }));
const bilingual = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });

const vocabularies = yaml(
  'vocabularies.yaml',
  z.strictObject({
    vocabularies: z.array(
      z.strictObject({
        id: z.string(),
        name: bilingual,
        only: z.array(z.string()).optional(),
        origin: z.enum(['official', 'product', 'generic', 'fictional']),
        source: z.string().optional(),
        codes: z.array(bilingual.extend({ id: z.string().regex(/^[A-Za-z0-9-]+$/) })).min(2),
      }),
    ),
  }),
).vocabularies;
const codesOf = (list: string): readonly string[] => vocabularies.find(({ id }) => id === list)?.codes.map(({ id }) => id) ?? [];

const unit = z.strictObject({ id: z.string(), name: bilingual });
const hours = z.array(z.strictObject({ from: z.string(), to: z.string() }));
const office = z.strictObject({ city: z.string(), lines: z.array(z.string()), telephone: z.string(), fax: z.string().optional() });
const organisations = yaml(
  'organisations.yaml',
  z.strictObject({
    organisations: z.array(
      z.strictObject({
        slug: z.string(),
        fictional: z.boolean(),
        name: bilingual,
        shortName: bilingual,
        theme: z.enum(['ministere', 'ville']),
        fiscalStart: z.union([z.literal(1), z.literal(4)]),
        timeZone: z.string(),
        calendar: z.string().nullable(),
        services: z.string().optional(),
        agreements: z.string().optional(),
        socialSecurity: z.string().optional(),
        missionTerms: z.string().optional(),
        languages: z.array(z.enum(['fr', 'en'])),
        contacts: z
          .strictObject({
            source: z.string(),
            offices: z.array(office),
            website: z.url(),
            email: z.email(),
            complaints: z.email().optional(),
            hours: hours.optional(),
          })
          .optional(),
        units: z.array(unit),
        plans: z.array(z.string()),
        network: z.string().optional(),
        readings: z.string().optional(),
      }),
    ),
  }),
).organisations;

describe('posts of 2014', () => {
  const posts = csv('network/mrif/posts-2014');
  const source = read('sources/mrif-2014-2018.txt');

  test('the counts are those that the plan states', () => {
    const stated = [
      /(\d+) délégations générales/,
      /(\d+) délégations\uFFFD/,
      /(\d+) bureaux/,
      /(\d+) antennes/,
      /(\d+) représentations en a/,
    ];
    const [general, delegations, bureaus, antennas, multilateral] = stated.map((pattern) => Number(pattern.exec(source)?.[1]));
    expect([general, delegations, bureaus, antennas, multilateral]).toEqual([7, 4, 8, 4, 2]);
    const held = ['generalDelegation', 'delegation', 'bureau', 'antenna', 'multilateral'].map(
      (type) => posts.filter((post) => post.type === type).length,
    );
    expect(held).toEqual([general, delegations, bureaus, antennas, multilateral]);
    expect(source).toContain('25 représentations réparties dans 14 pays');
    expect(posts).toHaveLength(25);
    expect(new Set(posts.map(({ country }) => country)).size).toBe(14);
  });

  test('no head of post is named, for none is known', () => expect(posts.filter(({ head }) => head !== '')).toEqual([]));
});

test.each(['network/mrif/posts-2014', 'network/mrif/posts-recent-partial'])('%s: ids, types, certainty, place and time', (path) => {
  const posts = csv(path);
  expect(new Set(posts.map(({ id }) => id)).size).toBe(posts.length);
  for (const post of posts) {
    const { id, type, certainty, lat, lon, time_zone } = post;
    expect(['', ...codesOf('postType')], id).toContain(type);
    expect(codesOf('certainty'), id).toContain(certainty);
    expect([post.note_fr === '', certainty === 'unverified' && post.note_fr === ''], id).toEqual([post.note_en === '', false]);
    expect(Math.abs(Number(lat)) <= 90 && Math.abs(Number(lon)) <= 180 && `${lat}${lon}` !== '', id).toBe(true);
    expect(() => new Intl.DateTimeFormat('en', { timeZone: time_zone }), id).not.toThrow();
  }
});

test('the calendar of the public service gives the days of the regulation from 2019 to 2023, and no other', () => {
  const calendar = openCalendar(yaml('calendars/quebec-public-service.yaml', calendarSchema));
  const days = [2019, 2020, 2021, 2022, 2023].flatMap((year) => calendar.holidaysOf(year).map(({ day }) => day));
  expect(days.toSorted()).toEqual(
    csv('calendars/quebec-public-service.check')
      .map(({ date }) => date)
      .toSorted(),
  );
});

describe('vocabularies', () => {
  test('a code stands once in its list', () => {
    for (const { id, codes } of vocabularies) expect(new Set(codes.map((code) => code.id)).size, id).toBe(codes.length);
  });

  test('a list that is said to be official names its source', () => {
    expect(vocabularies.filter(({ origin, source }) => (origin === 'official') !== (source !== undefined))).toEqual([]);
  });

  test('the commitments are those of the city’s vision', () => {
    const vision = yaml('plans/ville-quebec/vision.yaml', z.object({ nodes: z.array(z.object({ id: z.string(), kind: z.string() })) }));
    expect(codesOf('commitment')).toEqual(vision.nodes.filter(({ kind }) => kind === 'commitment').map(({ id }) => id));
  });
});

describe('organisations', () => {
  test('two are real and have contacts with their source; two are fictional, say so, and have none', () => {
    expect(organisations.map(({ slug, fictional }) => [slug, fictional])).toEqual([
      ['mrif', false],
      ['ville-quebec', false],
      ['demo-mrif', true],
      ['demo-ville-quebec', true],
    ]);
    for (const { fictional, name, contacts, units } of organisations) {
      expect(contacts === undefined).toBe(fictional);
      expect([/fictives/.test(name.fr), /fictional/.test(name.en)]).toEqual([fictional, fictional]);
      expect(units.every((one) => /\(ficti(f|ve)\)/.test(one.name.fr) && one.name.en.includes('(fictional)'))).toBe(true);
    }
  });

  test('the files they name exist, and the lists that name them know them', () => {
    for (const { calendar, plans, network, readings } of organisations) {
      const files = [...plans.map((one) => `plans/${one}.yaml`), ...(calendar ? [`calendars/${calendar}.yaml`] : [])];
      const tables = [...(network ? [`network/${network}.csv`] : []), ...(readings ? [`readings/${readings}.csv`] : [])];
      for (const file of [...files, ...tables]) expect(read(file).length, file).toBeGreaterThan(0);
    }
    const slugs = organisations.map(({ slug }) => slug);
    expect(vocabularies.flatMap(({ only = [] }) => only).filter((slug) => !slugs.includes(slug))).toEqual([]);
  });
});

test('a published result keeps the text of its source beside the number', () => {
  for (const { fiscal_year, label_fr, label_en, value, qualifier, raw, source } of csv('readings/mrif/published-results')) {
    const prefix = { exact: '', atLeast: '', about: '~' }[String(qualifier)];
    expect(raw, label_fr).toBe(`${prefix}${value}${qualifier === 'atLeast' ? '+' : ''}`);
    expect(parseFiscalYear(String(fiscal_year), 4), label_fr).not.toBeNull();
    expect(
      [label_en, source].every((text) => text !== ''),
      label_fr,
    ).toBe(true);
  }
});

test('every document that a plan cites is listed', () => {
  const documents = yaml(
    'sources/index.yaml',
    z.object({ documents: z.array(z.object({ id: z.string(), file: z.string().optional() })) }),
  ).documents;
  const cited = organisations.flatMap(({ plans }) =>
    plans.flatMap((one) => [...read(`plans/${one}.yaml`).matchAll(/document: ([\w-]+)/g)]),
  );
  expect(new Set(cited.map(([, id]) => id))).toEqual(new Set(documents.map(({ id }) => id)));
  for (const { file } of documents) if (file) expect(read(`sources/${file}`).length).toBeGreaterThan(1000);
});

describe('terms of publication of missions', () => {
  test.each(organisations.flatMap(({ missionTerms }) => missionTerms ?? []))(
    '%s says its days, its source and what is not known',
    (folder) => {
      const { terms } = yaml(
        `missions/${folder}/publication-term.yaml`,
        z.strictObject({
          terms: z
            .array(z.strictObject({ since: z.iso.date(), days: z.int().positive(), business: z.boolean().nullable(), source: bilingual }))
            .min(1),
        }),
      );
      for (const { source } of terms) expect(source.fr).toMatch(/presse|règlement|loi/);
    },
  );
});
