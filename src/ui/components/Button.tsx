import type { ComponentChildren } from 'preact';
import type { IconName } from '../icons.ts';
import { Icon } from './Icon.tsx';

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';

interface Look {
  readonly kind?: ButtonKind | undefined;
  readonly small?: boolean | undefined;
  readonly icon?: IconName | undefined;
  readonly children: ComponentChildren;
}

const look = ({ kind = 'secondary', small }: Look): string => `btn btn--${kind}${small ? ' btn--sm' : ''}`;

interface ButtonProps extends Look {
  /** `submit` unless said otherwise. */
  readonly type?: 'submit' | 'button' | undefined;
  /** Sent with the form, to tell which of its buttons was pressed. */
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly disabled?: boolean | undefined;
  /** Posts the form to another address than its own. */
  readonly formaction?: string | undefined;
  /** Leaves the browser's own checks out, for a button that goes back or removes. */
  readonly formnovalidate?: boolean | undefined;
  /** The key that presses it, where the script is there and the focus is in no field. */
  readonly shortcut?: string | undefined;
}

/** A button of a form. One primary a screen: the next step. The label begins with a verb. */
export const Button = ({ type = 'submit', name, value, disabled, formaction, formnovalidate, shortcut, ...rest }: ButtonProps) => (
  <button
    type={type}
    class={look(rest)}
    name={name}
    value={value}
    disabled={disabled}
    formAction={formaction}
    formNoValidate={formnovalidate}
    data-key={shortcut}
    aria-keyshortcuts={shortcut}
  >
    {rest.icon && <Icon name={rest.icon} />}
    {rest.children}
  </button>
);

/** A link that looks like a button: it goes somewhere, it changes nothing. `creates` gives it to the key « n ». */
export const ButtonLink = ({ href, creates, download, ...rest }: Look & { href: string; creates?: boolean; download?: boolean }) => (
  <a class={look(rest)} href={href} data-new={creates ? '' : undefined} download={download ? '' : undefined}>
    {rest.icon && <Icon name={rest.icon} />}
    {rest.children}
  </a>
);

/** Prints the page; hidden until the script is there, as the browser's own menu prints without it. */
export const PrintButton = ({ children }: { children: ComponentChildren }) => (
  <button type="button" class="btn btn--secondary btn--sm" data-print hidden>
    <Icon name="printer" />
    {children}
  </button>
);

/** Copies the text of the element with the id `of`, and says `done`; hidden until the script is there, as the text can be selected. */
export const CopyButton = ({ of, done, children }: { of: string; done: string; children: ComponentChildren }) => (
  <>
    <button type="button" class="btn btn--secondary btn--sm" data-copy={of} data-done={done} hidden>
      <Icon name="copy" />
      {children}
    </button>
    <span class="muted" role="status" data-copied />
  </>
);
