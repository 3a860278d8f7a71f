import { describe, type FieldProps, fieldId } from '../field-ids.ts';
import { Field } from './Field.tsx';

interface Props extends FieldProps {
  /** YYYY-MM-DD, or whatever was typed, so that a wrong date is given back as it was. */
  readonly value: string | null | undefined;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
}

const ISO = /^\d{4}-\d{2}-\d{2}$/;

/** A day. The browser's own calendar, unless what was typed is no date: it would be swallowed. */
export const DateField = (props: Props) => {
  const value = props.value ?? '';
  const control = { class: 'input input--medium num', id: fieldId(props.name), name: props.name, value, ...describe(props) };
  return (
    <Field {...props}>
      {value === '' || ISO.test(value) ? (
        <input type="date" min={props.min} max={props.max} {...control} />
      ) : (
        <input type="text" inputMode="numeric" {...control} />
      )}
    </Field>
  );
};
