import { appendEntry } from '../../../journal/append.ts';
import { accept, type Decision, FORBIDDEN, refuse, STALE } from '../../../kernel/decision.ts';
import { parseQuarter, type Quarter } from '../../../kernel/quarter.ts';
import { type Acting, moveMission } from '../actions.ts';
import { type Edition, nextEdition, seenDigest } from './edition.ts';
import { mayPublish } from './policy.ts';
import { type Dossier, type PublishedPart, partFor } from './rules/part.ts';
import { inOrder, isWhole } from './rules/ready.ts';
import { dueOf, termFor } from './rules/term.ts';
import { checkQuarter } from './rules.ts';
import { dossiersOf, hiddenIn, insertEdition, latestOf, loadEditions, loadParts, loadTerms } from './store.ts';

export interface Asked {
  /** Key of the quarter, `2025-04`. */
  readonly quarter: string;
  /** Digest of what the page showed: nobody publishes what he has not seen. Left out by programs, which see nothing. */
  readonly seen?: string | undefined;
}

/** Publishes a quarter for the first time. Refusals: those of `checkQuarter`, `alreadyPublished`, `quarterChanged`, `forbidden`. */
export async function publishQuarter(acting: Acting, asked: Asked): Promise<Decision<Edition>> {
  return publish(acting, asked, null);
}

/** Publishes a corrected edition beside the earlier one, with its motive. Refusals besides: `notPublished`, `motiveMissing`, `nothingChanged`. */
export async function correctQuarter(acting: Acting, asked: Asked & { readonly motive: string }): Promise<Decision<Edition>> {
  if (asked.motive.trim() === '') return refuse({ id: 'motiveMissing', field: 'motive' });
  return publish(acting, asked, asked.motive.trim());
}

async function publish(acting: Acting, { quarter: key, seen }: Asked, motive: string | null): Promise<Decision<Edition>> {
  const { tx, org, actor, today, now } = acting;
  if (!mayPublish(actor)) return refuse(FORBIDDEN);
  const quarter = parseQuarter(key, org.fiscalStart);
  if (!quarter) return refuse({ id: 'unknownQuarter' });
  const editions = await loadEditions(tx, org.id);
  const before = latestOf(editions).find((one) => one.quarter.key === key);
  if (motive === null && before) return refuse({ id: 'alreadyPublished' });
  if (motive !== null && !before) return refuse({ id: 'notPublished' });
  const dossiers = inOrder(await dossiersOf(tx, org.id, quarter, true), quarter, org.fiscalStart);
  const refusals = checkQuarter({ quarter, today, dossiers, hidden: await hiddenIn(tx, quarter) });
  if (refusals.length > 0) return refuse(...refusals);
  const parts = dossiers.map((dossier) => partFor(dossier, quarter, org.fiscalStart));
  if (seen !== undefined && seen !== seenDigest(parts)) return refuse({ id: 'quarterChanged' });
  const earlier = before && { edition: before, parts: await loadParts(tx, org.id, key, before.edition) };
  const made = nextEdition(org.slug, quarter, earlier ?? null, parts, motive ?? '');
  if (before && made.changes.length === 0) return refuse({ id: 'nothingChanged' });
  const term = termFor(await loadTerms(tx, org.id), quarter);
  const edition: Edition = { ...made, publishedAt: now, due: term && dueOf(term, quarter) };
  const kept = await insertEdition(tx, org.id, edition, parts, { account: actor.account, entry: await enter(acting, edition) });
  if (!kept) return refuse(STALE);
  const published = new Set([...editions.map((one) => one.quarter.key), key]);
  for (const { id } of dossiers.filter(({ mission }) => isWhole(mission, published, org.fiscalStart))) {
    const moved = await moveMission(acting, id, 'publish');
    if (!moved.ok) return moved;
  }
  return accept(edition);
}

/** The journal commits to the digest: what was published is proved by it. */
const enter = ({ tx, actor, now }: Acting, { quarter, edition, digest, cents, missions, motive }: Edition): Promise<string> =>
  appendEntry(tx, actor, now, {
    verb: edition === 1 ? 'publishQuarter' : 'correctQuarter',
    register: 'missions',
    changes: {
      quarter: [null, quarter.key],
      edition: [null, edition],
      missions: [null, missions],
      cents: [null, cents],
      digest: [null, digest],
      ...(motive === '' ? {} : { motive: [null, motive] }),
    },
    published: true,
  });

/** What would be published of a quarter today. */
export const partsToday = (dossiers: readonly Dossier[], quarter: Quarter, startMonth: number): readonly PublishedPart[] =>
  dossiers.map((dossier) => partFor(dossier, quarter, startMonth));
