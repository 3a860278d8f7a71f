import { z } from 'zod';
import { isDay } from '../../kernel/day.ts';
import { accept, NOT_FOUND, refuse } from '../../kernel/decision.ts';
import { answersOf, idOf } from '../../records/api.ts';
import { cut, dayCursor, pageOf, pageQuery } from '../../web/api/page.ts';
import { type ApiRoute, merge, operation } from '../../web/api/route.ts';
import { editMission, recordMission } from './actions.ts';
import { bodyOf, created, example, itemOf, listed, mission, params, words } from './api-shape.ts';
import { missionFields, newMissionFields } from './fields.ts';
import { PRINCIPALS } from './rules/mission.ts';
import { STATES } from './rules/states.ts';
import { listMissions } from './store-list.ts';

const day = z.iso.date({ error: 'notADate', abort: true }).refine(isDay, { error: 'notADate' });
const answers = answersOf('missions', bodyOf);

const list = operation({
  method: 'GET',
  path: '/missions',
  operation: 'listMissions',
  resource: 'missions',
  summary: { fr: 'Lister les missions', en: 'List missions' },
  more: {
    fr: 'Les dossiers du bureau. Ce qui est publié se lit par trimestre, sans clé.',
    en: 'The dossiers of the desk. What is published is read by quarter, without a key.',
  },
  words,
  query: pageQuery.extend({
    state: z.enum(STATES).optional(),
    holder: z.enum(PRINCIPALS).optional(),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, { error: 'unknownCountry' })
      .optional(),
    from: day.optional(),
    to: day.optional(),
  }),
  response: { name: 'MissionPage', schema: pageOf(listed) },
  example: {
    response: {
      items: [
        {
          id: example.id,
          number: example.number,
          title: example.title,
          state: 'draft',
          from: example.from,
          until: example.until,
          holders: [created.name],
          cities: [created.city],
          countries: [created.country],
          estimated: 0,
          actual: 0,
        },
      ],
      next: null,
    },
  },
  answer: async ({ visit, query }) => {
    const before = dayCursor(query.after);
    if (!before.ok) return before;
    const { state, holder, country, from: first, to: last, limit } = query;
    const rows = await listMissions(visit.tx, visit.org.id, { state, holder, country, first, last, before: before.value }, limit + 1);
    return accept(cut(rows, limit, ({ onDay, id }) => [onDay, id], itemOf));
  },
});

const read = operation({
  method: 'GET',
  path: '/missions/{id}',
  operation: 'readMission',
  resource: 'missions',
  summary: { fr: 'Lire une mission', en: 'Read a mission' },
  words,
  params,
  response: { name: 'Mission', schema: mission },
  example: { response: example },
  answer: answers.read,
});

const create = operation({
  method: 'POST',
  path: '/missions',
  operation: 'createMission',
  resource: 'missions',
  summary: { fr: 'Ouvrir une mission', en: 'Open a mission' },
  words,
  body: { name: 'MissionInput', schema: newMissionFields },
  response: { name: 'Mission', schema: mission },
  example: { request: created, response: example },
  answer: async (call) => answers.made(call, await recordMission(call.visit, call.body)),
});

const change = merge({
  path: '/missions/{id}',
  operation: 'changeMission',
  resource: 'missions',
  summary: { fr: 'Modifier le dossier d’une mission', en: 'Change the dossier of a mission' },
  words,
  params,
  body: { name: 'MissionChange', schema: missionFields, whole: missionFields },
  response: { name: 'Mission', schema: mission },
  example: { request: { purpose: 'But fictif' }, response: { ...example, purpose: 'But fictif', version: 2 } },
  current: async (call) => {
    const now = await bodyOf(call, idOf(call));
    if (!now) return refuse(NOT_FOUND);
    const { version, title, from, until, purpose, objectives, visibility, unit } = now;
    return accept({ version, fields: { title, from, until, purpose, objectives, visibility, unit: unit ?? undefined } });
  },
  answer: async (call, version, fields) => answers.after(call, await editMission(call.visit, idOf(call), version, fields)),
});

/** Dossiers of missions for programs. */
export const missionsApi: readonly ApiRoute[] = [list, read, create, change];
