import { discardDraft, draftFound, draftKept, resumeDraft } from './words.ts';

type Draft = readonly (readonly [name: string, value: string])[];

const PREFIX = 'chancery-draft:';
const SENT = 'chancery-draft-sent';
const WAIT_MS = 600;

/** A name that begins with @ is one draft at whatever address its form comes back. */
const keyOf = (form: HTMLFormElement): string => {
  const name = form.dataset.draft ?? '';
  return name.startsWith('@') ? `${PREFIX}${name}` : `${PREFIX}${location.pathname}#${name}`;
};

/** What was typed; passwords, files and hidden fields (tokens, keys) are never kept. */
const read = (form: HTMLFormElement): Draft =>
  [...form.elements].flatMap((control): Draft => {
    if (control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement)
      return control.name ? [[control.name, control.value]] : [];
    if (!(control instanceof HTMLInputElement) || !control.name || /^(password|file|hidden|submit)$/.test(control.type)) return [];
    if (/^(checkbox|radio)$/.test(control.type)) return control.checked ? [[control.name, control.value]] : [];
    return [[control.name, control.value]];
  });

const write = (form: HTMLFormElement, draft: Draft): void => {
  const values = (name: string) => draft.filter(([key]) => key === name).map(([, value]) => value);
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && /^(checkbox|radio)$/.test(control.type)) {
      control.checked = values(control.name).includes(control.value);
    } else if (
      control instanceof HTMLTextAreaElement ||
      control instanceof HTMLSelectElement ||
      (control instanceof HTMLInputElement && !/^(password|file|hidden|submit)$/.test(control.type))
    ) {
      const value = values(control.name)[0];
      if (value !== undefined) control.value = value;
    }
    control.dispatchEvent(new Event('change', { bubbles: true }));
  }
};

const parse = (text: string | null): Draft | null => {
  const found: unknown = text === null ? null : JSON.parse(text);
  if (!Array.isArray(found)) return null;
  return found.filter(
    (pair): pair is [string, string] => Array.isArray(pair) && typeof pair[0] === 'string' && typeof pair[1] === 'string',
  );
};

/**
 * A form that was received answers with a redirect to a page that is no error: then its draft goes. Anything else keeps it:
 * an error, a cut line, a refused form (which holds its values itself), or the sign-in page when the session had ended.
 */
const forgetSent = (): void => {
  const sent = sessionStorage.getItem(SENT);
  if (!sent) return;
  sessionStorage.removeItem(SENT);
  const [entry] = performance.getEntriesByType('navigation');
  if (!(entry instanceof PerformanceNavigationTiming) || entry.redirectCount === 0) return;
  if (entry.responseStatus >= 400 || document.querySelector('[data-keeps-drafts]')) return;
  sessionStorage.removeItem(sent);
};

const button = (words: string, kind: string, act: () => void): HTMLButtonElement => {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = `btn btn--sm btn--${kind}`;
  made.textContent = words;
  made.addEventListener('click', act);
  return made;
};

const offer = (form: HTMLFormElement, draft: Draft, key: string): void => {
  const box = document.createElement('div');
  box.className = 'notice notice--draft';
  box.setAttribute('role', 'status');
  const words = document.createElement('p');
  words.textContent = draftFound();
  const row = document.createElement('div');
  row.className = 'row';
  row.append(
    button(resumeDraft(), 'secondary', () => {
      write(form, draft);
      box.remove();
    }),
    button(discardDraft(), 'quiet', () => {
      sessionStorage.removeItem(key);
      box.remove();
    }),
  );
  box.append(words, row);
  form.prepend(box);
};

const watch = (form: HTMLFormElement): void => {
  const key = keyOf(form);
  const draft = parse(sessionStorage.getItem(key));
  if (draft && !document.querySelector('[data-error-summary]')) offer(form, draft, key);
  const status = form.querySelector<HTMLElement>('[data-draft-status]');
  let timer: ReturnType<typeof setTimeout> | undefined;
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      sessionStorage.setItem(key, JSON.stringify(read(form)));
      if (status) status.textContent = draftKept(new Date());
    }, WAIT_MS);
  });
  form.addEventListener('submit', () => {
    clearTimeout(timer);
    sessionStorage.setItem(key, JSON.stringify(read(form)));
    sessionStorage.setItem(SENT, key);
  });
};

/** Forms marked `data-draft` keep what is typed, in this tab only, until the server has received it. */
export const startDrafts = (): void => {
  forgetSent();
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]')) watch(form);
};
