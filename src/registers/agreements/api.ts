import { z } from 'zod';
import { isDay } from '../../kernel/day.ts';
import { accept, type Decision, NOT_FOUND, refuse } from '../../kernel/decision.ts';
import { isId } from '../../kernel/ids.ts';
import { answersOf, idOf } from '../../records/api.ts';
import { cut, pageOf, pageQuery } from '../../web/api/page.ts';
import { type ApiRoute, merge, operation } from '../../web/api/route.ts';
import { isCountry } from '../../web/countries.ts';
import { editAgreement, recordAgreement } from './actions.ts';
import { agreement, bodyOf, example, exampleItem, itemOf, listed, params, words } from './api-shape.ts';
import { agreementFields } from './fields.ts';
import { found } from './open/asked.ts';
import { STATES } from './states/rules.ts';
import { fileInside, fileOpen } from './store/files.ts';
import { type After, keyOf, SORTS } from './store/open.ts';

const answers = answersOf('agreements', bodyOf);
const code = z.string().regex(/^[A-Za-z0-9-]{1,60}$/, { error: 'unknownChoice' });

/** The last row of the page before, in either order: a day and an id. */
function cursor(after: string | undefined): Decision<After | null> {
  if (after === undefined) return accept(null);
  const [day, id] = Buffer.from(after, 'base64url').toString().split(' ');
  return isDay(day) && isId(id) ? accept({ day, id }) : refuse({ id: 'badCursor', field: 'after' });
}

const list = operation({
  method: 'GET',
  path: '/agreements',
  operation: 'listAgreements',
  resource: 'agreements',
  open: true,
  summary: { fr: 'Lister les ententes', en: 'List agreements' },
  more: {
    fr: 'Sans clé\u00a0: les ententes signées et publiées, comme le registre public les montre. Avec une clé\u00a0: toutes celles que vous pouvez lire.',
    en: 'Without a key: agreements that are signed and published, as the public register shows them. With a key: all those that you may read.',
  },
  words,
  query: pageQuery.extend({
    q: z.string().max(200).optional(),
    kind: code.optional(),
    nature: code.optional(),
    country: z.string().refine(isCountry, { error: 'unknownCountry' }).optional(),
    sector: code.optional(),
    state: z.enum(STATES).optional(),
    year: z
      .string()
      .regex(/^([12]\d{3}|unknown)$/, { error: 'unknownChoice' })
      .optional(),
    sort: z.enum(SORTS).default('recent'),
  }),
  response: { name: 'AgreementPage', schema: pageOf(listed) },
  example: { response: { items: [exampleItem], next: null } },
  answer: async ({ visit, inside, query }) => {
    const { tx, org } = visit;
    const after = cursor(query.after);
    if (!after.ok) return after;
    const { limit, q, sort, after: _after, ...filter } = query;
    const page = { sort, after: after.value, most: limit + 1 };
    const among = await found(visit, q ?? '');
    const rows = await (inside ? fileInside : fileOpen)(tx, org.id, { ...filter, among }, page);
    return accept(cut(rows, limit, (row) => [keyOf(row, sort), row.id], itemOf));
  },
});

const read = operation({
  method: 'GET',
  path: '/agreements/{id}',
  operation: 'readAgreement',
  resource: 'agreements',
  open: true,
  summary: { fr: 'Lire une entente', en: 'Read an agreement' },
  words,
  params,
  response: { name: 'Agreement', schema: agreement },
  example: { response: example },
  answer: answers.read,
});

const create = operation({
  method: 'POST',
  path: '/agreements',
  operation: 'createAgreement',
  resource: 'agreements',
  summary: { fr: 'Ouvrir le dossier d’une entente', en: 'Open the file of an agreement' },
  more: {
    fr: 'Le dossier s’ouvre en exploration\u00a0: ses actes (négociation, signature, entrée en vigueur) se consignent au bureau.',
    en: 'The file opens in exploration: its acts (negotiation, signature, coming into force) are recorded at the desk.',
  },
  words,
  body: { name: 'AgreementInput', schema: agreementFields },
  response: { name: 'Agreement', schema: agreement },
  example: {
    request: {
      title: example.title,
      kind: example.kind,
      nature: example.nature,
      parties: [{ kind: 'state', nameFr: 'France', country: 'FR' }],
    },
    response: { ...example, state: 'exploration', official: null, signedOn: null, inForceOn: null, events: [], texts: [], version: 1 },
  },
  answer: async (call) => answers.made(call, await recordAgreement(call.visit, call.body)),
});

const change = merge({
  path: '/agreements/{id}',
  operation: 'changeAgreement',
  resource: 'agreements',
  summary: { fr: 'Modifier une entente', en: 'Change an agreement' },
  words,
  params,
  body: { name: 'AgreementChange', schema: agreementFields, whole: agreementFields },
  response: { name: 'Agreement', schema: agreement },
  example: { request: { ministries: 'Ministère fictif' }, response: { ...example, ministries: 'Ministère fictif', version: 5 } },
  current: async (call) => {
    const now = await bodyOf(call, idOf(call));
    if (now?.version === undefined) return refuse(NOT_FOUND);
    const fields = Object.fromEntries(
      Object.keys(agreementFields.shape).flatMap((name) => {
        // What is answered has every field of the form under its own name.
        const value = now[name as keyof typeof now];
        return value === null || value === undefined ? [] : [[name, value]];
      }),
    );
    const parties = now.parties.map(({ country, contact, ...party }) => ({
      ...party,
      ...(country ? { country } : {}),
      ...(contact ? { contact } : {}),
    }));
    return accept({ version: now.version, fields: { ...fields, parties } as z.input<typeof agreementFields> });
  },
  answer: async (call, version, fields) => answers.after(call, await editAgreement(call.visit, idOf(call), version, fields)),
});

/** Agreements for programs. */
export const agreementsApi: readonly ApiRoute[] = [list, read, create, change];
