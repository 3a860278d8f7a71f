import type { Quarter } from '../../../kernel/quarter.ts';
import type { Visit } from '../../../web/visit.ts';
import { partsToday } from './actions.ts';
import type { Edition } from './edition.ts';
import { changesBetween, type PartChange } from './rules/changes.ts';
import type { Dossier, PublishedPart } from './rules/part.ts';
import { inOrder, type Obstacle, obstaclesOf } from './rules/ready.ts';
import { dueOf, type Standing, standingOf, type Term, termFor } from './rules/term.ts';
import { dossiersOf, hiddenIn, latestOf, loadEditions, loadParts, loadTerms, partsInForce } from './store.ts';

/** A quarter as those who publish it see it. */
export interface QuarterView {
  readonly quarter: Quarter;
  readonly dossiers: readonly Dossier[];
  /** What would be published today. */
  readonly parts: readonly PublishedPart[];
  readonly obstacles: readonly { readonly dossier: Dossier; readonly obstacles: readonly Obstacle[] }[];
  /** The latest first. */
  readonly editions: readonly Edition[];
  /** What differs from the edition in force; empty where nothing is published. */
  readonly differences: readonly PartChange[];
  readonly standing: Standing | 'published' | 'differs';
  readonly term: Term | null;
  readonly due: string | null;
}

interface Known {
  readonly dossiers: readonly Dossier[];
  readonly editions: readonly Edition[];
  /** Parts in force of the quarter. */
  readonly published: readonly PublishedPart[];
  readonly terms: readonly Term[];
}

function viewOf({ org, today }: Visit, quarter: Quarter, known: Known): QuarterView {
  const dossiers = inOrder(known.dossiers, quarter, org.fiscalStart);
  const parts = partsToday(dossiers, quarter, org.fiscalStart);
  const editions = known.editions.filter((one) => one.quarter.key === quarter.key);
  const differences = editions.length > 0 ? changesBetween(known.published, parts) : [];
  const term = termFor(known.terms, quarter);
  const due = term && dueOf(term, quarter);
  return {
    quarter,
    dossiers,
    parts,
    obstacles: dossiers
      .map((dossier) => ({ dossier, obstacles: obstaclesOf(dossier.mission, quarter) }))
      .filter(({ obstacles }) => obstacles.length > 0),
    editions,
    differences,
    standing: editions.length === 0 ? standingOf(quarter, due, today) : differences.length > 0 ? 'differs' : 'published',
    term,
    due,
  };
}

/** One quarter, with how many of its missions the actor may not see. */
export async function quarterView(visit: Visit, quarter: Quarter): Promise<QuarterView & { readonly hidden: number }> {
  const { tx, org } = visit;
  const editions = await loadEditions(tx, org.id, quarter.key);
  const [latest] = latestOf(editions);
  const view = viewOf(visit, quarter, {
    dossiers: await dossiersOf(tx, org.id, quarter),
    editions,
    published: latest ? await loadParts(tx, org.id, quarter.key, latest.edition) : [],
    terms: await loadTerms(tx, org.id),
  });
  return { ...view, hidden: await hiddenIn(tx, quarter) };
}

/** Several quarters that follow each other, the latest first, each as it stands. */
export async function quarterViews(visit: Visit, quarters: readonly Quarter[]): Promise<readonly QuarterView[]> {
  const { tx, org } = visit;
  const [last, first] = [quarters[0], quarters.at(-1)];
  if (!first || !last) return [];
  const dossiers = await dossiersOf(tx, org.id, { ...first, last: last.last });
  const editions = await loadEditions(tx, org.id);
  const terms = await loadTerms(tx, org.id);
  const inForce = Map.groupBy(await partsInForce(tx, org.id), (one) => one.quarter);
  return quarters.map((quarter) =>
    viewOf(visit, quarter, { dossiers, editions, terms, published: (inForce.get(quarter.key) ?? []).map(({ part }) => part) }),
  );
}
