import { z } from 'zod';
import type { Bilingual } from '../../kernel/bilingual.ts';
import { accept, NOT_FOUND, refuse } from '../../kernel/decision.ts';
import { answersOf, idOf } from '../../records/api.ts';
import { loadSpine } from '../../records/spine.ts';
import { FIELD_WORDS as SHARED } from '../../web/api/messages.ts';
import { cut, dayCursor, pageOf, pageQuery } from '../../web/api/page.ts';
import { type ApiRoute, merge, operation, type RawCall } from '../../web/api/route.ts';
import { cancelSupport, editSupport, recordSupport } from './actions.ts';
import { cancelFields, supportFields } from './fields.ts';
import { FIELD_WORDS, WORDS } from './messages.ts';
import { PARTY_KINDS, STATES } from './rules.ts';
import { loadSupport } from './store.ts';
import { type ListedSupport, listSupports } from './store-list.ts';

const shape = supportFields.shape;
const visibility = shape.visibility.unwrap();

const support = z.object({
  id: z.uuid(),
  number: z.string(),
  version: z.int(),
  state: z.enum(STATES),
  on: z.iso.date(),
  title: z.string(),
  party: z.uuid(),
  partyKind: z.enum(PARTY_KINDS),
  abroad: z.boolean(),
  service: z.string(),
  sectors: z.array(z.string()),
  countries: z.array(z.string()),
  post: z.uuid().nullable(),
  result: z.string(),
  reason: z.string(),
  visibility,
  unit: z.uuid().nullable(),
});
type SupportBody = z.input<typeof support>;

const listed = support.pick({
  id: true,
  number: true,
  state: true,
  on: true,
  title: true,
  party: true,
  partyKind: true,
  service: true,
  sectors: true,
  post: true,
});

const words: Readonly<Record<string, Bilingual>> = {
  ...SHARED,
  ...FIELD_WORDS,
  post: SHARED.post,
  on: { fr: 'Jour où il a été donné', en: 'Day on which it was given' },
  party: {
    fr: 'Bénéficiaire\u00a0: un identifiant de contact ou, à la création, «\u00a0new:Nom\u00a0» pour un bénéficiaire encore inconnu',
    en: 'Recipient: the identifier of a contact or, when made, “new:Name” for a recipient not yet known',
  },
  partyKind: { fr: 'Genre du bénéficiaire, si c’est un nouveau', en: 'Kind of the recipient, when it is a new one' },
  abroad: { fr: 'Donné par une représentation à l’étranger', en: 'Given by a post abroad' },
  service: { fr: 'Service rendu, un code de la liste de l’organisation', en: 'Service given, a code of the organisation’s list' },
  countries: SHARED.countries,
  sectors: SHARED.sectors,
  reason: WORDS.reason,
};
const params = { id: { says: SHARED.id, example: '01a2b3c4-0000-7000-8000-000000000003', uuid: true } };

const example: SupportBody = {
  id: params.id.example,
  number: 'S-2026-0007',
  version: 1,
  state: 'given',
  on: '2026-04-08',
  title: 'Conseil fictif à l’exportation',
  party: '01a2b3c4-0000-7000-8000-000000000002',
  partyKind: 'company',
  abroad: false,
  service: 'conseil',
  sectors: [],
  countries: [],
  post: null,
  result: '',
  reason: '',
  visibility: 'organisation',
  unit: null,
};

async function bodyOf({ visit: { tx, org } }: RawCall, id: string): Promise<SupportBody | null> {
  const spine = await loadSpine(tx, org.id, id);
  const row = spine?.register === 'supports' ? await loadSupport(tx, org.id, id) : null;
  if (!spine || !row) return null;
  const { number, version, on, title, unit } = spine;
  return {
    ...row,
    id,
    number,
    version,
    on,
    title,
    unit,
    // Only actions.ts writes the spine of a support: its states, and never a public one.
    state: spine.state as SupportBody['state'],
    visibility: spine.visibility as SupportBody['visibility'],
    sectors: [...row.sectors],
    countries: [...row.countries],
  };
}

const answers = answersOf('supports', bodyOf);

const itemOf = ({ id, number, state, onDay, title, party, partyKind, service, sectors, post }: ListedSupport): z.input<typeof listed> => ({
  id,
  number,
  state: state as SupportBody['state'],
  on: onDay,
  title,
  party,
  partyKind,
  service,
  sectors: [...sectors],
  post,
});

const list = operation({
  method: 'GET',
  path: '/supports',
  operation: 'listSupports',
  resource: 'supports',
  summary: { fr: 'Lister les soutiens', en: 'List supports' },
  words,
  query: pageQuery.extend({
    partyKind: z.enum(PARTY_KINDS).optional(),
    service: z.string().max(60).optional(),
    post: z.uuid({ error: 'unknownChoice' }).optional(),
    state: z.enum(STATES).optional(),
  }),
  response: { name: 'SupportPage', schema: pageOf(listed) },
  example: { response: { items: [listed.parse(example)], next: null } },
  answer: async ({ visit, query }) => {
    const before = dayCursor(query.after);
    if (!before.ok) return before;
    const { limit, after: _after, ...filter } = query;
    const rows = await listSupports(visit.tx, visit.org.id, { ...filter, before: before.value }, limit + 1);
    return accept(cut(rows, limit, ({ onDay, id }) => [onDay, id], itemOf));
  },
});

const read = operation({
  method: 'GET',
  path: '/supports/{id}',
  operation: 'readSupport',
  resource: 'supports',
  summary: { fr: 'Lire un soutien', en: 'Read a support' },
  words,
  params,
  response: { name: 'Support', schema: support },
  example: { response: example },
  answer: answers.read,
});

const create = operation({
  method: 'POST',
  path: '/supports',
  operation: 'createSupport',
  resource: 'supports',
  summary: WORDS.record,
  words,
  // The name beside a combobox is for browsers without a script.
  body: { name: 'SupportInput', schema: supportFields.omit({ partyText: true }) },
  response: { name: 'Support', schema: support },
  example: { request: { on: example.on, party: example.party, service: 'conseil', title: example.title }, response: example },
  answer: async (call) => answers.made(call, await recordSupport(call.visit, call.body)),
});

const changeable = supportFields.omit({ partyText: true, partyKind: true });

const change = merge({
  path: '/supports/{id}',
  operation: 'changeSupport',
  resource: 'supports',
  summary: { fr: 'Modifier un soutien', en: 'Change a support' },
  words,
  params,
  body: { name: 'SupportChange', schema: changeable, whole: changeable },
  response: { name: 'Support', schema: support },
  example: { request: { result: 'Premier contrat fictif' }, response: { ...example, result: 'Premier contrat fictif', version: 2 } },
  current: async (call) => {
    const now = await bodyOf(call, idOf(call));
    if (!now) return refuse(NOT_FOUND);
    const { on, title, party, service, sectors, countries, result, visibility, version } = now;
    const optional = { post: now.post ?? undefined, unit: now.unit ?? undefined };
    return accept({ version, fields: { on, title, party, service, sectors, countries, result, visibility, ...optional } });
  },
  answer: async (call, version, fields) => answers.after(call, await editSupport(call.visit, idOf(call), version, fields)),
});

const cancel = operation({
  method: 'POST',
  path: '/supports/{id}/cancel',
  operation: 'cancelSupport',
  resource: 'supports',
  changes: true,
  summary: { fr: 'Annuler un soutien', en: 'Cancel a support' },
  words,
  params,
  body: { name: 'SupportCancellation', schema: cancelFields },
  response: { name: 'Support', schema: support },
  example: { request: { reason: 'Motif fictif' }, response: { ...example, state: 'cancelled', reason: 'Motif fictif', version: 2 } },
  answer: (call) => answers.moved(call, (id) => cancelSupport(call.visit, id, call.body.reason)),
});

/** Supports for programs. */
export const supportsApi: readonly ApiRoute[] = [list, read, create, change, cancel];
