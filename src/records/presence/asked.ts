import type { Tx } from '../../db/kysely.ts';
import { statement } from '../../db/statement.ts';
import { isDay } from '../../kernel/day.ts';
import { isId } from '../../kernel/ids.ts';
import type { Presence } from '../../kernel/presence.ts';
import { isCountry } from '../../web/countries.ts';
import type { Form } from '../../web/form.ts';
import type { Visit } from '../../web/visit.ts';

/** The fields of a register's form that say where, when and with whom, by name. */
export interface NearFields {
  readonly from: string;
  readonly until?: string;
  readonly countries?: readonly string[];
  readonly city?: string;
  readonly territories?: readonly string[];
  readonly parties?: readonly string[];
  /** A post, whose country counts where the form names none. */
  readonly post?: string;
  /** The field and the value that say that it is planned; left out: whatever the form holds is. */
  readonly when?: { readonly field: string; readonly value: string };
}

/** What a form says, however little of it is filled in; null: it is not planned, or no day is given. Never refuses. */
export async function presenceIn({ tx, org }: Pick<Visit, 'tx' | 'org'>, form: Form, fields: NearFields): Promise<Presence | null> {
  const { from, until = from, countries = [], city, territories = [], parties = [], post, when } = fields;
  const [first, last] = [form.get(from), form.get(until)];
  if (!isDay(first) || (when && form.get(when.field) !== when.value)) return null;
  const all = (names: readonly string[]) => names.flatMap((name) => form.all(name)).slice(0, 100);
  const typed = all(countries).filter(isCountry);
  const place = post === undefined || typed.length > 0 ? null : await countryOfPost(tx, org.id, form.get(post));
  return {
    from: first,
    until: isDay(last) && last > first ? last : first,
    places: (place === null ? typed : [place]).map((country) => ({
      country,
      city: city === undefined ? undefined : form.get(city).slice(0, 100),
    })),
    territories: all(territories).filter((code) => code.length <= 60),
    parties: all(parties).filter(isId),
  };
}

async function countryOfPost(tx: Tx, org: number, post: string): Promise<string | null> {
  if (!isId(post)) return null;
  const [row] = await statement<{ country: string }>`select country from post_card where org = ${org} and id = ${post}`.execute(tx);
  return row?.country ?? null;
}

/** The same in the address that the page's script asks. */
export const ASKED = {
  from: 'du',
  until: 'au',
  countries: ['pays'],
  city: 'ville',
  territories: ['territoire'],
  parties: ['avec'],
  post: 'poste',
} as const satisfies NearFields;

/** Which field of the form is which part of that address: `on=du countries=pays`. */
export const namesOf = ({ from, until = from, countries = [], city, territories = [], parties = [], post }: NearFields): string =>
  [
    [from, ASKED.from],
    [until, ASKED.until],
    ...countries.map((name) => [name, 'pays']),
    ...(city === undefined ? [] : [[city, ASKED.city]]),
    ...territories.map((name) => [name, 'territoire']),
    ...parties.map((name) => [name, 'avec']),
    ...(post === undefined ? [] : [[post, ASKED.post]]),
  ]
    .map((pair) => pair.join('='))
    .join(' ');
