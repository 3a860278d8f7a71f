import { BubbleMap } from '../../../../ui/charts/BubbleMap.tsx';
import { countryPoint } from '../../../../ui/charts/country-points.ts';
import { Timeline } from '../../../../ui/charts/Timeline.tsx';
import { countryName } from '../../../../web/countries.ts';
import { type Visit, words } from '../../../../web/visit.ts';
import { titleOf } from '../../pages/list.tsx';
import type { OpenAgreement, OpenEvent, Tallied } from '../../store/open.ts';
import { type Asked, hereOf } from '../asked.ts';
import { partnersOf } from '../facets.ts';
import { stretchesOf } from '../lives.ts';
import { LOOK_WORDS, OPEN_WORDS as WORDS } from '../messages.ts';
import { daysSaid, lifeSaid } from '../said.ts';

interface LivesProps {
  readonly visit: Visit;
  readonly rows: readonly OpenAgreement[];
  readonly events: ReadonlyMap<string, readonly OpenEvent[]>;
  readonly title?: string;
  readonly says?: string;
}

/** The lives of agreements on a timeline, with renewals as ticks. */
export const Lives = ({ visit, rows, events, title, says }: LivesProps) => {
  const { lang, paths, today } = visit;
  const w = words.bind(null, visit);
  return (
    <Timeline
      id="frise"
      level={2}
      title={title ?? w(WORDS.timeline)}
      description={says ?? w(WORDS.timelineText)}
      today={today}
      looks={{ firm: w(LOOK_WORDS.firm), outline: w(LOOK_WORDS.outline), unknown: w(LOOK_WORDS.unknown) }}
      tick={w(WORDS.renewal)}
      rows={rows.map((row) => ({
        id: row.id,
        label: titleOf(visit, row),
        href: paths.agreement(row.id),
        words: lifeSaid(row, lang),
        stretches: stretchesOf(row),
        ticks: (events.get(row.id) ?? []).filter(({ act }) => act === 'renew').map(({ on }) => on),
      }))}
      head={[w(WORDS.agreement), w(WORDS.signature), w(WORDS.force), w(WORDS.end)]}
      cells={rows.map((row) => daysSaid(row, lang))}
    />
  );
};

/** At this many agreements with one country its circle is of full size. */
const FULL = 12;

/** Partners on the world map: each country with how many agreements of the list it has, a link to them in the table. */
export const Partners = ({ visit, now, rows }: { visit: Visit; now: Asked; rows: readonly Tallied[] }) => {
  const { lang, paths } = visit;
  const w = words.bind(null, visit);
  const { countries, none } = partnersOf(rows, now.filter);
  const listed = [...countries].map(([country, value]) => ({
    id: country,
    country,
    label: countryName(country, lang),
    value,
    href: paths.agreements(hereOf({ ...now, view: 'list', filter: { ...now.filter, country } })),
  }));
  const placed = listed.flatMap((one) => {
    const point = countryPoint(one.country);
    return point ? [{ ...one, ...point }] : [];
  });
  const apart = listed.filter(({ country }) => countryPoint(country) === null);
  return (
    <figure class="figure">
      <h2>{w(WORDS.map)}</h2>
      <BubbleMap
        id="carte-ententes"
        title={w(WORDS.map)}
        description={w(WORDS.mapText)}
        full={FULL}
        head={[w(WORDS.country), w(WORDS.mapCount)]}
        bubbles={placed}
        elsewhere={[...apart, ...(none > 0 ? [{ label: w(WORDS.noCountry), value: none }] : [])]}
      />
    </figure>
  );
};
