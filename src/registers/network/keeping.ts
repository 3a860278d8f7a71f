import type { Tx } from '../../db/kysely.ts';
import { insertUnit, updateUnit } from '../../identity/units.ts';
import type { Json } from '../../journal/canonical.ts';
import type { Changes } from '../../journal/write.ts';
import { keep } from '../../keep/keep.ts';
import type { Actor } from '../../kernel/actor.ts';
import { audienceOf } from '../../kernel/visibility.ts';
import type { Spine } from '../../records/spine.ts';
import { countryName } from '../../web/countries.ts';
import { rangesText, WEEKDAYS } from './hours.ts';
import { closedOn, type Period, presentPeriod, stateOf } from './rules.ts';
import { type Post, savePost } from './store.ts';

/** What an act needs of who does it and when; a page has it all in its visit, the loader of reference data makes it. */
export interface Acting {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly newest: number;
  readonly now: Temporal.Instant;
  /** ISO day, in the organisation's zone. */
  readonly today: string;
}

export interface Kept {
  /** Version that the act was decided on; null for a new post, which then becomes a unit as well. */
  readonly version: number | null;
  readonly wasPublic?: boolean;
  readonly verb: string;
  readonly changes: Changes;
  /** Name in the reference data. */
  readonly key?: string;
}

/** Saves a post with its unit and ends the act. Title, state and unit follow from the periods. */
export async function keepPost(
  { tx, actor, newest, now, today }: Acting,
  record: Pick<Spine, 'id' | 'number' | 'visibility' | 'on'>,
  post: Post,
  { version, wasPublic = false, verb, changes, key }: Kept,
): Promise<void> {
  const org = actor.org.id;
  const { id } = record;
  const { name } = presentPeriod(post.periods, today);
  if (version === null) await insertUnit(tx, org, { kind: 'post', name, id });
  await updateUnit(tx, org, id, { name, closedOn: closedOn(post.periods) });
  const spine = { ...record, register: 'network', unit: id, title: name.fr, state: stateOf(post.periods) };
  await savePost(tx, org, id, audienceOf(record.visibility, spine), post, key);
  await keep(tx, actor, newest, now, {
    verb,
    record: spine,
    version,
    wasPublic,
    changes,
    facts: [],
    search: { detail: post.city.fr, body: wordsOf(post) },
  });
}

/** What is searched beside the title: every name it had, places in both languages, services. */
const wordsOf = ({ periods, city, country, services }: Post): string =>
  [
    ...periods.flatMap(({ name, head }) => [name.fr, name.en, head ?? '']),
    city.fr,
    city.en,
    countryName(country, 'fr'),
    countryName(country, 'en'),
    services?.fr ?? '',
    services?.en ?? '',
  ].join(' ');

type Flat = Readonly<Record<string, string | null>>;

/** The facts of a post by name, as the journal compares them. */
export const flatPost = ({ city, country, lat, lon, timeZone, address, hours, services }: Post, visibility: string): Flat => ({
  cityFr: city.fr,
  cityEn: city.en,
  country,
  lat: lat === null ? null : String(lat),
  lon: lon === null ? null : String(lon),
  timeZone,
  address,
  hours: hours && WEEKDAYS.map((day) => `${day}: ${rangesText(hours[day])}`).join(' | '),
  servicesFr: services?.fr ?? null,
  servicesEn: services?.en ?? null,
  visibility,
});

export const flatPeriod = ({ name, territory, note, id: _id, ...rest }: Period): Flat => ({
  ...rest,
  nameFr: name.fr,
  nameEn: name.en,
  territoryFr: territory?.fr ?? null,
  territoryEn: territory?.en ?? null,
  noteFr: note?.fr ?? null,
  noteEn: note?.en ?? null,
});

/** Fields that differ. */
export const changesOf = (before: Flat, after: Flat): Changes =>
  Object.fromEntries(
    Object.entries(after)
      .filter(([name, value]) => (before[name] ?? null) !== value)
      .map(([name, value]): [string, [Json, Json]] => [name, [before[name] ?? null, value]]),
  );
