import countries from 'i18n-iso-countries';
import type { Lang } from '../kernel/bilingual.ts';
import { sortKey } from '../kernel/text.ts';
import type { Option } from '../ui/forms/options.ts';
import { countryName } from './countries.ts';
import { CONTINENTS, listedZone, zoneCity } from './zone-names.ts';

const ZONES: readonly string[] = Intl.supportedValuesOf('timeZone').filter((zone) => zone.includes('/') && !zone.startsWith('Etc/'));

/** The country of each zone, as an ISO 3166-1 alpha-2 code. */
const COUNTRIES: ReadonlyMap<string, string> = new Map(
  Object.keys(countries.getAlpha2Codes()).flatMap((code) =>
    (new Intl.Locale('und', { region: code }).getTimeZones() ?? []).map((zone): [string, string] => [zone, code]),
  ),
);

/** « Bruxelles (Belgique) », “Brussels (Belgium)”; a city that bears the name of its country stands alone. */
export function zoneLabel(zone: string, lang: Lang): string {
  const city = zoneCity(zone, lang);
  const code = COUNTRIES.get(listedZone(zone) ?? zone);
  const country = code === undefined ? city : countryName(code, lang);
  return city === country ? city : `${city} (${country})`;
}

const option = (zone: string, lang: Lang): Option => {
  const continent = zone.slice(0, zone.indexOf('/'));
  return { value: zone, label: zoneLabel(zone, lang), group: CONTINENTS[continent]?.[lang] ?? continent };
};

const inOrder = (zones: readonly string[], lang: Lang): readonly Option[] => {
  const keyed = zones.map((zone) => ({
    ...option(zone, lang),
    key: sortKey(`${zone.slice(0, zone.indexOf('/'))} ${zoneLabel(zone, lang)}`),
  }));
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ value, label, group }) => ({ value, label, group }));
};

const OPTIONS: Readonly<Record<Lang, readonly Option[]>> = { fr: inOrder(ZONES, 'fr'), en: inOrder(ZONES, 'en') };

/** Time zones by continent, each named by its city; the one in use under the name that it bears (Asia/Kolkata, Asia/Calcutta). */
export function zoneOptions(current: string | undefined, lang: Lang): readonly Option[] {
  if (!current?.includes('/') || ZONES.includes(current)) return OPTIONS[lang];
  const listed = listedZone(current);
  return inOrder([...ZONES.filter((zone) => zone !== listed), current], lang);
}

/** Is this the IANA name of a zone that people live in, or another of its names? */
export const isZone = (zone: string): boolean => zone.includes('/') && ZONES.includes(listedZone(zone) ?? '');
