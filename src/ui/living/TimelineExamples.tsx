import { BubbleMap } from '../charts/BubbleMap.tsx';
import { countryPoint } from '../charts/country-points.ts';
import { Timeline } from '../charts/Timeline.tsx';
import { useSurroundings } from '../surroundings.ts';
import { Example } from './Example.tsx';

const words = {
  fr: {
    title: 'Vies sur un axe d’années',
    text: 'Une ligne par engagement, de la signature à la fin. Une date que personne ne connaît se lit comme telle.',
    looks: { firm: 'en vigueur', outline: 'signée, pas en vigueur', unknown: 'dates inconnues' },
    tick: 'reconduction',
    head: ['Engagement', 'Signature', 'Fin'],
    unknown: 'inconnue',
    rows: ['Toutes les dates sont connues', 'Aucune fin connue', 'Signée seulement', 'Fin connue, début inconnu', 'Dates inconnues'],
    map: 'Partenaires par pays, exemple',
    mapText: 'Cercles proportionnels au nombre d’engagements. Les mêmes nombres figurent dans le tableau.',
    heads: { place: 'Pays', value: 'Engagements' },
    elsewhere: 'Organisations internationales',
  },
  en: {
    title: 'Lives on an axis of years',
    text: 'A row for each commitment, from signature to end. A date that nobody knows reads as such.',
    looks: { firm: 'in force', outline: 'signed, not in force', unknown: 'dates unknown' },
    tick: 'renewal',
    head: ['Commitment', 'Signature', 'End'],
    unknown: 'unknown',
    rows: ['Every date is known', 'No end known', 'Signed only', 'End known, beginning unknown', 'Dates unknown'],
    map: 'Partners by country, an example',
    mapText: 'Circles in proportion to the number of commitments. The same numbers are in the table.',
    heads: { place: 'Country', value: 'Commitments' },
    elsewhere: 'International organisations',
  },
} as const;

const DAYS = [
  ['2004-03-12', '2019-03-11'],
  ['2011-06-01', null],
  ['2025-09-30', null],
  [null, '2014-12-31'],
  [null, null],
] as const;

const PARTNERS = [
  ['FR', 9],
  ['MX', 4],
  ['JP', 2],
  ['BR', 1],
  ['SN', 1],
] as const;

export const TimelineExamples = () => {
  const { lang } = useSurroundings();
  const w = words[lang];
  const span = (index: number) => `${DAYS[index]?.[0] ?? w.unknown} – ${DAYS[index]?.[1] ?? w.unknown}`;
  return (
    <>
      <Example title={w.title}>
        <Timeline
          id="living-timeline"
          title={w.title}
          description={w.text}
          today="2026-05-04"
          looks={w.looks}
          tick={w.tick}
          rows={[
            {
              id: 'a',
              label: w.rows[0],
              href: '#charts',
              words: span(0),
              stretches: [
                { from: '2004-03-12', to: '2005-01-31', look: 'outline' },
                { from: '2005-02-01', to: '2019-03-11', look: 'firm' },
              ],
              ticks: ['2010-02-01', '2015-02-01'],
            },
            { id: 'b', label: w.rows[1], words: span(1), stretches: [{ from: '2011-06-01', to: null, look: 'firm' }] },
            { id: 'c', label: w.rows[2], words: span(2), stretches: [{ from: '2025-09-30', to: null, look: 'outline' }] },
            { id: 'd', label: w.rows[3], words: span(3), stretches: [{ from: null, to: '2014-12-31', look: 'firm' }] },
            { id: 'e', label: w.rows[4], words: span(4), stretches: [{ from: null, to: null, look: 'unknown' }] },
          ]}
          head={w.head}
          cells={DAYS.map((days) => days.map((day) => day ?? w.unknown))}
        />
      </Example>
      <BubbleMap
        id="living-partners"
        title={w.map}
        description={w.mapText}
        full={12}
        head={[w.heads.place, w.heads.value]}
        bubbles={PARTNERS.flatMap(([country, value]) => {
          const point = countryPoint(country);
          return point ? [{ id: country, label: country, country, ...point, value, href: '#charts' }] : [];
        })}
        elsewhere={[{ label: w.elsewhere, value: 3 }]}
      />
    </>
  );
};
