import { decimalsOf } from '../../../kernel/currencies.ts';
import { formatAmount, formatCents, formatDate } from '../../../ui/typography.ts';
import { countryName } from '../../../web/countries.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { CATEGORY_WORDS, GROUP_WORDS, ROLE_WORDS, STATE_WORDS, WORDS } from '../messages.ts';
import type { Body, Cost, Participant, Stop } from '../rules/mission.ts';
import type { State } from '../rules/states.ts';

export const FIELD_WORDS = {
  title: WORDS.title,
  state: WORDS.state,
  from: WORDS.from,
  until: WORDS.until,
  purpose: WORDS.purpose,
  objectives: WORDS.objectives,
  participants: WORDS.people,
  stops: WORDS.itinerary,
  bodies: WORDS.bodies,
  ownShare: WORDS.ownShare,
  costs: WORDS.costs,
  nils: WORDS.nils,
  report: WORDS.report,
  reportPiece: WORDS.reportPiece,
  results: WORDS.results,
  reason: WORDS.reason,
  authorisedBy: WORDS.authorisedBy,
  authorisedOn: WORDS.authorised,
  authorisedCents: WORDS.authorisedCents,
} as const;

const DAYS: ReadonlySet<string> = new Set(['from', 'until', 'authorisedOn']);

/** The words of a value in the history: a row in a line. The journal holds what changes.ts gave it: rows of a mission as they were. */
export const valueWords =
  (visit: Visit, people: ReadonlyMap<string, string>) =>
  (field: string, value: unknown): string | undefined => {
    const { lang } = visit;
    const w = words.bind(null, visit);
    if (field === 'state' && typeof value === 'string') return w(STATE_WORDS[value as State]);
    if (field === 'authorisedCents' && typeof value === 'number') return formatCents(value, lang);
    if (field === 'authorisedBy' && typeof value === 'string') return people.get(value);
    if (DAYS.has(field) && typeof value === 'string') return formatDate(value, lang);
    if (!Array.isArray(value)) return undefined;
    const said = (line: (row: never) => string): string => value.map((row) => line(row as never)).join('; ') || '–';
    switch (field) {
      case 'participants':
        return said(({ role, name, office }: Participant) => [name, office, w(ROLE_WORDS[role])].filter(Boolean).join(', '));
      case 'stops':
        return said(({ city, country, from, until }: Stop) => `${city}, ${countryName(country, lang)} (${from} – ${until})`);
      case 'bodies':
        return said(({ name, share }: Body) => `${name} (${share})`);
      case 'costs':
        return said(
          ({ category, amount, currency, cents, on }: Cost) =>
            `${w(CATEGORY_WORDS[category])}, ${on}, ${formatAmount(amount, currency, decimalsOf(currency), lang)}${currency === 'CAD' ? '' : ` = ${formatCents(cents, lang)}`}`,
        );
      case 'nils':
        return said((group: keyof typeof GROUP_WORDS) => w(GROUP_WORDS[group]));
      default:
        return undefined;
    }
  };
