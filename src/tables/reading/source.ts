/** Bytes of a file wherever it lies, read piece by piece; past its end there are none. */
export interface Source {
  readonly size: number;
  read(offset: number, length: number): Promise<Buffer>;
}

const PIECE = 262_144;

/** The whole file, one piece after the other. */
export async function* piecesOf({ size, read }: Source, from = 0, to = size): AsyncGenerator<Buffer, void, undefined> {
  for (let offset = from; offset < to; offset += PIECE) yield await read(offset, Math.min(PIECE, to - offset));
}

/** A file that is in memory already. */
export const sourceOf = (bytes: Buffer): Source => ({
  size: bytes.length,
  read: async (offset, length) => bytes.subarray(offset, offset + length),
});

/** Why a file cannot be read; `id` names words of the imports. */
export class UnreadableFile extends Error {
  readonly id: string;
  readonly values: Readonly<Record<string, string | number>>;
  constructor(id: string, values: Readonly<Record<string, string | number>> = {}) {
    super(id);
    this.id = id;
    this.values = values;
  }
}

/** One row of a sheet as the spreadsheet numbers it, the first being 1. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What a spreadsheet may hold of each. */
export const MOST_COLUMNS = 200;
export const MOST_CELL = 100_000;
