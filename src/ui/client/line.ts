import { box, button } from './box.ts';
import { keepsWhileTyping } from './draft-store.ts';
import { WORDS, word } from './words.ts';

/** Longest wait for a sign of the server, on the poorest line. */
const PATIENCE_MS = 15_000;

/** Does the server answer? One that is being restarted does not, though what stands before it may. */
const isUp = async (): Promise<boolean> => {
  if (!navigator.onLine) return false;
  try {
    const { status } = await fetch('/readyz', { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) });
    return status < 502 || status > 504;
  } catch {
    return false;
  }
};

/**
 * Asks whether the line is up before a form is sent, so that the browser never leaves it for a page that says « no connection ». When it is
 * down the form stays, a notice says so, and it is sent again at the press of a button, or by itself once the line is back if nothing was
 * typed meanwhile. The form's key makes one record of it, however often it leaves.
 */
export const guardLine = (form: HTMLFormElement): void => {
  let known = false;
  let asking = false;
  let notice: HTMLElement | undefined;
  let waiting: AbortController | undefined;
  const leave = (submitter: HTMLElement | null): void => {
    known = true;
    form.requestSubmit(submitter);
    known = false;
  };
  const attempt = async (submitter: HTMLElement | null): Promise<void> => {
    if (asking) return;
    asking = true;
    waiting?.abort();
    submitter?.setAttribute('aria-busy', 'true');
    const up = await isUp();
    submitter?.removeAttribute('aria-busy');
    asking = false;
    notice?.remove();
    if (up) leave(submitter);
    else tell(submitter);
  };
  const tell = (submitter: HTMLElement | null): void => {
    const again = button(word(WORDS.tryAgain), 'secondary', () => void attempt(submitter));
    notice = box('alert', word(keepsWhileTyping ? WORDS.lineDownDesk : WORDS.lineDown), again);
    form.append(notice);
    again.focus();
    waiting = new AbortController();
    const { signal } = waiting;
    window.addEventListener('online', () => void attempt(submitter), { once: true, signal });
    form.addEventListener('input', () => waiting?.abort(), { once: true, signal });
  };
  form.addEventListener('submit', (event) => {
    const { submitter } = event;
    // A button that opens another window asks nothing of this page.
    if (known || submitter?.hasAttribute('formtarget')) return;
    event.preventDefault();
    void attempt(submitter);
  });
};
