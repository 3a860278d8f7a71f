import { describe, type FieldProps, fieldId } from '../field-ids.ts';
import { Field } from './Field.tsx';

interface Props extends FieldProps {
  readonly value: string | null | undefined;
  readonly rows?: number | undefined;
  readonly maxlength?: number | undefined;
  readonly lang?: string | undefined;
  /** Held by the browser, in a form that it checks. */
  readonly required?: boolean | undefined;
}

export const TextArea = (props: Props) => (
  <Field {...props}>
    <textarea
      class="area"
      id={fieldId(props.name)}
      name={props.name}
      rows={props.rows ?? 4}
      maxLength={props.maxlength}
      lang={props.lang}
      required={props.required}
      {...describe(props)}
    >
      {props.value ?? ''}
    </textarea>
  </Field>
);
