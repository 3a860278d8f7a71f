import { z } from 'zod';
import type { Bilingual } from '../../../kernel/bilingual.ts';
import { accept, NOT_FOUND, refuse } from '../../../kernel/decision.ts';
import { FIELD_WORDS } from '../../../web/api/messages.ts';
import { type ApiRoute, operation } from '../../../web/api/route.ts';
import { CATEGORIES } from '../rules/categories.ts';
import { TRAVEL_ROLES } from '../rules/mission.ts';
import type { Edition } from './edition.ts';
import { latestOf, loadEditions, loadParts } from './store.ts';

const cents = z.int();
const quarterKey = z.string().regex(/^\d{4}-\d{2}$/);

const edition = z.object({
  quarter: quarterKey,
  fiscalYear: z.string(),
  first: z.iso.date(),
  last: z.iso.date(),
  edition: z.int(),
  publishedAt: z.iso.datetime(),
  due: z.iso.date().nullable(),
  motive: z.string(),
  missions: z.int(),
  cents,
  ownCents: cents,
  previous: z.string().nullable(),
  digest: z.string(),
});
type EditionBody = z.input<typeof edition>;

const person = z.object({ name: z.string(), office: z.string(), role: z.enum(TRAVEL_ROLES) });
const part = z.object({
  mission: z.uuid(),
  number: z.string(),
  purpose: z.string(),
  from: z.iso.date(),
  until: z.iso.date(),
  stops: z.array(z.object({ city: z.string(), country: z.string(), from: z.iso.date(), until: z.iso.date() })),
  principals: z.array(person),
  companions: z.array(person),
  lines: z.array(
    z.object({
      category: z.enum(CATEGORIES as [(typeof CATEGORIES)[number]]),
      traveller: z.int().nullable(),
      description: z.string(),
      body: z.string().nullable(),
      cents,
    }),
  ),
  nils: z.array(z.string()),
  abroad: z.boolean(),
  report: z.string(),
  reportFile: z.boolean(),
  quarters: z.array(quarterKey),
  consolidated: cents,
});

const bodyOf = ({ quarter, changes: _changes, publishedAt, ...rest }: Edition): EditionBody => ({
  ...rest,
  quarter: quarter.key,
  fiscalYear: quarter.fiscalYear,
  first: quarter.first,
  last: quarter.last,
  publishedAt: publishedAt.toString({ fractionalSecondDigits: 3 }),
});

const words: Readonly<Record<string, Bilingual>> = {
  ...FIELD_WORDS,
  quarters: { fr: 'Éditions en vigueur, le dernier trimestre d’abord', en: 'Editions in force, the latest quarter first' },
  quarter: { fr: 'Trimestre, par son premier mois', en: 'Quarter, by its first month' },
  fiscalYear: { fr: 'Exercice', en: 'Fiscal year' },
  first: { fr: 'Premier jour du trimestre', en: 'First day of the quarter' },
  last: { fr: 'Dernier jour du trimestre', en: 'Last day of the quarter' },
  edition: { fr: 'Édition\u00a0: 1, puis une de plus à chaque correction', en: 'Edition: 1, then one more with each correction' },
  publishedAt: { fr: 'Moment de la publication', en: 'Moment of publication' },
  due: { fr: 'Terme connu ce jour-là; null s’il n’y en avait pas', en: 'Term known on that day; null when there was none' },
  motive: { fr: 'Motif d’une correction', en: 'Reason for a correction' },
  missions: { fr: 'Nombre de missions; 0\u00a0: rien à signaler', en: 'Number of missions; 0: nothing to report' },
  cents: { fr: 'Coût publié, en cents canadiens', en: 'Published cost, in Canadian cents' },
  ownCents: { fr: 'Dont payé par l’organisation', en: 'Of which paid by the organisation' },
  previous: { fr: 'Empreinte de l’édition précédente', en: 'Digest of the edition before' },
  digest: { fr: 'SHA-256 de l’édition en JSON canonique', en: 'SHA-256 of the edition as canonical JSON' },
  parts: { fr: 'Missions, dans les colonnes du règlement', en: 'Missions, in the columns of the regulation' },
  editions: { fr: 'Toutes les éditions du trimestre, la dernière d’abord', en: 'Every edition of the quarter, the latest first' },
};

const example: EditionBody = {
  quarter: '2026-04',
  fiscalYear: '2026-2027',
  first: '2026-04-01',
  last: '2026-06-30',
  edition: 1,
  publishedAt: '2026-08-07T14:00:00.000Z',
  due: '2026-08-14',
  motive: '',
  missions: 0,
  cents: 0,
  ownCents: 0,
  previous: null,
  digest: '0'.repeat(64),
};

const list = operation({
  method: 'GET',
  path: '/missions/quarters',
  operation: 'listMissionQuarters',
  resource: 'missions',
  open: true,
  summary: { fr: 'Lister les trimestres publiés des missions', en: 'List the published quarters of missions' },
  words,
  response: { name: 'MissionQuarters', schema: z.object({ quarters: z.array(edition) }) },
  example: { response: { quarters: [example] } },
  answer: async ({ visit }) => accept({ body: { quarters: latestOf(await loadEditions(visit.tx, visit.org.id)).map(bodyOf) } }),
});

const read = operation({
  method: 'GET',
  path: '/missions/quarters/{quarter}',
  operation: 'readMissionQuarter',
  resource: 'missions',
  open: true,
  summary: { fr: 'Lire un trimestre publié, mission par mission', en: 'Read a published quarter, mission by mission' },
  words,
  params: { quarter: { says: words.quarter ?? FIELD_WORDS.id, example: '2026-04' } },
  query: z.object({ edition: z.coerce.number({ error: 'badLimit' }).int({ error: 'badLimit' }).min(1, { error: 'badLimit' }).optional() }),
  response: {
    name: 'MissionQuarter',
    schema: edition.extend({ parts: z.array(part), editions: z.array(edition) }),
  },
  example: { response: { ...example, parts: [], editions: [example] } },
  answer: async ({ visit, query }) => {
    const { tx, org, params } = visit;
    const editions = await loadEditions(tx, org.id, params.quarter ?? '');
    const found = query.edition === undefined ? editions[0] : editions.find((one) => one.edition === query.edition);
    if (!found) return refuse(NOT_FOUND);
    const parts = await loadParts(tx, org.id, found.quarter.key, found.edition);
    return accept({
      body: { ...bodyOf(found), parts: parts.map((one) => part.parse(one)), editions: editions.map(bodyOf) },
    });
  },
});

/** What is published of missions, for programs. */
export const missionQuartersApi: readonly ApiRoute[] = [list, read];
