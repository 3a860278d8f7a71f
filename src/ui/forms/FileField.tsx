import { describe, type FieldProps, fieldId } from '../field-ids.ts';
import { Field } from './Field.tsx';

interface Props extends FieldProps {
  /** Endings that the browser offers to choose: `pdf`, `docx`. */
  readonly endings: readonly string[];
  readonly multiple?: boolean | undefined;
}

/** Files from the sender's machine. A browser never fills it in again: whoever shows a refused form says that files are to be chosen anew. */
export const FileField = (props: Props) => (
  <Field {...props}>
    <input
      type="file"
      class="input"
      id={fieldId(props.name)}
      name={props.name}
      accept={props.endings.map((ending) => `.${ending}`).join(',')}
      multiple={props.multiple}
      {...describe(props)}
    />
  </Field>
);
