import { z } from 'zod';
import { accept } from '../../../kernel/decision.ts';
import { VISIBILITIES } from '../../../kernel/visibility.ts';
import { FIELD_WORDS as SHARED } from '../../../web/api/messages.ts';
import { pageOf, pageQuery } from '../../../web/api/page.ts';
import { type ApiRoute, merge, operation } from '../../../web/api/route.ts';
import { apiOf } from '../shared/api.ts';
import { accreditationFields } from './fields.ts';
import { FIELD_WORDS, WORDS } from './messages.ts';
import { ACCREDITATIONS } from './noun.ts';
import { type Accreditation, CLASSES, KINDS, STATES } from './rules.ts';

const listed = z.object({
  id: z.uuid(),
  number: z.string(),
  state: z.enum(STATES),
  title: z.string(),
  country: z.string(),
  class: z.enum(CLASSES),
  kind: z.enum(KINDS),
  function: z.string(),
  seat: z.string(),
  on: z.iso.date(),
  arrived: z.iso.date().nullable(),
  exequatur: z.iso.date().nullable(),
  until: z.iso.date().nullable(),
  visibility: z.enum(VISIBILITIES).exclude(['public']),
  unit: z.uuid().nullable(),
});
const accreditation = listed.extend({ version: z.int(), contact: z.uuid().nullable(), note: z.string(), reason: z.string() });
type AccreditationBody = z.infer<typeof accreditation>;

const words = { ...SHARED, ...FIELD_WORDS };
const params = { id: { says: SHARED.id, example: '01a2b3c4-0000-7000-8000-000000000012', uuid: true } };

const example: AccreditationBody = {
  id: params.id.example,
  number: 'CC-2026-0002',
  version: 1,
  state: 'notified',
  title: 'Personne Fictive',
  country: 'FR',
  class: 'consul',
  kind: 'career',
  function: 'Consule',
  seat: 'Québec',
  on: '2026-09-01',
  arrived: null,
  exequatur: null,
  until: null,
  contact: null,
  note: '',
  reason: '',
  visibility: 'unit',
  unit: null,
};

const api = apiOf(ACCREDITATIONS, async (_call, spine, thing: Accreditation): Promise<AccreditationBody> => ({ ...thing, ...spine }));

const list = operation({
  method: 'GET',
  path: '/accreditations',
  operation: 'listAccreditations',
  resource: 'protocol',
  summary: { fr: 'Lister les accréditations', en: 'List accreditations' },
  words,
  query: pageQuery.extend({
    state: z.enum(STATES).optional(),
    country: z.string().max(2).optional(),
    class: z.enum(CLASSES).optional(),
    kind: z.enum(KINDS).optional(),
  }),
  response: { name: 'AccreditationPage', schema: pageOf(listed) },
  example: { response: { items: [listed.parse(example)], next: null } },
  answer: (call) => {
    const { limit, after, state, ...equal } = call.query;
    return api.list(call, { limit, after, filter: { state, equal } }, (row) => listed.parse(row));
  },
});

const read = operation({
  method: 'GET',
  path: '/accreditations/{id}',
  operation: 'readAccreditation',
  resource: 'protocol',
  summary: { fr: 'Lire une accréditation', en: 'Read an accreditation' },
  words,
  params,
  response: { name: 'Accreditation', schema: accreditation },
  example: { response: example },
  answer: api.read,
});

const create = operation({
  method: 'POST',
  path: '/accreditations',
  operation: 'createAccreditation',
  resource: 'protocol',
  summary: WORDS.record,
  words,
  body: { name: 'AccreditationInput', schema: accreditationFields },
  response: { name: 'Accreditation', schema: accreditation },
  example: { request: { title: example.title, country: 'FR', class: 'consul', kind: 'career', on: example.on }, response: example },
  answer: (call) => api.create(call, call.body),
});

const changeable = accreditationFields.omit({ state: true });
const change = merge({
  path: '/accreditations/{id}',
  operation: 'changeAccreditation',
  resource: 'protocol',
  summary: { fr: 'Modifier une accréditation', en: 'Change an accreditation' },
  words,
  params,
  body: { name: 'AccreditationChange', schema: changeable, whole: changeable },
  response: { name: 'Accreditation', schema: accreditation },
  example: { request: { seat: 'Québec' }, response: { ...example, version: 2 } },
  current: async (call) => {
    const now = await api.now(call);
    if (!now.ok) return now;
    const { id: _id, number: _number, state: _state, reason: _reason, version, ...one } = now.value;
    const optional = {
      arrived: one.arrived ?? undefined,
      exequatur: one.exequatur ?? undefined,
      until: one.until ?? undefined,
      contact: one.contact ?? undefined,
      unit: one.unit ?? undefined,
    };
    return accept({ version, fields: { ...one, ...optional } });
  },
  answer: api.change,
});

/** Accreditations for programs. */
export const accreditationsApi: readonly ApiRoute[] = [list, read, create, change];
