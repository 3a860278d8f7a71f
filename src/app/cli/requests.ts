import type { Role } from '../../kernel/actor.ts';
import type { Lang } from '../../kernel/bilingual.ts';
import type { CommandName } from './commands.ts';
import type { Given } from './given.ts';
import { type Read, read, wrong } from './problems.ts';
import { toCount, toDatabaseUrl, toDay, toEmail, toLang, toRoles, toScale, toSlug, toYear } from './values.ts';

/** What each command is asked to do, checked. */
export interface Requests {
  readonly serve: { readonly web: boolean; readonly jobs: boolean };
  readonly migrate: object;
  readonly demo: { readonly remove: true } | { readonly remove: false; readonly scale: number };
  readonly results: { readonly org: string; readonly plan: string; readonly year: string | null; readonly json: boolean };
  readonly due: { readonly day: string; readonly days: number; readonly calendar: string; readonly explain: boolean };
  readonly doctor: object;
  readonly 'boot-key': object;
  /** Null: the whole installation. */
  readonly verify: { readonly file: string | null };
  readonly 'user add': {
    readonly email: string;
    readonly org: string;
    readonly name: string;
    readonly roles: readonly Role[];
    readonly lang: Lang;
  };
  readonly backup: { readonly file: string };
  readonly restore: { readonly file: string };
  readonly move: { readonly to: string };
}

/** One request, told by its `command`. */
export type Request = { readonly [K in CommandName]: { readonly command: K } & Requests[K] }[CommandName];

export const DEFAULT_CALENDAR = 'quebec-public-service';

/** Reads what was given to each command. The number of arguments was checked before: `args.ts`. */
export const READERS: { readonly [K in CommandName]: (given: Given) => Read<Requests[K]> } = {
  serve: (given) => {
    const [web, jobs] = [given.flag('web'), given.flag('jobs')];
    // Neither means both.
    return read({ web: web || !jobs, jobs: jobs || !web });
  },
  migrate: () => read({}),
  demo: (given) => {
    const scale = given.text('scale');
    if (given.flag('remove')) return scale === undefined ? read({ remove: true }) : wrong('conflict', '--scale, --remove');
    return all({ remove: read(false as const), scale: toScale(scale ?? '1') });
  },
  results: (given) =>
    all({
      org: toSlug(argument(given, 0)),
      plan: toSlug(argument(given, 1)),
      year: optional(given.text('year'), toYear, null),
      json: read(given.flag('json')),
    }),
  due: (given) =>
    all({
      day: toDay(argument(given, 0)),
      days: toCount(argument(given, 1)),
      calendar: optional(given.text('calendar'), toSlug, DEFAULT_CALENDAR),
      explain: read(given.flag('explain')),
    }),
  doctor: () => read({}),
  'boot-key': () => read({}),
  verify: (given) => all({ file: optional(given.text('file'), filled('--file'), null) }),
  'user add': (given) =>
    all({
      email: toEmail(argument(given, 0)),
      org: required(given, 'org', toSlug),
      name: required(given, 'name', filled('--name')),
      roles: given.list('role').length === 0 ? wrong('optionMissing', '--role') : toRoles(given.list('role')),
      lang: optional(given.text('lang'), toLang, 'fr'),
    }),
  backup: (given) => all({ file: filled('FILE')(argument(given, 0)) }),
  restore: (given) => all({ file: filled('FILE')(argument(given, 0)) }),
  move: (given) => all({ to: required(given, 'to', toDatabaseUrl) }),
};

const argument = (given: Given, index: number): string => given.arguments[index] ?? '';
const optional = <T, D>(text: string | undefined, reader: (text: string) => Read<T>, otherwise: D): Read<T | D> =>
  text === undefined ? read(otherwise) : reader(text);
const filled =
  (name: string) =>
  (text: string): Read<string> =>
    text.trim() === '' ? wrong('empty', name) : read(text);

function required<T>(given: Given, name: string, reader: (text: string) => Read<T>): Read<T> {
  const text = given.text(name);
  return text === undefined ? wrong('optionMissing', `--${name}`) : reader(text);
}

/** All parts, or the first that is wrong. */
function all<T extends object>(parts: { readonly [K in keyof T]: Read<T[K]> }): Read<T> {
  const values: Partial<T> = {};
  for (const name in parts) {
    const part = parts[name];
    if (!part.ok) return part;
    values[name] = part.value;
  }
  // Every member of `parts` was read, so that nothing is missing any more.
  return read(values as T);
}
