import type { FiscalYear } from '../../kernel/fiscal.ts';
import { isAbroad } from '../../registers/supports/rules.ts';
import { spineOf } from './actions.ts';
import { activeIn, type Pool, poolsOf, recipientOf } from './contacts.ts';
import { SEASONS, spreadDays } from './days.ts';
import type { Numbers, SupportDraft } from './drafts.ts';
import { type Place, placesIn } from './places.ts';
import { type Random, randomOf } from './random.ts';
import { citySpec, ministrySpec } from './spec.ts';
import { SUBJECTS } from './texts/subjects.ts';
import { RESULTS, SERVICES_TO, supportTitle } from './texts/titles.ts';
import type { World } from './world.ts';

interface Given {
  readonly pool: Pool;
  readonly index: number;
  /** By a post abroad; false: by the head office. */
  readonly abroad: boolean;
  readonly cancelled: boolean;
}

const ECONOMY = [
  'economie',
  'numerique',
  'energie',
  'aerospatiale',
  'sante',
  'agroalimentaire',
  'ressources',
  'transports',
  'environnement',
];

/** Supports of one fiscal year until today, in the order of their days; each recipient asked for receives one or more. */
export function* supportsOf(world: World, year: FiscalYear, numbers: Numbers): Generator<SupportDraft> {
  if (year.first > world.today) return;
  const random = randomOf(world.slug, 'supports', year.label);
  const given = random.shuffled(wantedIn(world, year, random));
  const days = spreadDays(random, year, SEASONS.supports, given.length);
  const places = placesIn(world.places, Number(year.first.slice(0, 4)));
  for (const [i, one] of given.entries()) {
    const on = days[i] ?? year.last;
    if (on <= world.today) yield make(world, one, on, places, numbers, randomOf(world.slug, 'support', year.label, i));
  }
}

function wantedIn(world: World, year: FiscalYear, random: Random): readonly Given[] {
  const { companies, cultural } = poolsOf(world);
  const chosen = (pool: Pool, n: number): readonly Given[] => {
    const { first, count } = activeIn(world, pool, year);
    const indexes = random.shuffled(Array.from({ length: count }, (_, i) => first + i)).slice(0, n);
    return indexes.map((index) => ({ pool, index, abroad: world.posts, cancelled: false }));
  };
  const { recipients, more } = figuresOf(world, year);
  const once = [...chosen(companies, recipients.companies), ...chosen(cultural, recipients.cultural)];
  // Some are supported again, a third of these by the head office; a few supports were recorded by mistake.
  const again = Array.from({ length: more }, (_, i): Given => ({ ...random.pick(once), abroad: world.posts && i % 3 !== 0 }));
  const mistakes = Array.from({ length: Math.ceil(once.length / 250) }, (): Given => ({ ...random.pick(once), cancelled: true }));
  return [...once, ...again, ...mistakes];
}

function figuresOf(world: World, year: FiscalYear) {
  if (world.posts) {
    const { companies, cultural, otherSupports } = ministrySpec(year, world.running, world.scale);
    return { recipients: { companies, cultural }, more: otherSupports };
  }
  const { recipients, supports } = citySpec(year, world.running, world.scale);
  const companies = Math.round(recipients / 2);
  return { recipients: { companies, cultural: recipients - companies }, more: Math.max(0, supports - recipients) };
}

function make(
  world: World,
  { pool, index, abroad, cancelled }: Given,
  on: string,
  places: readonly Place[],
  numbers: Numbers,
  random: Random,
): SupportDraft {
  const { id: party, name, kind } = recipientOf(world, pool, index);
  const place = random.pickWeighted(places);
  const post = abroad ? place.key : null;
  const culture = kind !== 'company';
  const service: string = random.pick(culture ? SERVICES_TO.culture : SERVICES_TO.economy);
  const sector = culture ? 'culture' : random.pick(ECONOMY);
  const unit = post ?? (world.posts ? 'direction-programmes' : culture ? 'service-culture' : 'service-economie');
  const { visibility, ...spine } = spineOf(world, on, unit, random, false);
  return {
    ...spine,
    visibility: visibility === 'public' ? 'organisation' : visibility,
    number: numbers.next('S', on),
    title: supportTitle(random, service, culture, place, random.pick(SUBJECTS[sector] ?? [])),
    state: cancelled ? 'cancelled' : 'given',
    on,
    partyName: name,
    support: {
      state: cancelled ? 'cancelled' : 'given',
      on,
      party,
      partyKind: kind,
      abroad: isAbroad(post === null ? null : place.country),
      service,
      sectors: [sector],
      countries: [place.country],
      post,
      result: random.chance(0.12) ? random.pick(RESULTS) : '',
      reason: cancelled ? 'Consigné deux fois.' : '',
    },
  };
}
