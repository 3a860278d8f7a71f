import type { KeyObject } from 'node:crypto';
import type { Org } from '../kernel/actor.ts';
import { accept, type Decision, refuse } from '../kernel/decision.ts';
import { HASH_SIZE } from './merkle.ts';
import { fromBase64, type NoteKey, signNote, verifyNote } from './note.ts';

// The format is C2SP's checkpoint: https://c2sp.org/tlog-checkpoint

/** What is signed of one shard (an organisation's fiscal year) at one size. */
export interface Checkpoint {
  /** Name of the log, and of the key that signs it. */
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
  readonly extensions: readonly string[];
}

const DEMO = 'chancery-demo/';
/** Extension line of every checkpoint of a demonstration. */
const FICTIONAL = 'fictional';

/**
 * `chancery/mrif/2019-2020`; `chancery-demo/demo-mrif/2019-2020` for a demonstration, so that neither the log nor its key can pass
 * for those of a real organisation.
 */
export const originOf = (org: Pick<Org, 'slug' | 'fictional'>, fiscalYear: string): string =>
  `${org.fictional ? DEMO : 'chancery/'}${org.slug}/${fiscalYear}`;

/** The checkpoint of a shard; of a demonstration it says that it is fictional. */
export const checkpointOf = (
  org: Pick<Org, 'slug' | 'fictional'>,
  fiscalYear: string,
  tree: { size: number; root: Buffer },
): Checkpoint => ({
  origin: originOf(org, fiscalYear),
  size: tree.size,
  root: tree.root,
  extensions: org.fictional ? [FICTIONAL] : [],
});

/** The lines that are signed. */
export const checkpointText = ({ origin, size, root, extensions }: Checkpoint): string =>
  [origin, size, root.toString('base64'), ...extensions].map((line) => `${line}\n`).join('');

/** The signed note; `key` is private. */
export const signCheckpoint = (checkpoint: Checkpoint, key: KeyObject): string =>
  signNote(checkpointText(checkpoint), { name: checkpoint.origin, key });

/**
 * Reads the lines of a checkpoint. Refuses with `checkpointFormat` (`values.line`: the first wrong line, from 1) or
 * `checkpointFictional` when a demonstration's does not say what it is.
 */
export function parseCheckpoint(text: string): Decision<Checkpoint> {
  const wrong = (line: number) => refuse({ id: 'checkpointFormat', values: { line } });
  const lines = text.split('\n');
  const [origin = '', sizeText = '', rootText = '', ...rest] = lines;
  const extensions = rest.slice(0, -1);
  const [size, root] = [Number(sizeText), fromBase64(rootText)];
  if (!origin) return wrong(1);
  if (!/^(0|[1-9]\d*)$/.test(sizeText) || !Number.isSafeInteger(size)) return wrong(2);
  if (root?.length !== HASH_SIZE) return wrong(3);
  const empty = extensions.indexOf('');
  if (empty >= 0) return wrong(4 + empty);
  if (rest.at(-1) !== '') return wrong(lines.length);
  if (origin.startsWith(DEMO) !== extensions.includes(FICTIONAL)) return refuse({ id: 'checkpointFictional' });
  return accept({ origin, size, root, extensions });
}

/**
 * The checkpoint of a note that the key signed. Refuses as `verifyNote` and `parseCheckpoint` do, and with `checkpointOrigin` when the
 * key is that of another log.
 */
export function verifyCheckpoint(note: string, key: NoteKey): Decision<Checkpoint> {
  const text = verifyNote(note, key);
  if (!text.ok) return text;
  const checkpoint = parseCheckpoint(text.value);
  if (checkpoint.ok && checkpoint.value.origin !== key.name) return refuse({ id: 'checkpointOrigin' });
  return checkpoint;
}
