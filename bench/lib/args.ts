/** The value of `--name VALUE` on the command line, as a number; `otherwise` when it is not given. */
export function option(name: string, otherwise: number): number {
  const at = process.argv.indexOf(`--${name}`);
  if (at < 0) return otherwise;
  const value = Number(process.argv[at + 1]?.replaceAll('_', ''));
  if (!Number.isFinite(value)) throw new RangeError(`--${name} takes a number`);
  return value;
}

/** Whether `--name` is on the command line. */
export const flag = (name: string): boolean => process.argv.includes(`--${name}`);
