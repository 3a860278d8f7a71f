import { type FieldProps, fieldId } from '../field-ids.ts';
import { FieldGroup } from './Field.tsx';
import { byGroup, type Option } from './options.ts';

interface Props extends FieldProps {
  readonly value: readonly string[];
  readonly options: readonly Option[];
  /** In a box that scrolls, for long lists such as countries. */
  readonly tall?: boolean | undefined;
}

/** Choices from which they stand in two columns, where there is room. */
const MANY = 8;

/** Several choices among many: sectors, countries, initiatives. The name is sent once for each. */
export const MultiCheck = (props: Props) => {
  const first = props.options[0]?.value;
  return (
    <FieldGroup {...props}>
      <div class={props.tall ? 'checks checks--tall' : props.options.length > MANY ? 'checks checks--many' : 'checks'}>
        {[...byGroup(props.options)].map(([group, members]) => (
          <div key={group} class="checks__group">
            {group !== '' && <p class="checks__head">{group}</p>}
            {members.map((option) => (
              <label key={option.value} class="check">
                <input
                  type="checkbox"
                  name={props.name}
                  id={option.value === first ? fieldId(props.name) : undefined}
                  value={option.value}
                  checked={props.value.includes(option.value)}
                />
                <span>
                  {option.label}
                  {option.note && <small>{option.note}</small>}
                </span>
              </label>
            ))}
          </div>
        ))}
      </div>
    </FieldGroup>
  );
};
