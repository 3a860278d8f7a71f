import { open } from 'node:fs/promises';

const MOST = 200_000;

/** The beginning of a file of text, as UTF-8 or, where it is none, as Windows-1252; `whole`: nothing was left out. */
export async function readText(path: string): Promise<{ readonly text: string; readonly whole: boolean }> {
  const handle = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(MOST + 1);
    const { bytesRead } = await handle.read(buffer, 0, MOST + 1, 0);
    const whole = bytesRead <= MOST;
    const bytes = buffer.subarray(0, Math.min(bytesRead, MOST));
    return { text: decode(bytes), whole };
  } finally {
    await handle.close();
  }
}

function decode(bytes: Buffer): string {
  // The last sign may be cut in two: streaming keeps it back.
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
