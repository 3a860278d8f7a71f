import { Icon } from '../components/Icon.tsx';
import { errorId, type FieldProps, fieldId } from '../field-ids.ts';
import { useLabelled } from '../field-labels.ts';

interface Props extends Omit<FieldProps, 'optional'> {
  /** Sent when ticked. */
  readonly sends?: string | undefined;
  readonly value: boolean;
}

/** Yes or no, said as a statement. The help stands under the label. */
export const Checkbox = ({ name, label, help, error, sends = 'true', value }: Props) => {
  useLabelled(name, label);
  return (
    <div class={error ? 'field field--error' : 'field'}>
      {error && (
        <p class="error" id={errorId(name)}>
          <Icon name="octagon-alert" />
          <span>{error}</span>
        </p>
      )}
      <label class="check">
        <input
          type="checkbox"
          id={fieldId(name)}
          name={name}
          value={sends}
          checked={value}
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={error ? errorId(name) : undefined}
        />
        <span>
          {label}
          {help && <small>{help}</small>}
        </span>
      </label>
    </div>
  );
};
