import { sql } from 'kysely';
import type { Database } from '../../src/db/transaction.ts';

/** A figure that a demonstration has published, and where its page is. */
export interface PublishedPlace {
  readonly org: string;
  readonly plan: string;
  readonly year: string;
  readonly indicator: string;
  /** Does it open on a list? A reading, a milestone or what is missing does not. */
  readonly listed: boolean;
  /** Its page: what it offers stands below. */
  readonly path: string;
}

/** Every published figure of the demonstrations, from the tables: a page that does not show one cannot hide it from a count. */
export async function publishedFigures(db: Pick<Database, 'asOwner'>): Promise<readonly PublishedPlace[]> {
  const { rows } = await db.asOwner((tx) =>
    sql<Omit<PublishedPlace, 'path'>>`
      select o.slug as org, f.plan, f.year, f.indicator, f.line is not null as listed
      from frozen_figure f
      join plan_year y on y.org = f.org and y.plan = f.plan and y.year = f.year and y.published_at is not null
      join organisation o on o.id = f.org and o.fictional
      order by o.slug, f.plan, f.year, f.indicator`.execute(tx),
  );
  return rows.map((row) => ({ ...row, path: `/${row.org}/plan/${row.plan}/${row.indicator}/chiffre` }));
}
