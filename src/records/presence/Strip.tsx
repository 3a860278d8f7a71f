import { type ComponentChildren, h } from 'preact';
import { type Presence, placeOf } from '../../kernel/presence.ts';
import { sortKey } from '../../kernel/text.ts';
import { Button } from '../../ui/components/Button.tsx';
import { Icon } from '../../ui/components/Icon.tsx';
import { Day } from '../../ui/components/When.tsx';
import { formatDate, formatNumber } from '../../ui/typography.ts';
import { countryName } from '../../web/countries.ts';
import type { Form } from '../../web/form.ts';
import { type Visit, words } from '../../web/visit.ts';
import { type NearFields, namesOf, presenceIn } from './asked.ts';
import { NEAR_WORDS as WORDS } from './messages.ts';
import { type Near, nearPresences } from './near.ts';
import { type SharedNear, sharedNear } from './shared.ts';

/** At most so many of ours, and so many of partners. */
const MOST = 8;
/** Those in sight; the others are one step away. */
const FIRST = 4;
const FIRST_SHARED = 2;

/** Where the answer of « Vérifier » begins. */
const ANCHOR = 'deja-prevu';

/**
 * What is already planned at the same place or with the same people, for the page of a record that is planned; null for one that is not.
 * `self`: the record itself. `narrow`: it stands in a form, where more can be said of the place.
 */
export async function plannedNear(
  visit: Visit,
  asked: Presence | null,
  self: string | null,
  { narrow = false }: { readonly narrow?: boolean } = {},
): Promise<ComponentChildren> {
  if (!asked) return null;
  const found = await nearPresences(visit.tx, visit.org.id, asked, self, MOST + 1);
  const shared = await sharedNear(visit.tx, asked, MOST + 1);
  return <Strip visit={visit} asked={asked} found={found} shared={shared} narrow={narrow} />;
}

/**
 * The same in a form, for what is typed there: stands inside the form, before its buttons, of which `CheckButton` is one. The page's script
 * asks again when a date, a place or a person changes. `self` is the record that is edited.
 */
export async function plannedNearForm(visit: Visit, form: Form, fields: NearFields, self: string | null): Promise<ComponentChildren> {
  return h(
    'chancery-near',
    {
      id: ANCHOR,
      'aria-live': 'polite',
      'data-src': visit.paths.plannedNear(self),
      'data-names': namesOf(fields),
      ...(fields.when ? { 'data-when': `${fields.when.field}=${fields.when.value}` } : {}),
    },
    await plannedNear(visit, await presenceIn(visit, form, fields), self, { narrow: true }),
  );
}

/** « Vérifier » : the form comes back as it was typed, with what is near. Nothing is kept. */
export const CheckButton = ({ visit, action }: { visit: Visit; action: string }) => (
  <Button name={CHECK} value="1" formaction={`${action}#${ANCHOR}`}>
    {words(visit, WORDS.check)}
  </Button>
);

const CHECK = '_check';

/** Was « Vérifier » pressed, rather than a button that saves? */
export const isCheck = ({ form }: Visit): boolean => form.get(CHECK) !== '';

interface Found {
  readonly visit: Visit;
  readonly asked: Presence;
  readonly found: readonly Near[];
  readonly shared: readonly SharedNear[];
}

const Strip = ({ narrow, ...near }: Found & { readonly narrow: boolean }) => {
  const { visit, asked, found, shared } = near;
  const w = words.bind(null, visit);
  const others = Math.max(Math.min(found.length, MOST) - FIRST, 0) + Math.max(Math.min(shared.length, MOST) - FIRST_SHARED, 0);
  const nothingAsked = asked.places.length + (asked.territories ?? []).length + asked.parties.length === 0;
  return (
    <section class="feeds">
      <h2>{w(WORDS.title)}</h2>
      <p class="help">{w(nothingAsked ? WORDS.ask : WORDS.intro)}</p>
      {!nothingAsked && found.length + shared.length === 0 && <p class="small">{w(WORDS.none)}</p>}
      <Nears visit={visit} asked={asked} found={found.slice(0, FIRST)} shared={shared.slice(0, FIRST_SHARED)} />
      {others > 0 && (
        <details class="data">
          <summary>{w(WORDS.others).replace('{n}', formatNumber(others, visit.lang))}</summary>
          <Nears visit={visit} asked={asked} found={found.slice(FIRST, MOST)} shared={shared.slice(FIRST_SHARED, MOST)} />
        </details>
      )}
      {(found.length > MOST || shared.length > MOST) && <p class="help">{w(narrow ? WORDS.more : WORDS.moreOf)}</p>}
    </section>
  );
};

const Nears = ({ visit, asked, found, shared }: Found) => {
  const w = words.bind(null, visit);
  if (found.length + shared.length === 0) return null;
  return (
    <ul>
      {found.map((near) => (
        <li key={near.record}>
          <Icon name="calendar-clock" />
          <div>
            <a href={visit.slots.recordHref(visit, near.register, near.record)}>{near.title}</a>
            <span class="muted">
              {w(visit.slots.registerWord(near.register))} · <When visit={visit} near={near} /> · {sameness(visit, asked, near)}
            </span>
          </div>
        </li>
      ))}
      {shared.map((near) => (
        <li key={near.record}>
          <Icon name="globe" />
          <div>
            <b>{near.title}</b>
            <span class="muted">
              {w(near.organisation)} · {w(visit.slots.registerWord(near.register))} · <When visit={visit} near={near} /> ·{' '}
              {sameness(visit, asked, near)}
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
};

const When = ({ visit, near: { from, until } }: { visit: Visit; near: Pick<Near, 'from' | 'until'> }): ComponentChildren =>
  from === until ? (
    <Day iso={from} />
  ) : (
    words(visit, WORDS.period).replace('{from}', formatDate(from, visit.lang)).replace('{until}', formatDate(until, visit.lang))
  );

/** Why it is near: the same people, the same city, or the country. */
function sameness(visit: Visit, asked: Presence, { marks, places }: Pick<Near, 'marks' | 'places'>): string {
  const w = words.bind(null, visit);
  const cities = new Set(asked.places.map(({ city = '' }) => sortKey(city)).filter((city) => city !== ''));
  const same = places.map(placeOf).filter(({ country }) => marks.includes(`country:${country}`));
  const city = same.find((place) => place.city && cities.has(sortKey(place.city)))?.city;
  const countries = [...new Set(same.map(({ country }) => countryName(country, visit.lang)))];
  return [
    ...(marks.some((mark) => mark.startsWith('party:')) ? [w(WORDS.sameParty)] : []),
    ...(city ? [`${w(WORDS.sameCity)} (${city})`] : countries),
    ...(countries.length === 0 && marks.some((mark) => mark.startsWith('territory:')) ? [w(WORDS.samePlace)] : []),
  ].join(', ');
}
