import { sql } from 'kysely';
import type { Tx } from '../../db/kysely.ts';
import type { Bilingual } from '../../kernel/bilingual.ts';
import type { Plan } from './plan.ts';

/** A plan as lists show it. */
export interface PlanCard {
  readonly id: string;
  readonly title: Bilingual;
  readonly edition: string;
  /** ISO days. */
  readonly first: string;
  readonly last: string;
  /** The document gives no period: the years shown are those around the running one. */
  readonly undated: boolean;
  /** Id of the plan that it takes the place of. */
  readonly supersedes: string | null;
  readonly published: boolean;
}

export interface StoredPlan extends PlanCard {
  readonly plan: Plan;
}

const CARD = ['id', 'titleFr', 'titleEn', 'edition', 'first', 'last', 'undated', 'supersedes', 'published'] as const;

type CardRow = Omit<PlanCard, 'title'> & { readonly titleFr: string; readonly titleEn: string };
const card = ({ titleFr, titleEn, ...row }: CardRow): PlanCard => ({ ...row, title: { fr: titleFr, en: titleEn } });

/** Plans that the actor may see, the latest first. An organisation has a handful. */
export async function loadPlans(tx: Tx, org: number): Promise<readonly PlanCard[]> {
  const rows = await tx.selectFrom('plan').select(CARD).where('org', '=', org).orderBy('last', 'desc').orderBy('id').limit(100).execute();
  return rows.map(card);
}

const stored = ({ document, ...row }: CardRow & { readonly document: unknown }): StoredPlan => ({
  ...card(row),
  // `loadPlan` stored what `parsePlan` had checked.
  plan: document as Plan,
});

/** Numbers of the indicators of a plan, in their order; none when the actor may not see it. */
export const planIndicators = async (tx: Tx, org: number, id: string): Promise<readonly string[]> =>
  (await findPlan(tx, org, id))?.plan.indicators.map(({ no }) => no) ?? [];

/** One plan, if the actor may see it. */
export async function findPlan(tx: Tx, org: number, id: string): Promise<StoredPlan | null> {
  const row = await tx
    .selectFrom('plan')
    .select([...CARD, 'document'])
    .where('org', '=', org)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? stored(row) : null;
}

/** Plans whose period holds one of the days, the latest first: those that an act of that day may count toward. */
export async function findPlansOn(tx: Tx, org: number, days: readonly string[]): Promise<readonly StoredPlan[]> {
  const rows = await tx
    .selectFrom('plan')
    .select([...CARD, 'document'])
    .where('org', '=', org)
    .where(sql<boolean>`exists (select from unnest(${[...days]}::date[]) d (day) where d.day between plan.first and plan.last)`)
    .orderBy('last', 'desc')
    .orderBy('id')
    .limit(20)
    .execute();
  return rows.map(stored);
}

export interface KeptPlan {
  readonly digest: string;
  readonly published: boolean;
  readonly supersedes: string | null;
}

export async function findKept(tx: Tx, org: number, id: string): Promise<KeptPlan | null> {
  const row = await tx
    .selectFrom('plan')
    .select(['digest', 'published', 'supersedes'])
    .where('org', '=', org)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

export async function savePlan(tx: Tx, org: number, plan: Plan, kept: KeptPlan, at: Temporal.Instant): Promise<void> {
  const audience = kept.published ? 'public' : 'org';
  const row = {
    titleFr: plan.title.fr,
    titleEn: plan.title.en,
    edition: plan.edition,
    first: plan.first,
    last: plan.last,
    undated: plan.undated === true,
    supersedes: kept.supersedes,
    published: kept.published,
    audience,
    document: JSON.stringify(plan),
    digest: kept.digest,
    loadedAt: at,
  };
  await tx
    .insertInto('plan')
    .values({ org, id: plan.id, ...row })
    .onConflict((conflict) => conflict.columns(['org', 'id']).doUpdateSet(row))
    .execute();
  // What was entered for the plan is shown to whom the plan is.
  for (const table of ['reading', 'targetSplit'] as const)
    await tx
      .updateTable(table)
      .set({ audience })
      .where('org', '=', org)
      .where('plan', '=', plan.id)
      .where('audience', '<>', audience)
      .execute();
}

/** A figure printed elsewhere, under its own label. */
export interface PublishedResult {
  readonly series: string;
  readonly year: string;
  readonly label: Bilingual;
  readonly value: number | null;
  readonly qualifier: string;
  /** As printed. */
  readonly raw: string;
  /** `count`, `%`, `M$`… */
  readonly unit: string;
  readonly plan: string | null;
  readonly indicators: readonly string[];
  /** How near it is to the indicator: `close`, `part`, `notSplit`. */
  readonly comparable: string | null;
  readonly note: Bilingual;
  readonly source: string;
  readonly confidence: string;
}

/** Figures printed elsewhere about a plan, or with null about none, in the order of their file. */
export async function loadPublished(tx: Tx, org: number, plan: string | null): Promise<readonly PublishedResult[]> {
  const rows = await tx
    .selectFrom('publishedResult')
    .selectAll()
    .where('org', '=', org)
    .where('plan', plan === null ? 'is' : '=', plan)
    .orderBy('place')
    .limit(500)
    .execute();
  return rows.map(withWords);
}

/** Of the figures printed elsewhere, those of the latest fiscal year that has some, whatever their plan. */
export async function loadLatestPublished(tx: Tx, org: number, most: number): Promise<readonly PublishedResult[]> {
  const latest = tx
    .selectFrom('publishedResult')
    .select(({ fn }) => fn.max('year').as('year'))
    .where('org', '=', org);
  const rows = await tx
    .selectFrom('publishedResult')
    .selectAll()
    .where('org', '=', org)
    .where('year', '=', latest)
    .orderBy('place')
    .limit(most)
    .execute();
  return rows.map(withWords);
}

const withWords = <Row extends { labelFr: string; labelEn: string; noteFr: string; noteEn: string }>({
  labelFr,
  labelEn,
  noteFr,
  noteEn,
  ...row
}: Row) => ({ ...row, label: { fr: labelFr, en: labelEn }, note: { fr: noteFr, en: noteEn } });

export async function savePublishedResults(tx: Tx, org: number, results: readonly PublishedResult[]): Promise<void> {
  if (results.length === 0) return;
  await tx
    .insertInto('publishedResult')
    .values(
      results.map(({ label, note, indicators, ...row }, place) => ({
        org,
        ...row,
        place,
        indicators: [...indicators],
        labelFr: label.fr,
        labelEn: label.en,
        noteFr: note.fr,
        noteEn: note.en,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['org', 'series', 'year']).doUpdateSet(({ ref }) => ({
        place: ref('excluded.place'),
        labelFr: ref('excluded.labelFr'),
        labelEn: ref('excluded.labelEn'),
        value: ref('excluded.value'),
        qualifier: ref('excluded.qualifier'),
        raw: ref('excluded.raw'),
        unit: ref('excluded.unit'),
        plan: ref('excluded.plan'),
        indicators: ref('excluded.indicators'),
        comparable: ref('excluded.comparable'),
        noteFr: ref('excluded.noteFr'),
        noteEn: ref('excluded.noteEn'),
        source: ref('excluded.source'),
        confidence: ref('excluded.confidence'),
      })),
    )
    .execute();
}
