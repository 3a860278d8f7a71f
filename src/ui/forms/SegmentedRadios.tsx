import { type FieldProps, fieldId } from '../field-ids.ts';
import { FieldGroup } from './Field.tsx';
import type { Option } from './options.ts';

interface Props extends FieldProps {
  readonly value: string | null | undefined;
  readonly options: readonly Option[];
  /** Three equal columns, two on a phone. */
  readonly columns?: boolean | undefined;
}

/** Up to six choices, all visible: one tap each. */
export const SegmentedRadios = (props: Props) => (
  <FieldGroup {...props}>
    <div class={props.columns ? 'seg seg--3' : 'seg'}>
      {props.options.map((option, index) => (
        <label key={option.value}>
          <input
            type="radio"
            name={props.name}
            id={index === 0 ? fieldId(props.name) : undefined}
            value={option.value}
            checked={option.value === props.value}
          />
          {option.label}
        </label>
      ))}
    </div>
  </FieldGroup>
);
