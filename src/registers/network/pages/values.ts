import { rangesText, WEEKDAYS } from '../hours.ts';
import type { Period } from '../rules.ts';
import type { Post } from '../store.ts';
import type { Values } from './FormFields.tsx';

const degrees = (value: number | null): string => (value === null ? '' : String(value));

/** A post as its form shows it. */
export const placeValues = (post: Post, visibility: string): Values => ({
  cityFr: post.city.fr,
  cityEn: post.city.en,
  country: post.country,
  lat: degrees(post.lat),
  lon: degrees(post.lon),
  timeZone: post.timeZone,
  address: post.address ?? '',
  servicesFr: post.services?.fr ?? '',
  servicesEn: post.services?.en ?? '',
  visibility,
  ...Object.fromEntries(WEEKDAYS.map((day) => [`hours${day}`, rangesText(post.hours?.[day])])),
});

/** A period as its form shows it. */
export const periodValues = (period: Period): Values => ({
  since: period.since ?? '',
  until: period.until ?? '',
  type: period.type ?? '',
  status: period.status,
  nameFr: period.name.fr,
  nameEn: period.name.en,
  parent: period.parent ?? '',
  head: period.head ?? '',
  territoryFr: period.territory?.fr ?? '',
  territoryEn: period.territory?.en ?? '',
  source: period.source ?? '',
  certainty: period.certainty,
  noteFr: period.note?.fr ?? '',
  noteEn: period.note?.en ?? '',
});
