import { say } from '../../kernel/bilingual.ts';
import { describe, type FieldProps, fieldId } from '../field-ids.ts';
import { WORDS } from '../messages.ts';
import { useSurroundings } from '../surroundings.ts';
import { Field } from './Field.tsx';
import { byGroup, type Option } from './options.ts';

interface Props extends FieldProps {
  readonly value: string | null | undefined;
  readonly options: readonly Option[];
  /** The empty first option; « Choisir » unless said otherwise, none with `null`. */
  readonly empty?: string | null | undefined;
}

export const OptionList = ({ options, value }: { options: readonly Option[]; value: string | null | undefined }) => (
  <>
    {[...byGroup(options)].map(([group, members]) => {
      const list = members.map((option) => (
        <option key={option.value} value={option.value} selected={option.value === value}>
          {option.label}
        </option>
      ));
      return group === '' ? (
        list
      ) : (
        <optgroup key={group} label={group}>
          {list}
        </optgroup>
      );
    })}
  </>
);

/** More than six choices; up to six, `SegmentedRadios` shows them all. */
export const Select = (props: Props) => {
  const { lang } = useSurroundings();
  const empty = props.empty === undefined ? say(props.optional ? WORDS.none : WORDS.choose, lang) : props.empty;
  return (
    <Field {...props}>
      <select class="select" id={fieldId(props.name)} name={props.name} {...describe(props)}>
        {empty !== null && <option value="">{empty}</option>}
        <OptionList options={props.options} value={props.value} />
      </select>
    </Field>
  );
};

/** A small select in a bar of filters; the form around it has its button. */
export const FilterSelect = ({ name, label, options, value, empty }: Omit<Props, 'help' | 'error' | 'optional'>) =>
  options.length === 0 && !value ? null : (
    <label>
      <span>{label}</span>
      <select class="select select--sm" name={name}>
        {empty && <option value="">{empty}</option>}
        <OptionList options={options} value={value} />
      </select>
    </label>
  );
