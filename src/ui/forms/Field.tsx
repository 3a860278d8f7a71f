import type { ComponentChildren } from 'preact';
import { say } from '../../kernel/bilingual.ts';
import { Icon } from '../components/Icon.tsx';
import { errorId, type FieldProps, fieldId, helpId } from '../field-ids.ts';
import { useLabelled } from '../field-labels.ts';
import { WORDS } from '../messages.ts';
import { useSurroundings } from '../surroundings.ts';

type Props = FieldProps & { readonly children: ComponentChildren };

const Optional = () => {
  const { lang } = useSurroundings();
  return (
    <>
      {' '}
      <span class="opt">{say(WORDS.optional, lang)}</span>
    </>
  );
};

const FieldError = ({ name, error }: { name: string; error: string }) => {
  const { lang } = useSurroundings();
  return (
    <p class="error" id={errorId(name)}>
      <Icon name="octagon-alert" />
      <span>
        <span class="sr">{say(WORDS.error, lang)} </span>
        {error}
      </span>
    </p>
  );
};

const Help = ({ name, help }: { name: string; help: string }) => (
  <p class="help" id={helpId(name)}>
    {help}
  </p>
);

/** One control with its label above, its error over it and its help under it. The control takes `fieldId(name)` and `describe(props)`. */
export const Field = ({ name, label, help, error, optional, children }: Props) => {
  useLabelled(name, label);
  return (
    <div class={error ? 'field field--error' : 'field'}>
      <label for={fieldId(name)}>
        {label}
        {optional && <Optional />}
      </label>
      {error && <FieldError name={name} error={error} />}
      {children}
      {help && <Help name={name} help={help} />}
    </div>
  );
};

/** Several controls under one question. `id` is where the error summary lands: the first control. */
export const FieldGroup = ({ name, label, help, error, optional, children }: Props) => {
  useLabelled(name, label);
  return (
    <fieldset
      class={error ? 'field field--error' : 'field'}
      aria-describedby={[error && errorId(name), help && helpId(name)].filter(Boolean).join(' ') || undefined}
    >
      <legend class="label">
        {label}
        {optional && <Optional />}
      </legend>
      {error && <FieldError name={name} error={error} />}
      {children}
      {help && <Help name={name} help={help} />}
    </fieldset>
  );
};
