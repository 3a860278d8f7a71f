import { HeatTable } from '../charts/HeatTable.tsx';
import { PairBars } from '../charts/PairBars.tsx';
import { SmallMultiples } from '../charts/SmallMultiples.tsx';
import { useSurroundings } from '../surroundings.ts';
import { formatNumber, formatPercent, monthName } from '../typography.ts';
import { Example } from './Example.tsx';

const words = {
  fr: {
    multiples: 'Petits multiples\u00a0: chaque exercice en part de sa cible',
    indicator: 'Indicateur',
    names: ['Rencontres', 'Prospection', 'Diplomatie publique'],
    heat: 'Chaleur\u00a0: le nombre se lit dans la case',
    place: 'Territoire',
    places: ['France', 'Japon', 'Sénégal'],
    total: 'Total',
    pair: 'Deux exercices',
    pairText: '2024-2025\u00a0: 763; 2025-2026\u00a0: 507',
  },
  en: {
    multiples: 'Small multiples: each year as a share of its target',
    indicator: 'Indicator',
    names: ['Meetings', 'Prospecting', 'Public diplomacy'],
    heat: 'Heat: the number is read in the cell',
    place: 'Territory',
    places: ['France', 'Japan', 'Senegal'],
    total: 'Total',
    pair: 'Two years',
    pairText: '2024-2025: 763; 2025-2026: 507',
  },
} as const;

const SHARES = [
  [109, 102, 70],
  [97, 88, 64],
  [104, 118, 99],
] as const;
const MONTHS = [4, 5, 6, 7] as const;
const HEAT = [
  [16, 20, 22, 7],
  [17, 18, 10, 7],
  [4, null, 7, 5],
] as const;

/** Drawings that set things side by side: indicators, months, two years. */
export const ComparisonExamples = () => {
  const { lang } = useSurroundings();
  const w = words[lang];
  return (
    <>
      <Example title={w.multiples}>
        <SmallMultiples
          title={w.multiples}
          head={w.indicator}
          line={100}
          most={150}
          format={(value) => formatPercent(Math.round(value), 100, lang)}
          panels={SHARES.map((shares, index) => ({
            id: String(index),
            label: w.names[index] ?? '',
            href: `?exemple=multiple-${index}`,
            bars: shares.map((value, year) => ({
              label: `${2023 + year}-${2024 + year}`,
              short: `${23 + year}-${24 + year}`,
              value,
              expected: year === 2 ? value + 32 : undefined,
              words: formatPercent(value, 100, lang),
            })),
          }))}
        />
      </Example>
      <Example title={w.heat}>
        <HeatTable
          caption={w.heat}
          head={w.place}
          total={w.total}
          columns={MONTHS.map((month) => monthName(month, lang, 'short'))}
          format={(value) => formatNumber(value, lang)}
          rows={HEAT.map((values, index) => ({
            key: String(index),
            label: w.places[index] ?? '',
            values: [...values],
            total: formatNumber(
              values.reduce<number>((sum, value) => sum + (value ?? 0), 0),
              lang,
            ),
          }))}
        />
      </Example>
      <Example title={w.pair}>
        <PairBars before={{ value: 763, target: 700 }} after={{ value: 507, target: 720 }} label={w.pairText} />
      </Example>
    </>
  );
};
