import { z } from 'zod';
import type { Bilingual } from '../../kernel/bilingual.ts';
import { isDay } from '../../kernel/day.ts';
import { accept, NOT_FOUND, refuse } from '../../kernel/decision.ts';
import { answersOf, idOf } from '../../records/api.ts';
import { cut, dayCursor, pageOf, pageQuery } from '../../web/api/page.ts';
import { type ApiRoute, merge, operation } from '../../web/api/route.ts';
import { editAction, moveAction, recordAction } from './actions.ts';
import { action, bodyOf, created, example, itemOf, listed, params, words } from './api-shape.ts';
import { actionFields } from './fields.ts';
import { KINDS, type Move, STATES } from './rules.ts';
import { listActions } from './store-list.ts';

const day = z.iso.date({ error: 'notADate', abort: true }).refine(isDay, { error: 'notADate' });
const answers = answersOf('actions', bodyOf);

const list = operation({
  method: 'GET',
  path: '/actions',
  operation: 'listActions',
  resource: 'actions',
  open: true,
  summary: { fr: 'Lister les actions', en: 'List actions' },
  words,
  query: pageQuery.extend({
    kind: z.enum(KINDS).optional(),
    state: z.enum(STATES).optional(),
    post: z.uuid({ error: 'unknownChoice' }).optional(),
    from: day.optional(),
    to: day.optional(),
  }),
  response: { name: 'ActionPage', schema: pageOf(listed) },
  example: {
    response: {
      items: [
        {
          id: example.id,
          number: example.number,
          title: example.title,
          state: 'held',
          on: example.on,
          kind: 'meeting',
          stream: 'economic',
          post: null,
          countries: ['FR'],
          sectors: [],
        },
      ],
      next: null,
    },
  },
  answer: async ({ visit, inside, query }) => {
    const before = dayCursor(query.after);
    if (!before.ok) return before;
    const { kind, state, post, from: first, to: last, limit } = query;
    const filter = { kind, state: inside ? state : 'held', post, first, last, before: before.value };
    const rows = await listActions(visit.tx, visit.org.id, filter, limit + 1);
    return accept(cut(rows, limit, ({ onDay, id }) => [onDay, id], itemOf));
  },
});

const read = operation({
  method: 'GET',
  path: '/actions/{id}',
  operation: 'readAction',
  resource: 'actions',
  open: true,
  summary: { fr: 'Lire une action', en: 'Read an action' },
  words,
  params,
  response: { name: 'Action', schema: action },
  example: { response: example },
  answer: answers.read,
});

const create = operation({
  method: 'POST',
  path: '/actions',
  operation: 'createAction',
  resource: 'actions',
  summary: { fr: 'Consigner une action', en: 'Record an action' },
  words,
  body: { name: 'ActionInput', schema: actionFields },
  response: { name: 'Action', schema: action },
  example: { request: { ...created, countries: ['FR'], participants: [...created.participants] }, response: example },
  answer: async (call) => answers.made(call, await recordAction(call.visit, call.body)),
});

const change = merge({
  path: '/actions/{id}',
  operation: 'changeAction',
  resource: 'actions',
  summary: { fr: 'Modifier une action', en: 'Change an action' },
  words,
  params,
  body: { name: 'ActionChange', schema: actionFields.omit({ state: true, participant: true }), whole: actionFields },
  response: { name: 'Action', schema: action },
  example: { request: { outcome: 'Suivi fictif convenu' }, response: { ...example, outcome: 'Suivi fictif convenu', version: 2 } },
  current: async (call) => {
    const now = await bodyOf(call, idOf(call));
    if (now?.version === undefined) return refuse(NOT_FOUND);
    const { id: _id, number: _number, version, state, reason: _reason, post, unit, conforms, ...fields } = now;
    return accept({
      version,
      fields: {
        ...fields,
        // `editAction` refuses one that was cancelled, and leaves the state of the others as it is.
        state: state === 'cancelled' ? 'held' : state,
        post: post ?? undefined,
        unit: unit ?? undefined,
        conforms: conforms ?? undefined,
      },
    });
  },
  answer: async (call, version, fields) => answers.after(call, await editAction(call.visit, idOf(call), version, fields)),
});

const MOVE_SUMMARIES = {
  hold: { fr: 'Confirmer qu’une action a été tenue', en: 'Confirm that an action was held' },
  cancel: { fr: 'Annuler une action planifiée', en: 'Cancel a planned action' },
  withdraw: { fr: 'Retirer une action consignée par erreur', en: 'Withdraw an action recorded by mistake' },
} as const satisfies Record<Move, Bilingual>;

const moveBody = z.object({ reason: z.string().max(2000).default('') });

const move = (verb: Move, path: string, name: string): ApiRoute =>
  operation({
    method: 'POST',
    path: `/actions/{id}/${path}`,
    operation: name,
    resource: 'actions',
    changes: true,
    summary: MOVE_SUMMARIES[verb],
    words,
    params,
    body: { name: 'ActionMove', schema: moveBody },
    response: { name: 'Action', schema: action },
    example: {
      request: verb === 'hold' ? {} : { reason: 'Motif fictif' },
      response: { ...example, state: verb === 'hold' ? 'held' : 'cancelled', version: 2 },
    },
    answer: (call) => answers.moved(call, (id) => moveAction(call.visit, id, verb, call.body.reason)),
  });

/** Actions for programs. */
export const actionsApi: readonly ApiRoute[] = [
  list,
  read,
  create,
  change,
  move('hold', 'hold', 'holdAction'),
  move('cancel', 'cancel', 'cancelAction'),
  move('withdraw', 'withdraw', 'withdrawAction'),
];
