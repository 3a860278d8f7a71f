import { z } from 'zod';
import type { Bilingual } from '../../kernel/bilingual.ts';
import { accept, NOT_FOUND, refuse } from '../../kernel/decision.ts';
import { FIELD_WORDS as SHARED } from '../../web/api/messages.ts';
import { cut, idCursor, pageOf, pageQuery } from '../../web/api/page.ts';
import { type ApiRoute, operation } from '../../web/api/route.ts';
import { isCountry } from '../../web/countries.ts';
import { FIELD_WORDS, WORDS } from './messages.ts';
import { CERTAINTIES, closedOn, LISTS, openedOn, type Period, presentPeriod, STATES, STATUSES, stateOf, TYPES } from './rules.ts';
import { type KnownPost, loadPost } from './store.ts';
import { type ListedPost, listPosts } from './store-cards.ts';

const both = z.object({ fr: z.string(), en: z.string() });

const period = z.object({
  id: z.uuid(),
  since: z.iso.date().nullable(),
  until: z.iso.date().nullable(),
  /** Known from a list that gives no day. */
  asOf: z.enum(LISTS).nullable(),
  status: z.enum(STATUSES),
  type: z.enum(TYPES).nullable(),
  name: both,
  parent: z.uuid().nullable(),
  head: z.string().nullable(),
  territory: both.nullable(),
  source: z.string().nullable(),
  certainty: z.enum(CERTAINTIES),
  note: both.nullable(),
});

const post = z.object({
  id: z.uuid(),
  name: both,
  type: z.enum(TYPES).nullable(),
  state: z.enum(STATES),
  city: both,
  country: z.string(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  timeZone: z.string(),
  address: z.string().nullable(),
  hours: z.record(z.string(), z.array(z.array(z.string()))).nullable(),
  services: both.nullable(),
  openedOn: z.iso.date().nullable(),
  closedOn: z.iso.date().nullable(),
  periods: z.array(period),
});
type PostBody = z.input<typeof post>;

const listed = z.object({
  id: z.uuid(),
  number: z.string(),
  name: both,
  type: z.enum(TYPES).nullable(),
  status: z.enum(STATUSES),
  certainty: z.enum(CERTAINTIES),
  city: both,
  country: z.string(),
  openedOn: z.iso.date().nullable(),
  closedOn: z.iso.date().nullable(),
});

const words: Readonly<Record<string, Bilingual>> = {
  ...SHARED,
  ...FIELD_WORDS,
  name: { fr: 'Nom d’aujourd’hui, ou le dernier', en: 'Name today, or the last one' },
  city: WORDS.city,
  country: { fr: 'Pays, code ISO 3166-1 à deux lettres', en: 'Country, two-letter ISO 3166-1 code' },
  lat: { fr: 'Latitude, en degrés', en: 'Latitude, in degrees' },
  lon: { fr: 'Longitude, en degrés', en: 'Longitude, in degrees' },
  timeZone: { fr: 'Fuseau horaire, nom IANA', en: 'Time zone, IANA name' },
  hours: {
    fr: 'Heures d’ouverture par jour, 1 pour lundi; null si inconnues',
    en: 'Opening hours by day, 1 for Monday; null when unknown',
  },
  services: WORDS.services,
  openedOn: { fr: 'Premier jour connu', en: 'First day known' },
  closedOn: { fr: 'Dernier jour, passé ou à venir', en: 'Last day, past or to come' },
  periods: { fr: 'Ce que la représentation a été, période par période', en: 'What the post was, period by period' },
};
const params = { id: { says: SHARED.id, example: '01a2b3c4-0000-7000-8000-000000000004', uuid: true } };

const example: PostBody = {
  id: params.id.example,
  name: { fr: 'Bureau fictif', en: 'Fictional bureau' },
  type: 'bureau',
  state: 'open',
  city: { fr: 'Ville fictive', en: 'Fictional city' },
  country: 'FR',
  lat: 48,
  lon: 2,
  timeZone: 'Europe/Paris',
  address: null,
  hours: { 1: [['09:00', '17:00']] },
  services: null,
  openedOn: '2020-01-01',
  closedOn: null,
  periods: [
    {
      id: '01a2b3c4-0000-7000-8000-000000000005',
      since: '2020-01-01',
      until: null,
      asOf: null,
      status: 'active',
      type: 'bureau',
      name: { fr: 'Bureau fictif', en: 'Fictional bureau' },
      parent: null,
      head: null,
      territory: null,
      source: 'Fictive',
      certainty: 'documented',
      note: null,
    },
  ],
};

const periodOf = ({ id, since, until, asOf, status, type, name, parent, head, territory, source, certainty, note }: Period) => ({
  ...{ id, since, until, asOf, status, type, parent, head, source, certainty },
  name: { ...name },
  territory: territory && { ...territory },
  note: note && { ...note },
});

function bodyOf({ id, city, country, lat, lon, timeZone, address, hours, services, periods }: KnownPost, today: string): PostBody {
  const present = presentPeriod(periods, today);
  return {
    ...{ id, country, lat, lon, timeZone, address },
    city: { ...city },
    services: services && { ...services },
    hours: hours && Object.fromEntries(Object.entries(hours).map(([day, ranges]) => [day, ranges.map((range) => [...range])])),
    name: { ...present.name },
    type: present.type,
    state: stateOf(periods),
    openedOn: openedOn(periods),
    closedOn: closedOn(periods),
    periods: periods.map(periodOf),
  };
}

const itemOf = (row: ListedPost): z.input<typeof listed> => ({
  id: row.id,
  number: row.number,
  name: { fr: row.nameFr, en: row.nameEn },
  type: row.type,
  status: row.status,
  certainty: row.certainty,
  city: { fr: row.city, en: row.cityEn },
  country: row.country,
  openedOn: row.openedOn,
  closedOn: row.closedOn,
});

const list = operation({
  method: 'GET',
  path: '/posts',
  operation: 'listPosts',
  resource: 'network',
  open: true,
  summary: { fr: 'Lister les représentations, par nom', en: 'List posts, by name' },
  words,
  query: pageQuery.extend({
    type: z.enum(TYPES).optional(),
    country: z.string().refine(isCountry, { error: 'unknownCountry' }).optional(),
    state: z.enum(STATES).optional(),
  }),
  response: { name: 'PostPage', schema: pageOf(listed) },
  example: {
    response: {
      items: [
        {
          id: example.id,
          number: 'R-2020-0001',
          name: example.name,
          type: 'bureau',
          status: 'active',
          certainty: 'documented',
          city: example.city,
          country: 'FR',
          openedOn: '2020-01-01',
          closedOn: null,
        },
      ],
      next: null,
    },
  },
  answer: async ({ visit, query }) => {
    const after = idCursor(query.after);
    if (!after.ok) return after;
    const { limit, type, country, state } = query;
    const rows = await listPosts(visit.tx, visit.org.id, { type, country, state, after: after.value }, limit + 1);
    return accept(cut(rows, limit, ({ id }) => [id], itemOf));
  },
});

const read = operation({
  method: 'GET',
  path: '/posts/{id}',
  operation: 'readPost',
  resource: 'network',
  open: true,
  summary: { fr: 'Lire une représentation et son histoire', en: 'Read a post and its history' },
  words,
  params,
  response: { name: 'Post', schema: post },
  example: { response: example },
  answer: async ({ visit }) => {
    const found = await loadPost(visit.tx, visit.org.id, visit.params.id ?? '');
    return found ? accept({ body: bodyOf(found, visit.today) }) : refuse(NOT_FOUND);
  },
});

/** The network of posts for programs. */
export const networkApi: readonly ApiRoute[] = [list, read];
