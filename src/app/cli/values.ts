import { ROLES, type Role } from '../../kernel/actor.ts';
import { LANGS, type Lang } from '../../kernel/bilingual.ts';
import { isDay } from '../../kernel/day.ts';
import { type Problem, type Read, read, wrong } from './problems.ts';

const MAX_COUNT = 10_000;

/** Reads each kind of value that a command takes. */
export const toDay = (text: string): Read<string> => (isDay(text) ? read(text) : wrong('day', text));
export const toCount = (text: string): Read<number> => toWhole(text, 0, 'count');
export const toScale = (text: string): Read<number> => toWhole(text, 1, 'scale');
export const toSlug = (text: string): Read<string> => (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) ? read(text) : wrong('slug', text));
export const toEmail = (text: string): Read<string> => (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? read(text) : wrong('email', text));

export function toYear(text: string): Read<string> {
  const [, first, second] = /^(\d{4})(?:-(\d{4}))?$/.exec(text) ?? [];
  const isYear = first !== undefined && (second === undefined || Number(second) === Number(first) + 1);
  return isYear ? read(text) : wrong('year', text);
}

export function toRoles(texts: readonly string[]): Read<readonly Role[]> {
  const roles = texts.map((text) => ROLES.find((role) => role === text));
  const unknown = roles.indexOf(undefined);
  return unknown >= 0 ? wrong('role', texts[unknown]) : read([...new Set(roles.filter((role) => role !== undefined))]);
}

export function toLang(text: string): Read<Lang> {
  const lang = LANGS.find((known) => known === text);
  return lang ? read(lang) : wrong('lang', text);
}

export const toDatabaseUrl = (text: string): Read<string> =>
  /^postgres(ql)?:\/\//.test(text) && URL.canParse(text) ? read(text) : wrong('databaseUrl');

function toWhole(text: string, least: number, problem: Problem['id']): Read<number> {
  const n = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return n >= least && n <= MAX_COUNT ? read(n) : wrong(problem, text);
}
