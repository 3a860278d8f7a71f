import type { ComponentChildren } from 'preact';

interface Props {
  readonly does: 'get' | 'create';
  readonly action: string;
  /** Answers with the options of one attempt. */
  readonly challenge: string;
  readonly children: ComponentChildren;
}

/** A form whose answer the browser makes with a passkey. Hidden until the script is there: without it the password does. */
export const PasskeyForm = ({ does, action, challenge, children }: Props) => (
  <div hidden>
    <form method="post" action={action} class="form" noValidate data-passkey={does} data-challenge={challenge}>
      <input type="hidden" name="response" value="" />
      {children}
      <p class="error" role="alert" data-passkey-error />
    </form>
  </div>
);
