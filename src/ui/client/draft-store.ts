export type Typed = readonly (readonly [name: string, value: string])[];

export interface Draft {
  readonly at: number;
  readonly typed: Typed;
  /** The form was sent, and nothing says yet that it was received. */
  readonly sent?: true;
  /** Files had been chosen: they have to be chosen again. */
  readonly files?: true;
}

const PREFIX = 'chancery-draft:';
const HOUR = 3_600_000;
const WEEK = 7 * 24 * HOUR;

/** Whose desk this is; '' on a public page, whose reader may sit at anybody's computer. */
const who = document.documentElement.dataset.who ?? '';

/** Is what is typed kept before it is sent? On the desk alone. */
export const keepsWhileTyping = who !== '';

/**
 * On the desk, drafts live a week in the browser, each under its account, until received or signed out. On a public page they live an hour
 * in the tab. A browser that keeps nothing, or has no room left, keeps no draft.
 */
const kept = (): Storage | null => {
  try {
    return who ? localStorage : sessionStorage;
  } catch {
    return null;
  }
};

/** One draft a form: by what it posts to, in whichever language, and by its name. */
export const keyOf = (form: HTMLFormElement): string => {
  const path = new URL(form.getAttribute('action') ?? '', location.href).pathname.replace(/^\/en(?=\/)/, '');
  return `${PREFIX}${who}:${path}#${form.dataset.draft ?? ''}`;
};

const isTyped = (found: unknown): found is [string, string][] =>
  Array.isArray(found) && found.every((pair) => Array.isArray(pair) && pair.length === 2 && pair.every((part) => typeof part === 'string'));

/** Null: none, or its time is over. */
const parse = (text: string | null): Draft | null => {
  try {
    const found: unknown = JSON.parse(text ?? 'null');
    if (typeof found !== 'object' || found === null || !('at' in found) || !('typed' in found)) return null;
    const { at, typed } = found;
    if (typeof at !== 'number' || !isTyped(typed) || Date.now() - at > (who ? WEEK : HOUR)) return null;
    return { at, typed, ...('sent' in found ? { sent: true } : {}), ...('files' in found ? { files: true } : {}) };
  } catch {
    return null;
  }
};

export const findDraft = (key: string): Draft | null => parse(kept()?.getItem(key) ?? null);

/** False: the browser could not keep it. */
export const keepDraft = (key: string, draft: Omit<Draft, 'at'>): boolean => {
  try {
    kept()?.setItem(key, JSON.stringify({ ...draft, at: Date.now() }));
    return kept() !== null;
  } catch {
    return false;
  }
};

/** The page that learns that a form was received may be another kind of page than the form's. */
export const dropDraft = (key: string): void => {
  for (const storage of [kept(), sessionStorage]) storage?.removeItem(key);
};

/** Those of this account when it signs out; else those whose time is over, of whichever account. */
export const dropDrafts = (which: 'mine' | 'old'): void => {
  const storage = kept();
  for (const key of Object.keys(storage ?? {})) {
    const gone = which === 'mine' ? key.startsWith(`${PREFIX}${who}:`) : key.startsWith(PREFIX) && findDraft(key) === null;
    if (gone) storage?.removeItem(key);
  }
};
