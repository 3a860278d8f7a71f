import { box, button } from './box.ts';
import { type Draft, dropDraft, dropDrafts, findDraft, keepDraft, keepsWhileTyping, keyOf } from './draft-store.ts';
import { guardLine } from './line.ts';
import { readLabels, readTyped, writeTyped } from './typed.ts';
import { draftKept, WORDS, word } from './words.ts';

/** The form sent last from this tab: its draft, and the page it stands on. */
const SENT = 'chancery-draft-sent';
const WAIT_MS = 600;

/**
 * A form that was received answers with a redirect to a page that is no error, or with a page that says so: then its draft goes. Anything else keeps it:
 * an error, a cut line, a refused form (which holds its values itself), or the sign-in page when the session had ended. A step, sent by a button
 * with an address of its own, is received when the page of that address answers: the form that it gives back holds what the server made of it.
 */
const settleSent = (): void => {
  const [key, page, step] = (sessionStorage.getItem(SENT) ?? '').split('\n');
  if (!key || !page) return;
  sessionStorage.removeItem(SENT);
  const [entry] = performance.getEntriesByType('navigation');
  if (!(entry instanceof PerformanceNavigationTiming)) return;
  const bare = document.querySelector<HTMLElement>('[data-keeps-drafts]');
  if (bare) reassure(bare, page);
  else if (entry.responseStatus < 400 && (entry.redirectCount > 0 || step === location.href || document.querySelector('[data-received]')))
    dropDraft(key);
};

/** On the way to the sign-in page, or on a page that only says what went wrong: what was typed is not lost. */
const reassure = (page: HTMLElement, form: string): void => {
  if (page.querySelector('input[type=password]')) page.prepend(box('status', word(WORDS.sessionEnded)));
  else {
    const link = document.createElement('a');
    link.className = 'btn btn--sm btn--secondary';
    link.href = form;
    link.textContent = word(WORDS.backToForm);
    page.prepend(box('status', word(WORDS.stillKept), link));
  }
};

const sameTyped = (form: HTMLFormElement, { typed }: Draft): boolean => {
  const visible = (pairs: Draft['typed']) => JSON.stringify(pairs.filter(([name]) => !name.startsWith('_') && !name.endsWith(':label')));
  return visible(typed) === visible(readTyped(form));
};

/** A form that was sent and not received comes back as it was; one that was left is offered. */
const offer = (form: HTMLFormElement, draft: Draft, name: string): void => {
  if (draft.sent) {
    const key = form.querySelector<HTMLInputElement>('input[name=_key]');
    const fresh = key?.value;
    writeTyped(form, draft.typed);
    // With its old key, what may have been received after all makes no second record; what is changed since is never taken for it.
    if (key && fresh) form.addEventListener('input', () => Object.assign(key, { value: fresh }), { once: true });
    const words = word(WORDS.broughtBack) + (draft.files ? ` ${word(WORDS.filesAgain)}` : '');
    const empty = () => {
      dropDraft(name);
      location.reload();
    };
    form.prepend(box('status', words, button(word(WORDS.discard), 'quiet', empty)));
    return;
  }
  const question = box(
    'status',
    word(WORDS.draftFound),
    button(word(WORDS.resume), 'secondary', () => {
      writeTyped(form, draft.typed);
      question.remove();
    }),
    button(word(WORDS.discard), 'quiet', () => {
      dropDraft(name);
      question.remove();
    }),
  );
  form.prepend(question);
};

const typedIn = (form: HTMLFormElement): Draft['typed'] => [...readTyped(form), ...readLabels(form)];

const hasFiles = (form: HTMLFormElement): boolean =>
  [...form.elements].some((control) => control instanceof HTMLInputElement && (control.files?.length ?? 0) > 0);

const stepOf = (button: HTMLElement | null): string =>
  button instanceof HTMLButtonElement && button.hasAttribute('formaction') ? button.formAction : '';

const watch = (form: HTMLFormElement): void => {
  const key = keyOf(form);
  const draft = findDraft(key);
  if (draft && !document.querySelector('[data-error-summary]') && !sameTyped(form, draft)) offer(form, draft, key);
  const status = form.querySelector<HTMLElement>('[data-draft-status]');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = (): void => {
    if (keepDraft(key, { typed: typedIn(form) }) && status) status.textContent = draftKept(new Date());
  };
  if (keepsWhileTyping)
    form.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(keep, WAIT_MS);
    });
  form.addEventListener('submit', ({ submitter }) => {
    clearTimeout(timer);
    keepDraft(key, { typed: typedIn(form), sent: true, ...(hasFiles(form) ? { files: true } : {}) });
    sessionStorage.setItem(SENT, [key, location.href, stepOf(submitter)].join('\n'));
  });
  guardLine(form);
};

/**
 * Forms marked `data-draft` lose nothing: on the desk what is typed is kept in the browser until the server has received it; everywhere it is
 * kept in the tab while it is sent, and a line that is down is told before the browser leaves the page.
 */
export const startDrafts = (): void => {
  settleSent();
  dropDrafts('old');
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]')) watch(form);
  document.querySelector('form[data-signs-out]')?.addEventListener('submit', () => dropDrafts('mine'));
};
