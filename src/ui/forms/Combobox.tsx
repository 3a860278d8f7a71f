import { h } from 'preact';
import { say } from '../../kernel/bilingual.ts';
import { Icon } from '../components/Icon.tsx';
import { describe, type FieldProps, fieldId } from '../field-ids.ts';
import { WORDS } from '../messages.ts';
import { useSurroundings } from '../surroundings.ts';
import { Field } from './Field.tsx';
import type { Option } from './options.ts';

interface Props extends FieldProps {
  /** The choice made, with its words. */
  readonly value: Option | null | undefined;
  /** Answers `?q=` with the fragment of `ComboboxOptions`. */
  readonly src: string;
  /** The likely choices (last met first): without a script they are a plain select. */
  readonly options: readonly Option[];
}

/**
 * Chooses a record by typing. Without a script: a select of the likely choices, and under it a line, sent as `${name}Text`,
 * where any other may be named; the server then looks it up.
 */
export const Combobox = (props: Props) => {
  const { lang } = useSurroundings();
  const { name, value, src, options } = props;
  const listed = value && !options.some((option) => option.value === value.value) ? [value, ...options] : options;
  const words = {
    'data-src': src,
    'data-placeholder': say(WORDS.typeToSearch, lang),
    'data-none': say(WORDS.noMatch, lang),
    'data-list-label': say(WORDS.matches, lang),
  };
  // `h` and not a tag: JSX knows no element of our own, and its list of elements is global.
  return (
    <Field {...props}>
      {h(
        'chancery-combobox',
        { class: 'combo', ...words },
        <select class="select" id={fieldId(name)} name={name} {...describe(props)}>
          <option value="">{say(WORDS.none, lang)}</option>
          {listed.map((option) => (
            <option key={option.value} value={option.value} selected={option.value === value?.value} data-label={option.label}>
              {option.note ? `${option.label} — ${option.note}` : option.label}
            </option>
          ))}
        </select>,
        <label class="combo__other">
          <span class="help">{say(WORDS.otherName, lang)}</span>
          <input type="text" class="input" name={`${name}Text`} autocomplete="off" />
        </label>,
      )}
    </Field>
  );
};

export interface ComboboxOption extends Option {
  /** At the right: « vu hier ». */
  readonly when?: string | undefined;
}

// Spread, because they are roles that a linter takes for a mistake on a list: the pattern of ARIA for a combobox has its options
// reached by `aria-activedescendant`, never by focus.
const LISTBOX = { role: 'listbox' } as const;
const OPTION = { role: 'option', 'aria-selected': 'false' } as const;

interface OptionsProps {
  readonly query: string;
  readonly options: readonly ComboboxOption[];
  /** Over the first ones, when nothing is typed yet: « Dernières personnes rencontrées ». */
  readonly heading?: string | undefined;
  /** The last option creates: its words, and the value that tells the server so. */
  readonly create?: { readonly value: string; readonly label: string } | undefined;
}

/** The answer to a combobox's question, rendered by `renderFragment`. */
export const ComboboxOptions = ({ query, options, heading, create }: OptionsProps) => {
  const { lang } = useSurroundings();
  return (
    <ul class="combo__list" aria-label={say(WORDS.matches, lang)} {...LISTBOX}>
      {heading && (
        <li class="combo__head" role="presentation">
          {heading}
        </li>
      )}
      {options.map((option) => (
        <li key={option.value} class="combo__opt" {...OPTION} data-value={option.value} data-label={option.label}>
          <span>{marked(option.label, query)}</span>
          {option.note && <small>{option.note}</small>}
          {option.when && <span class="when">{option.when}</span>}
        </li>
      ))}
      {create && (
        <li class="combo__opt combo__new" {...OPTION} data-value={create.value} data-label={create.label}>
          <Icon name="plus" />
          {create.label}
        </li>
      )}
    </ul>
  );
};

/** The part of the label that was typed, accents apart, in a `<mark>`. */
const marked = (label: string, query: string) => {
  const at = query === '' ? -1 : plain(label).indexOf(plain(query));
  // A label whose plain form has another length (ligatures) cannot be cut by position: it stays whole.
  if (at < 0 || plain(label).length !== label.length) return label;
  return (
    <>
      {label.slice(0, at)}
      <mark>{label.slice(at, at + query.length)}</mark>
      {label.slice(at + query.length)}
    </>
  );
};

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
