import { z } from 'zod';
import { accept } from '../../../kernel/decision.ts';
import { VISIBILITIES } from '../../../kernel/visibility.ts';
import { FIELD_WORDS as SHARED } from '../../../web/api/messages.ts';
import { pageOf, pageQuery } from '../../../web/api/page.ts';
import { type ApiRoute, merge, operation } from '../../../web/api/route.ts';
import { apiOf } from '../shared/api.ts';
import { visitFields } from './fields.ts';
import { FIELD_WORDS, SIDE_WORDS, WORDS } from './messages.ts';
import { VISITS } from './noun.ts';
import { type ReceivedVisit, SIDES, STATES } from './rules.ts';
import { loadItems, loadPeople } from './store.ts';

const listed = z.object({
  id: z.uuid(),
  number: z.string(),
  state: z.enum(STATES),
  on: z.iso.date(),
  until: z.iso.date(),
  title: z.string(),
  level: z.string(),
  country: z.string().nullable(),
  body: z.string(),
  city: z.string(),
  visibility: z.enum(VISIBILITIES).exclude(['public']),
  unit: z.uuid().nullable(),
});
const visit = listed.extend({
  version: z.int(),
  purpose: z.string(),
  logistics: z.string(),
  reason: z.string(),
  people: z.array(
    z.object({
      side: z.enum(SIDES),
      name: z.string(),
      function: z.string(),
      body: z.string(),
      country: z.string().nullable(),
      contact: z.uuid().nullable(),
    }),
  ),
  programme: z.array(
    z.object({
      on: z.iso.date(),
      starts: z.string(),
      ends: z.string().nullable(),
      what: z.string(),
      venue: z.string(),
      hosts: z.string(),
      language: z.string(),
      interpreter: z.boolean(),
      note: z.string(),
    }),
  ),
});
type VisitBody = z.infer<typeof visit>;

const words = {
  ...SHARED,
  ...FIELD_WORDS,
  people: WORDS.people,
  side: { fr: `${WORDS.side.fr}\u00a0: ${SIDE_WORDS.delegation.fr}, ${SIDE_WORDS.host.fr}`, en: WORDS.side.en },
  name: WORDS.name,
  function: WORDS.function,
  programme: WORDS.programme,
  starts: WORDS.starts,
  ends: WORDS.ends,
  what: WORDS.what,
  venue: WORDS.venue,
  hosts: WORDS.hosts,
  language: WORDS.language,
  interpreter: WORDS.interpreter,
  note: WORDS.note,
};
const params = { id: { says: SHARED.id, example: '01a2b3c4-0000-7000-8000-000000000011', uuid: true } };

const example: VisitBody = {
  id: params.id.example,
  number: 'V-2026-0004',
  version: 1,
  state: 'announced',
  on: '2026-05-11',
  until: '2026-05-12',
  title: 'Visite fictive d’une ministre',
  level: 'minister',
  country: 'FR',
  body: 'Gouvernement fictif',
  city: 'Québec',
  purpose: '',
  logistics: '',
  reason: '',
  visibility: 'unit',
  unit: null,
  people: [],
  programme: [],
};

const api = apiOf(
  VISITS,
  async ({ visit: { tx, org } }, spine, thing: ReceivedVisit): Promise<VisitBody> => ({
    ...thing,
    ...spine,
    people: (await loadPeople(tx, org.id, spine.id)).map(({ id: _id, place: _place, ...person }) => person),
    programme: (await loadItems(tx, org.id, spine.id)).map(({ id: _id, onDay, ...item }) => ({ on: onDay, ...item })),
  }),
);

const list = operation({
  method: 'GET',
  path: '/visits',
  operation: 'listVisits',
  resource: 'protocol',
  summary: { fr: 'Lister les visites reçues', en: 'List visits received' },
  words,
  query: pageQuery.extend({
    state: z.enum(STATES).optional(),
    level: z.string().max(60).optional(),
    country: z.string().max(2).optional(),
  }),
  response: { name: 'VisitPage', schema: pageOf(listed) },
  example: { response: { items: [listed.parse(example)], next: null } },
  answer: (call) => {
    const { limit, after, state, level, country } = call.query;
    return api.list(call, { limit, after, filter: { state, equal: { level, country } } }, (row) => listed.parse(row));
  },
});

const read = operation({
  method: 'GET',
  path: '/visits/{id}',
  operation: 'readVisit',
  resource: 'protocol',
  summary: { fr: 'Lire une visite, sa délégation et son programme', en: 'Read a visit, its delegation and its programme' },
  words,
  params,
  response: { name: 'Visit', schema: visit },
  example: { response: example },
  answer: api.read,
});

const create = operation({
  method: 'POST',
  path: '/visits',
  operation: 'createVisit',
  resource: 'protocol',
  summary: WORDS.record,
  words,
  body: { name: 'VisitInput', schema: visitFields },
  response: { name: 'Visit', schema: visit },
  example: { request: { title: example.title, on: example.on, level: 'minister' }, response: example },
  answer: (call) => api.create(call, call.body),
});

const changeable = visitFields.omit({ state: true });
const change = merge({
  path: '/visits/{id}',
  operation: 'changeVisit',
  resource: 'protocol',
  summary: { fr: 'Modifier une visite', en: 'Change a visit' },
  words,
  params,
  body: { name: 'VisitChange', schema: changeable, whole: changeable },
  response: { name: 'Visit', schema: visit },
  example: { request: { city: 'Québec' }, response: { ...example, version: 2 } },
  current: async (call) => {
    const now = await api.now(call);
    if (!now.ok) return now;
    const { version, country, unit, title, visibility, on, until, level, body, city, purpose, logistics } = now.value;
    const optional = { country: country ?? undefined, unit: unit ?? undefined };
    return accept({ version, fields: { title, visibility, on, until, level, body, city, purpose, logistics, ...optional } });
  },
  answer: api.change,
});

/** Visits for programs. */
export const visitsApi: readonly ApiRoute[] = [list, read, create, change];
