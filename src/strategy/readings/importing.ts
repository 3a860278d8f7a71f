import { z } from 'zod';
import { accept, type Decision, refuse } from '../../kernel/decision.ts';
import { newId } from '../../kernel/ids.ts';
import type { Current, Importer, ImportRow, Outcome } from '../../web/importer.ts';
import { parseFields } from '../../web/read-fields.ts';
import type { Visit } from '../../web/visit.ts';
import { loadReadings } from '../indicators/store.ts';
import type { Indicator } from '../plans/plan.ts';
import { planYears } from '../plans/plan.ts';
import { findPlan, loadPlans, type StoredPlan } from '../plans/store.ts';
import { decideEntry, enterReading, standingFor, withdrawReading } from './actions.ts';
import { READINGS } from './columns.ts';
import { readingFields } from './fields.ts';
import { REFUSAL_WORDS, WORDS } from './messages.ts';
import { mayEnter } from './policy.ts';

const importFields = readingFields.extend({ plan: z.string().max(60), indicator: z.string().max(20) });
type Fields = z.infer<typeof importFields>;

const KEY = ['plan', 'indicator', 'year'] as const;
const keyOf = (plan: string, indicator: string, year: string): string => [plan, indicator, year].join('\n');

/** Readings and milestones from a table, one a line for a plan, an indicator and a year. What stands is replaced, never changed. */
export const readingsImporter: Importer<Visit> = {
  id: 'readings',
  register: null,
  label: WORDS.importLabel,
  columns: READINGS.columns.filter(({ id, field }) => field || id === 'plan' || id === 'indicator'),
  schema: importFields,
  key: KEY,
  refusals: REFUSAL_WORDS,
  may: mayEnter,
  find: async (visit, keys) => {
    const standing = await loadStanding(visit);
    return new Map(
      keys.flatMap((key) => {
        const found = standing.byKey.get(key);
        return found ? [[key, found.id] as const] : [];
      }),
    );
  },
  load: async (visit, ids) => {
    const { byId } = await loadStanding(visit);
    return new Map(
      ids.flatMap((id) => {
        const found = byId.get(id);
        return found ? [[id, found] as const] : [];
      }),
    );
  },
  decide: async (visit, rows) => {
    const plans = await loadAll(visit);
    const decided = rows.map((row) => ({ decided: decideRow(visit, plans, row), row, fresh: newId() }));
    return {
      outcomes: decided.map(
        ({ decided: one, row, fresh }): Outcome =>
          one.ok ? { verdict: row.target ? 'update' : 'add', record: fresh } : { verdict: 'wrong', refusals: one.refusals },
      ),
      keep: async () => {
        const kept = new Map<string, number>();
        for (const { decided: one, fresh } of decided) {
          if (!one.ok) continue;
          const entered = await enterReading({ ...visit, fresh }, one.value.plan, one.value.indicator, one.value.fields);
          if (!entered.ok) throw new Error(`a reading that was accepted is refused: ${entered.refusals.map(({ id }) => id).join(' ')}`);
          kept.set(fresh, 1);
        }
        return kept;
      },
    };
  },
  withdraw: async (visit, id, reason) => {
    const current = (await loadStanding(visit)).byId.get(id);
    const place = current && placeOf(await loadAll(visit), String(current.raw.plan), String(current.raw.indicator));
    if (!current || !place?.ok) return refuse({ id: 'nothingToWithdraw' });
    const { plan, indicator } = place.value;
    return withdrawReading({ ...visit, fresh: newId() }, plan, indicator, String(current.raw.year), reason);
  },
};

async function loadAll({ tx, org }: Visit): Promise<ReadonlyMap<string, StoredPlan>> {
  const plans = new Map<string, StoredPlan>();
  // An organisation has a handful.
  for (const { id } of await loadPlans(tx, org.id)) {
    const plan = await findPlan(tx, org.id, id);
    if (plan) plans.set(id, plan);
  }
  return plans;
}

interface Standing {
  readonly byKey: ReadonlyMap<string, Current>;
  readonly byId: ReadonlyMap<string, Current>;
}

/** What stands in every plan, by plan, indicator and year. */
async function loadStanding(visit: Visit): Promise<Standing> {
  const byKey = new Map<string, Current>();
  const byId = new Map<string, Current>();
  for (const stored of (await loadAll(visit)).values()) {
    const { plan } = stored;
    const series = plan.indicators.flatMap(({ formula }) => ('reading' in formula ? [formula.reading.series] : []));
    const entered = await loadReadings(visit.tx, visit.org.id, stored.id, [...new Set(series)]);
    for (const indicator of plan.indicators) {
      for (const { label: year } of planYears(plan)) {
        const found = standingFor(entered, indicator, year);
        if (!found) continue;
        const { id, value, onDay: on, source, proof } = found;
        const no = indicator.no;
        const raw = { plan: stored.id, indicator: no, year, value: value === null ? undefined : String(value), on, source, proof };
        const current = { id, version: 1, raw };
        byKey.set(keyOf(stored.id, no, year), current);
        if (!byId.has(id) || (found.plan === stored.id && found.indicator === no)) byId.set(id, current);
      }
    }
  }
  return { byKey, byId };
}

interface Place {
  readonly plan: StoredPlan;
  readonly indicator: Indicator;
}

function placeOf(plans: ReadonlyMap<string, StoredPlan>, planId: string, no: string): Decision<Place> {
  const plan = plans.get(planId);
  if (!plan) return refuse({ id: 'unknownPlan', field: 'plan' });
  const indicator = plan.plan.indicators.find((one) => one.no === no);
  return indicator ? accept({ plan, indicator }) : refuse({ id: 'unknownIndicator', field: 'indicator' });
}

function decideRow(
  visit: Visit,
  plans: ReadonlyMap<string, StoredPlan>,
  { raw }: ImportRow,
): Decision<Place & { readonly fields: Fields }> {
  const parsed = parseFields(importFields, raw);
  if (!parsed.ok) return parsed;
  const place = placeOf(plans, parsed.value.plan, parsed.value.indicator);
  if (!place.ok) return place;
  const decided = decideEntry(visit, place.value.plan, place.value.indicator, parsed.value);
  return decided.ok ? accept({ ...place.value, fields: parsed.value }) : decided;
}
