import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Tx } from '../../db/kysely.ts';
import { systemActor } from '../../identity/actor.ts';
import type { Org } from '../../kernel/actor.ts';
import type { Bilingual } from '../../kernel/bilingual.ts';
import { newId } from '../../kernel/ids.ts';
import { nextNumber } from '../../records/spine.ts';
import { isCountry } from '../../web/countries.ts';
import { changesOf, flatPeriod, flatPost, keepPost } from './keeping.ts';
import { CERTAINTIES, isTimeZone, LISTS, type List, type Period, STATUSES, TYPES } from './rules.ts';
import { actFor, type Post, postIds } from './store.ts';

export { postIds } from './store.ts';

/** The file of each list, in the folder of an organisation. */
const FILES = { '2014': 'posts-2014.csv', recent: 'posts-recent-partial.csv' } as const satisfies Record<List, string>;

const empty = <T extends z.ZodType>(type: T) =>
  z
    .literal('')
    .transform(() => null)
    .or(type);
const degrees = (most: number) => empty(z.coerce.number().min(-most).max(most));

/** A row of a list. `country` is the country it is counted in; nothing in it says since when. */
export const postRow = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  city_fr: z.string().min(1),
  city_en: z.string().min(1),
  name_fr: z.string().min(1),
  name_en: z.string().min(1),
  type: empty(z.enum(TYPES)),
  country: z.string().refine(isCountry),
  lat: degrees(90),
  lon: degrees(180),
  time_zone: z.string().refine(isTimeZone),
  head: z.string().transform((text) => text || null),
  status: z.enum(STATUSES).default('active'),
  certainty: z.enum(CERTAINTIES),
  note_fr: z.string(),
  note_en: z.string(),
  source: z.string().transform((text) => text || null),
});
export type PostRow = z.infer<typeof postRow>;

export interface ReferencePost {
  readonly key: string;
  readonly post: Post;
}

const noteOf = ({ note_fr, note_en }: PostRow): Bilingual | null => (note_fr || note_en ? { fr: note_fr, en: note_en } : null);

/** What one list says of a post: no date, as the list has none. */
const periodOf = (row: PostRow, asOf: List): Period => ({
  id: newId(),
  since: null,
  until: null,
  asOf,
  status: row.status,
  type: row.type,
  parent: null,
  head: row.head,
  territory: null,
  name: { fr: row.name_fr, en: row.name_en },
  source: row.source,
  certainty: row.certainty,
  note: noteOf(row),
});

/** The posts of the lists, each with one period a list that names it. The place is that of the latest list. */
export function postsOf(lists: Readonly<Record<List, readonly PostRow[]>>): readonly ReferencePost[] {
  const said = LISTS.flatMap((list) => lists[list].map((row) => ({ row, period: periodOf(row, list) })));
  return [...Map.groupBy(said, ({ row }) => row.id)].flatMap(([key, rows]): readonly ReferencePost[] => {
    const row = rows.at(-1)?.row;
    if (!row) return [];
    const { city_fr, city_en, country, lat, lon, time_zone: timeZone } = row;
    const unknown = { address: null, hours: null, services: null };
    const periods = rows.map(({ period }) => period);
    return [{ key, post: { city: { fr: city_fr, en: city_en }, country, lat, lon, timeZone, ...unknown, periods } }];
  });
}

/** Keeps the posts that are not there yet, published, by nobody. Answers with how many: loading the same again keeps none. */
export async function loadPosts(tx: Tx, org: Org, posts: readonly ReferencePost[], now: Temporal.Instant): Promise<number> {
  await actFor(tx, org.id);
  const known = await postIds(tx, org.id);
  const today = now.toZonedDateTimeISO(org.timeZone).toPlainDate().toString();
  const acting = { tx, actor: systemActor(org), newest: 0, now, today };
  const missing = posts.filter(({ key }) => !known.has(key));
  for (const { key, post } of missing) {
    const number = await nextNumber(tx, 'R', today.slice(0, 4));
    const said = post.periods.at(-1);
    const changes = changesOf({}, { ...flatPost(post, 'public'), ...(said ? flatPeriod(said) : {}) });
    await keepPost(acting, { id: newId(), number, visibility: 'public', on: today }, post, { version: null, verb: 'load', changes, key });
  }
  return missing.length;
}

/** Reads the lists of a folder; a list that it does not have is empty. Throws on a row that does not have the shape above. */
export async function readLists(folder: string): Promise<Readonly<Record<List, readonly PostRow[]>>> {
  return { '2014': await readList(join(folder, FILES['2014'])), recent: await readList(join(folder, FILES.recent)) };
}

async function readList(file: string): Promise<readonly PostRow[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return text === null ? [] : z.array(postRow).parse(parse(text, { columns: true, bom: true }));
}

/** Loads the network of an organisation from a folder of `data/network`. Answers with how many posts it added; run again, none. */
export const loadNetwork = async (tx: Tx, org: Org, folder: string, now: Temporal.Instant): Promise<number> =>
  loadPosts(tx, org, postsOf(await readLists(folder)), now);
