import { BulletBar, BulletLegend } from '../charts/BulletBar.tsx';
import { CumulativeChart } from '../charts/CumulativeChart.tsx';
import { HBars } from '../charts/HBars.tsx';
import { Spark } from '../charts/Spark.tsx';
import { StackedBars } from '../charts/StackedBars.tsx';
import { YearBars } from '../charts/YearBars.tsx';
import { Fig } from '../components/Fig.tsx';
import { Stat, Stats } from '../components/Stat.tsx';
import { VerdictChip } from '../components/VerdictChip.tsx';
import { useSurroundings } from '../surroundings.ts';
import { formatDollars, formatNumber, monthName } from '../typography.ts';
import { Example } from './Example.tsx';

const FISCAL_MONTHS = [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3];
const DONE = [48, 114, 185, 223, 254, 333, 417, 505, 550, 612];
const BEFORE = [52, 122, 197, 237, 270, 350, 436, 526, 573, 638, 702, 768];

/** Parts of a cost, quarter by quarter: one with nothing, one that is not known yet. */
const STACKED = [
  [12_400, 6_300, 8_150, 940, 0],
  [18_900, 9_600, 10_480, 1_300, 1_000],
  [0, 0, 0, 0, 0],
  [9_800, 0, 5_230, 610, 350],
  [15_100, 7_200, 7_900, 480, 2_400],
  null,
];

const words = {
  fr: {
    stats: 'Grands chiffres, barres et années',
    influence: 'Actions diplomatiques d’influence',
    prospecting: 'Activités de prospection',
    target: 'Cible\u00a0:',
    curve: 'Rencontres cumulées, exercice fictif',
    curveText: '612 rencontres en dix mois; projection de 748, entre 712 et 786; cible de 750.',
    floor: 'Cible\u00a0: minimum de 750',
    years: 'D’un exercice à l’autre',
    yearsText: '728, 768, puis 612 à ce jour et 748 attendues; cible de 750 chaque année.',
    notes: ['partiellement', 'atteinte', 'en cours', ''],
    stacked: 'Coût par trimestre, montants fictifs',
    stackedText: 'Six trimestres\u00a0: de rien à 41\u00a0280\u00a0$; le dernier n’est pas encore publié.',
    parts: ['Transport', 'Accompagnement', 'Hébergement et repas', 'Autres frais', 'Salons, photographe, interprète'],
    quarter: 'T',
    heads: ['Trimestre', 'Total'],
    bars: 'Par poste',
    others: '11 autres postes',
    spark: '13, 9, 15, projection 18',
    bar: '14 à ce jour, cible 18, projection entre 16 et 21',
    bar2: '2\u00a0868 à ce jour, cible 3\u00a0744, projection entre 3\u00a0690 et 3\u00a0940',
  },
  en: {
    stats: 'Large figures, bars and years',
    influence: 'Diplomatic influence actions',
    prospecting: 'Prospecting activities',
    target: 'Target:',
    curve: 'Meetings to date, a fictional year',
    curveText: '612 meetings in ten months; forecast of 748, between 712 and 786; target of 750.',
    floor: 'Target: at least 750',
    years: 'From year to year',
    yearsText: '728, 768, then 612 to date and 748 expected; target of 750 each year.',
    notes: ['partly', 'achieved', 'in progress', ''],
    stacked: 'Cost by quarter, fictional amounts',
    stackedText: 'Six quarters: from nothing to $41,280; the last one is not published yet.',
    parts: ['Transport', 'Accompanying people', 'Lodging and meals', 'Other costs', 'Lounges, photographer, interpreter'],
    quarter: 'Q',
    heads: ['Quarter', 'Total'],
    bars: 'By post',
    others: '11 other posts',
    spark: '13, 9, 15, forecast 18',
    bar: '14 to date, target 18, forecast between 16 and 21',
    bar2: '2,868 to date, target 3,744, forecast between 3,690 and 3,940',
  },
} as const;

export const ChartExamples = () => {
  const { lang } = useSurroundings();
  const w = words[lang];
  return (
    <>
      <Example title={w.stats}>
        <Stats>
          <Stat
            level={4}
            label={w.influence}
            value={<Fig href="#kit">{formatNumber(2868, lang)}</Fig>}
            chip={<VerdictChip verdict="inProgress" forecast="onTrack" />}
            chart={<BulletBar value={2868} target={3744} forecast={{ low: 3690, expected: 3812, high: 3940 }} pace={2790} label={w.bar2} />}
            note={`${w.target} ${formatNumber(3744, lang)}`}
          />
          <Stat
            level={4}
            label={w.prospecting}
            value={<Fig href="#kit">14</Fig>}
            chip={<VerdictChip verdict="inProgress" forecast="uncertain" />}
            chart={<BulletBar value={14} target={18} forecast={{ low: 16, expected: 18.4, high: 21 }} pace={14.6} label={w.bar} />}
            note={`${w.target} 18`}
          />
        </Stats>
        <BulletLegend pace />
        <p class="row">
          <Spark values={[13, 9, 15, 18.4]} label={w.spark} />{' '}
          <Spark values={[13, null, 15, 17]} running={false} target={16} label={w.spark} />
        </p>
      </Example>
      <Example title={w.curve}>
        <CumulativeChart
          id="living-curve"
          title={w.curve}
          description={w.curveText}
          months={FISCAL_MONTHS.map((month) => monthName(month, lang, 'short'))}
          done={DONE}
          previous={{ label: '2015-2016', values: BEFORE }}
          target={{ value: 750, label: w.floor }}
          forecast={{ low: [658, 712], expected: [676, 748], high: [694, 786] }}
        />
      </Example>
      <Example title={w.years}>
        <YearBars
          id="living-years"
          title={w.years}
          description={w.yearsText}
          years={[
            { year: '2014-2015', value: 728, target: 750, note: w.notes[0] },
            { year: '2015-2016', value: 768, target: 750, note: w.notes[1] },
            { year: '2016-2017', value: 612, expected: 748, target: 750, note: w.notes[2] },
            { year: '2017-2018', target: 750 },
          ]}
        />
      </Example>
      <Example title={w.stacked}>
        <StackedBars
          id="living-stacked"
          title={w.stacked}
          description={w.stackedText}
          series={w.parts}
          bars={STACKED.map((values, index) => ({
            label: `${w.quarter}${(index % 4) + 1}`,
            group: index < 4 ? '2024-2025' : '2025-2026',
            values,
          }))}
          format={(value) => formatDollars(value, lang)}
          head={w.heads}
        />
      </Example>
      <Example title={w.bars}>
        <HBars
          bars={[
            { label: 'Paris', value: 94, href: '#kit' },
            { label: 'New York', value: 78, href: '#kit' },
            { label: 'Tokyo', value: 46, href: '#kit' },
            { label: w.others, value: 34, rest: true },
          ]}
        />
      </Example>
    </>
  );
};
