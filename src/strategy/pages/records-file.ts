import { say } from '../../kernel/bilingual.ts';
import { isId } from '../../kernel/ids.ts';
import { notFound, type Reply } from '../../web/reply.ts';
import type { Visit } from '../../web/visit.ts';
import { type FoundBehind, type PostCard, postsById, recordsBehind } from '../indicators/store.ts';
import { type BehindFigure, FILTER_NAMES, valueWord } from './behind.ts';
import { BOM, csvLine } from './csv.ts';
import { viewOf } from './indicator-view.ts';
import { valuesOf } from './Records.tsx';

const BATCH = 5_000;
/** Larger lists belong to the archive of open data, not to a page. */
const MOST = 50_000;

/** The records behind a figure as a file: what the list shows, all its pages. */
export const recordsFile =
  (inside: boolean) =>
  async (visit: Visit): Promise<Reply> => {
    const view = await viewOf(visit, inside);
    if (!view?.behind) return notFound;
    const { behind, stored, one, year } = view;
    const rows = await allBehind(visit, behind);
    const posts = await postsById(visit.tx, visit.org.id, [...new Set(rows.flatMap(({ post }) => post ?? []).filter(isId))]);
    const head = csvLine(['number', 'date', 'title', 'register', 'post', 'country', 'sector']);
    const body = rows.map((row) => lineOf(row, { ...behind, posts }, visit)).join('');
    return {
      kind: 'file',
      type: 'text/csv; charset=utf-8',
      name: `${visit.org.slug}-${stored.id}-${one.indicator.no}-${year.label}.csv`,
      body: BOM + head + body,
    };
  };

async function allBehind({ tx, org }: Visit, { measure, period, chosen }: BehindFigure): Promise<readonly FoundBehind[]> {
  const all: FoundBehind[] = [];
  for (let before: { day: string; fact: string } | null = null; all.length < MOST; ) {
    const page = await recordsBehind(tx, org.id, measure, period, chosen, before, BATCH);
    all.push(...page);
    const last = page.at(-1);
    if (page.length < BATCH || !last) break;
    before = { day: last.onDay, fact: last.fact };
  }
  return all;
}

function lineOf(
  row: FoundBehind,
  behind: BehindFigure & { readonly posts: ReadonlyMap<string, PostCard> },
  { lang, slots }: Visit,
): string {
  const values = FILTER_NAMES.map((name) =>
    valuesOf(name, row)
      .map((value) => say(valueWord(name, value, behind), lang))
      .join('; '),
  );
  return csvLine([row.number, row.onDay, row.title, say(slots.registerWord(row.register), lang), ...values]);
}
