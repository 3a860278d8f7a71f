import type { Attachment } from '../../../records/attachments/store.ts';
import type { Vocabulary } from '../../../records/vocabulary.ts';
import type { FieldErrors } from '../../../ui/components/ErrorSummary.tsx';
import { Checkbox } from '../../../ui/forms/Checkbox.tsx';
import { DateField } from '../../../ui/forms/DateField.tsx';
import type { Option } from '../../../ui/forms/options.ts';
import { Select } from '../../../ui/forms/Select.tsx';
import { TextArea } from '../../../ui/forms/TextArea.tsx';
import { TextField } from '../../../ui/forms/TextField.tsx';
import { countryOptions } from '../../../web/countries.ts';
import { type Visit, words } from '../../../web/visit.ts';
import { PURPOSE_WORDS, WORDS } from '../messages.ts';
import { PURPOSES } from '../rules.ts';
import type { FieldSpec } from './act-forms.ts';
import { languageOptions } from './languages.ts';
import { nameWithin } from './within.ts';

/** Where the choices of the forms come from. */
export interface Choices {
  readonly vocabulary: Vocabulary;
  readonly pieces: readonly Attachment[];
  readonly members: readonly Option[];
}

function optionsOf(visit: Visit, { vocabulary, pieces, members }: Choices, source: NonNullable<FieldSpec['source']>): readonly Option[] {
  switch (source) {
    case 'pieces':
      return pieces.map(({ id, title }) => ({ value: id, label: title }));
    case 'authorities':
      return [...(vocabulary.agreementAuthority ?? [])].map(([value, label]) => ({ value, label: words(visit, label) }));
    case 'countries':
      return countryOptions(visit.lang);
    case 'purposes':
      return PURPOSES.map((value) => ({ value, label: words(visit, PURPOSE_WORDS[value]) }));
    case 'members':
      return members;
    case 'languages':
      return languageOptions(visit.lang);
  }
}

interface Props {
  readonly visit: Visit;
  readonly specs: readonly FieldSpec[];
  readonly choices: Choices;
  readonly values: Readonly<Record<string, string>>;
  /** By the names that the fields have on the page. */
  readonly errors: FieldErrors;
  /** What the names begin with, where several forms of the page ask for the same. */
  readonly prefix?: string;
}

/** The fields of the form of an act, as they were typed. */
export const ActFields = ({ visit, specs, choices, values, errors, prefix = '' }: Props) => {
  const w = words.bind(null, visit);
  return (
    <>
      {specs.map(({ name: own, type, label, help, optional, source, today }) => {
        const name = nameWithin(prefix, own);
        const shared = {
          name,
          label: w(label),
          value: values[name] ?? (today ? visit.today : ''),
          error: errors[name],
          optional,
          ...(help ? { help: w(help) } : {}),
        };
        if (type === 'day') return <DateField key={name} {...shared} />;
        if (type === 'area') return <TextArea key={name} {...shared} rows={3} />;
        if (type === 'flag')
          return <Checkbox key={name} name={name} label={w(label)} error={errors[name]} value={values[name] === 'true'} />;
        if (type === 'choice' && source)
          return (
            <Select
              key={name}
              {...shared}
              value={values[name]}
              empty={source === 'pieces' ? w(WORDS.noPiece) : source === 'members' ? w(WORDS.ownerNone) : undefined}
              options={optionsOf(visit, choices, source)}
            />
          );
        return <TextField key={name} {...shared} />;
      })}
    </>
  );
};
