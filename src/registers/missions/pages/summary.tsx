import type { ComponentChildren } from 'preact';
import { decimalsOf } from '../../../kernel/currencies.ts';
import { Day } from '../../../ui/components/When.tsx';
import { formatAmount, formatCents } from '../../../ui/typography.ts';
import { countryName } from '../../../web/countries.ts';
import type { RecordSummary } from '../../../web/summary.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { CATEGORY_WORDS, ROLE_WORDS, STAGE_WORDS, STATE_WORDS, WORDS } from '../messages.ts';
import { costsOf, totalOf } from '../rules/costs.ts';
import { type Mission, STAGES, type Stage } from '../rules/mission.ts';
import { load } from './load.ts';

/** A mission on paper: who, where, why, what it cost, what came of it. */
export async function missionSummary(visit: Visit, id: string): Promise<RecordSummary | null> {
  const loaded = await load(visit, id);
  if (!loaded) return null;
  const { mission } = loaded;
  const w = words.bind(null, visit);
  const day = (iso: string): ComponentChildren => <Day iso={iso} />;
  return {
    kind: w(WORDS.mission),
    state: w(STATE_WORDS[mission.state]),
    sections: [
      {
        facts: [
          { label: w(WORDS.from), value: day(mission.from) },
          { label: w(WORDS.until), value: day(mission.until) },
          { label: w(WORDS.estimated), value: formatCents(totalOf(mission, 'estimate'), visit.lang) },
          { label: w(WORDS.consolidated), value: formatCents(totalOf(mission, 'actual'), visit.lang) },
        ],
      },
      { title: w(WORDS.purpose), text: mission.purpose },
      {
        title: w(WORDS.people),
        table: {
          columns: [w(WORDS.person), w(WORDS.office), w(WORDS.role)],
          rows: mission.participants.map(({ name, office, role }) => [name, office || '–', w(ROLE_WORDS[role])]),
        },
      },
      {
        title: w(WORDS.itinerary),
        table: {
          columns: [w(WORDS.city), w(WORDS.country), w(WORDS.stopFrom), w(WORDS.stopUntil)],
          rows: mission.stops.map(({ city, country, from, until }) => [city, countryName(country, visit.lang), day(from), day(until)]),
        },
      },
      ...STAGES.map((stage) => ({ title: w(STAGE_WORDS[stage]), table: costTable(visit, mission, stage) })),
      { title: w(WORDS.report), text: mission.report },
      { title: w(WORDS.results), text: mission.results },
      { title: w(WORDS.reason), text: mission.reason },
    ],
  };
}

function costTable(visit: Visit, mission: Mission, stage: Stage) {
  const { lang } = visit;
  const w = words.bind(null, visit);
  return {
    columns: [w(WORDS.category), w(WORDS.on), w(WORDS.amount), w(WORDS.inDollars)],
    numeric: [2, 3],
    rows: costsOf(mission, stage).map(({ category, description, on, amount, currency, cents }) => [
      [w(CATEGORY_WORDS[category]), description].filter(Boolean).join(', '),
      <Day key="on" iso={on} />,
      formatAmount(amount, currency, decimalsOf(currency), lang),
      formatCents(cents, lang),
    ]),
  };
}
