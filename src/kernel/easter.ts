import { isoDay } from './day.ts';

/** Easter Sunday of a Gregorian year, as an ISO day: Sunday after the full moon of the Church's tables (the "anonymous" computus of 1876). */
export function easterOf(year: number): string {
  const goldenYear = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * goldenYear + century - Math.floor(century / 4) - moonShift + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const late = Math.floor((goldenYear + 11 * epact + 22 * toSunday) / 451);
  const fromMarch = epact + toSunday - 7 * late + 114;
  return isoDay(year, Math.floor(fromMarch / 31), (fromMarch % 31) + 1);
}
