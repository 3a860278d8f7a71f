import { sql } from 'kysely';
import type { Tx } from '../../db/kysely.ts';
import type { Period } from './rules.ts';

interface NamedPost {
  readonly id: string;
  readonly nameFr: string;
  readonly nameEn: string;
}

/** The post that one depends on, and those that depend on it today, as far as the actor may see them. */
export async function familyOf(
  tx: Tx,
  org: number,
  id: string,
  parent: string | null,
): Promise<{ readonly parent: NamedPost | null; readonly children: readonly NamedPost[] }> {
  const { rows } = await sql<NamedPost & { readonly parent: boolean }>`
    select c.id, c.name_fr, c.name_en, (c.id = ${parent}::uuid) is true as parent
      from post_card c where c.org = ${org} and (c.id = ${parent}::uuid or c.parent = ${id}::uuid) order by c.name_fr, c.id limit 200`.execute(
    tx,
  );
  return { parent: rows.find((row) => row.parent) ?? null, children: rows.filter((row) => !row.parent) };
}

export interface ListedPost {
  readonly id: string;
  readonly number: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly type: Period['type'];
  readonly status: Period['status'];
  readonly certainty: Period['certainty'];
  readonly city: string;
  readonly cityEn: string;
  readonly country: string;
  readonly openedOn: string | null;
  readonly closedOn: string | null;
  readonly audience: string;
}

export interface ListFilter {
  readonly type?: string | undefined;
  readonly country?: string | undefined;
  readonly state?: string | undefined;
  /** Id of the last post of the page before. */
  readonly after?: string | undefined;
}

/** Posts by name, a page by key. */
export async function listPosts(tx: Tx, org: number, filter: ListFilter, most: number): Promise<readonly ListedPost[]> {
  const { rows } = await sql<ListedPost>`
    select r.id, r.number, c.name_fr, c.name_en, c.type, c.status, c.certainty, c.city, c.city_en, c.country, c.opened_on, c.closed_on, r.audience
      from record r join post_card c on c.org = r.org and c.id = r.id
     where r.org = ${org} and r.register = 'network'
       and (${filter.type ?? null}::text is null or c.type = ${filter.type ?? null})
       and (${filter.country ?? null}::text is null or c.country = ${filter.country ?? null})
       and (${filter.state ?? null}::text is null or r.state = ${filter.state ?? null})
       and (${filter.after ?? null}::uuid is null
            or (r.title_key, r.id) > (select k.title_key, k.id from record k where k.org = ${org} and k.id = ${filter.after ?? null}::uuid))
     order by r.title_key, r.id limit ${most}`.execute(tx);
  return rows;
}

/** Countries with a post, for the filter of the list. */
export const postCountries = async (tx: Tx, org: number): Promise<readonly string[]> =>
  (await tx.selectFrom('post').select('country').distinct().where('org', '=', org).orderBy('country').execute()).map(
    ({ country }) => country,
  );
