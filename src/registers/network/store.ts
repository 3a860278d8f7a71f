import { sql } from 'kysely';
import type { Tx } from '../../db/kysely.ts';
import type { Bilingual } from '../../kernel/bilingual.ts';
import { isId } from '../../kernel/ids.ts';
import type { Hours } from './hours.ts';
import { exists, inOrder, type Period, presentPeriod, type Standing, standingOn } from './rules.ts';

/** A post as it is now; what it was is in its periods. */
export interface Post {
  readonly city: Bilingual;
  /** ISO 3166-1 alpha-2: the country it is counted in. */
  readonly country: string;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly timeZone: string;
  readonly address: string | null;
  /** null: unknown. */
  readonly hours: Hours | null;
  readonly services: Bilingual | null;
  /** In their order. */
  readonly periods: readonly Period[];
}

export interface KnownPost extends Post {
  readonly id: string;
  readonly audience: string;
}

const POST_COLUMNS = [
  'id',
  'audience',
  'cityFr',
  'cityEn',
  'country',
  'lat',
  'lon',
  'timeZone',
  'address',
  'hours',
  'servicesFr',
  'servicesEn',
] as const;
const PERIOD_COLUMNS = [
  'id',
  'post',
  'since',
  'until',
  'asOf',
  'status',
  'type',
  'parent',
  'head',
  'territoryFr',
  'territoryEn',
  'nameFr',
  'nameEn',
  'source',
  'certainty',
  'noteFr',
  'noteEn',
] as const;

const both = (fr: string | null, en: string | null): Bilingual | null =>
  fr === null && en === null ? null : { fr: fr ?? en ?? '', en: en ?? fr ?? '' };

/** Every post that the actor may see, or those asked for, with their history: two queries whatever their number. */
export async function loadPosts(tx: Tx, org: number, only?: string): Promise<readonly KnownPost[]> {
  const rows = await tx
    .selectFrom('post')
    .select(POST_COLUMNS)
    .where('org', '=', org)
    .$if(only !== undefined, (q) => q.where('id', '=', only ?? ''))
    .orderBy('cityFr')
    .orderBy('id')
    .execute();
  const periods = await tx
    .selectFrom('postPeriod')
    .select(PERIOD_COLUMNS)
    .where('org', '=', org)
    .$if(only !== undefined, (q) => q.where('post', '=', only ?? ''))
    .orderBy('post')
    .orderBy('place')
    .execute();
  const byPost = Map.groupBy(periods, ({ post }) => post);
  return rows.map(({ cityFr, cityEn, servicesFr, servicesEn, hours, ...row }) => ({
    ...row,
    city: { fr: cityFr, en: cityEn },
    services: both(servicesFr, servicesEn),
    // Written by `savePost` from what `parseHours` read.
    hours: hours as Hours | null,
    periods: (byPost.get(row.id) ?? []).map(periodOf),
  }));
}

type PeriodRow = Omit<Period, 'name' | 'territory' | 'note' | 'asOf' | 'status' | 'type' | 'certainty'> & {
  readonly [column in 'asOf' | 'type' | 'territoryFr' | 'territoryEn' | 'noteFr' | 'noteEn']: string | null;
} & { readonly [column in 'nameFr' | 'nameEn' | 'status' | 'certainty' | 'post']: string };

const periodOf = ({ post: _post, nameFr, nameEn, territoryFr, territoryEn, noteFr, noteEn, ...row }: PeriodRow): Period => ({
  // The check constraints of the columns hold codes to the lists of rules.ts.
  ...(row as Omit<Period, 'name' | 'territory' | 'note'>),
  name: { fr: nameFr, en: nameEn },
  territory: both(territoryFr, territoryEn),
  note: both(noteFr, noteEn),
});

/** The post, if the actor may see it. */
export const loadPost = async (tx: Tx, org: number, id: string): Promise<KnownPost | null> =>
  isId(id) ? ((await loadPosts(tx, org, id))[0] ?? null) : null;

/** Each post that the actor may see and the one it depends on, as of an ISO day. */
export async function parentsOn(tx: Tx, org: number, day: string): Promise<ReadonlyMap<string, string | null>> {
  return new Map((await loadPosts(tx, org)).map(({ id, periods }) => [id, presentPeriod(periods, day).parent]));
}

export interface StandingPost extends Standing {
  readonly post: KnownPost;
}

/** The posts that are there on an ISO day, each with what it is that day. Not those only planned, or whose existence nobody confirmed. */
export async function postsOn(tx: Tx, org: number, day: string): Promise<readonly StandingPost[]> {
  return (await loadPosts(tx, org)).flatMap((post) => {
    const standing = standingOn(post.periods, day);
    return standing && exists(standing.period) ? [{ post, ...standing }] : [];
  });
}

/** Posts that came from the reference data by their name there, whoever may see them now. */
export async function postIds(tx: Tx, org: number): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.selectFrom('post').select(['key', 'id']).where('org', '=', org).where('key', 'is not', null).execute();
  return new Map(rows.flatMap(({ key, id }) => (key === null ? [] : [[key, id] as const])));
}

/** Says whose numbers are taken: the machinery's transaction enters no organisation, and a series belongs to one. */
export async function actFor(tx: Tx, org: number): Promise<void> {
  await sql`select set_config('chancery.org', ${String(org)}, true)`.execute(tx);
}

/** Writes a post, new or changed, with its whole history. `key` names it in the reference data. */
export async function savePost(tx: Tx, org: number, id: string, audience: string, post: Post, key: string | null = null): Promise<void> {
  const { city, services, hours, periods, ...rest } = post;
  const row = {
    ...rest,
    audience,
    cityFr: city.fr,
    cityEn: city.en,
    servicesFr: services?.fr ?? null,
    servicesEn: services?.en ?? null,
    hours: hours === null ? null : JSON.stringify(hours),
  };
  await tx
    .insertInto('post')
    .values({ org, id, key, ...row })
    .onConflict((conflict) => conflict.columns(['org', 'id']).doUpdateSet(row))
    .execute();
  await tx
    .insertInto('postPeriod')
    .values(inOrder(periods).map((period, place) => ({ org, post: id, audience, place, ...rowOf(period) })))
    .onConflict((conflict) =>
      conflict
        .columns(['org', 'id'])
        .doUpdateSet((set) => Object.fromEntries(REPLACED.map((column) => [column, set.ref(`excluded.${column}`)]))),
    )
    .execute();
}

const REPLACED = ['audience', 'place', ...PERIOD_COLUMNS.filter((column) => column !== 'id' && column !== 'post')] as const;

const rowOf = ({ name, territory, note, ...rest }: Period) => ({
  ...rest,
  nameFr: name.fr,
  nameEn: name.en,
  territoryFr: territory?.fr ?? null,
  territoryEn: territory?.en ?? null,
  noteFr: note?.fr ?? null,
  noteEn: note?.en ?? null,
});
