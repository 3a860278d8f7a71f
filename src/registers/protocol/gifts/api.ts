import { z } from 'zod';
import { accept } from '../../../kernel/decision.ts';
import { VISIBILITIES } from '../../../kernel/visibility.ts';
import { FIELD_WORDS as SHARED } from '../../../web/api/messages.ts';
import { pageOf, pageQuery } from '../../../web/api/page.ts';
import { type ApiRoute, merge, operation } from '../../../web/api/route.ts';
import { apiOf } from '../shared/api.ts';
import { valueText } from './columns.ts';
import { giftFields } from './fields.ts';
import { FIELD_WORDS, WORDS } from './messages.ts';
import { GIFTS } from './noun.ts';
import { DIRECTIONS, type Gift, STATES } from './rules.ts';

const listed = z.object({
  id: z.uuid(),
  number: z.string(),
  state: z.enum(STATES),
  direction: z.enum(DIRECTIONS),
  on: z.iso.date(),
  title: z.string(),
  party: z.string(),
  value: z.string().nullable(),
  decision: z.string().nullable(),
  place: z.string(),
  visibility: z.enum(VISIBILITIES).exclude(['public']),
  unit: z.uuid().nullable(),
});
const gift = listed.extend({
  version: z.int(),
  contact: z.uuid().nullable(),
  visit: z.uuid().nullable(),
  note: z.string(),
  reason: z.string(),
});
type GiftBody = z.infer<typeof gift>;

const words = { ...SHARED, ...FIELD_WORDS, value: WORDS.value };
const params = { id: { says: SHARED.id, example: '01a2b3c4-0000-7000-8000-000000000013', uuid: true } };

const example: GiftBody = {
  id: params.id.example,
  number: 'CA-2026-0003',
  version: 1,
  state: 'entered',
  direction: 'received',
  on: '2026-05-11',
  title: 'Livre fictif',
  party: 'Délégation fictive',
  value: '45.00',
  decision: null,
  place: '',
  contact: null,
  visit: null,
  note: '',
  reason: '',
  visibility: 'unit',
  unit: null,
};

const bodyOf = ({ valueCents, ...rest }: Gift) => ({ ...rest, value: valueText({ valueCents }) });
const api = apiOf(GIFTS, async (_call, spine, thing: Gift): Promise<GiftBody> => ({ ...bodyOf(thing), ...spine }));

const list = operation({
  method: 'GET',
  path: '/gifts',
  operation: 'listGifts',
  resource: 'protocol',
  summary: { fr: 'Lister les cadeaux', en: 'List gifts' },
  words,
  query: pageQuery.extend({
    state: z.enum(STATES).optional(),
    direction: z.enum(DIRECTIONS).optional(),
    decision: z.string().max(60).optional(),
  }),
  response: { name: 'GiftPage', schema: pageOf(listed) },
  example: { response: { items: [listed.parse(example)], next: null } },
  answer: (call) => {
    const { limit, after, state, ...equal } = call.query;
    return api.list(call, { limit, after, filter: { state, equal } }, (row) => listed.parse({ ...row, value: valueText(row) }));
  },
});

const read = operation({
  method: 'GET',
  path: '/gifts/{id}',
  operation: 'readGift',
  resource: 'protocol',
  summary: { fr: 'Lire un cadeau', en: 'Read a gift' },
  words,
  params,
  response: { name: 'Gift', schema: gift },
  example: { response: example },
  answer: api.read,
});

const create = operation({
  method: 'POST',
  path: '/gifts',
  operation: 'createGift',
  resource: 'protocol',
  summary: WORDS.record,
  words,
  body: { name: 'GiftInput', schema: giftFields },
  response: { name: 'Gift', schema: gift },
  example: {
    request: { title: example.title, direction: 'received', party: example.party, on: example.on, value: '45' },
    response: example,
  },
  answer: (call) => api.create(call, call.body),
});

const change = merge({
  path: '/gifts/{id}',
  operation: 'changeGift',
  resource: 'protocol',
  summary: { fr: 'Modifier un cadeau', en: 'Change a gift' },
  words,
  params,
  body: { name: 'GiftChange', schema: giftFields, whole: giftFields },
  response: { name: 'Gift', schema: gift },
  example: { request: { decision: 'kept' }, response: { ...example, decision: 'kept', version: 2 } },
  current: async (call) => {
    const now = await api.now(call);
    if (!now.ok) return now;
    const { id: _id, number: _number, state: _state, reason: _reason, version, ...one } = now.value;
    const optional = {
      value: one.value ?? undefined,
      decision: one.decision ?? undefined,
      contact: one.contact ?? undefined,
      visit: one.visit ?? undefined,
      unit: one.unit ?? undefined,
    };
    return accept({ version, fields: { ...one, ...optional } });
  },
  answer: api.change,
});

/** Gifts for programs. */
export const giftsApi: readonly ApiRoute[] = [list, read, create, change];
