import { z } from 'zod';
import type { Tx } from '../../db/kysely.ts';
import type { Org } from '../../kernel/actor.ts';
import type { FactKind } from '../../kernel/fact.ts';
import { type FrozenLine, type HiddenLines, hiddenAsOf, listAsOf, type SeenLine } from '../../ledger/frozen.ts';
import { COUNTS, lineDigest } from '../../ledger/list-line.ts';
import { csvOf } from '../../tables/csv.ts';
import { describe, type NameOf } from '../indicators/describe.ts';
import { USE_ROLES } from '../plans/rules.ts';
import type { PublishedFigure } from './published.ts';

export const FORMAT = 'chancery-list/1';

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);
const text = z.object({ fr: z.string(), en: z.string() });
const total = { facts: z.int().min(0), n: z.int().min(0), met: z.int().min(0), amount: decimal, digest: hex };

/** The file of the records behind a published figure: what `chancery verify --file` reads. It says of itself all that is needed. */
export const listFileSchema = z.object({
  format: z.literal(FORMAT),
  organisation: z.object({ slug: z.string(), name: text, fictional: z.boolean() }),
  plan: z.object({ id: z.string(), title: text }),
  indicator: z.object({ no: z.string(), label: text, unit: text }),
  year: z.string(),
  /** Exact; a share, a growth or a mean as numerator and denominator. */
  value: z.string(),
  verdict: z.string(),
  formula: z.object({ words: text, definition: z.record(z.string(), z.unknown()) }),
  approved: z.object({ at: z.string(), signer: z.string(), function: z.string(), publishedAt: z.string().nullable() }),
  /** The list: its id begins each line, `counts` says what a fact brings. */
  list: z.object({
    id: z.uuid(),
    counts: z.enum(COUNTS),
    measure: z.record(z.string(), z.unknown()),
    first: z.iso.date(),
    last: z.iso.date(),
    /** Position of the journal up to which entries count, and the first signed checkpoint that covers it, where there is one. */
    cut: z.int(),
    checkpoint: z.string().nullable(),
    ...total,
  }),
  /** The other lists that the value follows from. */
  uses: z.array(
    z.object({
      role: z.enum(USE_ROLES),
      year: z.string(),
      first: z.iso.date(),
      last: z.iso.date(),
      counts: z.enum(COUNTS),
      id: z.uuid(),
      ...total,
    }),
  ),
  /** Records that this reader may not see. */
  hidden: z.object({ facts: z.int().min(0), met: z.int().min(0), amount: decimal, parties: z.int().min(0), digests: z.array(hex) }),
  lines: z.array(
    z.object({
      fact: z.uuid(),
      record: z.uuid(),
      day: z.iso.date(),
      met: z.boolean().optional(),
      amount: decimal.optional(),
      party: z.string().optional(),
      number: z.string(),
      title: z.string(),
      register: z.string(),
    }),
  ),
});
export type ListFile = z.infer<typeof listFileSchema>;

const BATCH = 2_000;

/** Lines that the actor may see, all pages. */
export async function* allLines(tx: Tx, org: number, line: FrozenLine): AsyncGenerator<readonly SeenLine[]> {
  for (let before: SeenLine | null = null; ; ) {
    const page: readonly SeenLine[] = await listAsOf(tx, org, line, line.cut, before, BATCH);
    if (page.length > 0) yield page;
    before = page.at(-1) ?? null;
    if (page.length < BATCH || !before) return;
  }
}

export interface FileOf {
  readonly org: Org;
  readonly published: PublishedFigure;
  readonly line: FrozenLine;
  readonly hidden: HiddenLines;
  readonly checkpoint: string | null;
  readonly kinds: ReadonlyMap<string, FactKind>;
  readonly nameOf: NameOf;
}

const totals = ({ facts, n, met, amount, digest }: FrozenLine) => ({ facts, n, met, amount, digest });

/** Everything of the file but its lines. */
function headOf({ org, published, line, hidden, checkpoint, kinds, nameOf }: FileOf): Omit<ListFile, 'lines'> {
  const { stored, figure, closing, uses } = published;
  const { label, unit, formula } = figure.definition;
  return {
    format: FORMAT,
    organisation: { slug: org.slug, name: org.name, fictional: org.fictional },
    plan: { id: stored.id, title: stored.title },
    indicator: { no: figure.indicator, label, unit },
    year: figure.year,
    value: figure.value,
    verdict: figure.verdict.kind,
    formula: { words: describe(formula, kinds, nameOf), definition: { ...formula } },
    approved: {
      at: closing.approvedAt?.toString() ?? '',
      signer: closing.signer,
      function: closing.signerFunction,
      publishedAt: closing.publishedAt?.toString() ?? null,
    },
    list: {
      id: line.id,
      counts: line.counts,
      measure: { ...line.measure },
      first: line.first,
      last: line.last,
      cut: line.cut,
      checkpoint,
      ...totals(line),
    },
    uses: uses
      .filter((use) => use.line.id !== line.id)
      .map((use) => ({
        role: use.role,
        year: use.line.year,
        first: use.line.first,
        last: use.line.last,
        counts: use.line.counts,
        id: use.line.id,
        ...totals(use.line),
      })),
    hidden: { facts: hidden.hidden, met: hidden.met, amount: hidden.amount, parties: hidden.parties, digests: [...hidden.digests] },
  };
}

/** The JSON file, piece by piece: a line each for a fact. */
export async function* listJson(tx: Tx, file: FileOf): AsyncGenerator<string> {
  const head = JSON.stringify(headOf(file), null, 1);
  yield `${head.slice(0, head.lastIndexOf('\n'))},\n "lines": [`;
  let first = true;
  for await (const page of allLines(tx, file.org.id, file.line)) {
    yield page
      .map(({ fact, record, day, met, amount, party, number, title, register }) => {
        const separator = first ? '\n' : ',\n';
        first = false;
        return `${separator}  ${JSON.stringify({ fact, record, day, met, amount, party, number, title, register })}`;
      })
      .join('');
  }
  yield '\n ]\n}\n';
}

const HEADS = ['number', 'date', 'title', 'register', 'fact', 'record', 'met', 'amount', 'party', 'digest'] as const;

/** The same list as CSV, as RFC 4180 has it: a line each with its digest; what is hidden has a digest alone. */
export const listCsv = (tx: Tx, file: FileOf): AsyncGenerator<string> =>
  csvOf({ title: '', lang: 'en', timeZone: 'UTC', heads: HEADS.map((label) => ({ label, type: 'text' })), batches: csvBatches(tx, file) });

async function* csvBatches(tx: Tx, { org, line, hidden }: FileOf): AsyncGenerator<readonly (readonly (string | null)[])[]> {
  for await (const page of allLines(tx, org.id, line)) {
    yield page.map((one) => {
      const { number, day, title, register, fact, record, met, amount, party } = one;
      const brought = [met === undefined ? null : String(met), amount ?? null, party ?? null];
      return [number, day, title, register, fact, record, ...brought, lineDigest(line.id, line.counts, one)];
    });
  }
  yield hidden.digests.map((digest) => [...HEADS.slice(1).map(() => null), digest]);
}

/** Counts what a file hides; reads the whole list. */
export const hiddenOf = (tx: Tx, org: number, line: FrozenLine): Promise<HiddenLines> => hiddenAsOf(tx, org, line.id, line, line.cut);
