import type { Bilingual } from '../../../../kernel/bilingual.ts';
import type { FieldErrors } from '../../../../ui/components/ErrorSummary.tsx';
import { TextField } from '../../../../ui/forms/TextField.tsx';
import type { Form } from '../../../../web/form.ts';
import { type Visit, words } from '../../../../web/visit.ts';

interface Props {
  readonly visit: Visit;
  readonly values: Form;
  readonly errors: FieldErrors;
  readonly name: string;
  readonly label: Bilingual;
  /** It has to be filled. */
  readonly required?: boolean;
}

/** A line of text about a person, a post or a place, as typed or as the record has it. */
export const LineField = ({ visit, values, errors, name, label, required }: Props) => (
  <TextField name={name} label={words(visit, label)} optional={!required} value={values.get(name)} error={errors[name]} maxlength={300} />
);
