import { parseQuarter } from '../../../../kernel/quarter.ts';
import { ALL_FILES } from '../../../../ui/paths.ts';
import { type Exporter, together } from '../../../../web/export.ts';
import { notFound, type Reply } from '../../../../web/reply.ts';
import type { Visit } from '../../../../web/visit.ts';
import { linesOfParts, type PartNames, type PersonLine, PUBLISHED_MISSIONS, PUBLISHED_QUARTER } from '../columns.ts';
import type { Edition } from '../edition.ts';
import { loadEditions, loadParts, type PlacedPart } from '../store.ts';
import { partsAsked } from './asked.ts';

type PartFiles = Exporter<PlacedPart, PersonLine, PartNames>;

const namesOf = ({ lang, org }: Visit): PartNames => ({ lang, startMonth: org.fiscalStart });

/** The public list with its filters. */
export const missionFiles: PartFiles = {
  files: ALL_FILES,
  open: async (visit) => {
    const { shown } = await partsAsked(visit);
    return { description: PUBLISHED_MISSIONS, names: namesOf(visit), shown: together(shown), data: together(linesOfParts(shown)) };
  },
};

/** The edition of a quarter that the address names, the one in force unless it names an earlier one. */
export async function editionAsked({ tx, org, params, query }: Visit): Promise<{
  readonly edition: Edition;
  readonly editions: readonly Edition[];
  readonly parts: readonly PlacedPart[];
} | null> {
  const quarter = parseQuarter(params.quarter ?? '', org.fiscalStart);
  const editions = quarter ? await loadEditions(tx, org.id, quarter.key) : [];
  const named = query.get('edition');
  const edition = named === '' ? editions[0] : editions.find((one) => String(one.edition) === named);
  if (!quarter || !edition) return null;
  const parts = await loadParts(tx, org.id, quarter.key, edition.edition);
  return { edition, editions, parts: parts.map((part) => ({ quarter: quarter.key, edition: edition.edition, part })) };
}

/** One edition of a quarter, in the columns of the law. */
export const quarterFiles: PartFiles = {
  files: ALL_FILES,
  open: async (visit) => {
    const found = await editionAsked(visit);
    if (!found) return null;
    return {
      description: PUBLISHED_QUARTER,
      names: namesOf(visit),
      shown: together(found.parts),
      data: together(linesOfParts(found.parts)),
      of: `missions-${found.edition.quarter.key}-${found.edition.edition}`,
    };
  },
};

/** One edition as programs read it: what its digest covers, under `edition`, and what surrounds it. */
export async function editionJson(visit: Visit): Promise<Reply> {
  const found = await editionAsked(visit);
  if (!found) return notFound;
  const { org } = visit;
  const { edition, parts } = found;
  const { quarter } = edition;
  const body = {
    organisation: org.slug,
    fictional: org.fictional,
    quarter: quarter.key,
    fiscal_year: quarter.fiscalYear,
    number: quarter.number,
    first_day: quarter.first,
    last_day: quarter.last,
    published_at: edition.publishedAt.toString(),
    due: edition.due,
    nothing_to_report: edition.missions === 0,
    amounts: 'cents of a Canadian dollar',
    digest: edition.digest,
    digest_of: 'SHA-256 of the canonical JSON (RFC 8785) of the member “edition”',
    edition: {
      organisation: org.slug,
      quarter: quarter.key,
      edition: edition.edition,
      motive: edition.motive,
      previous: edition.previous,
      missions: parts.map(({ part }) => part),
    },
    changes: edition.changes,
  };
  const name = `${org.slug}-missions-${quarter.key}-${edition.edition}.json`;
  return { kind: 'file', type: 'application/json; charset=utf-8', name, body: `${JSON.stringify(body, null, 2)}\n` };
}

/** The public list with its filters, for programs. */
export async function missionsJson(visit: Visit): Promise<Reply> {
  const { org } = visit;
  const { shown } = await partsAsked(visit);
  const body = {
    organisation: org.slug,
    fictional: org.fictional,
    amounts: 'cents of a Canadian dollar',
    parts: shown.map(({ quarter, edition, part }) => ({ quarter, edition, ...part })),
  };
  return {
    kind: 'file',
    type: 'application/json; charset=utf-8',
    name: `${org.slug}-missions.json`,
    body: `${JSON.stringify(body, null, 2)}\n`,
  };
}
