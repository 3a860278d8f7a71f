import type { Option } from '../ui/forms/options.ts';

const ZONES: readonly string[] = Intl.supportedValuesOf('timeZone').filter((zone) => zone.includes('/') && !zone.startsWith('Etc/'));

const option = (zone: string): Option => ({ value: zone, label: zone.replaceAll('_', ' '), group: zone.slice(0, zone.indexOf('/')) });

/** Time zones by continent, with the one in use when it goes by another of its names (Asia/Kolkata, Asia/Calcutta). */
export const zoneOptions = (current: string | undefined): readonly Option[] =>
  [...ZONES, ...(current?.includes('/') && !ZONES.includes(current) ? [current] : [])].toSorted().map(option);

/** Is this the IANA name of a zone that people live in? */
export const isZone = (zone: string): boolean => ZONES.includes(zone);
