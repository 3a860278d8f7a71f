import { written } from '../../../../kernel/bilingual.ts';
import { BubbleMap } from '../../../../ui/charts/BubbleMap.tsx';
import { countryPoint } from '../../../../ui/charts/country-points.ts';
import { Timeline } from '../../../../ui/charts/Timeline.tsx';
import { Written } from '../../../../ui/components/Written.tsx';
import { countryName } from '../../../../web/countries.ts';
import { type Visit, words } from '../../../../web/visit.ts';
import { titleOf } from '../../pages/list.tsx';
import type { OpenAgreement, OpenEvent, Tallied } from '../../store/open.ts';
import { type Asked, hereOf } from '../asked.ts';
import { partnersOf } from '../facets.ts';
import { isUndated, stretchesOf } from '../lives.ts';
import { LOOK_WORDS, OPEN_WORDS as WORDS } from '../messages.ts';
import { daysSaid, lifeSaid } from '../said.ts';

interface LivesProps {
  readonly visit: Visit;
  readonly rows: readonly OpenAgreement[];
  readonly events: ReadonlyMap<string, readonly OpenEvent[]>;
}

interface DrawnProps extends LivesProps {
  readonly title: string;
  readonly says: string;
  /** Each row leads to the page of its agreement; on that page it leads nowhere. */
  readonly linked?: boolean;
}

/** Agreements on a timeline, those that a day is known of; the others are named under it. */
export const Lives = ({ visit, rows, events }: LivesProps) => {
  const w = words.bind(null, visit);
  const dated = rows.filter((row) => !isUndated(row));
  return (
    <>
      {dated.length > 0 && (
        <DrawnLives visit={visit} rows={dated} events={events} title={w(WORDS.timeline)} says={w(WORDS.timelineText)} linked />
      )}
      <UndatedList visit={visit} rows={rows.filter(isUndated)} />
    </>
  );
};

/** A bar of which nothing is known would say nothing: a list of names says as much. */
const UndatedList = ({ visit, rows }: Pick<LivesProps, 'visit' | 'rows'>) =>
  rows.length === 0 ? null : (
    <section class="stack-s">
      <h2>{words(visit, WORDS.undated)}</h2>
      <p class="muted">{words(visit, WORDS.undatedText)}</p>
      <ul class="names">
        {rows.map((row) => (
          <li key={row.id}>
            <Written href={visit.paths.agreement(row.id)} english={row.titleEn}>
              {titleOf(visit, row)}
            </Written>
          </li>
        ))}
      </ul>
    </section>
  );

/** Does the drawing of it bear a mark of what nobody knows? */
const drawsUnknown = (row: OpenAgreement): boolean => stretchesOf(row).some(({ from, look }) => from === null || look === 'unknown');

/** The lives of agreements on an axis of years, with renewals as ticks. */
export const DrawnLives = ({ visit, rows, events, title, says, linked = false }: DrawnProps) => {
  const { lang, paths, today } = visit;
  const w = words.bind(null, visit);
  return (
    <Timeline
      id="frise"
      level={2}
      title={title}
      description={rows.some(drawsUnknown) ? `${says} ${w(WORDS.timelineUnknown)}` : says}
      today={today}
      looks={{ firm: w(LOOK_WORDS.firm), outline: w(LOOK_WORDS.outline), unknown: w(LOOK_WORDS.unknown) }}
      tick={w(WORDS.renewal)}
      rows={rows.map((row) => ({
        id: row.id,
        label: titleOf(visit, row),
        lang: written(lang, row.titleEn),
        href: linked ? paths.agreement(row.id) : undefined,
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
      <p class="help">{w(WORDS.mapText)}</p>
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
