import type { ComponentChildren } from 'preact';

interface Props {
  readonly action: string;
  /** Sent twice, a form with the same key makes one record. */
  readonly idempotencyKey?: string | undefined;
  /** The version that was read: another one in between is told, nothing overwritten. */
  readonly version?: string | number | undefined;
  /** Nothing typed is lost: the line is tried first, and what is typed is kept until it is received (on a public page, only while it is sent). The name tells apart the forms that post to one address. */
  readonly draft?: string | undefined;
  /** For files. */
  readonly multipart?: boolean | undefined;
  /** For one or two fields in a corner of a page that is not shown again with an error: the browser's own checks are on. */
  readonly checked?: boolean | undefined;
  readonly class?: string | undefined;
  readonly children: ComponentChildren;
}

/** A form that changes something: POST, key, version. Changes are accepted from pages of the site alone, so there is no token (decision 005). The browser's own checks are off: the server's words are better. */
export const Form = ({ action, idempotencyKey, version, draft, multipart, checked, class: extra, children }: Props) => (
  <form
    method="post"
    action={action}
    class={extra ?? 'form'}
    noValidate={!checked}
    encType={multipart ? 'multipart/form-data' : undefined}
    data-draft={draft}
  >
    {idempotencyKey && <input type="hidden" name="_key" value={idempotencyKey} />}
    {version !== undefined && <input type="hidden" name="_version" value={version} />}
    {children}
  </form>
);

/** The foot of a form: the primary button first, then the rest; `data-draft-status` says when the draft was kept. */
export const FormActions = ({ children }: { children: ComponentChildren }) => (
  <div class="row form__go">
    {children}
    <span class="help" data-draft-status />
  </div>
);

/** A button that posts at once: a move, an undo. */
export const PostButton = ({
  action,
  children,
  values = {},
}: Pick<Props, 'action' | 'children'> & { values?: Readonly<Record<string, string>> }) => (
  <form method="post" action={action} class="inline">
    {Object.entries(values).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    {children}
  </form>
);
