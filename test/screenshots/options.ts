import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const ALL = {
  width: ['360', '768', '1280'],
  lang: ['fr', 'en'],
  theme: ['light', 'dark'],
  org: ['demo-mrif', 'demo-ville-quebec'],
} as const;

export interface Options {
  readonly widths: readonly number[];
  readonly langs: readonly string[];
  readonly themes: readonly string[];
  readonly orgs: readonly string[];
  /** Parts of names of pictures: those that hold one of them are taken. */
  readonly only: readonly string[];
  readonly out: string;
  /** An application that runs already; without it one is started on a small demonstration. */
  readonly url: string | undefined;
}

/** What the command line asks for; each option takes values with commas between. Throws with the words for what it does not know. */
export function readOptions(args: readonly string[]): Options {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { only: text, width: text, lang: text, theme: text, org: text, out: text, url: text },
  });
  const some = (name: keyof typeof ALL): readonly string[] => {
    const known: readonly string[] = ALL[name];
    const asked = values[name]?.split(',') ?? known;
    const strange = asked.find((one) => !known.includes(one));
    if (strange !== undefined) throw new RangeError(`--${name} takes ${known.join(', ')}, not "${strange}".`);
    return asked;
  };
  return {
    widths: some('width').map(Number),
    langs: some('lang'),
    themes: some('theme'),
    orgs: some('org'),
    only: values.only?.split(',') ?? [],
    out: resolve(values.out ?? join(tmpdir(), 'chancery-screenshots')),
    url: values.url,
  };
}
