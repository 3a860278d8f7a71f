import { sql } from 'kysely';
import type { Tx } from '../../db/kysely.ts';
import type { Bilingual } from '../../kernel/bilingual.ts';

/** A year that was published, with how many of its targets were reached. */
export interface PublishedYear {
  readonly plan: string;
  readonly title: Bilingual;
  readonly year: string;
  /** ISO day in the organisation's zone. */
  readonly day: string;
  readonly achieved: number;
  /** Targets that a verdict was given on. */
  readonly judged: number;
}

/** Years published, the latest first. */
export async function publishedYears(tx: Tx, org: number, timeZone: string, most: number): Promise<readonly PublishedYear[]> {
  const { rows } = await sql<PublishedYear>`
    select y.plan, jsonb_build_object('fr', p.title_fr, 'en', p.title_en) as title, y.year, (y.published_at at time zone ${timeZone})::date as day,
           count(*) filter (where f.verdict->>'kind' = 'achieved')::int as achieved,
           count(*) filter (where f.verdict->>'kind' in ('achieved', 'partly', 'notAchieved'))::int as judged
      from plan_year y
      join plan p on p.org = y.org and p.id = y.plan
      left join frozen_figure f on f.org = y.org and f.plan = y.plan and f.year = y.year
     where y.org = ${org} and y.published_at is not null
     group by y.plan, p.title_fr, p.title_en, y.year, y.published_at
     order by y.published_at desc limit ${most}`.execute(tx);
  return rows;
}

/** A correction that was accepted to a published figure. */
export interface CorrectedFigure {
  readonly id: string;
  readonly plan: string;
  readonly year: string;
  readonly indicator: string;
  readonly label: Bilingual;
  readonly day: string;
  readonly reason: string;
}

/** Corrections accepted to figures that are published, the latest first. */
export async function acceptedCorrections(tx: Tx, org: number, timeZone: string, most: number): Promise<readonly CorrectedFigure[]> {
  const { rows } = await sql<CorrectedFigure>`
    select c.id, c.plan, c.year, c.indicator, f.definition->'label' as label, (c.decided_at at time zone ${timeZone})::date as day, c.reason
      from correction c
      join frozen_figure f on f.org = c.org and f.plan = c.plan and f.year = c.year and f.indicator = c.indicator
      join plan_year y on y.org = c.org and y.plan = c.plan and y.year = c.year and y.published_at is not null
     where c.org = ${org} and c.state = 'accepted'
     order by c.decided_at desc, c.id desc limit ${most}`.execute(tx);
  return rows;
}
