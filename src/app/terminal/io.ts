/** Where a command writes: the terminal, or a test. */
export interface Io {
  out(text: string): void;
  /** Errors and progress: never mixed with what another program reads. */
  err(text: string): void;
  /** A terminal that can redraw its line; progress is written as lines elsewhere. */
  readonly live: boolean;
}

export const TERMINAL: Io = {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
  live: process.stderr.isTTY === true,
};

/** A bar on a terminal, a line every tenth elsewhere. Call with how much of the whole is done, from 0 to 1. */
export function progressBar(io: Io, label: string): (done: number, note?: string) => void {
  let shown = -1;
  return (done, note = '') => {
    const percent = Math.min(100, Math.floor(done * 100));
    if (percent === shown) return;
    if (io.live) {
      const full = Math.round(percent / 4);
      process.stderr.write(
        `\r${label} ${'█'.repeat(full)}${'░'.repeat(25 - full)} ${String(percent).padStart(3)}\u00a0% ${note.padEnd(30).slice(0, 30)}${percent === 100 ? '\n' : ''}`,
      );
    } else if (Math.floor(percent / 10) > Math.floor(shown / 10)) {
      io.err(`${label} ${percent}\u00a0% ${note}`.trimEnd());
    }
    shown = percent;
  };
}
