import { BubbleMap } from '../../../../ui/charts/BubbleMap.tsx';
import { countryPoint } from '../../../../ui/charts/country-points.ts';
import { formatNumber } from '../../../../ui/typography.ts';
import { countryName } from '../../../../web/countries.ts';
import { type Visit, words } from '../../../../web/visit.ts';
import { missionsByCountry } from '../filter.ts';
import { PAGE_WORDS } from '../page-messages.ts';
import type { PlacedPart } from '../store.ts';
import { fill } from '../words.ts';

/** Countries named in the description of the map. */
const NAMED = 5;

/** Where missions went, by country: circles and the same as a table. */
export const Destinations = ({ visit, shown }: { visit: Visit; shown: readonly PlacedPart[] }) => {
  const { lang, paths } = visit;
  const w = words.bind(null, visit);
  const countries = [...missionsByCountry(shown)].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const bubbles = countries.flatMap(([code, value]) => {
    const point = countryPoint(code);
    const label = countryName(code, lang);
    return point ? [{ id: code, label, country: label, value, ...point, href: paths.missions({ pays: code }) }] : [];
  });
  const list = countries
    .slice(0, NAMED)
    .map(([code, value]) => `${countryName(code, lang)} (${formatNumber(value, lang)})`)
    .join(', ');
  return (
    <section class="stack">
      <h2>{w(PAGE_WORDS.map)}</h2>
      <p class="help">{w(PAGE_WORDS.mapHelp)}</p>
      <BubbleMap
        id="missions-map"
        title={w(PAGE_WORDS.map)}
        description={fill(PAGE_WORDS.mapText, lang, { list })}
        bubbles={bubbles}
        head={[w(PAGE_WORDS.country), w(PAGE_WORDS.missions)]}
      />
    </section>
  );
};
