import { describe, type FieldProps, fieldId } from '../field-ids.ts';
import { Field } from './Field.tsx';

interface Props extends FieldProps {
  readonly value: string | number | null | undefined;
  readonly type?: keyof typeof CONTROLS | undefined;
  /** What the browser may fill in: `email`, `current-password`, `one-time-code`. */
  readonly autocomplete?: string | undefined;
  readonly inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | undefined;
  readonly maxlength?: number | undefined;
  readonly required?: boolean | undefined;
  readonly readonly?: boolean | undefined;
  /** Width in characters, for what has a known length. */
  readonly width?: 'short' | 'medium' | undefined;
  /** The language of what is written, when it is not that of the page. */
  readonly lang?: string | undefined;
}

interface Control {
  readonly class: string;
  readonly id: string;
  readonly name: string;
  readonly value: string | number;
  readonly autocomplete: string;
  readonly inputMode: Props['inputmode'];
  readonly maxLength: number | undefined;
  readonly required: boolean | undefined;
  readonly readOnly: boolean | undefined;
  readonly lang: string | undefined;
}

// One for each type: the types of JSX tie the roles of an input to its type.
const CONTROLS = {
  text: (control: Control) => <input type="text" {...control} />,
  email: (control: Control) => <input type="email" {...control} />,
  url: (control: Control) => <input type="url" {...control} />,
  tel: (control: Control) => <input type="tel" {...control} />,
  search: (control: Control) => <input type="search" {...control} />,
  password: (control: Control) => <input type="password" {...control} />,
} as const;

/** One line of text. A number is a text with `inputmode="decimal"`: browsers' number fields lose what they do not understand. */
export const TextField = (props: Props) => (
  <Field {...props}>
    {CONTROLS[props.type ?? 'text']({
      class: ['input', props.width && `input--${props.width}`, props.inputmode && 'num'].filter(Boolean).join(' '),
      id: fieldId(props.name),
      name: props.name,
      value: props.value ?? '',
      autocomplete: props.autocomplete ?? 'off',
      inputMode: props.inputmode,
      maxLength: props.maxlength,
      required: props.required,
      readOnly: props.readonly,
      lang: props.lang,
      ...describe(props),
    })}
  </Field>
);
