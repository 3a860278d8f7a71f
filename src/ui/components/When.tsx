import { useSurroundings } from '../surroundings.ts';
import { formatDate, relativeDays } from '../typography.ts';

/** A day, exact: « 31 janv. 2017 » with `short`. `iso` begins with YYYY-MM-DD. */
export const Day = ({ iso, short }: { iso: string; short?: boolean }) => {
  const { lang } = useSurroundings();
  return (
    <time class="nowrap" dateTime={iso}>
      {formatDate(iso, lang, short ? 'short' : 'long')}
    </time>
  );
};

/** A day seen from today, the exact one on hover and for screen readers: « il y a 3 jours ». */
export const Ago = ({ iso, today }: { iso: string; today: string }) => {
  const { lang } = useSurroundings();
  const exact = formatDate(iso, lang);
  return (
    <time class="nowrap" dateTime={iso} title={exact}>
      {relativeDays(iso, today, lang)}
      <span class="sr"> ({exact})</span>
    </time>
  );
};
