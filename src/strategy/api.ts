import { z } from 'zod';
import { isDay } from '../kernel/day.ts';
import { accept, type Decision, NOT_FOUND, refuse } from '../kernel/decision.ts';
import { cut, dayCursor, pageQuery } from '../web/api/page.ts';
import { type ApiRoute, operation } from '../web/api/route.ts';
import type { Visit } from '../web/visit.ts';
import { planExamples as examples } from './api-example.ts';
import { behindPage, plansPage, results as resultsShape, wholePlan, words } from './api-shape.ts';
import { countBehind, type FoundBehind, recordsBehind } from './indicators/store.ts';
import { MOST_COUNTED, mostFacts, periodOf } from './pages/behind.ts';
import { measureBehind } from './pages/series.ts';
import { planYears } from './plans/plan.ts';
import { planResults } from './plans/results.ts';
import { resultsJson } from './plans/results-json.ts';
import { findPlan, loadPlans, type PlanCard, type StoredPlan } from './plans/store.ts';
import { checkpointAt, countBehindAt, type KnownAt, recordsBehindAt } from './store-known-at.ts';

const planParam = { says: words.plan ?? { fr: '', en: '' }, example: '2026-2030' };
const noParam = { says: words.no ?? { fr: '', en: '' }, example: '1' };
const resource = 'plans';

const cardOf = ({ id, title, edition, first, last, undated, supersedes, published }: PlanCard) => ({
  ...{ id, edition, first, last, undated, supersedes, published },
  title: { ...title },
});

/** What an answer is to know: the day that it looks from and, where one was asked for, the place in the journal. */
interface Moment {
  readonly today: string;
  readonly known: KnownAt | null;
}

/** `as-of`, a day of the organisation or an instant: the last checkpoint at or before it. Without it, all that is known. */
async function momentOf({ tx, org, now, today }: Visit, asOf: string | undefined): Promise<Decision<Moment>> {
  if (asOf === undefined) return accept({ today, known: null });
  const moment = instantOf(asOf, org.timeZone);
  if (moment === null) return refuse({ id: 'notAMoment', field: 'as-of', values: { parameter: 'as-of' } });
  const day = moment.toZonedDateTimeISO(org.timeZone).toPlainDate().toString();
  if (day > today) return refuse({ id: 'momentAhead', field: 'as-of', values: { parameter: 'as-of' } });
  // Years of five or six figures and those before our era: nothing was known then, and PostgreSQL writes them in another way.
  const known = day < '1900' ? null : await checkpointAt(tx, org.id, Temporal.Instant.compare(moment, now) < 0 ? moment : now);
  return known ? accept({ today: day, known }) : refuse({ id: 'nothingKnownThen', field: 'as-of', values: { parameter: 'as-of' } });
}

/** A day counts to its end, in the zone of the organisation. */
function instantOf(text: string, timeZone: string): Temporal.Instant | null {
  if (isDay(text)) return Temporal.PlainDate.from(text).add({ days: 1 }).toZonedDateTime(timeZone).toInstant().subtract({ nanoseconds: 1 });
  try {
    return Temporal.Instant.from(text);
  } catch {
    return null;
  }
}

const knownOf = ({ known }: Moment) => known && { position: known.position, at: known.at.toString() };

const asked = z.object({ year: z.string().max(9).optional(), 'as-of': z.string().max(40).optional() });

const unknownYear = ({ plan }: StoredPlan, year: string | undefined): boolean =>
  year !== undefined && !planYears(plan).some(({ label }) => label === year);
const noYear = (year: string | undefined) =>
  refuse({ id: 'unknownYear', field: 'year', values: { parameter: 'year', value: (year ?? '').slice(0, 20) } });

const list = operation({
  method: 'GET',
  path: '/plans',
  operation: 'listPlans',
  resource,
  open: true,
  summary: { fr: 'Lister les plans', en: 'List plans' },
  words,
  response: { name: 'PlanList', schema: plansPage },
  example: { response: { items: [examples.card] } },
  answer: async ({ visit }) => accept({ body: { items: (await loadPlans(visit.tx, visit.org.id)).map(cardOf) } }),
});

const read = operation({
  method: 'GET',
  path: '/plans/{plan}',
  operation: 'readPlan',
  resource,
  open: true,
  summary: { fr: 'Lire un plan\u00a0: arbre, indicateurs, cibles', en: 'Read a plan: tree, indicators, targets' },
  words,
  params: { plan: planParam },
  response: { name: 'Plan', schema: wholePlan },
  example: { response: examples.plan },
  answer: async ({ visit }) => {
    const stored = await findPlan(visit.tx, visit.org.id, visit.params.plan ?? '');
    return stored ? accept({ body: { ...cardOf(stored), document: stored.plan } }) : refuse(NOT_FOUND);
  },
});

const readResults = operation({
  method: 'GET',
  path: '/plans/{plan}/results',
  operation: 'readResults',
  resource,
  open: true,
  summary: {
    fr: 'Lire les résultats d’un plan, aujourd’hui ou tels qu’ils étaient connus',
    en: 'Read the results of a plan, today or as they were known',
  },
  more: {
    fr: 'La même question posée avec «\u00a0as-of\u00a0» a toujours la même réponse, qui nomme la position du journal utilisée.',
    en: 'The same question asked with “as-of” always has the same answer, which names the position of the journal that was used.',
  },
  words,
  params: { plan: planParam },
  query: asked,
  response: { name: 'Results', schema: resultsShape },
  example: { response: examples.results },
  answer: async ({ visit, query }) => {
    const { tx, org, slots } = visit;
    const stored = await findPlan(tx, org.id, visit.params.plan ?? '');
    if (!stored) return refuse(NOT_FOUND);
    if (unknownYear(stored, query.year)) return noYear(query.year);
    const moment = await momentOf(visit, query['as-of']);
    if (!moment.ok) return moment;
    const { today, known } = moment.value;
    const results = await planResults(tx, org.id, stored.plan, {
      today,
      kinds: slots.kinds,
      ...(query.year === undefined ? {} : { year: query.year }),
      ...(known ? { asKnownAt: known.position } : {}),
    });
    const body = resultsJson(org.slug, results);
    return accept({
      body: {
        ...body,
        title: { ...body.title },
        knownAt: knownOf(moment.value),
        // The last day of a fact is known of now alone: a past answer does not say it.
        indicators: body.indicators.map((one) => ({
          ...one,
          label: { ...one.label },
          unit: { ...one.unit },
          freshOn: known ? null : one.freshOn,
        })),
      },
    });
  },
});

const itemOf = ({ record, register, number, title, state, onDay, post }: FoundBehind) => ({
  id: record,
  ...{ register, number, title, state, post },
  on: onDay,
});

const readRecords = operation({
  method: 'GET',
  path: '/plans/{plan}/indicators/{no}/records',
  operation: 'listRecordsBehind',
  resource,
  open: true,
  summary: { fr: 'Lister les fiches derrière un chiffre', en: 'List the records behind a figure' },
  more: {
    fr: 'Celles que la clé permet de lire; les autres sont un nombre.',
    en: 'Those that the key may read; the others are a number.',
  },
  words,
  params: { plan: planParam, no: noParam },
  query: pageQuery.extend({ year: z.string().max(9), 'as-of': asked.shape['as-of'] }),
  response: { name: 'RecordsBehind', schema: behindPage },
  example: { response: examples.behind },
  answer: async ({ visit, query }) => {
    const { tx, org, slots, params } = visit;
    const stored = await findPlan(tx, org.id, params.plan ?? '');
    const indicators = stored?.plan.indicators.filter(({ no }) => no === params.no) ?? [];
    if (!stored || indicators.length === 0) return refuse(NOT_FOUND);
    if (unknownYear(stored, query.year)) return noYear(query.year);
    const cursor = dayCursor(query.after);
    if (!cursor.ok) return cursor;
    const moment = await momentOf(visit, query['as-of']);
    if (!moment.ok) return moment;
    const { today, known } = moment.value;
    const position = known?.position;
    const results = await planResults(
      tx,
      org.id,
      { ...stored.plan, indicators },
      { today, kinds: slots.kinds, year: query.year, ...(position === undefined ? {} : { asKnownAt: position }) },
    );
    const one = results.indicators[0];
    const result = one?.years[0];
    if (!one || !result) return refuse(NOT_FOUND);
    const about = { plan: stored.id, no: one.indicator.no, year: query.year, asOf: today, knownAt: knownOf(moment.value) };
    const measure = measureBehind(one.indicator, result.target);
    if (!measure || result.year.first > today)
      return accept({ body: { ...about, first: null, last: null, seen: 0, hidden: 0, items: [], next: null } });
    const period = periodOf(one.indicator, result, results);
    const before = cursor.value ? { day: cursor.value.day, fact: cursor.value.id } : null;
    const most = query.limit + 1;
    const rows =
      position === undefined
        ? await recordsBehind(tx, org.id, measure, period, null, before, most)
        : await recordsBehindAt(tx, org.id, measure, period, position, before, most);
    const few = mostFacts(measure, period, results) <= MOST_COUNTED;
    const counted =
      position === undefined ? () => countBehind(tx, org.id, measure, period) : () => countBehindAt(tx, org.id, measure, period, position);
    const counts = few ? await counted() : { seen: null, hidden: null };
    const page = cut(rows, query.limit, ({ onDay, fact }) => [onDay, fact], itemOf);
    return accept({ ...page, body: { ...about, first: period.first, last: period.last, ...counts, ...page.body } });
  },
});

/** Plans and results for programs. */
export const strategyApi: readonly ApiRoute[] = [list, read, readResults, readRecords];
