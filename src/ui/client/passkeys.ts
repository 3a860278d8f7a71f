import { passkeyFailed } from './words.ts';

/**
 * Forms that use a passkey: `data-passkey` is `get` or `create`, `data-challenge` the address that answers with the options of one attempt.
 * They are hidden without a script and in browsers that know no passkeys: everything they do can be done with a password and a code.
 */
export function startPasskeys(): void {
  // Browsers of before 2025 lack the functions that read the options.
  if (!('PublicKeyCredential' in window) || !('parseCreationOptionsFromJSON' in PublicKeyCredential)) return;
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
    if (form.parentElement) form.parentElement.hidden = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void send(form);
    });
  }
  for (const note of document.querySelectorAll<HTMLElement>('[data-passkey-absent]')) note.hidden = true;
}

async function send(form: HTMLFormElement): Promise<void> {
  const [button, error, field] = [
    form.querySelector('button'),
    form.querySelector<HTMLElement>('[data-passkey-error]'),
    form.querySelector<HTMLInputElement>('input[name=response]'),
  ];
  if (!button || !error || !field) return;
  button.disabled = true;
  error.textContent = '';
  try {
    const answer = await ask(form);
    if (answer === null) return;
    if ('refused' in answer) {
      error.textContent = answer.refused;
      return;
    }
    const { options } = answer;
    const credential =
      form.dataset.passkey === 'create'
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
    if (!(credential instanceof PublicKeyCredential)) throw new Error('No passkey was given.');
    field.value = JSON.stringify(credential.toJSON());
    form.submit();
  } catch (failure) {
    error.textContent = passkeyFailed(failure instanceof Error ? failure.name : '');
  } finally {
    button.disabled = false;
  }
}

/** What the server answers: the options of this attempt, or why there are none, in words. */
type Asked =
  | { readonly options: PublicKeyCredentialCreationOptionsJSON & PublicKeyCredentialRequestOptionsJSON }
  | { readonly refused: string };

/** Asks for the options with what the form says; null when the server leads elsewhere, where the browser then goes. */
async function ask(form: HTMLFormElement): Promise<Asked | null> {
  const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
  const answer = await fetch(form.dataset.challenge ?? '', { method: 'POST', body: new URLSearchParams(fields) });
  if (answer.redirected) {
    location.assign(answer.url);
    return null;
  }
  if (!answer.ok) throw new Error(`The challenge was refused: ${answer.status}`);
  // Our own server's answer, in the shape of `Asked`.
  return (await answer.json()) as Asked;
}
