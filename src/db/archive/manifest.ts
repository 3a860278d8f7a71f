import { z } from 'zod';
import { ArchiveError } from './error.ts';

/** Grows when an older program could no longer read what we write. */
export const FORMAT = 1;
export const MANIFEST = 'manifest.json';
export const TABLES = 'tables/';
export const FILES = 'files/';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** Below the folder of the files, wherever that is: no way leads out of it. */
const path = z.string().regex(/^(?!\.{1,2}(\/|$))[^/\\\0]+(\/(?!\.{1,2}(\/|$))[^/\\\0]+)*$/);
const name = z.string().regex(/^[a-z_][a-z0-9_]*$/);

const schema = z.object({
  format: z.literal(FORMAT),
  product: z.string(),
  takenAt: z.string(),
  migrations: z.array(z.object({ name: z.string(), digest: sha256 })),
  /** In an order in which rows may be inserted: what is referred to comes first. Digests are of the text that COPY gives. */
  tables: z.array(
    z.object({
      schema: name,
      name,
      columns: z.array(name),
      rows: z.number().int(),
      bytes: z.number().int(),
      sha256,
    }),
  ),
  /** Sequences of the numbers of records. */
  sequences: z.array(z.object({ name, last: z.number().int(), called: z.boolean() })),
  files: z.array(z.object({ path, bytes: z.number().int(), sha256 })),
});
export type Manifest = z.infer<typeof schema>;
export type TableEntry = Manifest['tables'][number];

export const tablePath = ({ schema: of, name: table }: Pick<TableEntry, 'schema' | 'name'>): string => `${TABLES}${of}.${table}.copy`;

/** Reads a manifest. Throws an ArchiveError: `newerFormat`, or `damaged`. */
export function parseManifest(bytes: Buffer): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new ArchiveError('damaged', MANIFEST);
  }
  const format = z.object({ format: z.number() }).safeParse(value);
  if (format.success && format.data.format > FORMAT) throw new ArchiveError('newerFormat', String(format.data.format));
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new ArchiveError('damaged', MANIFEST);
  return parsed.data;
}
